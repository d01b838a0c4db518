import Foundation
import Testing

@Suite("Usage")
struct UsageErrorTests {
    @Test(
        "Every mistake gets one line that says what and where to read more",
        arguments: [
            (["actors", "--foo"], "option inconnue « --foo »"),
            (["actors", "--formt", "csv"], "vouliez-vous dire --format ?"),
            (["actors", "--departement"], "il manque une valeur après --departement"),
            (["acteurs", "de", "trop"], "de trop : « de », « trop »"),
            (["actor"], "il manque <id>"),
            (["actors", "--confirmed-only=oui"], "--confirmed-only ne prend pas de valeur"),
            (["actors", "--format", "xml"], "choisissez parmi table, json, csv"),
            (["actors", "--stage", "grand"], "primo-employeur"),
            (["actors", "--on", "hier"], "année-mois-jour"),
            (["actors", "--lang", "de"], "fr, en"),
            (["actrs"], "vouliez-vous dire actors"),
            (["help", "actrs"], "vouliez-vous dire actors"),
            (["help", "survey", "invit"], "vouliez-vous dire survey invite"),
            (["aide", "recensement", "nimporte"], "recensement status"),
            (["help", "actors", "nimporte"], "de trop"),
            (["aide", "stade"], "stades"),
            (["help", "nimporte"], "« nimporte »"),
            (["actors", "--department", "999"], "département inconnu « 999 »"),
            (["actors", "--territory", "Quinper"], "com:29232 Quimper (29)"),
            (["actors", "--function", "formalite-pai"], "formalites-paie"),
            (["pathway", "x", "--stage", "projet"], "il manque --commune"),
            (["gaps", "--crowded-above", "beaucoup"], "nombre illisible « beaucoup »"),
        ])
    func oneLine(arguments: [String], expected: String) throws {
        let run = try MaillageRun(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("maillage : "))
        #expect(run.errors.contains(expected), "\(run.errors)")
    }

    @Test("An atlas that is not there is no input: status 66")
    func noAtlas() throws {
        let run = try MaillageRun("actors", "--atlas", "/nulle/part")
        #expect(run.status == 66 && run.errorLines.count == 1)
    }

    @Test(
        "Help is in French, and in English where asked, without a word of the other",
        arguments: [
            [], ["actors"], ["actor"], ["coverage"], ["gaps"], ["pathway"], ["initiatives"], ["cooperations"],
            ["check"], ["survey"], ["survey", "prepare"], ["recensement", "lire"], ["survey", "remind"],
        ])
    func help(command: [String]) throws {
        let french = try MaillageRun(command + ["--help"])
        #expect(french.status == 0 && french.errors.isEmpty)
        for word in ["OVERVIEW", "USAGE", "SUBCOMMANDS", "Show ", "detailed help"] {
            #expect(!french.output.contains(word), "\(word)")
        }
        #expect(french.output.contains("À TAPER :"))
        let lines = french.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("  maillage ") })
        let english = try MaillageRun(command + ["--help", "--lang", "en"])
        #expect(english.output.contains("USAGE:") && !english.output.contains("À TAPER"))
    }

    @Test(
        "A line to type is never broken, and what explains it stands below it",
        arguments: [
            ["edit"], ["add"], ["import"], ["improve"], ["pathway"], ["survey"], ["territories", "update"],
        ])
    func wholeExamples(command: [String]) throws {
        for language in ["fr", "en"] {
            let page = try MaillageRun(command + ["--help", "--lang", language]).output
            let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
            let examples = lines.indices.filter { lines[$0].hasPrefix("  maillage ") }
            #expect(examples.count > 1)
            for example in examples {
                #expect(lines[example + 1].prefix { $0 == " " }.count == 6, "\(lines[example])")
            }
        }
    }

    @Test("aide is help")
    func aide() throws {
        let (french, english) = (try MaillageRun("aide", "acteurs"), try MaillageRun("actors", "--help"))
        #expect(french.status == 0 && french.output.contains("maillage actors"))
        #expect(french.output == english.output)
    }

    @Test("The language follows the locale: LC_ALL, then LC_MESSAGES, then LANG; French otherwise")
    func locale() throws {
        func isEnglish(_ environment: [String: String]) throws -> Bool {
            try MaillageRun(["check"], environment: environment).output.contains("100 actors")
        }
        #expect(try isEnglish(["LANG": "en_US.UTF-8"]))
        #expect(try isEnglish(["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_GB"]))
        #expect(try !isEnglish(["LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8"]))
        #expect(try !isEnglish(["LANG": "C"]))
        #expect(try !isEnglish([:]))
    }

    @Test("A reader that closes early ends it without a word")
    func closedPipe() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let command = "'\(MaillageRun.binary.path)' coverage --by epci --format csv | head -n 1"
        process.arguments = ["-c", command]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
        #expect(!output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    @Test("A full disk is said, with status 74", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        let process = Process()
        process.executableURL = MaillageRun.binary
        process.arguments = ["actors"]
        process.environment = [:]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 74)
        #expect(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).contains("disque"))
    }
}
