import FoundationEssentials
import PseudoTerminal
import Testing

/// Every command of every document, run as it is written.
@Suite("Documented commands")
struct DocumentedCommandsTests {
    /// What builds, installs or tests, which is done elsewhere.
    private static let done = [
        "sh .ci/install-libraries", "swift build", "swift test", "sh .packaging/install", "sh .packaging/remove",
        "sh .packaging/deb", "sh .packaging/test-deb", "git pull", "sudo apt install", "sudo apt remove",
    ]

    private static func document(_ name: String) -> String {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return contents(of: root.appending(path: name).path) ?? ""
    }

    /// The lines of the shell in a document, and the commands of ours that it names between backquotes.
    private static func commands(ofMarkdown text: String) -> [String] {
        let blocks = text.matches(of: /```sh\n(?<lines>(?s:.*?))```/).flatMap {
            $0.lines.split(separator: "\n").map(String.init)
        }
        var rest = text
        for block in text.matches(of: /```(?s:.*?)```/) { rest = rest.replacing(String(block.output), with: "") }
        let spans = rest.matches(of: /`(?<code>[^`]+)`/).map {
            $0.code.split { " \n".contains($0) }.joined(separator: " ")
        }
        return blocks + spans.filter { $0 == "maillage" || $0.hasPrefix("maillage ") }
    }

    private static func output(_ command: String) -> String {
        guard let fixtures = try? CommandFixtures(for: ""),
            (try? fixtures.outcome(of: "\(command) > said"))?.exit == .code(0)
        else { return "" }
        return contents(of: fixtures.path + "/said") ?? ""
    }

    /// The examples of the manual page: what is in bold and has nothing to be filled in.
    private static func examples(_ language: String) -> [String] {
        output("maillage manual --lang \(language)").split(separator: "\n")
            .filter { $0.hasPrefix(".B maillage") && !$0.contains("<") && !$0.contains("[") }
            .map { String($0.dropFirst(3)).replacing("\\-", with: "-").replacing("\\(dq", with: "\"") }
    }

    private static func topics() -> [String] {
        ["territoires", "stades", "etats", "format"].flatMap { topic in
            output("maillage help \(topic) --format markdown").split(separator: "\n")
                .filter { $0.hasPrefix("- maillage ") }.map { String($0.dropFirst(2)).replacing("\\", with: "") }
        }
    }

    private static let commands: [String] = {
        let all =
            commands(ofMarkdown: document("README.md")) + commands(ofMarkdown: document("CHANGELOG.md"))
            + examples("fr") + examples("en") + topics()
        var seen: Set<String> = []
        return all.filter { command in !done.contains { command.hasPrefix($0) } && seen.insert(command).inserted }
    }()

    @Test("documents name commands, which are found")
    func found() {
        #expect(Self.commands.count > 70)
        for command in ["maillage actor resam", "maillage gaps --department 29", "maillage demarches"] {
            #expect(Self.commands.contains(command), "\(command)")
        }
        #expect(Self.examples("en").contains { $0.contains("My association") })
        #expect(Self.topics().count >= 6)
    }

    @Test("each command does what it says: it ends well", arguments: DocumentedCommandsTests.commands)
    func ends(command: String) throws {
        let fixtures = try CommandFixtures(for: command)
        let (exit, screen) = try fixtures.outcome(of: command)
        #expect(exit == .code(0), "\(command)\n\(screen)")
    }
}
