import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite("A table from somebody’s spreadsheet")
struct FlatImportTests {
    private func read(_ bytes: [UInt8], mapping: ColumnMapping? = nil) throws -> IncomingRecords {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/t.csv"))
        return Importer.read(
            folder.path + "/t.csv", as: .csv, for: try Shipped.atlas(), options: .init(mapping: mapping))
    }

    private func read(_ text: String) throws -> IncomingRecords { try read(Array(text.utf8)) }

    @Test("is read in Windows-1252, with semicolons or tabs, and says so", arguments: [";", "\t", ","])
    func encodings(separator: String) throws {
        let lines = [["Structure", "Ville", "Tél"], ["Élan d’été", "Quimper", "02 98"]]
        let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let utf8 = try read("\u{FEFF}" + text)
        #expect(utf8.actors.map(\.record.name) == ["Élan d’été"])
        #expect(utf8.findings.isEmpty)
        let windows = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
        let other = try read(windows)
        #expect(other.actors.map(\.record.name) == ["Élan d’été"])
        #expect(other.actors[0].record.commune == "29232" && other.actors[0].record.phone == "02 98")
        #expect(other.findings.map(\.problem) == [.readAsWindows1252])
    }

    @Test("gives dates as people in France type them")
    func dates() throws {
        for typed in [
            "3/9/2026", "03/09/26", "3.9.2026", "3-9-26", "2026-09-03", "3 septembre 2026", "2026-09-03T08:00:00Z",
        ] {
            let incoming = try read("Nom;Vérifié le\nA;\(typed)\n")
            #expect(incoming.actors.first?.record.verification?.on == CalendarDate(iso: "2026-09-03"), "\(typed)")
        }
        for typed in ["31/2/2026", "9/2026", "hier", "2026/09/03", "45000"] {
            let incoming = try read("Nom;Vérifié le\nA;\(typed)\n")
            #expect(incoming.actors.first?.findings.map(\.problem) == [.invalidTypedDate], "\(typed)")
        }
    }

    @Test("gets back the zeros that the spreadsheet dropped, with a remark")
    func zeros() throws {
        let incoming = try read("Nom;Code Insee;Zone;Téléphone;SIRET\nA;1004;dep:1;298000000;5580120000045\n")
        let actor = try #require(incoming.actors.first?.record)
        #expect(actor.commune == "01004" && actor.phone == "0298000000")
        #expect(actor.zone == .union([TerritoryReference(.departement, "01")]))
        #expect(incoming.actors[0].findings.allSatisfy { $0.severity == .warning })
        #expect(incoming.actors[0].findings.contains { $0.problem == .repairedLeadingZero("0298000000") })
    }

    @Test("puts the rows of one actor together, and tells where they contradict each other")
    func rows() throws {
        let incoming = try read(
            """
            Nom;Ville;Téléphone;Fonctions;Stades;Rôle
            Les Amis;Quimper;02;Accueil et orientation;projet | primo-employeur;cœur de métier
            LES AMIS;29000 Quimper;03;grh;employeur;oriente
            Autre;Brest;;;;

            """)
        #expect(incoming.actors.map(\.record.name) == ["Les Amis", "Autre"])
        #expect(incoming.offers.map(\.record.functions) == [[FunctionID("accueil")], [FunctionID("grh")]])
        #expect(incoming.offers.map(\.record.role) == [.core, .referral])
        #expect(incoming.offers[0].record.stages == StageSet([EmploymentStage.project, .firstTimeEmployer]))
        #expect(incoming.actors[0].record.phone == "02")
        let problems = incoming.actors[0].findings
        let contradictions = problems.filter { $0.problem == .differsFromLine(2) }
        #expect(contradictions.contains { $0.value == "03" && $0.place.line == 3 && $0.place.column == "Téléphone" })
    }

    @Test("takes rows for one actor by a whole SIRET only", arguments: ["7,78E+13", "en cours", "12345678901234"])
    func doubtfulSiret(siret: String) throws {
        let rows = [
            "Amis;Brest;\(siret)", "Voisins;Quimper;\(siret)", "Port;Brest;35600000000048",
            "Port 2;Brest;35600000000048",
        ]
        let incoming = try read("Nom;Ville;SIRET\n" + rows.joined(separator: "\n") + "\n")
        #expect(incoming.actors.map(\.record.name) == ["Amis", "Voisins", "Port"])
    }

    @Test("takes a row without SIRET for the one actor of its name and commune, and for none of two")
    func siretOnce() throws {
        let rows = [
            "Foyer;Brest;35600000000048;accueil", "Foyer;Brest;;grh", "Foyer;Quimper;;grh", "Amis;Brest;;grh",
            "Amis;Brest;35600000000071;accueil", "Port;Brest;35600000000055;accueil", "Port;Brest;35600000000063;grh",
            "Port;Brest;;accueil", "Port;Brest;;grh",
        ]
        let incoming = try read("Nom;Ville;SIRET;Fonctions\n" + rows.joined(separator: "\n") + "\n")
        #expect(incoming.actors.map(\.record.name) == ["Foyer", "Foyer", "Amis", "Port", "Port", "Port"])
        let owners = incoming.offers.map(\.record.actor.rawValue)
        #expect(
            owners == ["foyer", "foyer", "foyer-2", "amis", "amis", "port", "port-2", "port-3", "port-3"])
    }

    @Test("tells once what is doubtful in all rows of an actor")
    func oncePerActor() throws {
        let row = ";298000000;12345678901234;grh;\n"
        let incoming = try read("Nom;Téléphone;SIRET;Fonctions;Stades\nAmis" + row + "Amis" + row + "Amis" + row)
        #expect(
            incoming.actors.map { $0.findings.map(\.problem) } == [[.suspectSiret, .repairedLeadingZero("0298000000")]])
    }

    @Test("reads lists between commas too, where each part is a name")
    func commas() throws {
        let incoming = try read(
            """
            Nom;Zone;Fonctions;Stades
            Amis;Finistère, Morbihan;accueil, grh;Projet, employeur
            Autre;Finistère, Nulle-part;Formation (dirigeants, bénévoles, salariés);projet / primo-employeur

            """)
        #expect(
            incoming.actors[0].record.zone
                == Zone([TerritoryReference(.departement, "29"), TerritoryReference(.departement, "56")]))
        #expect(incoming.actors[1].findings.map(\.value) == ["Finistère, Nulle-part"])
        #expect(incoming.offers[0].record.stages == StageSet([EmploymentStage.project, .employer]))
        #expect(
            incoming.offers.map(\.record.functions) == [
                ["accueil", "grh"].map { FunctionID($0) }, [FunctionID("formation")],
            ])
        #expect(incoming.offers[1].record.stages == StageSet([EmploymentStage.project, .firstTimeEmployer]))
    }

    @Test("names communes as envelopes do; of several of one name a person must choose")
    func communes() throws {
        for typed in ["Quimper", "quimper (29)", "29000 QUIMPER", "Quimper Cedex 9", "29232"] {
            let incoming = try read("Nom;Commune\nA;\(typed)\n")
            #expect(incoming.actors.first?.record.commune == "29232", "\(typed)")
        }
        let ambiguous = try read("Nom;Commune\nA;Saint-Denis\n")
        let problem = try #require(ambiguous.actors.first?.findings.first)
        guard case .ambiguousCommune(let candidates) = problem.problem else {
            Issue.record("not ambiguous: \(problem)")
            return
        }
        #expect(problem.severity == .error && candidates.contains("93066 Saint-Denis (93)"))
        #expect(try read("Nom;Commune;CP\nA;Saint-Denis;93200\n").actors[0].record.commune == "93066")
        #expect(try read("Nom;Commune\nA;Saint-Denis (974)\n").actors[0].record.commune == "97411")
        let wrong = try read("Nom;Commune;CP\nA;Quimper;75001\n")
        #expect(wrong.actors[0].hasErrors)
    }

    @Test("names a territory of a zone as it is proposed, and no other one")
    func typedBack() throws {
        let proposed = try read("Nom;Zone\nA;Saint-Denis\n").actors[0].findings
        guard case .ambiguousCommune(let candidates)? = proposed.first?.problem else {
            return #expect(Bool(false), "not ambiguous")
        }
        for candidate in candidates {
            let actor = try read("Nom;Zone\nA;\(candidate)\n").actors[0]
            #expect(
                !actor.hasErrors
                    && actor.record.zone.references.map(\.code) == [String(candidate.dropFirst(4).prefix(5))])
        }
        #expect(try read("Nom;Zone\nA;com:29232 Brest\n").actors[0].hasErrors)
    }

    @Test("is read by a mapping of its columns, which can be kept")
    func mapping() throws {
        let folder = try TemporaryFolder(["columns.csv": "title,column\nQui,name\nOù,commune\nDivers,\n"])
        let (mapping, findings) = ColumnMapping.read(folder.path + "/columns.csv")
        #expect(findings.isEmpty)
        let incoming = try read(Array("Qui;Où;Divers\nA;Brest;x\n".utf8), mapping: mapping)
        #expect(incoming.findings.isEmpty)
        #expect(incoming.actors.first?.record.commune == "29019")
        try folder.write(try #require(mapping).text, to: "again.csv")
        #expect(ColumnMapping.read(folder.path + "/again.csv").mapping == mapping)
        try folder.write("title,column\nQui,nom\nOù,name\nDoù,name\n", to: "bad.csv")
        let bad = ColumnMapping.read(folder.path + "/bad.csv")
        #expect(bad.mapping == nil && bad.findings.count == 2)
    }

    @Test("names what it does not know, with its place and the nearest name")
    func unknown() throws {
        let incoming = try read("Nom;Fonctions;Couleur\nA;Acceuil et orientation;bleu\n")
        let finding = try #require(incoming.offers.first?.findings.first)
        #expect(finding.place == Finding.Place(file: finding.place.file, line: 2, column: "Fonctions"))
        #expect(finding.problem == .unknownName(of: .function, nearest: ["Accueil et orientation"]))
        #expect(incoming.findings.map(\.value) == ["Couleur"])
        #expect(try read("Ville\nBrest\n").findings.contains { $0.problem == .missingColumn })
    }
}
