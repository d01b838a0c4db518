import Foundation
import Testing

@Suite("Exchange from the command line")
struct ExchangeCommandTests {
    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "maillage-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test("a table goes out, is corrected and comes back into a folder and into a file")
    func roundTrip() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let package = try PackageFixture()
        let table = folder + "/resam.csv"
        let out = try MaillageRun(
            "exporter", "--to", "csv", "--acteur", "resam", "--atlas", package.path, "--output", table)
        #expect(out.status == 0)
        let bytes = try Data(contentsOf: URL(filePath: table))
        #expect(bytes.starts(with: Data("\u{FEFF}Identifiant;Nom;".utf8)))
        var text = String(decoding: bytes, as: UTF8.self)
        text = text.replacingOccurrences(of: ";RESAM;", with: ";RESAM du pays;")
        try text.write(toFile: table, atomically: true, encoding: .utf8)

        let dry = try MaillageRun("import", table, "--atlas", package.path, "--dry-run")
        #expect(dry.status == 0 && dry.output.contains("Nom\u{A0}: « RESAM » → « RESAM du pays »"))
        #expect(dry.output.contains("1 modifié") && dry.errors.contains("rien n’a été écrit"))
        #expect(try !String(contentsOfFile: package.path + "/actors.csv", encoding: .utf8).contains("RESAM du pays"))
        let done = try MaillageRun("import", table, "--atlas", package.path)
        #expect(done.status == 0)
        #expect(try String(contentsOfFile: package.path + "/actors.csv", encoding: .utf8).contains("RESAM du pays"))

        let file = folder + "/a.maillage"
        #expect(try MaillageRun("new", file, "--from", "embedded").status == 0)
        let into = try MaillageRun("importer", table, "--atlas", file, "--auteur", "Anne")
        #expect(into.status == 0 && into.errors.contains("copie d’avant"))
        #expect(try MaillageRun("history", file).output.contains("Anne"))
        #expect(try MaillageRun("import", table, "--atlas", file).errors.contains("rien à changer"))
    }

    @Test("a doubt is told with what decides it, and nothing is written")
    func doubt() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let package = try PackageFixture()
        let table = folder + "/t.csv"
        try "Nom;Ville\nResam;\nNeuf;Quimper\n".write(toFile: table, atomically: true, encoding: .utf8)
        let doubtful = try MaillageRun("import", table, "--atlas", package.path)
        #expect(doubtful.status == 65 && doubtful.output.contains("--same resam-2=resam"))
        let decided = try MaillageRun(
            "import", table, "--atlas", package.path, "--passer", "resam-2", "--report", "csv")
        #expect(decided.status == 0 && decided.output.contains("added,actor,neuf,Neuf"))
        #expect(
            try MaillageRun("actors", "--atlas", package.path, "--query", "neuf", "--format", "csv").output.contains(
                "neuf"))
    }

    @Test("a folder is copied before many of its records change, and the copy is told")
    func folderCopied() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let package = try PackageFixture()
        let before = try Data(contentsOf: URL(filePath: package.path + "/actors.csv"))
        for (number, name) in ["Neuf", "Dix"].enumerated() {
            let table = folder + "/t\(number).csv"
            try "Nom;Ville\n\(name);Quimper\n".write(toFile: table, atomically: true, encoding: .utf8)
            let run = try MaillageRun("import", table, "--atlas", package.path + "/")
            let copy = package.path + (number == 0 ? ".import" : ".import-2")
            #expect(run.status == 0 && run.errors.contains("copie d’avant : \(copy)"), "\(run.errors)")
        }
        #expect(package.copies == [".import", ".import-2"].map { package.path + $0 })
        #expect(try Data(contentsOf: URL(filePath: package.path + ".import/actors.csv")) == before)
        #expect(try MaillageRun("check", package.path + ".import-2").status == 0)
    }

    @Test(
        "no output replaces an atlas file, by its name or by what it is",
        arguments: [
            ["export", "--to", "csv"], ["export", "--to", "geojson"], ["export", "--to", "package"],
            ["report", "dep:29"], ["survey"],
        ])
    func atlasKept(arguments: [String]) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let atlas = folder + "/a.maillage"
        #expect(try MaillageRun("new", atlas, "--from", "embedded").status == 0)
        try FileManager.default.copyItem(atPath: atlas, toPath: folder + "/b")
        let before = try Data(contentsOf: URL(filePath: atlas))
        for output in [atlas, folder + "/b"] {
            let run = try MaillageRun(arguments + ["--atlas", atlas, "--output", output])
            #expect(run.status == 73 && run.output.isEmpty, "\(run.errors)")
            #expect(try Data(contentsOf: URL(filePath: output)) == before)
        }
        let run = try MaillageRun("export", "--to", "csv", "--output", folder + "/c.maillage")
        #expect(run.status == 73 && run.errorLines.count == 1 && run.errors.contains("est un atlas"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/c.maillage"))
    }

    @Test("what office suites write has a name of its own", arguments: ["a.xlsx", "a.ODS", "a.docx"])
    func officeName(name: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for arguments in [["export", "--to", "csv"], ["report", "dep:29"]] {
            let run = try MaillageRun(arguments + ["--output", folder + "/" + name])
            #expect(run.status == 73 && run.errorLines.count == 1 && run.errors.contains("nommez-le .csv"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test("a package never takes the place of the atlas it is made from, nor of one with more contacts")
    func packageKept() throws {
        let (package, other) = (try PackageFixture(), try PackageFixture())
        let file = "/actors.csv"
        let before = try Data(contentsOf: URL(filePath: package.path + file))
        for flags in [[], ["--with-contacts"]] {
            let run = try MaillageRun(
                ["export", "--to", "package", "--atlas", package.path, "--output", package.path + "/"] + flags)
            #expect(run.status == 73 && run.errorLines.count == 1 && run.errors.contains("lui-même"), "\(run.errors)")
        }
        let arguments = ["export", "--to", "package", "--atlas", package.path, "--output", other.path]
        let withheld = try MaillageRun(arguments)
        #expect(withheld.status == 73 && withheld.errorLines.count == 1, "\(withheld.errors)")
        for path in [package.path, other.path] { #expect(try Data(contentsOf: URL(filePath: path + file)) == before) }
        #expect(try MaillageRun(arguments + ["--with-contacts"]).status == 0)
    }

    @Test("what is said to be written is what the format holds")
    func written() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try MaillageRun("export", "--to", "gogocarto", "--output", folder + "/g.json")
        #expect(run.status == 0 && run.errors.contains("n’a pas de place pour") && run.errors.contains("Réseaux"))
        #expect(run.errors.contains("1 association exemple"))
        #expect(run.errorLines.last?.contains("acteurs") == true && run.errorLines.last?.contains("offre") == false)
    }

    @Test(
        "the note names all the kinds of records that only a package has",
        arguments: ["package", "csv", "data-inclusion", "gogocarto", "geojson", "hsds"])
    func leftBehind(format: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try MaillageRun("export", "--to", format, "--output", folder + "/out")
        #expect(run.status == 0)
        let left = [" relations", " coopérations", " démarches", " association exemple", " zones nommées"]
            .filter { run.errors.contains($0) }
        #expect(left.count == (format == "package" ? 0 : 5), "\(run.errors)")
        #expect(run.errors.contains("n’a pas de place pour") == (format != "package"))
    }

    @Test("an export that somebody stops leaves nothing half written", arguments: ["geojson", "hsds"])
    func stoppedExport(format: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let rows = (0..<5000).map { "Acteur \($0);29232;dep:29;accueil;projet;core\n" }.joined()
        try ("Nom;Code Insee;Zone;Fonctions;Stades;Rôle\n" + rows)
            .write(toFile: folder + "/t.csv", atomically: true, encoding: .utf8)
        let atlas = folder + "/a.maillage"
        #expect(try MaillageRun("new", atlas, "--from", "vide").status == 0)
        #expect(try MaillageRun("import", folder + "/t.csv", "--atlas", atlas).status == 0)
        let out = folder + "/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = MaillageRun.binary
        process.arguments = ["export", "--to", format, "--atlas", atlas, "--output", out + "/x"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        // As soon as the draft is there.
        while process.isRunning, try FileManager.default.contentsOfDirectory(atPath: out).isEmpty {}
        process.interrupt()
        process.waitUntilExit()
        let left = try FileManager.default.contentsOfDirectory(atPath: out)
        #expect(left.isEmpty || left == ["x"], "\(left)")
    }

    @Test("two copies are merged into mine, conflicts first", arguments: [nil, "mine", "theirs"])
    func merge(rule: String?) throws {
        let (base, mine, theirs) = (try PackageFixture(), try PackageFixture(), try PackageFixture())
        try mine.replace(",RESAM,", with: ",RESAM 1,", in: "actors.csv")
        try theirs.replace(",RESAM,", with: ",RESAM 2,", in: "actors.csv")
        try theirs.replace(",Chorum,", with: ",Chorum 2,", in: "actors.csv")
        let run = try MaillageRun(
            ["merge", base.path, mine.path, theirs.path] + (rule.map { ["--prefer", $0] } ?? []))
        let text = try String(contentsOfFile: mine.path + "/actors.csv", encoding: .utf8)
        #expect(run.output.contains("le mien « RESAM 1 », le leur « RESAM 2 »"))
        #expect(run.output.contains("Changements :\n") && run.output.contains("« Chorum 2 »"))
        #expect(mine.copies == (rule == nil ? [] : [mine.path + ".fusion"]))
        #expect(run.status == (rule == nil ? 65 : 0))
        #expect(text.contains("RESAM 2") == (rule == "theirs"))
        #expect(text.contains("Chorum 2") == (rule != nil))
    }

    @Test("each conflict of a merge is asked about, and the answers are written", arguments: ["1", "oui\n2"])
    func mergeAsked(input: String) throws {
        let (base, mine, theirs) = (try PackageFixture(), try PackageFixture(), try PackageFixture())
        try mine.replace(",RESAM,", with: ",RESAM 1,", in: "actors.csv")
        try theirs.replace(",RESAM,", with: ",RESAM 2,", in: "actors.csv")
        let arguments = ["fusionner", base.path, mine.path, theirs.path, "--ask"]
        let stopped = try MaillageRun(arguments, input: "\n")
        #expect(stopped.status == 65 && stopped.errors.contains("Conflit 1 sur 1 : acteur resam, Nom"))
        #expect(stopped.errors.contains("\n  1. le mien") && !stopped.errors.contains("\u{FFFD}"))
        #expect(try MaillageRun(arguments, input: input + "\n").status == 0)
        let text = try String(contentsOfFile: mine.path + "/actors.csv", encoding: .utf8)
        #expect(text.contains("RESAM 2") == input.hasSuffix("2"))
        #expect(try MaillageRun(arguments + ["--prefer", "mine"]).status == 64)
    }

    @Test("what one copy has deleted is told by its name")
    func mergeOfDeleted() throws {
        let (base, mine, theirs) = (try PackageFixture(), try PackageFixture(), try PackageFixture())
        let id = "pole-economie-solidaire"
        #expect(try MaillageRun("delete", "cooperation", id, "--atlas", theirs.path).status == 0)
        let arguments = ["merge", base.path, mine.path, theirs.path]
        let named = "coopération \(id), « Pôle Économie Solidaire »"
        #expect(try MaillageRun(arguments + ["--dry-run"]).output.contains("  \(named) : suppression\n"))
        let edit = try MaillageRun("edit", "cooperation", id, "--atlas", mine.path, "--set", "source=autre")
        #expect(edit.status == 0, "\(edit.errors)")
        #expect(try MaillageRun(arguments + ["--dry-run"]).output.contains("\(named) : supprimé par eux"))
        #expect(try MaillageRun(arguments + ["--ask"], input: "\n").errors.contains("Conflit 1 sur 1 : \(named), "))
    }

    @Test("duplicates are proposed, and united when asked")
    func duplicates() throws {
        let package = try PackageFixture()
        #expect(try MaillageRun("duplicates").status == 0)
        try package.replace(
            "avise,Avise,,", with: "avise-2,AVISE,,tete-nationale,,,,,,,,,france,,,,none,,,,,\navise,Avise,,",
            in: "actors.csv")
        let found = try MaillageRun("doublons", "--atlas", package.path, "--format", "csv")
        #expect(found.output.contains("avise-2") && found.output.contains("nameAndCommune"))
        let united = try MaillageRun("doublons", "--atlas", package.path, "--unite", "avise=avise-2")
        #expect(united.status == 0)
        #expect(try !MaillageRun("doublons", "--atlas", package.path, "--format", "csv").output.contains("avise-2"))
    }

    @Test(
        "says in one line what is missing or not understood",
        arguments: [
            (["export"], 64), (["export", "--to", "xls"], 64), (["export", "--to", "hsds"], 64),
            (["import", "/nowhere.csv", "--dry-run"], 66),
            (["merge", "a", "b"], 64), (["import", "/dev/null", "--dry-run"], 65),
        ] as [([String], Int32)])
    func refused(arguments: [String], status: Int32) throws {
        let run = try MaillageRun(arguments)
        #expect(run.status == status && run.errorLines.count == 1, "\(run.errors)")
    }

    @Test(
        "says in one line what a file is that is no table of actors",
        arguments: [
            ("PK\u{3}\u{4}classeur", "classeur de tableur"), ("SQLite format 3\0", "atlas .maillage"),
            ("%PDF-1.7", "document PDF"), ("a\0b", "pas un texte"),
            ("bonjour\nceci est une lettre, pas une table\n", "aucune colonne connue parmi « bonjour »"),
        ])
    func noTable(contents: String, told: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/acteurs.csv"
        try Data(contents.utf8).write(to: URL(filePath: file))
        let run = try MaillageRun("import", file, "--dry-run")
        #expect(run.status == 65 && run.output.isEmpty && run.errorLines.count == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(told) && run.errors.contains("acteurs.csv"), "\(run.errors)")
        #expect(try MaillageRun("import", file, "--dry-run", "--report", "json").output.contains(told))
    }

    @Test("a failed import offers what can be done: an error in a part is corrected or goes with its whole record")
    func hints() throws {
        let package = try PackageFixture()
        try package.replace("basse-normandie-2011", with: "nulle-part", in: "sessions.csv")
        let parts = try MaillageRun("import", package.path, "--dry-run")
        #expect(
            parts.status == 65 && parts.errors.contains("la fiche entière dont la ligne fait partie"), "\(parts.errors)"
        )
        #expect(!parts.errors.contains("--same"))

        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "{".write(toFile: folder + "/x.json", atomically: true, encoding: .utf8)
        let broken = try MaillageRun("import", folder + "/x.json", "--dry-run")
        #expect(
            broken.errors.contains("ce n’est pas du GeoJSON") && !broken.errors.contains("not "), "\(broken.errors)")

        try "Nom;Zone\nA;Pays de Trifouilly\nB;zone:pays-de-morlai\n"
            .write(toFile: folder + "/z.csv", atomically: true, encoding: .utf8)
        let zones = try MaillageRun("import", folder + "/z.csv", "--dry-run").output
        #expect(zones.contains("maillage ajouter zone") && zones.contains("zone:pays-de-morlaix"), "\(zones)")

        try "title,column\nNom,xyzabc\n".write(toFile: folder + "/m.csv", atomically: true, encoding: .utf8)
        let map = try MaillageRun("import", folder + "/z.csv", "--map", folder + "/m.csv", "--dry-run").errors
        #expect(map.contains("aucune colonne ne s’appelle « xyzabc »") && map.count < 400, "\(map)")
    }

    @Test("a folder that is no atlas is told in one line", arguments: ["verifier", "acteurs"])
    func noAtlas(command: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try MaillageRun(command == "verifier" ? [command, folder] : [command, "--atlas", folder])
        #expect(run.status == 65 && run.output.isEmpty && run.errorLines.count == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("n’est pas un atlas"))
    }
}
