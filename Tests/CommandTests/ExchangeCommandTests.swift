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
        #expect(try MaillageRun("new", file).status == 0)
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
        #expect(try MaillageRun(arguments, input: input + "\n").status == 0)
        let text = try String(contentsOfFile: mine.path + "/actors.csv", encoding: .utf8)
        #expect(text.contains("RESAM 2") == input.hasSuffix("2"))
        #expect(try MaillageRun(arguments + ["--prefer", "mine"]).status == 64)
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

    @Test("a folder that is no atlas is told in one line", arguments: ["verifier", "acteurs"])
    func noAtlas(command: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try MaillageRun(command == "verifier" ? [command, folder] : [command, "--atlas", folder])
        #expect(run.status == 65 && run.output.isEmpty && run.errorLines.count == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("n’est pas un atlas"))
    }
}
