import AtlasDocuments
import AtlasModel
import Terminal

/// The page of `--help`: the parser writes it with English headings of its own, and would break the lines to type.
enum HelpPage {
    /// Where the parser begins the text beside an option or a command, in columns.
    private static let textColumn = 26

    /// The page in the language of the words; what is no page of help (a version, a completion script) as it is.
    /// - Parameters:
    ///   - page: the parser's page, no line of it broken.
    ///   - width: columns of a line, but for the lines to type, which are never broken: they are there to be copied.
    static func translated(_ page: String, words: Words, width: Int) -> String {
        guard page.contains("USAGE: ") else { return page }
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            heading(line, words: words).split(separator: "\n", omittingEmptySubsequences: false)
        }
        return lines.flatMap { broken(String($0), width: width) }.joined(separator: "\n")
    }

    /// A line of the page in lines of the width; what follows stands under the text of the first.
    private static func broken(_ line: String, width: Int) -> [String] {
        guard displayWidth(of: line) > width, !line.hasPrefix("  maillage ") else { return [line] }
        let beside = line.dropFirst(textColumn)
        let isBeside = line.hasPrefix("  ") && line.prefix(textColumn).last == " " && beside.first != " "
        let indent = isBeside ? textColumn : line.prefix { $0 == " " }.count
        let texts = TextWrapping { displayWidth(of: $0) }.lines(String(line.dropFirst(indent)), width: width - indent)
        let margin = String(repeating: " ", count: indent)
        return texts.enumerated().map { place, text in (place == 0 ? line.prefix(indent) : margin[...]) + text }
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
        .replacing(" (default)", with: words.pick(" (sinon)  ", " (default)"))[...]
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
