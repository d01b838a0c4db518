import Foundation
import Testing

/// `maillage settings`, and what settings do to the commands, in a home of its own.
@Suite("maillage settings")
struct SettingsCommandTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent(
        "maillage-home-\(UUID().uuidString)")

    private var path: String { home.path + "/.config/maillage/settings.toml" }

    private func write(_ text: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> MaillageRun {
        try MaillageRun(arguments, environment: ["HOME": home.path].merging(environment) { $1 })
    }

    private func tidy() { try? FileManager.default.removeItem(at: home) }

    @Test("without a file it says where one would be, and that everything is at its default")
    func nothing() throws {
        defer { tidy() }
        let run = try run("settings")
        #expect(run.status == 0)
        #expect(run.output.contains(path) && run.output.contains("--write-example"))
        #expect(run.output.contains("threshold  = 5") && run.output.contains("par défaut"))
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try self.run("reglages", "verifier").status == 0)
    }

    @Test("the example is written once, is sound, and nothing is ever written over")
    func example() throws {
        defer { tidy() }
        #expect(try run("settings", "--write-example").status == 0)
        #expect(try run("settings", "check").status == 0)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("# theme = \"auto\"") && text.contains("# quit = [\"q\", \"Ctrl-Q\"]"))
        let again = try run("settings", "--write-example")
        #expect(again.status == 73 && again.errorLines.count == 1)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("a wrong file is told line by line with status 65, and stops no command")
    func wrong() throws {
        defer { tidy() }
        try write("theme = \"drak\"\nlanguage = \"en\"\n[keys]\nquitt = \"x\"\n")
        let check = try run("settings", "--check")
        #expect(check.status == 65)
        let lines = check.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("\(path), line 1, column 9: theme: “drak” will not do") == true)
        #expect(lines.last?.contains("line 4, column 1: unknown action “quitt”; did you mean quit?") == true)
        let actors = try run("actors", "--department", "29")
        #expect(actors.status == 0 && actors.output.contains("RESAM"))
    }

    @Test("an option goes before the environment, the environment before the file, the file before the default")
    func precedence() throws {
        defer { tidy() }
        let french = "Fichier", english = "File"
        #expect(try run("settings").output.hasPrefix(french))
        try write("language = \"en\"\nthreshold = 2\n")
        #expect(try run("settings").output.hasPrefix(english))
        #expect(try run("settings", environment: ["LANG": "C.UTF-8"]).output.hasPrefix(english))
        #expect(try run("settings", environment: ["LANG": "fr_FR.UTF-8"]).output.hasPrefix(french))
        #expect(try run("settings", "--lang", "en", environment: ["LANG": "fr_FR.UTF-8"]).output.hasPrefix(english))
        let told = try run("settings", environment: ["LANG": "fr_FR.UTF-8", "NO_COLOR": "1"]).output
        #expect(told.contains("variable LANG") && told.contains("variable NO_COLOR"))
        #expect(told.contains("threshold  = 2") && told.contains("fichier"))
        let xdg = try run("settings", environment: ["XDG_CONFIG_HOME": home.path + "/elsewhere"])
        #expect(xdg.output.contains(home.path + "/elsewhere/maillage/settings.toml"))
    }

    @Test("the commands count crowded places with the threshold of the settings, unless an option says another")
    func threshold() throws {
        defer { tidy() }
        let package = try PackageFixture.verified()
        func overlaps(_ more: String...) throws -> Int {
            let arguments = ["gaps", "--kind", "overlap", "--atlas", package.path, "--format", "json"] + more
            let run = try MaillageRun(arguments, environment: ["HOME": home.path])
            return run.output.components(separatedBy: "\"overlap\"").count - 1
        }
        #expect(try overlaps() == 0)
        try write("threshold = 0\n")
        #expect(try overlaps() > 0)
        #expect(try overlaps("--crowded-above", "5") == 0)
    }

    @Test("--accessible, its variable and its setting open the dialogue, with no terminal at all")
    func accessible() throws {
        defer { tidy() }
        #expect(try run("--accessible").output.contains("Votre choix ?"))
        #expect(try run(environment: ["MAILLAGE_ACCESSIBLE": "1"]).output.contains("Votre choix ?"))
        #expect(try run(environment: ["MAILLAGE_ACCESSIBLE": "0"]).status == 69)
        try write("accessible = true\n")
        #expect(try run().output.contains("Votre choix ?"))
    }
}
