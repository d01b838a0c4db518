import AtlasApp
import ArgumentParser
import AtlasDocuments
import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `maillage settings`: where the settings are, what they say, what is wrong with them.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: HelpText.settings.abstract, usage: HelpText.settings.usage,
        discussion: HelpText.settings.discussion, aliases: ["reglages"])

    @Argument(help: ArgumentHelp(HelpText.settingsArgument, valueName: "check"), completion: .list(["check"]))
    var question: String?

    @Flag(name: [.customLong("check"), .customLong("verifier")], help: ArgumentHelp(HelpText.settingsCheck))
    var isChecking = false

    @Flag(
        name: [.customLong("write-example"), .customLong("ecrire-exemple")],
        help: ArgumentHelp(HelpText.writeExample))
    var isWritingExample = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        if let question, !["check", "verifier"].contains(question.folded) {
            throw CommandFailure.misunderstood(.unexpected([question]), command: "settings")
        }
        guard let path = UserSettings.path else { throw CommandFailure.noUserFolder }
        if isWritingExample { return try writeExample(to: path) }
        if isChecking || question != nil { return try check(path) }
        try Console.write((words.settingsPlace(path, exists: access(path, F_OK) == 0) + inForce()).lines)
        UserSettings.noteProblems()
    }

    private func check(_ path: String) throws(CommandFailure) {
        let problems = userSettings.problems
        try Console.write(problems.map { words.line($0, file: path) }.lines)
        guard problems.isEmpty else { throw .brokenSettings(path: path, count: problems.count) }
        try Console.write([words.settingsSound(path, exists: access(path, F_OK) == 0)].lines)
    }

    private func writeExample(to path: String) throws(CommandFailure) {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw .alreadyExists(path: path) }
        if let slash = path.lastIndex(of: "/"), !UserFolder.make(String(path[..<slash])) {
            throw .cannotCreate(path: path, code: errno)
        }
        try WholeFile.write(SettingsExample.text(words), to: path, isReplacing: false)
        try Console.write([words.exampleWritten(path)].lines)
    }

    /// Each setting with what it is and who says so.
    private func inForce() -> [String] {
        let rows = SettingName.allCases.map { name -> (name: String, value: String, origin: SettingOrigin) in
            let written = name.written(userSettings.settings) ?? ""
            switch name {
            case .language:
                let spoken = SpokenArguments.language(of: Array(CommandLine.arguments.dropFirst()))
                return (name.rawValue, "\"\(spoken.language.rawValue)\"", spoken.origin)
            case .accessible:
                let (value, origin) = UserSettings.isAccessible
                return (name.rawValue, String(value), origin)
            case .theme where getenv("NO_COLOR").map({ $0[0] != 0 }) == true:
                return (name.rawValue, "\"\(Theme.mono.rawValue)\"", .variable("NO_COLOR"))
            case .author: return (name.rawValue, "\"\(AuthorOptions.usual)\"", UserSettings.origin(of: name))
            case .map where written.isEmpty: return (name.rawValue, words.leftToTerminal, .standard)
            default: return (name.rawValue, written, UserSettings.origin(of: name))
            }
        }
        let widest = rows.map(\.value.count).max() ?? 0
        let longest = rows.map(\.name.count).max() ?? 0
        return rows.map { name, value, origin in
            name + String(repeating: " ", count: longest - name.count) + " = " + value
                + String(repeating: " ", count: widest - value.count + 2) + words.origin(origin)
        } + words.keysInForce(userSettings.settings.changedActions(words))
    }
}

extension [String] {
    fileprivate var lines: String { map { $0.madeSafe + "\n" }.joined() }
}
