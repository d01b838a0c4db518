import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("Territories of another year")
struct TerritoryUpdateTests {
    private let since = CalendarDate(iso: "2026-01-01")!

    private func update(_ sample: CogSample) throws -> (Territories, TerritoryUpdate?, [Finding]) {
        let present = try sample.present()
        let folder = try sample.folder()
        let (update, findings) = TerritoryUpdate.read(folder: folder.path, present: present, since: since)
        return (present, update, findings)
    }

    private func population(_ code: String, _ territories: Territories) throws -> Int32 {
        territories.communes.populations[try #require(territories.commune(code))]
    }

    @Test("a year in which nothing happens leaves every territory as it was, abbreviated names of EPCI included")
    func same() throws {
        var sample = CogSample()
        sample.listAll()
        // Of before the vintage, or of after the year.
        sample.movements = ["32,2026-01-01,01002,01001", "32,2027-06-01,01002,01001"]
        let (present, update, findings) = try update(sample)
        #expect(findings == [])
        let made = try #require(update)
        #expect(made.territories == present)
        #expect(made.vintage.date == CalendarDate(iso: "2027-01-01"))
        #expect(present.changes(to: made.territories, by: made.succession) == [])
    }

    @Test("communes that merge add up their inhabitants, and what is unknown stays unknown")
    func merged() throws {
        var sample = CogSample()
        sample.listAll(except: ["01002", "01003", "01005"])
        sample.listed += ["COMD,01002,,Bêta,01001", "COMA,01003,,Gamma,01006"]
        sample.movements = [
            "32,2027-01-01,01001,01001", "32,2027-01-01,01002,01001", "33,2027-01-01,01003,01006",
            "33,2027-01-01,01006,01006", "32,2026-07-01,01005,01004", "32,2026-07-01,01004,01004",
        ]
        let (present, update, findings) = try update(sample)
        #expect(findings == [])
        let later = try #require(update).territories
        #expect(later.communes.count == 3)
        #expect(try population("01001", later) == 300)
        #expect(try population("01006", later) == -1)
        #expect(try population("01004", later) == 450)
        #expect(later.communes.postalCodes[try #require(later.commune("01001"))] == "01001|01002")
        #expect(later.formerCommunes.map(\.code) == ["01002", "01003", "01005", "01090"])
        #expect(later.formerCommunes.map(\.successor) == ["01001", "01006", "01004", "01001"])
        #expect(
            present.changes(to: later, by: try #require(update).succession).prefix(3) == [
                .merged(["01001", "01002"], into: "01001"), .merged(["01004", "01005"], into: "01004"),
                .merged(["01003", "01006"], into: "01006"),
            ])
    }

    @Test("a commune that changes its code within the year and then merges is found where it ended")
    func chain() throws {
        var sample = CogSample()
        sample.listAll(except: ["01005"])
        sample.movements = [
            "41,2026-03-01,01005,01099", "32,2026-09-01,01099,01004", "32,2026-09-01,01004,01004",
        ]
        let (_, update, findings) = try update(sample)
        #expect(findings == [])
        let made = try #require(update)
        #expect(made.succession.successors(of: "01005") == ["01004"])
        #expect(try population("01004", made.territories) == 450)
    }

    @Test("a commune made again has no population that anybody knows, nor has the one it left")
    func split() throws {
        var sample = CogSample()
        sample.listAll()
        sample.listed.append("COM,01010,01,Rétablie,")
        sample.composition.append("01010,200000001,CC des Lettres Grecques")
        sample.movements = ["21,2027-01-01,01001,01001", "21,2027-01-01,01001,01010"]
        let (present, update, findings) = try update(sample)
        #expect(findings == [])
        let made = try #require(update)
        #expect(try population("01010", made.territories) == -1)
        #expect(try population("01001", made.territories) == -1)
        #expect(made.territories.coordinate(ofCommune: try #require(made.territories.commune("01010"))) == nil)
        #expect(
            present.changes(to: made.territories, by: made.succession) == [.split("01001", into: ["01001", "01010"])])
    }

    @Test("names, EPCI of communes, EPCI made and gone are told")
    func others() throws {
        var sample = CogSample()
        sample.listAll(except: ["01004", "01005"])
        sample.listed += ["COM,01004,01,Delta-sur-Ain,", "COM,01005,01,Le Pré,"]
        sample.composition += ["01004,200000003,CU du Delta", "01005,200000001,CC des Lettres Grecques"]
        let (present, update, findings) = try update(sample)
        #expect(findings == [])
        let made = try #require(update)
        #expect(
            present.changes(to: made.territories, by: made.succession) == [
                .renamed("01004", from: "Delta", to: "Delta-sur-Ain"),
                .changedEpci("01004", from: "200000002", to: "200000003"),
                .changedEpci("01005", from: "200000002", to: "200000001"),
                .epciGone("200000002"), .epciMade("200000003"),
            ])
        #expect(made.territories.epci.last == Epci(siren: "200000003", name: "Communauté urbaine du Delta", kind: "CU"))
    }

    @Test("each mistake of the files has its file, line, column and value")
    func mistakes() throws {
        var sample = CogSample()
        sample.listAll(except: ["01006"])
        sample.listed += [
            "COM,01007,99,Ailleurs,", "COM,01001,01,Encore,", "VILLE,01008,01,Quoi,", "COMD,01009,,Fille,01555",
        ]
        sample.movements = ["32,01/01/2027,01006,01001", "32,2027-01-01,01006,01777"]
        sample.composition += ["01888,200000001,CC des Lettres Grecques", "01006,12,CC"]
        let (_, update, findings) = try update(sample)
        #expect(update == nil)
        func has(_ problem: Finding.Problem, _ file: String, _ line: Int, _ column: String, _ value: String) -> Bool {
            findings.contains(
                Finding(
                    .error, problem, at: Finding.Place(file: file, line: line, column: column), value: value))
        }
        let (communes, composition) = ("v_commune_2027.csv", "composition_communale.csv")
        #expect(has(.unknownIdentifier(of: .departement), communes, 7, "DEP", "99"))
        #expect(has(.duplicateIdentifier(firstLine: 2), communes, 8, "COM", "01001"))
        #expect(has(.unknownChoice(allowed: ["COM", "ARM", "COMD", "COMA"]), communes, 9, "TYPECOM", "VILLE"))
        #expect(has(.notInFile(communes), communes, 10, "COMPARENT", "01555"))
        #expect(has(.invalidDate, "v_mvt_commune_2027.csv", 2, "DATE_EFF", "01/01/2027"))
        #expect(has(.notInFile(communes), composition, 9, "CODGEO", "01888"))
        #expect(findings.count == 7)
    }

    @Test("a commune that is gone and of which nothing is said, or that went where nothing is, is an error")
    func vanished() throws {
        var sample = CogSample()
        sample.listAll(except: ["01005", "01006"])
        sample.movements = ["32,2027-01-01,01006,01777"]
        let (_, update, findings) = try update(sample)
        #expect(update == nil)
        #expect(
            findings == [
                Finding(.error, .vanishedCommune, at: Finding.Place(file: "v_commune_2027.csv"), value: "01005"),
                Finding(
                    .error, .notInFile("v_commune_2027.csv"),
                    at: Finding.Place(file: "v_mvt_commune_2027.csv", line: 2, column: "COM_AP"), value: "01777"),
            ])
    }

    @Test("files that are missing are named as INSEE names them")
    func missing() throws {
        let present = try CogSample().present()
        let folder = try TemporaryFolder(["v_commune_2028.csv": "TYPECOM,COM,DEP,LIBELLE\n"])
        let (update, findings) = TerritoryUpdate.read(folder: folder.path, present: present, since: since)
        #expect(update == nil)
        let told = Set(findings.filter { $0.severity == .error }.map { "\($0.place.file) \($0.problem)" })
        #expect(
            told.isSuperset(of: [
                "v_mvt_commune_2028.csv missingFile", "composition_communale.csv missingFile",
                "v_commune_2028.csv missingColumn",
            ]))
    }

    @Test("what is written is read back, with its day and the drawings of before")
    func written() throws {
        var sample = CogSample()
        sample.listAll()
        let (_, update, _) = try update(sample)
        let made = try #require(update)
        let folder = try TemporaryFolder(["old/outlines.json": "{}"])
        let path = "\(folder.path)/territories"
        for _ in 0..<2 {
            try TerritoryWriter.write(made.territories, made.vintage, to: path, outlinesFrom: "\(folder.path)/old")
        }
        let (territories, findings) = TerritoryReader.read(folder: path)
        #expect(findings == [] && territories == made.territories)
        #expect(TerritoryVintage.read(folder: path) == made.vintage)
        #expect(FileManager.default.fileExists(atPath: "\(path)/outlines.json"))
        #expect(throws: ExchangeError.self) {
            try TerritoryWriter.write(made.territories, made.vintage, to: folder.path, outlinesFrom: nil)
        }
    }

    @Test("the whole country of today, told as INSEE tells it, comes out as it is")
    func embedded() throws {
        let present = try Shipped.territories
        var communes = "TYPECOM,COM,DEP,LIBELLE,COMPARENT\n"
        var composition = "CODGEO,EPCI,LIBEPCI\n"
        let table = present.communes
        for row in 0..<table.count {
            let (code, epci) = (table.codes[row], Int(table.epci[row]))
            communes +=
                "COM,\(code),\(present.departements[Int(table.departements[row])].code),\"\(table.names[row])\",\n"
            composition +=
                epci < 0
                ? "\(code),ZZZZZZZZZ,Sans objet\n"
                : "\(code),\(present.epci[epci].siren),\"\(present.epci[epci].name)\"\n"
        }
        for former in present.formerCommunes {
            communes += "COMD,\(former.code),,\"\(former.name)\",\(former.successor)\n"
        }
        let folder = try TemporaryFolder([
            "v_commune_2027.csv": communes, "composition_communale.csv": composition,
            "v_mvt_commune_2027.csv": "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n",
        ])
        let (update, findings) = TerritoryUpdate.read(folder: folder.path, present: present, since: since)
        #expect(findings == [])
        let isSame = update?.territories == present
        #expect(isSame)
    }
}
