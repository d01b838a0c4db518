/// Lays a document out as plain text that reads the same on a terminal, in a mail and on paper.
package struct TextRenderer {
    /// The number of columns that a line may take.
    package let width: Int
    /// The columns that a text takes.
    let measure: (String) -> Int

    /// - Parameters:
    ///   - width: columns of a line; at least 20.
    ///   - measure: the columns that a text takes where the document will be read.
    package init(width: Int = 80, measure: @escaping (String) -> Int) {
        self.width = max(20, width)
        self.measure = measure
    }

    /// The document as lines that end with a newline, its title and headings underlined.
    package func text(_ document: Document) -> String {
        let lines = lines(of: document)
        var result = ""
        for (index, line) in lines.enumerated() {
            result += line.text + "\n"
            let isLast = index + 1 == lines.count || lines[index + 1].emphasis != line.emphasis
            guard let rule = line.emphasis.rule, isLast else { continue }
            let run = lines[...index].reversed().prefix { $0.emphasis == line.emphasis }
            result += String(repeating: rule, count: run.map { measure($0.text) }.max() ?? 0) + "\n"
        }
        return result
    }

    /// The document as lines that tell what they are, for a front end that has its own ways to bring them out.
    package func lines(of document: Document) -> [DocumentLine] {
        let title = wrapped(document.title, width: width).map { DocumentLine($0, .title) }
        let subtitle = wrapped(document.subtitle, width: width).map { DocumentLine($0) }
        return title + subtitle + document.blocks.flatMap { [DocumentLine("")] + lines(of: $0, width: width) }
    }

    private func lines(of block: Block, width: Int) -> [DocumentLine] {
        switch block {
        case .heading(let text): return wrapped(text, width: width).map { DocumentLine($0, .heading) }
        case .alert(let text): return hanging("!! ", text, width: width).map { DocumentLine($0, .alert) }
        case .paragraph(let text), .note(let text): return wrapped(text, width: width).map { DocumentLine($0) }
        case .facts(let facts): return self.lines(of: facts, width: width).map { DocumentLine($0) }
        case .list(let items): return items.flatMap { hanging("- ", $0, width: width) }.map { DocumentLine($0) }
        case .table(let table):
            return TableLayout(table, width: width, measure: measure).lines.map { DocumentLine(trimmed($0)) }
        case .map(let map):
            // The picture in words: each mark and what it stands for.
            return map.keys.flatMap { key in
                let facts: [Block] = key.facts.isEmpty ? [] : [.facts(key.facts)]
                return lines(of: .entry(mark: key.mark, title: key.title, facts), width: width)
            }
        case .entry(let mark, let title, let blocks):
            let indent = String(repeating: " ", count: measure(mark) + 1)
            let head = hanging(mark + " ", title, width: width).map { DocumentLine($0, .entry) }
            return head
                + blocks.flatMap { lines(of: $0, width: width - indent.count) }
                .map { DocumentLine($0.text.isEmpty ? "" : indent + $0.text, $0.emphasis) }
        }
    }

    /// Names in one column, values in another; a value under its name where the names leave too little room.
    private func lines(of facts: [Fact], width: Int) -> [String] {
        let names = min(facts.map { measure($0.name) }.max() ?? 0, width / 3)
        return facts.flatMap { fact -> [String] in
            let gap = String(repeating: " ", count: max(0, names - measure(fact.name)))
            guard measure(fact.name) <= names else {
                return hanging(fact.name + " : ", fact.value, width: width, indent: names + 3)
            }
            return hanging(fact.name + gap + " : ", fact.value, width: width)
        }
    }

    /// Text after a mark, its further lines under its first word.
    private func hanging(_ mark: String, _ text: String, width: Int, indent: Int? = nil) -> [String] {
        let indent = indent ?? measure(mark)
        let lead = measure(mark)
        var lines = wrapped(text, width: width - indent, first: width - lead)
        if lines.isEmpty { lines = [""] }
        return [mark + lines[0]] + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    }

    private func wrapped(_ text: String, width: Int, first: Int? = nil) -> [String] {
        TextWrapping(measure: measure).lines(text, width: width, first: first)
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// A line of a document laid out, and what it is.
package struct DocumentLine: Equatable, Sendable {
    package enum Emphasis: Sendable {
        case title
        case heading
        /// The first line of an entry.
        case entry
        case alert
        case plain

        /// What underlines it in plain text.
        fileprivate var rule: Character? {
            switch self {
            case .title: "="
            case .heading: "-"
            case .entry, .alert, .plain: nil
            }
        }
    }

    package let text: String
    package let emphasis: Emphasis

    package init(_ text: String, _ emphasis: Emphasis = .plain) {
        self.text = text
        self.emphasis = emphasis
    }
}
