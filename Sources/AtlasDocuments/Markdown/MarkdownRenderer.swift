import AtlasModel

/// Writes a document in Markdown (CommonMark 0.31 with the tables of GitHub), for mails, wikis and shared notes.
package struct MarkdownRenderer {
    private let words: Words

    package init(_ words: Words) { self.words = words }

    package func text(_ document: Document) -> String {
        var parts = ["# " + escaped(document.title)]
        if !document.subtitle.isEmpty { parts.append("**\(escaped(document.subtitle))**") }
        parts += document.blocks.map { text($0, level: 2) }
        if !document.foot.isEmpty { parts += ["---", escaped(document.foot)] }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// - Parameter level: of a heading here.
    private func text(_ block: Block, level: Int) -> String {
        switch block {
        case .heading(let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text), .note(let text): escaped(text)
        case .alert(let text): "> **\(escaped(text))**"
        case .facts(let facts): list(facts.map(item))
        case .list(let items): list(items.map(escaped))
        case .table(let table): lines(of: table).joined(separator: "\n")
        case .map(let map):
            ([map.title].filter { !$0.isEmpty }.map(escaped)
                + map.keys.map { text(.entry(mark: $0.mark, title: $0.title, [.facts($0.facts)]), level: level) })
                .joined(separator: "\n\n")
        case .entry(let mark, let title, let blocks):
            ([String(repeating: "#", count: min(6, level + 1)) + " " + escaped(mark + " " + title)]
                + blocks.map { text($0, level: min(6, level + 2)) }).filter { !$0.isEmpty }
                .joined(separator: "\n\n")
        }
    }

    private func item(_ fact: Fact) -> String {
        let text = fact.weight == .key ? "**\(escaped(fact.value))**" : escaped(fact.value)
        let value = fact.link.map { "[\(text)](<\($0.uri)>)" } ?? text
        return escaped(fact.name) + words.colon + value
    }

    private func list(_ items: [String]) -> String { items.map { "- " + $0 }.joined(separator: "\n") }

    private func lines(of table: Table) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
        return [row(table.columns.map { escaped($0.title) }), row(rule)]
            + table.rows.map { cells in
                // A heading over rows: its own row, brought out.
                let isHeading = Table.isHeading(cells)
                return row(cells.map { isHeading && !$0.isEmpty ? "**\(escaped($0))**" : escaped($0) })
            }
    }

    /// The text as Markdown shows it, whatever it holds: every character that could mean something else is escaped, and
    /// so is what a line must not begin with.
    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text.madeSafe {
            if "\\`*_{}[]<>#|~$&!".contains(character) { result.append("\\") }
            result.append(character)
        }
        guard let first = result.first else { return result }
        if "+-=".contains(first) { return "\\" + result }
        // `1.` and `1)` would begin a list.
        let digits = result.prefix { $0.isASCII && $0.isNumber }
        let rest = result[digits.endIndex...]
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return result }
        return digits + "\\" + rest
    }
}
