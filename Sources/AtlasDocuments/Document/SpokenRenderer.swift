import AtlasModel

/// Tells a document aloud: one announcement a line, every sign in words, part by part, so that one can be passed over
/// without hearing it to its end.
package struct SpokenRenderer {
    private let words: Words

    package init(_ words: Words) { self.words = words }

    /// The parts of a document, each with its lines: its title and what stands before the first heading, then each
    /// heading, and each entry, with what belongs to it.
    package func parts(of document: Document) -> [[String]] {
        var parts = [[document.title, document.subtitle].filter { !$0.isEmpty }]
        for block in document.blocks {
            switch block {
            case .heading: parts.append(lines(of: block))
            case .entry:
                // An entry right after its heading is told with it.
                if parts.count > 1, parts[parts.count - 1].count == 1 {
                    parts[parts.count - 1] += lines(of: block)
                } else {
                    parts.append(lines(of: block))
                }
            default: parts[parts.count - 1] += lines(of: block)
            }
        }
        return parts.map { $0.flatMap(Self.lines) }
    }

    /// A sentence as it is announced: on one line however long it is, which is the terminal's to wrap; a text of several
    /// paragraphs has a line for each.
    package static func lines(_ sentence: String) -> [String] {
        // The point between two things is a sign: it is read as its name, or not at all.
        sentence.split(whereSeparator: \.isNewline)
            .map { $0.replacing(" · ", with: ", ").trimmed }.filter { !$0.isEmpty }
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let text): [text + words.pick(" :", ":")]
        case .paragraph(let text), .note(let text): text == words.matrixLegend ? [] : [text]
        case .alert(let text): [words.pick("Attention : ", "Mind: ") + text]
        case .facts(let facts): facts.map { "\($0.name)\(words.pick(" : ", ": "))\($0.value)" }
        case .list(let items): items
        case .table(let table): lines(of: table)
        case .map(let map):
            map.keys.flatMap { lines(of: .entry(mark: $0.mark, title: $0.title, [.facts($0.facts)])) }
        case .entry(let mark, let title, let blocks): ["\(mark) \(title)"] + blocks.flatMap(lines)
        }
    }

    /// Each row as a sentence: its first cell, then the other columns by their titles.
    private func lines(of table: Table) -> [String] {
        table.rows.map { row in
            if Table.isHeading(row) { return row[0].filter { $0 != "[" && $0 != "]" } + words.pick(" :", ":") }
            let cells = zip(table.columns, row).dropFirst().filter { !$0.1.isEmpty }
            let told = cells.map { column, cell in
                column.title.isEmpty ? words.spoken(cell) : "\(column.spoken) \(words.spoken(cell))"
            }
            let head = row.first ?? ""
            if head.isEmpty { return told.joined(separator: ", ") }
            return told.isEmpty ? head : "\(head)\(words.pick(" : ", ": "))\(told.joined(separator: ", "))"
        }
    }
}

extension Words {
    /// A cell that is a sign of the matrix in words; any other as it is.
    fileprivate func spoken(_ cell: String) -> String {
        switch cell {
        case mark(.confirmed): presence(.confirmed)
        case mark(.presumed): presence(.presumed)
        case mark(.unknown): presence(.unknown)
        case mark(.absent): pick("rien de connu", "nothing known")
        case "→": role(.referral)
        case "×": pick("ne le fait pas", "does not do it")
        case "–": state(.notApplicable)
        default: cell
        }
    }
}
