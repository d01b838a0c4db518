import ArgumentParser
import AtlasDocuments
import AtlasModel

/// The manual page, made of what the commands say of themselves: nothing in it is written a second time.
struct ManualPage {
    let tree: CommandTree
    let root: any ParsableCommand.Type
    let words: Words

    var text: String {
        let program = tree.command
        var text = ".TH MAILLAGE 1 \"\(Version.date)\" \"maillage \(Version.number)\" \"Maillage\"\n"
        // Commands and options are copied: no hyphens are put in, and no spaces.
        text += ".nh\n.ad l\n"
        text += Roff.section(words.pick("NOM", "NAME"))
        text += "maillage \\- \(Roff.escaped(words.purpose))\n"
        text += Roff.section(words.pick("SYNOPSIS", "SYNOPSIS"))
        text += Roff.lines(usage(of: root))
        text += Roff.section(words.pick("DESCRIPTION", "DESCRIPTION"))
        text += discussion(program.discussion)
        text += options(program.arguments ?? [])
        text += Roff.section(words.pick("COMMANDES", "COMMANDS"))
        for (command, type) in commands(of: program, root) { text += page(command, type, after: []) }
        text += Roff.section(words.pick("SUJETS", "TOPICS"))
        for topic in HelpTopic.allCases {
            text += Roff.term("maillage help \(words.name(of: topic))", words.summary(of: topic))
        }
        text += Roff.section(words.pick("ENVIRONNEMENT", "ENVIRONMENT"))
        for (name, meaning) in words.environment { text += Roff.term(name, meaning) }
        text += Roff.section(words.pick("FICHIERS", "FILES"))
        for (name, meaning) in words.ownFiles { text += Roff.term(name, meaning) }
        text += Roff.section(words.pick("CODES DE RETOUR", "EXIT STATUS"))
        for status in ExitStatus.allCases { text += Roff.term("\(status.rawValue)", words.meaning(of: status)) }
        return text
    }

    /// Each command with the type that it is; the parser's own `help` has none.
    private func commands(
        of command: CommandTree.Command, _ type: any ParsableCommand.Type
    ) -> [(CommandTree.Command, any ParsableCommand.Type)] {
        (command.subcommands ?? []).filter(\.shouldDisplay).compactMap { sub in
            type.configuration.subcommands.first { $0.configuration.commandName == sub.commandName }.map { (sub, $0) }
        }
    }

    private func usage(of type: any ParsableCommand.Type) -> [String] {
        (type.configuration.usage ?? "").split(separator: "\n").map(String.init)
    }

    /// A command, and those below it.
    private func page(
        _ command: CommandTree.Command, _ type: any ParsableCommand.Type, after above: [String]
    ) -> String {
        let path = above + [command.commandName]
        let names = inOrder(command.names).map { (above + [$0]).joined(separator: " ") }
        var text = Roff.part(names.joined(separator: ", "))
        text += Roff.paragraph(command.abstract ?? "")
        text += Roff.lines(usage(of: type))
        text += options((command.arguments ?? []).filter { !$0.isOfEveryCommand })
        text += discussion(command.discussion)
        for (sub, subtype) in commands(of: command, type) { text += page(sub, subtype, after: path) }
        return text
    }

    /// French names first in French.
    private func inOrder(_ names: [String]) -> [String] { words.language == .french ? names.reversed() : names }

    private func options(_ arguments: [CommandTree.Argument]) -> String {
        arguments.filter(\.shouldDisplay).map { argument in
            let value = argument.valueName.map { "<\($0)>" } ?? ""
            guard !argument.isPositional else { return Roff.term(value, argument.abstract ?? "") }
            let names = (argument.names ?? []).map(\.typed)
            let isHelp = names.contains("--help")
            let term =
                (isHelp ? names : inOrder(names)).joined(separator: ", ") + (argument.isOption ? " " + value : "")
            return Roff.term(term, HelpPage.translated(abstract: argument.abstract?[...] ?? "", words: words))
        }.joined()
    }

    /// Paragraphs, and lines to type with what they do, which stand deeper.
    private func discussion(_ text: String?) -> String {
        var result = ""
        var command: [Substring] = []
        var meaning: [Substring] = []
        func flush() {
            guard !command.isEmpty else { return }
            let (line, text) = (command.joined(separator: " "), meaning.joined(separator: " "))
            result += line.hasPrefix("maillage") ? Roff.example(line, text) : Roff.term(line, text)
            (command, meaning) = ([], [])
        }
        for line in (text ?? "").split(separator: "\n") {
            let words = line.drop { $0 == " " }
            switch line.count - words.count {
            case 0:
                flush()
                result += Roff.paragraph(words)
            case 1..<6:
                flush()
                command.append(words)
            default: meaning.append(words)
            }
        }
        flush()
        return result
    }
}
