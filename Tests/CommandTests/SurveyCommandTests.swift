import Foundation
import Testing

@Suite("The survey from the command line")
struct SurveyCommandTests {
    private struct Row: Decodable {
        struct Counts: Decodable {
            let actors: Int
            let sent: Int
            let answered: Int
            let responseRate: Double?
        }

        let what: String
        let id: String
        let counts: Counts?
        let lastContact: String?
        let reminders: Int?
    }

    /// An atlas file of one's own, a folder for what goes out; gone after the test.
    private func withAtlas(_ body: (_ atlas: String, _ folder: String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "maillage-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let atlas = folder + "/a.maillage"
        #expect(try MaillageRun("new", atlas, "--from", "embedded").status == 0)
        try body(atlas, folder + "/q")
    }

    private func rows(_ arguments: String...) throws -> [Row] {
        try MaillageRun(["survey", "status", "--format", "json"] + arguments).json([Row].self)
    }

    @Test("questionnaires go out, invitations are noted; an answer is told, then written; who is silent is reminded")
    func wholeRound() throws {
        try withAtlas { atlas, folder in
            let prepared = try MaillageRun(
                "recensement", "preparer", "--output", folder, "--acteur", "resam", "--acteur", "acepp-29",
                "--mark-invited", "--due", "15/12/2026", "--atlas", atlas, "--auteur", "Anne", "--le", "2026-11-20")
            #expect(prepared.status == 0 && prepared.output.isEmpty)
            // An invitation is on the page of its actor.
            #expect(prepared.errors.contains("2 fiches changées"))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(files == ["acepp-29.csv", "acepp-29.pdf", "resam.csv", "resam.pdf"])
            #expect(try Data(contentsOf: URL(filePath: folder + "/resam.pdf")).starts(with: Data("%PDF-1.4".utf8)))
            let invited = try rows("--atlas", atlas, "--on", "2026-12-16")
            #expect(invited[0].counts?.sent == 2 && invited[0].counts?.answered == 0)
            #expect(invited.filter { $0.what == "reminder" }.map(\.id).sorted() == ["acepp-29", "resam"])
            // Before its day, an invitation is no reason to remind.
            #expect(try !rows("--atlas", atlas, "--on", "2026-12-01").contains { $0.what == "reminder" })

            let sheet = folder + "/resam.csv"
            var text = try String(contentsOfFile: sheet, encoding: .utf8)
            text = text.replacing("Répondu le;;", with: "Répondu le;21/11/2026;")
                .replacing("Téléphone;", with: "Téléphone;02 98 00 00 00")
                .replacing("Accueil et orientation;?;?;?;", with: "Accueil et orientation;x;x;non;")
            try text.write(toFile: sheet, atomically: true, encoding: .utf8)
            let before = try Data(contentsOf: URL(filePath: atlas))
            let dry = try MaillageRun("survey", "read", folder, "--atlas", atlas, "--dry-run")
            #expect(dry.status == 0 && dry.output.contains("Téléphone\u{A0}: rien → « 02 98 00 00 00 »"))
            #expect(dry.output.contains("acepp-29.csv, ligne 1") && dry.errors.contains("rien n’a été écrit"))
            #expect(try Data(contentsOf: URL(filePath: atlas)) == before)
            let done = try MaillageRun("recensement", "lire", sheet, "--atlas", atlas, "--auteur", "Bob")
            #expect(done.status == 0 && done.errors.contains("copie d’avant"))
            let record = try MaillageRun("actor", "resam", "--atlas", atlas).output
            #expect(record.contains("02 98 00 00 00") && record.contains("a répondu"))

            let reminded = try MaillageRun(
                "recensement", "relancer", "--all-due", "--le", "2026-12-16", "--atlas", atlas)
            #expect(reminded.status == 0)
            let last = try rows("--atlas", atlas, "--department", "29", "--patience", "3", "--on", "2026-12-20")
            #expect(last[0].counts?.responseRate == 0.5)
            #expect(last.filter { $0.what == "reminder" }.map(\.lastContact) == ["2026-12-16"])
            #expect(last.filter { $0.what == "reminder" }.map(\.reminders) == [1])

            let history = try MaillageRun("history", atlas).output
            #expect(history.contains("Anne") && history.contains("recensement : 1 réponse"))
            for _ in 0..<3 { #expect(try MaillageRun("undo", atlas).status == 0) }
            #expect(try rows("--atlas", atlas)[0].counts?.sent == 0)
        }
    }

    @Test("a questionnaire that may hold answers is never replaced, and noting nothing is told")
    func answersKept() throws {
        try withAtlas { atlas, folder in
            func prepare(_ more: String...) throws -> MaillageRun {
                try MaillageRun(
                    ["recensement", "preparer", "--atlas", atlas, "--mark-invited", "--acteur", "resam"]
                        + ["--form", "none"] + more)
            }
            #expect(try prepare("--output", folder).status == 0)
            let sheet = folder + "/resam.csv"
            try "une réponse".write(toFile: sheet, atomically: true, encoding: .utf8)
            let again = try prepare("--output", folder, "--acteur", "acepp-29")
            #expect(again.status == 73 && again.errorLines.count == 1 && again.errors.contains("est déjà là"))
            #expect(try String(contentsOfFile: sheet, encoding: .utf8) == "une réponse")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["resam.csv"])
            let elsewhere = try prepare("--output", folder + "-2")
            #expect(elsewhere.status == 0 && elsewhere.errors.contains("rien à changer"), "\(elsewhere.errors)")
        }
    }

    @Test("what an actor wrote under its answers is told, without the contacts of persons")
    func remarks() throws {
        let package = try PackageFixture()
        #expect(try MaillageRun("survey", "invite", "resam", "chorum", "--atlas", package.path).status == 0)
        let path = package.path + "/survey.csv"
        let head = try String(contentsOfFile: path, encoding: .utf8).prefix { $0 != "\n" }
        let rows = "chorum,2026-11-01,,,,\nresam,2026-11-01,,,2026-11-02,fermé en août ; 06 12 34 56 78\n"
        try "\(head)\n\(rows)".write(toFile: path, atomically: true, encoding: .utf8)
        let run = try MaillageRun("recensement", "--acteur", "resam", "--atlas", package.path)
        #expect(run.output.contains("Remarques") && run.output.contains("fermé en août"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("06 12 34"))
        for format in ["json", "csv"] {
            let listing = try MaillageRun("recensement", "--format", format, "--atlas", package.path).output
            #expect(listing.contains("fermé en août") && !listing.contains("06 12 34"))
        }
        let other = try MaillageRun("recensement", "--acteur", "chorum", "--atlas", package.path)
        #expect(other.status == 0 && !other.output.contains("Remarques"))
    }

    @Test("an invitation by territory leaves out who acts from afar and does nothing there")
    func fromAfar() throws {
        try withAtlas { atlas, _ in
            let run = try MaillageRun("survey", "invite", "--department", "29", "--dry-run", "--atlas", atlas)
            #expect(run.status == 0 && run.errors.contains("avise") && run.errors.contains("niveau national"))
            #expect(run.output.contains("resam") && !run.output.contains("avise"))
        }
    }

    @Test("a package keeps invitations in a file of its own, and a part of it takes them along")
    func package() throws {
        let package = try PackageFixture()
        let invited = try MaillageRun(
            "survey", "invite", "resam", "chorum", "--on", "2026-11-01", "--atlas", package.path)
        #expect(invited.status == 0)
        let table = try String(contentsOfFile: package.path + "/survey.csv", encoding: .utf8)
        #expect(table.contains("chorum,2026-11-01,,,,\n") && table.contains("resam,2026-11-01,,,,\n"))
        #expect(try MaillageRun("check", package.path).status == 0)
        let part = package.path + "-part"
        defer { try? FileManager.default.removeItem(atPath: part) }
        let out = try MaillageRun(
            "export", "--to", "package", "--actor", "resam", "--output", part, "--atlas", package.path)
        #expect(out.status == 0)
        #expect(try String(contentsOfFile: part + "/survey.csv", encoding: .utf8).split(separator: "\n").count == 2)
        let again = try MaillageRun("survey", "invite", "resam", "--atlas", package.path)
        #expect(again.status == 0 && again.errors.contains("resam"))
        let lost = try MaillageRun("export", "--to", "csv", "--atlas", package.path)
        #expect(lost.errors.contains("2 invitations"))
    }

    @Test("a sheet that is not there is told in one line")
    func missingSheet() throws {
        let run = try MaillageRun("recensement", "lire", "/nulle/part", "--atlas", "embedded")
        #expect(run.status == 66 && run.errorLines.count == 1 && run.errors.contains("rien à « /nulle/part »"))
    }

    @Test("one sheet for all actors reads back like many")
    func singleFile() throws {
        try withAtlas { atlas, folder in
            let prepared = try MaillageRun(
                "survey", "prepare", "--output", folder, "--single-file", "--form", "none", "--atlas", atlas,
                "--department",
                "29")
            #expect(prepared.status == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["questionnaires.csv"])
            let read = try MaillageRun("survey", "read", folder, "--atlas", atlas, "--report", "csv")
            #expect(read.status == 0 && read.errors.contains("rien à changer"))
            let lines = read.output.split(separator: "\n")
            #expect(lines.count == 8 && lines.dropFirst().allSatisfy { $0.hasPrefix("warning,") })
        }
    }

    @Test(
        "the report is a sheet like the others",
        arguments: ["text", "markdown", "html", "pdf"])
    func report(format: String) throws {
        let run = try MaillageRun("recensement", "etat", "--department", "29", "--format", format)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains(format == "pdf" ? "%PDF" : "Recensement"))
    }

    @Test(
        "says in one line what is missing or not understood",
        arguments: [
            (["survey", "prepare"], 64), (["survey", "prepare", "--output", "x", "--mark-invited"], 64),
            (["survey", "prepare", "--output", "x", "--form", "doc"], 64), (["survey", "--status", "peut-etre"], 64),
            (["survey", "--patience", "-3"], 64), (["survey", "read", "/nowhere.csv"], 66),
            (["survey", "invite", "--atlas", "/nowhere"], 66), (["survey", "remind", "resam"], 64),
        ] as [([String], Int32)])
    func refused(arguments: [String], status: Int32) throws {
        let run = try MaillageRun(arguments)
        #expect(run.status == status && run.errorLines.count == 1, "\(run.errors)")
    }

    @Test("the day of an invitation is put back for who is named; a territory invited on an earlier day is left")
    func earlierDay() throws {
        try withAtlas { atlas, _ in
            func lastContact() throws -> String? {
                try rows("--atlas", atlas, "--on", "2027-01-31").first { $0.what == "reminder" && $0.id == "resam" }?
                    .lastContact
            }
            #expect(try MaillageRun("survey", "invite", "resam", "--on", "2026-11-20", "--atlas", atlas).status == 0)
            let all = try MaillageRun("survey", "invite", "--query", "resam", "--on", "2026-11-10", "--atlas", atlas)
            #expect(try all.status == 0 && lastContact() == "2026-11-20")
            let named = try MaillageRun("survey", "invite", "--acteur", "resam", "--on", "2026-11-10", "--atlas", atlas)
            #expect(try named.status == 0 && lastContact() == "2026-11-10", "\(named.errors)")
            let later = try MaillageRun("survey", "invite", "resam", "--on", "2026-11-15", "--atlas", atlas)
            #expect(try later.status == 0 && lastContact() == "2026-11-10")
        }
    }

    @Test(
        "questionnaires that do not fit on the disk leave nothing behind",
        .disabled(if: dlsym(nil, "__tsan_init") != nil, "the thread sanitizer does not start where files are so small"))
    func fullDisk() throws {
        try withAtlas { atlas, folder in
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            let limit = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\" 2>/dev/null"
            process.arguments = [
                "-c", limit, MaillageRun.binary.path, "survey", "prepare", "--output", folder, "--atlas", atlas,
            ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 74)
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
    }

    @Test("questionnaires that somebody stops leave all or nothing behind")
    func stoppedRound() throws {
        try withAtlas { atlas, folder in
            let process = Process()
            process.executableURL = MaillageRun.binary
            process.arguments = ["survey", "prepare", "--output", folder, "--atlas", atlas]
            process.standardError = FileHandle.nullDevice
            try process.run()
            while process.isRunning, !FileManager.default.fileExists(atPath: folder) {}
            process.interrupt()
            process.waitUntilExit()
            let left = (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
            let actors =
                try MaillageRun("actors", "--format", "csv", "--atlas", atlas).output.split(separator: "\n").count - 1
            // A sheet and a form for each.
            #expect(left == 0 || left == 2 * actors, "\(left)")
        }
    }

    @Test("nobody is meant by saying nothing, and a file that is no questionnaire is told")
    func nothing() throws {
        try withAtlas { atlas, folder in
            let nobody = try MaillageRun("survey", "invite", "--atlas", atlas)
            #expect(nobody.status == 64 && nobody.errors.contains("maillage survey invite resam"))
            try "Nom;Ville\nA;Brest\n".write(toFile: folder + ".csv", atomically: true, encoding: .utf8)
            let other = try MaillageRun("survey", "read", folder + ".csv", "--atlas", atlas)
            #expect(other.status == 65 && other.output.contains("aucun questionnaire"))
        }
    }
}
