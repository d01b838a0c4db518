import AtlasDocuments
import AtlasModel

/// The page of `--help`: the parser lays it out with English headings of its own.
enum HelpPage {
    /// The page in the language of the words; what is no page of help (a version, a completion script) as it is.
    static func translated(_ page: String, words: Words) -> String {
        guard page.contains("USAGE: ") else { return page }
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            heading(line, words: words)
        }
        return lines.joined(separator: "\n")
    }

    private static func heading(_ line: Substring, words: Words) -> String {
        if let rest = line.droppingPrefix("OVERVIEW: ") { return String(rest) }
        if let rest = line.droppingPrefix("USAGE: ") { return words.pick("À TAPER : ", "USAGE: ") + rest }
        // The further lines of the usage stand under the first, which the heading has moved.
        if line.hasPrefix("       maillage") { return words.pick("   ", "") + line }
        switch line {
        case "ARGUMENTS:": return words.pick("CE QUI SUIT LA COMMANDE :", "ARGUMENTS:")
        case "SUBCOMMANDS:": return words.pick("COMMANDES :", "COMMANDS:")
        case "OPTIONS:": return words.pick("OPTIONS :", "OPTIONS:")
        case _ where line.hasSuffix(":") && line == line.uppercased()[...] && words.language == .french:
            return line.dropLast() + " :"
        default: break
        }
        if let command = line.droppingPrefix("  See 'maillage help ")?.prefix(while: { $0 != "'" }) {
            return words.furtherHelp(command.split(separator: " ").dropLast().joined(separator: " "))
        }
        return translated(abstract: line, words: words)
    }

    /// What the parser says of its own options.
    static func translated(abstract: Substring, words: Words) -> String {
        let text = abstract.replacingSuffix(
            "Show the version.", with: words.pick("Dire la version du programme.", "Show the version.")
        )
        .replacing(" (default)", with: words.pick(" (sinon) ", " (default)"))[...]
        .replacingSuffix("Show help information.", with: words.pick("Montrer cette aide.", "Show this help."))
        return String(text)
    }
}

extension Substring {
    fileprivate func droppingPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }

    fileprivate func replacingSuffix(_ suffix: String, with other: String) -> Substring {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self
    }
}
