import AtlasExchange
import AtlasModel
import Testing

@Suite("An import compared with an atlas")
struct ImportComparisonTests {
    private func atlas() throws -> Atlas {
        var atlas = try Shipped.atlas()
        atlas.actors = [
            Actor(id: ActorID("amis"), name: "Les Amis", siret: "35600000000048", commune: "29232", phone: "02"),
            Actor(id: ActorID("foyer"), name: "Foyer rural", commune: "29019"),
            Actor(id: ActorID("mjc"), name: "MJC", rna: "W291000001"),
        ]
        atlas.offers = [
            Offer(
                actor: ActorID("amis"), functions: [FunctionID("grh")], stages: .all, role: .core,
                verification: Verification(on: try #require(CalendarDate(iso: "2026-10-01")), by: "Anne"))
        ]
        atlas.relations = []
        atlas.cooperations = []
        atlas.initiatives = []
        return atlas
    }

    private func preview(
        _ csv: String, _ decisions: ImportDecisions = ImportDecisions(), today: CalendarDate? = nil
    ) throws -> (preview: ImportPreview, atlas: Atlas) {
        let atlas = try atlas()
        let folder = try TemporaryFolder(["t.csv": csv])
        let incoming = Importer.read(folder.path + "/t.csv", as: .csv, for: atlas)
        return (ImportComparison.preview(incoming, into: atlas, decisions: decisions, today: today), atlas)
    }

    @Test("the day of change is today's where the file says none and changes more than a check")
    func changedToday() throws {
        let today = CalendarDate(iso: "2026-11-23")
        func days(_ csv: String) throws -> [CalendarDate?] {
            try preview(csv, today: today).preview.edits.compactMap { edit in
                if case .actor(let actor)? = edit.after { actor.modifiedOn } else { nil }
            }
        }
        let known = try atlas().actors.first { $0.id == ActorID("amis") }?.modifiedOn
        #expect(known != today)
        #expect(try days("Identifiant;Nom;Téléphone\namis;Les Amis;03\n") == [today])
        #expect(try days("Identifiant;Nom;Vérifié le\namis;Les Amis;22/11/2026\n") == [known])
        #expect(
            try days("Identifiant;Nom;Téléphone;Modifié le\namis;Les Amis;03;20/11/2026\n") == [
                CalendarDate(iso: "2026-11-20")
            ])
        #expect(try days("Identifiant;Nom\namis;Les Amis\n").isEmpty)
    }

    private func fates(_ preview: ImportPreview) -> [String] {
        preview.items.map { item in
            switch item.fate {
            case .added: "\(item.key) added"
            case .changed(let changes):
                "\(item.key) " + changes.map { "\($0.field) \($0.old)→\($0.new)" }.joined(separator: ", ")
            case .left: "\(item.key) left"
            case .doubtful: "\(item.key) doubtful"
            case .refused: "\(item.key) refused"
            case .pending: "\(item.key) pending"
            case .skipped: "\(item.key) skipped"
            }
        }
    }

    @Test("finds actors by identifier, SIRET and RNA; what it does not say stays")
    func found() throws {
        let (preview, atlas) = try preview(
            """
            Identifiant;Nom;SIRET;RNA;Téléphone;Courriel
            amis;Les Amis;;;03;
            ;Les amis de Quimper;35600000000048;;;
            ;M.J.C. du Port;;W291000001;;x@y.fr

            """)
        #expect(
            fates(preview) == [
                "amis phone 02→03", "les-amis-de-quimper doubtful",
                "m-j-c-du-port name MJC→M.J.C. du Port, email →x@y.fr",
            ])
        #expect(!preview.isReady)
        #expect(try atlas.applying(preview.edits).actors[0].siret == "35600000000048")
    }

    @Test("never puts what a spreadsheet has left of a SIRET in the place of a whole one")
    func damagedSiret() throws {
        let (preview, atlas) = try preview(
            "Identifiant;Nom;SIRET\namis;Les Amis;3,56E+13\nfoyer;Foyer rural;3,56E+13\n")
        #expect(fates(preview) == ["amis left", "foyer siret →3,56E+13"])
        #expect(preview.findings.filter { $0.problem == .siretAsNumber }.count == 2)
        #expect(try atlas.applying(preview.edits).actors[0].siret == "35600000000048")
    }

    @Test("takes nobody for another by what is no register number")
    func placeholders() throws {
        let (preview, _) = try preview("Nom;SIRET;RNA\nVoisins;en cours;en cours\n")
        #expect(fates(preview) == ["voisins added"])
        var atlas = try atlas()
        atlas.actors[1].siret = "en cours"
        atlas.actors[2].rna = "en cours"
        let folder = try TemporaryFolder(["t.csv": "Nom;SIRET;RNA\nVoisins;en cours;\nPort;;en cours\n"])
        let incoming = Importer.read(folder.path + "/t.csv", as: .csv, for: atlas)
        #expect(fates(ImportComparison.preview(incoming, into: atlas)) == ["voisins added", "port added"])
    }

    @Test("tells of offers that the sheet of an actor no more gives, and keeps them")
    func offersTakenOff() throws {
        let (other, _) = try preview("Identifiant;Nom;Fonctions;Stades;Rôle\namis;Les Amis;accueil;projet;secondaire\n")
        #expect(other.findings.map(\.problem) == [.offersNotInFile(1)] && other.isReady)
        #expect(!other.edits.contains { $0.after == nil })
        let (same, _) = try preview("Identifiant;Nom;Fonctions;Stades;Rôle\namis;Les Amis;grh;projet;secondaire\n")
        #expect(same.findings.isEmpty)
        let (none, _) = try preview("Identifiant;Nom;Téléphone\namis;Les Amis;03\n")
        #expect(none.findings.isEmpty)
    }

    @Test("tells of a number that the cell of an actor no more has beside another, and keeps it")
    func numberTakenOut() throws {
        var atlas = try atlas()
        atlas.actors[0].phone = "02 98 00 00 00 / 06 12 34 56 78"
        func told(_ phone: String) throws -> (findings: [String], phone: String) {
            let folder = try TemporaryFolder(["t.csv": "Identifiant;Nom;Téléphone\namis;Les Amis;\(phone)\n"])
            let incoming = Importer.read(folder.path + "/t.csv", as: .csv, for: atlas)
            let preview = ImportComparison.preview(incoming, into: atlas)
            #expect(preview.isReady && preview.findings.allSatisfy { $0.problem == .numberNotInFile })
            let after = try atlas.applying(preview.edits)
            return (preview.findings.map { "\($0.place.line ?? 0) \($0.value)" }, after.actors[0].phone)
        }
        let both = "02 98 00 00 00 / 06 12 34 56 78"
        #expect(try told("02 98 00 00 00") == (["2 06 12 34 56 78"], both))
        #expect(try told("06 12 34 56 78") == (["2 02 98 00 00 00"], both))
        #expect(try told("06 12 34 56 78 / 02 98 00 00 00") == ([], both))
        #expect(try told("") == ([], both))
        #expect(try told("02 98 11 11 11") == ([], "02 98 11 11 11"))
    }

    @Test("tells of the only offer of an actor that its row no more gives, where the table has a column for offers")
    func onlyOfferTakenOff() throws {
        let (only, _) = try preview("Identifiant;Nom;Fonctions\namis;Les Amis;\nfoyer;Foyer rural;accueil\n")
        #expect(only.findings.map(\.problem) == [.offersNotInFile(1)] && only.isReady)
        #expect(only.findings.map(\.place.line) == [2] && only.findings.map(\.value) == ["Les Amis"])
        #expect(!only.edits.contains { $0.after == nil })
    }

    @Test(
        "one of the numbers of an actor takes nothing away from the others",
        arguments: ["06 12 34 56 78 / 02 98 00 00 00", "06 12 34 56 78 ou 02 98\u{A0}00 00 00"])
    func onePhone(phone: String) throws {
        var atlas = try atlas()
        atlas.actors[0].phone = phone
        let folder = try TemporaryFolder(["t.csv": "Identifiant;Nom;Téléphone\namis;Les Amis;02 98 00 00 00\n"])
        let incoming = Importer.read(folder.path + "/t.csv", as: .csv, for: atlas)
        #expect(fates(ImportComparison.preview(incoming, into: atlas)) == ["amis left"])
    }

    @Test("puts two rows of one SIRET under two identifiers in doubt, until somebody decides")
    func sharedNumber() throws {
        let table = "Identifiant;Nom;SIRET\nun;Un;77567227224553\ndeux;Deux;775 672 272 24553\n"
        let (doubtful, _) = try preview(table)
        #expect(fates(doubtful) == ["un added", "deux doubtful"] && !doubtful.isReady)
        guard case .doubtful(.sameNumberInFile(let place))? = doubtful.items.last?.fate else {
            return #expect(Bool(false), "no doubt about the number")
        }
        #expect(place.line == 2 && doubtful.items.last?.place.line == 3)
        let (new, _) = try preview(table, ImportDecisions(new: ["deux"]))
        #expect(fates(new) == ["un added", "deux added"] && new.isReady)
        let (skipped, _) = try preview(table, ImportDecisions(skipped: ["un"]))
        #expect(fates(skipped) == ["un skipped", "deux added"] && skipped.isReady)
        // The row of an actor of the atlas is decided upon as any other.
        let other = "Identifiant;Nom;SIRET\nun;Un;77567227224553\namis;Les Amis;77567227224553\n"
        let (known, _) = try preview(other, ImportDecisions(new: ["amis"]))
        #expect(known.isReady && known.unusedDecisions.isEmpty)
    }

    @Test("puts the same name in the same place in doubt, until somebody decides")
    func doubts() throws {
        let table = "Nom;Commune;Téléphone;Fonctions\nFoyer rural;;05;accueil\nFoyer Rural;Quimper;06;\n"
        let (doubtful, _) = try preview(table)
        #expect(fates(doubtful) == ["foyer-rural doubtful", "foyer-rural-2 added", "foyer-rural pending"])
        #expect(!doubtful.isReady)
        let (same, _) = try preview(table, ImportDecisions(same: ["foyer-rural": ActorID("foyer")]))
        #expect(fates(same) == ["foyer-rural phone →05", "foyer-rural-2 added", "foyer-rural added"])
        #expect(same.isReady && same.unusedDecisions.isEmpty)
        let (new, atlas) = try preview(table, ImportDecisions(new: ["foyer-rural"]))
        #expect(new.isReady)
        let after = try atlas.applying(new.edits)
        #expect(after.actors.map(\.id.rawValue) == ["amis", "foyer", "mjc", "foyer-rural", "foyer-rural-2"])
        #expect(after.offers.last?.actor == ActorID("foyer-rural"))
        let (skipped, _) = try preview(table, ImportDecisions(skipped: ["foyer-rural", "nobody"]))
        #expect(fates(skipped) == ["foyer-rural skipped", "foyer-rural-2 added", "foyer-rural skipped"])
        #expect(skipped.unusedDecisions == ["nobody"])
    }

    @Test("writes nothing while an error is neither mended nor left out")
    func errors() throws {
        let table = "Nom;Vérifié le\nA;hier\nB;1/1/2026\n"
        let (refused, _) = try preview(table)
        #expect(fates(refused) == ["a refused", "b added"] && !refused.isReady)
        let (skipped, _) = try preview(table, ImportDecisions(skipped: ["a"]))
        #expect(fates(skipped) == ["a skipped", "b added"] && skipped.isReady)
        #expect(skipped.edits.count == 1)
    }

    @Test("finds the offer that is meant again by its functions")
    func offers() throws {
        let (changed, _) = try preview(
            "Identifiant;Nom;Fonctions;Coût;Offre vérifiée le\namis;Les Amis;grh;10 €;1/10/2026\namis;Les Amis;accueil;;\n"
        )
        #expect(fates(changed) == ["amis left", "amis cost →10 €", "amis added"])
    }

    @Test("of a package tells the error of each line, and brings the others")
    func packages() throws {
        let atlas = try atlas()
        let folder = try TemporaryFolder([
            "actors.csv": "id,name,commune\namis,Les Amis,99999\nneuf,Neuf,29019\nneuf,Encore,29019\n",
            "relations.csv": "from,to,kind\nneuf,mjc,partners\n",
        ])
        func preview(_ decisions: ImportDecisions) -> ImportPreview {
            ImportComparison.preview(
                Importer.read(folder.path, as: .package, for: atlas), into: atlas, decisions: decisions)
        }
        let found = preview(ImportDecisions())
        #expect(fates(found) == ["amis refused", "neuf added", "neuf refused", "neuf added"])
        #expect(found.findings.filter { $0.severity == .error }.compactMap(\.place.line) == [2, 4])
        #expect(!found.isReady)
        #expect(preview(ImportDecisions(skipped: ["amis", "neuf"])).edits.isEmpty)
    }

    @Test("leaves out the lines named, with what is wrong with them")
    func skippedLines() throws {
        let table = "Nom;Vérifié le;Fonctions\nA;hier;\nB;1/1/2026;accueil\nB;1/1/2026;truc\n"
        let (skipped, _) = try preview(table, ImportDecisions(skipped: ["t.csv:2", "t.csv:4", "t.csv:9"]))
        #expect(fates(skipped) == ["a skipped", "b added", "b added", "b skipped"])
        #expect(skipped.isReady && skipped.unusedDecisions == ["t.csv:9"])
    }

    @Test("leaves out no part of a record by itself: the record would be written without it")
    func skippedParts() throws {
        let atlas = try atlas()
        let folder = try TemporaryFolder([
            "actors.csv": "id,name\namis,Les Amis\n",
            "initiatives.csv": "id,name\ntour,Le tour\n",
            "sessions.csv": "initiative,date,duration_days,title,content\ntour,2026-03,abc,Premier,\n",
        ])
        let preview = ImportComparison.preview(
            Importer.read(folder.path, as: .package, for: atlas), into: atlas,
            decisions: ImportDecisions(skipped: ["sessions.csv:2"]))
        #expect(!preview.isReady && preview.findings.contains { $0.place.file == "sessions.csv" })
        #expect(preview.partDecisions["sessions.csv:2"]??.line == 2 && preview.unusedDecisions == [])
        for whole in ["initiatives.csv:2", "tour"] {
            let skipped = ImportComparison.preview(
                Importer.read(folder.path, as: .package, for: atlas), into: atlas,
                decisions: ImportDecisions(skipped: [whole]))
            #expect(skipped.isReady && skipped.findings == [])
        }
    }

    @Test("of a package brings a relation once, whoever is named first, and tells of the second row")
    func relations() throws {
        let atlas = try atlas()
        let folder = try TemporaryFolder([
            "actors.csv": "id,name\namis,Les Amis\n",
            "relations.csv": "from,to,kind\namis,mjc,partners\nmjc,amis,partners\namis,mjc,funds\n",
        ])
        let preview = ImportComparison.preview(Importer.read(folder.path, as: .package, for: atlas), into: atlas)
        #expect(preview.edits.count == 2 && preview.isReady)
        #expect(preview.findings.map(\.problem) == [.repeatedRelation(firstLine: 2)])
    }

    @Test("proposes what is nearly so for a territory that there is not")
    func nearest() throws {
        let (found, _) = try preview("Nom;Commune;Zone\nA;Quimpert;Finistaire\n")
        let problems = found.findings.filter { $0.severity == .error }.map(\.problem)
        let near = problems.map { if case .unknownName(_, let nearest) = $0 { nearest.first } else { String?.none } }
        #expect(near == ["29232 Quimper", "dep:29 Finistère"])
    }
}
