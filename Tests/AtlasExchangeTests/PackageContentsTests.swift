import AtlasExchange
import AtlasModel
import Testing

@Suite struct PackageContentsTests {
    private func read(_ files: [String: String]) throws -> (atlas: Atlas?, findings: [Finding]) {
        let folder = try TemporaryFolder(files.merging(["datapackage.json": "{}"]) { mine, _ in mine })
        return PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
    }

    private static let actors = "id,name\na,A\nb,B\n"

    @Test("Approximate budgets, periods, rotations and durations keep what the source says")
    func initiativesAndCooperations() throws {
        let (atlas, findings) = try read([
            "actors.csv": PackageContentsTests.actors,
            "initiatives.csv": """
            id,name,territory,leaders,start,end,budget_eur,consultant,objectives,invited,present
            i,Démarche,dep:29,a|b,2011-09,2011,~7000,b,Un | Deux,16,8
            """,
            "sessions.csv": "initiative,date,duration_days,title,content\ni,2012-04-05/2012-04-06,\"1,5\",Titre,x\n",
            "efforts.csv": "initiative,who,days,detail\ni,coordinator,15.5,tout\n",
            "initiative_actors.csv": "initiative,actor,part\ni,a,leader\n",
            "cooperations.csv": "id,name,territory,meeting_every,rotation\nc,Club,france,P1Y2M,a@2026-01-15|b\n",
            "cooperation_members.csv": "cooperation,actor,role\nc,b,member\nc,a,member\n",
            "relations.csv": "from,to,kind\na,b,refers\n",
        ])
        #expect(findings == [])
        let initiative = try #require(atlas?.initiatives.first)
        #expect(initiative.budget == Initiative.Budget(euros: 7000, isApproximate: true))
        #expect(initiative.start?.text == "2011-09")
        #expect(initiative.objectives == ["Un", "Deux"])
        #expect(initiative.sessions.first?.date?.text == "2012-04-05/2012-04-06")
        #expect(initiative.sessions.first?.days?.value == 1.5)
        #expect(initiative.days(of: .coordinator)?.value == 15.5)
        #expect(initiative.participants.map(\.part) == ["leader"])
        let cooperation = try #require(atlas?.cooperations.first)
        #expect(cooperation.monthsBetweenMeetings == 14)
        #expect(cooperation.rotation.hosts == [ActorID("a"), ActorID("b")])
        #expect(cooperation.rotation.startedOn == CalendarDate(year: 2026, month: 1, day: 15))
        #expect(cooperation.members.map(\.actor.rawValue) == ["b", "a"])
        #expect(atlas?.relations.first?.kind == .refers)
    }

    @Test("The title is the description's title, else its name, else the folder's name")
    func titles() throws {
        let files = ["actors.csv": PackageContentsTests.actors]
        func title(_ description: String?) throws -> String? {
            let folder = try TemporaryFolder(files)
            if let description { try folder.write(description, to: "datapackage.json") }
            let name = folder.path.split(separator: "/").last.map { String($0) }
            let title = PackageReader.read(folder: folder.path + "/", defaults: try Shipped.defaults).atlas?.title
            return title == name ? "the folder's" : title
        }
        #expect(try title(#"{"title":"Bretagne","name":"bzh"}"#) == "Bretagne")
        #expect(try title(#"{"name":"bzh"}"#) == "bzh")
        #expect(try title(nil) == "the folder's")
    }

    @Test("A region's own functions replace the default ones; default requirements of other functions fall away")
    func ownFunctions() throws {
        let (atlas, findings) = try read([
            "actors.csv": PackageContentsTests.actors,
            "functions.csv": "id,parent,name\ngrh,,GRH\npaie,grh,Paie\n",
            "offers.csv": "actor,functions,role\na,paie,core\n",
        ])
        #expect(findings == [])
        let referential = try #require(atlas?.referential)
        #expect(referential.functions.map(\.id.rawValue) == ["grh", "paie"])
        #expect(referential.functions[1].parent == FunctionID("grh"))
        #expect(Set(referential.requirements.keys.map(\.rawValue)) == ["grh"])
        #expect(referential.steps.allSatisfy { $0.function == FunctionID("grh") })
        #expect(referential.actorTypes == (try Shipped.defaults.referential.actorTypes))
        #expect(atlas?.ownParts == .referential)
    }

    @Test("A type of an unknown family is read as another one, with a warning")
    func unknownFamily() throws {
        let (atlas, findings) = try read([
            "actors.csv": PackageContentsTests.actors, "actor_types.csv": "id,name,name_en,family\nt,T,T,support\n",
        ])
        #expect(findings.map(\.severity) == [.warning])
        #expect(atlas?.referential.actorTypes.first?.family == .other)
    }

    @Test("Territories of a package's own replace all the default ones")
    func ownTerritories() throws {
        let (atlas, findings) = try read([
            "actors.csv": "id,name,commune,zone\na,A,B-1,zone:z\n",
            "zones.csv": "id,name,members\nz,Z,com:B-1|epci:E\n",
            "territories/communes.csv": "code,name,epci,departement\nB-1,\"Bruxelles, ville\",E,D\nA-2,Namur,,D\n",
            "territories/epci.csv": "siren,name,kind\nE,Région,R\n",
            "territories/departements.csv": "code,name,region,region2015\nD,Brabant,R,R\n",
            "territories/regions.csv": "code,name\nR,Belgique\n",
            "territories/regions2015.csv": "code,name\nR,Belgique\n",
        ])
        #expect(findings == [])
        let territories = try #require(atlas?.territories)
        #expect(territories.name(of: TerritoryReference(.commune, "B-1")) == "Bruxelles, ville")
        #expect(territories.communes.count == 2)
        #expect(territories.coordinate(ofCommune: 0) == nil)
        #expect(atlas?.ownParts == .territories)
    }
}
