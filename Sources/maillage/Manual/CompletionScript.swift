import AtlasDocuments
import AtlasModel

/// The completions of a shell as the parser writes them, with what it leaves out: the French names of the commands, and what
/// `help` explains.
enum CompletionScript {
    static let option = "--generate-completion-script"

    /// - Parameter script: for bash, zsh or fish.
    static func withAliases(_ script: String) -> String {
        guard let tree = CommandTree(of: MaillageCommand.self) else { return script }
        var aliases: [String: [String]] = [:]
        func add(_ command: CommandTree.Command) {
            aliases[command.commandName] = command.aliases ?? []
            for command in command.subcommands ?? [] where command.shouldDisplay { add(command) }
        }
        for command in tree.command.subcommands ?? [] where command.shouldDisplay { add(command) }
        aliases["help"] = ["aide"]
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let commands = (tree.command.subcommands ?? []).filter(\.shouldDisplay).flatMap(\.names)
        return lines.indices.flatMap { help(lines, $0, commands) ?? completed(lines, $0, aliases) }
            .joined(separator: "\n")
    }

    /// What stands in the place of a line by which `help` is completed: its topics in both languages, and the commands;
    /// `nil` for any other line.
    private static func help(_ lines: [String], _ row: Int, _ commands: [String]) -> [String]? {
        let line = lines[row]
        let all = (HelpTopic.allCases.flatMap(\.names) + commands).joined(separator: " ")
        if line.hasSuffix("'*:subcommands:'") {
            // zsh: its arguments.
            return [line.replacing("subcommands:'", with: "subcommands:(\(all))'")]
        }
        if line.hasSuffix("__maillage_offer_flags_options -1"),
            lines[..<row].last(where: { $0.hasSuffix("() {") }) == "_maillage_help() {"
        {
            // bash: after its options.
            return [line, "    COMPREPLY+=($(compgen -W '\(all)' -- \"${cur}\"))"]
        }
        // fish: beside its option.
        guard line.hasPrefix("complete "), line.contains("\"maillage help\" version") else { return nil }
        let start =
            "complete -c 'maillage' -n '__maillage_should_offer_completions_for_positional \"maillage help\" -eq 1' -fa "
        let topics = HelpTopic.allCases.flatMap { topic in
            topic.names.map { "\(start)'\($0)' -d '\(words.summary(of: topic).replacing("'", with: "’"))'" }
        }
        return [line] + topics + ["\(start)'\(commands.joined(separator: " "))'"]
    }

    /// What stands in the place of a line.
    private static func completed(_ lines: [String], _ row: Int, _ aliases: [String: [String]]) -> [String] {
        let line = lines[row]
        let indent = String(line.prefix { $0 == " " })
        let text = line.dropFirst(indent.count)
        if text.hasSuffix(")"), let names = commands(text.dropLast(), separator: "|", aliases) {
            // bash and zsh: `actors|actor|…)`, then the function that completes each.
            guard let call = lines[row...].prefix(4).first(where: { $0.contains("\"_maillage_") }) else {
                return [line]
            }
            let cases = names.flatMap { name -> [String] in
                guard let others = aliases[name], !others.isEmpty else { return [] }
                let function = call.replacing("${subcommand}", with: name).replacing("${words[1]}", with: name)
                return ["\(indent)\(others.joined(separator: "|")))", function, "\(indent)    ;;"]
            }
            return cases + [line]
        }
        if let list = text.firstMatch(of: /compgen -W '([^']+)'/)?.output.1,
            let names = commands(list, separator: " ", aliases)
        {
            let all = names.flatMap { [$0] + (aliases[$0] ?? []) }.joined(separator: " ")
            return [line.replacing(String(list), with: all)]
        }
        if let entry = text.wholeMatch(of: /'([a-z]+):(.*)'/)?.output, let others = aliases[String(entry.1)] {
            // zsh: each command with its abstract.
            return [line] + others.map { "\(indent)'\($0):\(entry.2)'" }
        }
        if let name = text.wholeMatch(of: /case '([a-z]+)'/)?.output.1, let others = aliases[String(name)],
            !others.isEmpty
        {
            // fish: what is typed counts as the command that it stands for.
            let names = ([String(name)] + others).map { "'\($0)'" }.joined(separator: " ")
            return ["\(indent)case \(names)", "\(indent)    set unparsed_tokens[1] '\(name)'"]
        }
        if let name = text.firstMatch(of: #/^complete .* -fa '([a-z]+)' -d /#)?.output.1,
            let others = aliases[String(name)]
        {
            return [line] + others.map { line.replacing("-fa '\(name)'", with: "-fa '\($0)'") }
        }
        return [line]
    }

    /// The commands of a list; `nil` where it is none.
    private static func commands(
        _ list: Substring, separator: Character, _ aliases: [String: [String]]
    ) -> [String]? {
        let names = list.split(separator: separator).map(String.init)
        return !names.isEmpty && names.allSatisfy { aliases[$0] != nil } ? names : nil
    }
}
