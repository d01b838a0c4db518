import Foundation
import Testing

/// What the program says of itself, for those who install it and read about it.
@Suite("Manual, version, completions")
struct ManualTests {
    /// The names of the commands, as the list of the help has them; of those below a command, none where it has none.
    private static func commands(_ language: String, below command: [String] = []) throws -> [[String]] {
        let help = try MaillageRun(command + ["--help", "--lang", language]).output.split(separator: "\n")
        guard let title = help.lastIndex(where: { $0 == "COMMANDES :" || $0 == "COMMANDS:" }) else { return [] }
        return help[(title + 1)...].prefix { $0.hasPrefix("  ") && !$0.contains("maillage help") }
            .filter { $0.dropFirst(2).first != " " }
            .map { line in
                let names = line.dropFirst(2).prefix(while: { $0 != " " || line.contains(", ") })
                return names.components(separatedBy: "  ")[0].components(separatedBy: ", ")
            }
    }

    /// Every `--option` that a page of help lists at the beginning of a line.
    private static func options(_ page: String) -> Set<String> {
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("  -") }
        return Set(lines.flatMap { $0.matches(of: /(?:^|[ ,])(--?[a-z][a-z-]*)/).map { String($0.1) } })
    }

    /// The page as it is read: without the escapes of roff.
    private static func page(_ language: String) throws -> String {
        let run = try MaillageRun("manual", "--lang", language)
        #expect(run.status == 0 && run.errors.isEmpty)
        return run.output.replacingOccurrences(of: "\\-", with: "-").replacingOccurrences(of: "\\(dq", with: "\"")
    }

    @Test(
        "every command and every option of its help is in the manual page, under its own title",
        arguments: ["fr", "en"])
    func complete(language: String) throws {
        let page = try Self.page(language)
        let commands = try Self.commands(language)
        #expect(commands.count > 25)
        let parts = page.components(separatedBy: "\n.SS ").dropFirst()
        for names in commands {
            let title = (language == "fr" ? names.reversed() : names).joined(separator: ", ")
            let part = try #require(parts.first { $0.hasPrefix(title + "\n") }, "\(title)")
            try check(part, [names[0]], language)
            for below in try Self.commands(language, below: [names[0]]) {
                let title = "\(names[0]) \(below[0])"
                let part = try #require(
                    parts.first { $0.prefix { $0 != "\n" }.components(separatedBy: ", ").contains(title) }, "\(title)")
                try check(part, [names[0], below[0]], language)
            }
        }
        for option in ["--version", "--help"] { #expect(page.contains(option)) }
        #expect(page.contains("territories update") && page.contains("--cog"))
        #expect(language == "en" || !page.contains("Show "))
    }

    @Test("a line to type is never broken by the width of the page", arguments: ["fr", "en"])
    func wholeExamples(language: String) throws {
        let lines = try Self.page(language).split(separator: "\n")
        let typed = lines.indices.filter {
            lines[$0].hasPrefix(".B maillage ") && !lines[$0].hasPrefix(".B maillage help ")
        }
        #expect(typed.count > 80)
        for line in typed {
            let above = lines[..<line].last { !$0.hasPrefix(".B maillage") }
            #expect(above == ".nf", "\(lines[line])")
        }
    }

    /// Every option of the help of a command is in its part of the page.
    private func check(_ part: String, _ command: [String], _ language: String) throws {
        let options = Self.options(try MaillageRun(command + ["--help", "--lang", language]).output)
        #expect(options.count >= 2, "\(command)")
        for option in options.subtracting(["--version", "--help", "-h"]) {
            #expect(part.contains(option), "\(command): \(option)")
        }
    }

    @Test("French names come first in French, English ones in English")
    func order() throws {
        #expect(try Self.page("fr").contains(".SS acteurs, actors\n"))
        #expect(try Self.page("fr").contains(".B --departement, --department <code>\n"))
        #expect(try Self.page("en").contains(".SS actors, acteurs\n"))
    }

    @Test(
        "man lays it out without a warning",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man")), arguments: ["fr", "en"])
    func man(language: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("maillage-\(UUID().uuidString).1")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try MaillageRun("manual", "--lang", language).output.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/man")
        process.arguments = ["--warnings", "-l", file.path]
        process.environment = ["LANG": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let warnings = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(warnings == "")
        #expect(text.contains("maillage pathway \"") && text.contains("firstTimeEmployer") == false)
    }

    @Test("--version says the version, and of which day the territories are", arguments: ["fr", "en"])
    func version(language: String) throws {
        let run = try MaillageRun("--version", "--lang", language)
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0 && lines.count == 2)
        #expect(lines.first == "maillage 0.1.0")
        #expect(lines.last?.contains(language == "fr" ? "1er janvier 2026" : "1 January 2026") == true)
    }

    @Test("the version is that of the latest section of CHANGELOG.md")
    func changelog() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        let section = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
        let run = try MaillageRun("--version")
        #expect(run.output.hasPrefix("maillage \(section.split(separator: " ")[1])\n"))
        #expect(try Self.page("fr").contains(section.split(separator: " ")[3]))
    }

    @Test("completions know every command and its options", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let script = try MaillageRun("--generate-completion-script", shell)
        #expect(script.status == 0)
        for name in try Self.commands("fr").flatMap(\.self) { #expect(script.output.contains(name), "\(name)") }
        for option in ["hire-date", "crowded-above", "dry-run", "cog"] { #expect(script.output.contains(option)) }
    }
}

@Suite("Topics of help")
struct TopicTests {
    @Test(
        "each topic has a page in French and in English, by both names, no wider than 80 columns",
        arguments: [
            ("territoires", "territories"), ("stades", "stages"), ("etats", "states"), ("format", "format"),
            ("États", "States"),
        ])
    func topics(french: String, english: String) throws {
        let pages = try [french, english].map { try MaillageRun("help", $0).output }
        #expect(pages[0] == pages[1] && pages[0].count > 500)
        #expect(try MaillageRun("aide", french).output == pages[0])
        let other = try MaillageRun("help", english, "--lang", "en").output
        #expect(other != pages[0] && other.count > 500)
        for page in [pages[0], other] { #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 }) }
    }

    @Test("the help of the program names them, and a command of the same name keeps its help")
    func named() throws {
        #expect(try MaillageRun("help").output.contains("maillage help territoires, stades, etats ou format"))
        #expect(try MaillageRun("help", "territories", "update").output.contains("--cog"))
        #expect(try MaillageRun("territories", "--help").output.contains("update, maj"))
        #expect(try MaillageRun("help", "actors").output.contains("--departement"))
    }

    @Test("the page about the format comes as Markdown, HTML and PDF too, with every file and column")
    func format() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maillage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for form in ["markdown", "html"] {
            let run = try MaillageRun("help", "format", "--format", form)
            #expect(run.status == 0)
            for text in ["actors.csv", "siret", "meeting_every", "territories/vintage.csv", "Anne Le Gall"] {
                #expect(
                    run.output.contains(text) || run.output.contains(text.replacingOccurrences(of: "_", with: "\\_")))
            }
        }
        let path = folder.appendingPathComponent("format.pdf").path
        #expect(try MaillageRun("help", "format", "--output", path).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("%PDF-".utf8)))
    }

    @Test("the territories that the topic names are there")
    func examples() throws {
        let page = try MaillageRun("help", "territoires").output
        let references = page.matches(of: /(?:com|epci|dep|reg|reg2015|zone):[a-z0-9-]+/).map { String($0.output) }
        #expect(Set(references).count >= 6)
        for reference in Set(references) {
            #expect(try MaillageRun("actors", "--territory", reference).status == 0, "\(reference)")
        }
    }
}
