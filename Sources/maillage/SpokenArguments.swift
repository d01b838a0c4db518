import AtlasApp
import AtlasDocuments
import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The words of this run: the language is known before anything is parsed, since help is shown in it.
let words = Words(SpokenArguments.language(of: Array(CommandLine.arguments.dropFirst())).language)

/// What the arguments say before they are parsed.
enum SpokenArguments {
    private static let languageOptions = ["--lang", "--langue"]

    /// The language asked for and who asks: `--lang`, else the first locale variable that is set where it names one of
    /// ours, else the settings, else French.
    static func language(of arguments: [String]) -> (language: Language, origin: SettingOrigin) {
        if let asked = languageName(in: arguments).flatMap(Language.init(rawValue:)) { return (asked, .option) }
        let variables: [String] = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = variables.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
            .first { !$0.1.isEmpty }
        if let (name, value) = locale {
            let named = Language.allCases.first { value == $0.rawValue || value.hasPrefix("\($0.rawValue)_") }
            if let named { return (named, .variable(name)) }
        }
        return userSettings.settings.language.map { ($0, .file) } ?? (.french, .standard)
    }

    private static func languageName(in arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            for option in languageOptions {
                if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
                if argument.hasPrefix("\(option)=") { return String(argument.dropFirst(option.count + 1)) }
            }
        }
        return nil
    }

    /// The arguments as the parser takes them: without the language, which has been read and may stand anywhere, and
    /// with `aide` for `help`, which the parser owns and which takes no alias.
    static func normalized(_ arguments: [String]) throws(CommandFailure) -> [String] {
        if let name = languageName(in: arguments), Language(rawValue: name) == nil {
            throw .unknownChoice(option: "--lang", value: name, allowed: Language.allCases.map(\.rawValue))
        }
        var rest: [String] = []
        var skipsNext = false
        for (index, argument) in arguments.enumerated() {
            if skipsNext {
                skipsNext = false
            } else if languageOptions.contains(argument), index + 1 < arguments.count {
                skipsNext = true
            } else if !languageOptions.contains(where: { argument.hasPrefix("\($0)=") }) {
                rest.append(argument)
            }
        }
        guard let first = rest.first, ["aide", "help"].contains(first) else { return rest }
        let asked = rest.dropFirst().prefix { !$0.hasPrefix("-") }
        guard let name = asked.first else { return ["help"] + rest.dropFirst() }
        // The parser has a command of its own for it, whose help is of no use.
        if ["aide", "help"].contains(name) { return try normalized(Array(rest.dropFirst())) }
        let names = MaillageCommand.commandNames.flatMap(\.self)
        // A topic stands alone: what follows the name of a command is a command below it.
        if HelpTopic(name) != nil, asked.count == 1 || !names.contains(name) { return ["topic"] + rest.dropFirst() }
        // The parser has the help of the program for what it does not know.
        guard names.contains(name) else {
            let known = names + HelpTopic.allCases.flatMap(\.names)
            throw .noSuchCommand(name, nearest: NearestNames.of(name, among: known, limit: 3))
        }
        if let below = MaillageCommand.commandNames(below: name) { try check(Array(asked.dropFirst()), name, below) }
        return ["help"] + rest.dropFirst()
    }

    /// That what follows the name of a command is a command below it: for another, too, the parser has other help.
    private static func check(
        _ further: [String], _ command: String, _ below: [[String]]
    ) throws(CommandFailure) {
        guard let name = further.first else { return }
        guard !below.isEmpty else { throw .misunderstood(.unexpected(further), command: command) }
        if below.joined().contains(name) {
            let more = Array(further.dropFirst())
            guard more.isEmpty else { throw .misunderstood(.unexpected(more), command: "\(command) \(name)") }
            return
        }
        let nearest = NearestNames.of(name, among: below.joined(), limit: 3)
        throw .noSuchCommand(
            "\(command) \(name)", nearest: (nearest.isEmpty ? below.map { $0[0] } : nearest).map { "\(command) \($0)" })
    }

    /// The command that the arguments name, by its own name, to point at its help.
    static func command(in arguments: [String]) -> String? {
        for argument in arguments where !argument.hasPrefix("-") {
            if let names = MaillageCommand.commandNames.first(where: { $0.contains(argument) }) { return names[0] }
        }
        return nil
    }
}
