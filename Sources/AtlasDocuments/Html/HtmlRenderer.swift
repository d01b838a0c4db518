import AtlasModel

/// Writes a document as one page of HTML that needs nothing else: no network, no script; it prints on the same pages as
/// the PDF.
package struct HtmlRenderer {
    private let words: Words

    package init(_ words: Words) { self.words = words }

    /// Blocks alone, for a page that has more than a document in it.
    /// - Parameter level: of their headings.
    package func text(of blocks: [Block], level: Int = 2) -> String {
        var page = HtmlPage(words: words, starts: [])
        page.write(blocks, level: level)
        return page.body
    }

    package func text(_ document: Document) -> String {
        var page = HtmlPage(
            words: words, starts: PdfRenderer(words).pageStarts(of: document), quotes: document.quotes)
        page.write(document)
        let title = [document.title, document.subtitle].filter { !$0.isEmpty }.joined(separator: " – ")
        return """
            <!DOCTYPE html>
            <html lang="\(words.pick("fr", "en"))" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Maillage">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escapedForHtml(title))</title>
            <style>
            \(HtmlStyle.sheet)
            </style>
            </head>
            <body>
            \(page.body)</body>
            </html>

            """
    }
}

/// The body of a page while it is written.
private struct HtmlPage {
    let words: Words
    /// Positions at which a printed page begins.
    let starts: Set<[Int]>
    /// The longest first: an element tells a screen reader that they are in French.
    private let quotes: [String]
    private(set) var body = ""

    init(words: Words, starts: Set<[Int]>, quotes: Set<String> = []) {
        self.words = words
        self.starts = starts
        let foreign = words.language == .french ? [] : quotes
        // A number is of no language.
        self.quotes = foreign.filter { $0.contains(where: \.isLetter) }
            .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    /// A text between tags, what it quotes in its own language.
    private func prose(_ text: String) -> String { marked(text.madeSafe[...]) }

    /// Cut at its quotes before each piece is escaped: a quote must not be found inside an entity.
    private func marked(_ text: Substring) -> String {
        for quote in quotes {
            guard let found = whole(quote, in: text) else { continue }
            return marked(text[..<found.lowerBound]) + "<span lang=\"fr\">\(escapedForHtml(String(text[found])))</span>"
                + marked(text[found.upperBound...])
        }
        return escapedForHtml(String(text))
    }

    /// Where a quote stands that is no part of a longer word or number.
    private func whole(_ quote: String, in text: Substring) -> Range<Substring.Index>? {
        func isOfWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        return text.ranges(of: quote).first { found in
            !isOfWord(text[..<found.lowerBound].last) && !isOfWord(text[found.upperBound...].first)
        }
    }

    mutating func write(_ document: Document) {
        body += "<header>\n<h1>\(escapedForHtml(document.title))</h1>\n"
        if !document.subtitle.isEmpty { body += "<p class=\"subtitle\">\(escapedForHtml(document.subtitle))</p>\n" }
        body += "</header>\n<main>\n"
        write(document.blocks, level: 2)
        body += "</main>\n"
        if !document.foot.isEmpty { body += "<footer><p>\(escapedForHtml(document.foot))</p></footer>\n" }
    }

    mutating func write(_ blocks: [Block], level: Int) {
        for (index, block) in blocks.enumerated() { write(block, at: [index], level: level) }
    }

    /// - Parameter level: of a heading here.
    private mutating func write(_ block: Block, at position: [Int], level: Int) {
        switch block {
        case .heading(let text):
            body += "<h\(level)\(mark(position))>\(prose(text))</h\(level)>\n"
        case .paragraph(let text): body += "<p\(mark(position))>\(prose(text))</p>\n"
        case .note(let text): body += "<p\(mark(position, "note"))>\(prose(text))</p>\n"
        case .alert(let text): body += "<p\(mark(position, "alert"))><strong>\(prose(text))</strong></p>\n"
        case .facts(let facts): write(facts, at: position)
        case .list(let items):
            body += "<ul>\n"
            for (row, item) in items.enumerated() {
                body += "<li\(mark(position + [row]))>\(prose(item))</li>\n"
            }
            body += "</ul>\n"
        case .table(let table): write(table, at: position)
        case .map(let map): write(map, at: position)
        case .entry(let mark, let title, let blocks):
            let level = min(6, level + 1)
            body += "<article\(self.mark(position, "entry"))>\n<h\(level)><span class=\"mark\">"
            body += "\(escapedForHtml(mark))</span> \(prose(title))</h\(level)>\n"
            for (index, block) in blocks.enumerated() { write(block, at: position + [index], level: min(6, level + 1)) }
            body += "</article>\n"
        }
    }

    /// The class of an element, with that of what begins a page.
    private func mark(_ position: [Int], _ name: String = "") -> String {
        let names = [name, starts.contains(position) ? "new-page" : ""].filter { !$0.isEmpty }
        return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    }

    private mutating func write(_ facts: [Fact], at position: [Int]) {
        guard !facts.isEmpty else { return }
        body += "<dl>\n"
        for (row, fact) in facts.enumerated() {
            let isLong = fact.name.count > 30
            body +=
                "<div\(mark(position + [row]))><dt\(isLong ? " class=\"long\"" : "")>\(escapedForHtml(fact.name))</dt>"
            body += "<dd\(fact.weight == .minor ? " class=\"minor\"" : "")>\(value(fact))</dd></div>\n"
        }
        body += "</dl>\n"
    }

    private func value(_ fact: Fact) -> String {
        let text = prose(fact.value)
        if let link = fact.link { return "<a href=\"\(escapedForHtml(link.uri))\">\(text)</a>" }
        return fact.weight == .key ? "<strong>\(text)</strong>" : text
    }

    private mutating func write(_ table: Table, at position: [Int]) {
        guard !table.columns.isEmpty else { return }
        func shape(_ column: Int) -> String { table.columns[column].isNumeric ? " class=\"number\"" : "" }
        body += "<table\(mark(position))>\n<thead><tr>"
        for (index, column) in table.columns.enumerated() {
            // A column of names of rows may have no title; a header must not be empty.
            body +=
                column.title.isEmpty
                ? "<td></td>" : "<th scope=\"col\"\(shape(index))>\(escapedForHtml(column.title))</th>"
        }
        body += "</tr></thead>\n<tbody>\n"
        for (row, cells) in table.rows.enumerated() {
            let start = mark(position + [row])
            if Table.isHeading(cells) {
                if row > 0 { body += "</tbody>\n<tbody>\n" }
                body += "<tr\(start)><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
                body += "\(escapedForHtml(cells[0]))</th></tr>\n"
                continue
            }
            body += "<tr\(start)>"
            for (index, cell) in cells.enumerated() {
                let text = prose(cell)
                body +=
                    index == 0 && !cell.isEmpty ? "<th scope=\"row\">\(text)</th>" : "<td\(shape(index))>\(text)</td>"
            }
            body += "</tr>\n"
        }
        body += "</tbody>\n</table>\n"
    }

    private mutating func write(_ map: MapPicture, at position: [Int]) {
        body += "<div\(mark(position, "map"))>\n"
        if map.isDrawn { body += HtmlMap.svg(map) }
        body += "<ul class=\"keys\">\n"
        for (index, key) in map.keys.enumerated() {
            body += "<li\(mark(position + [index]))><span class=\"mark\">\(escapedForHtml(key.mark))</span> "
            let title = escapedForHtml(key.title)
            body += key.facts.isEmpty ? "<span>\(title)</span>" : "<div><strong>\(title)</strong>"
            if !key.facts.isEmpty {
                for run in runs(key.facts) { body += "<br>" + run }
                body += "</div>"
            }
            body += "</li>\n"
        }
        body += "</ul>\n</div>\n"
    }

    /// Facts in running text, each link on a line for itself.
    private func runs(_ facts: [Fact]) -> [String] {
        var lines: [(text: String, isLink: Bool)] = []
        for fact in facts {
            let text = fact.name.isEmpty ? value(fact) : escapedForHtml(fact.name + words.colon) + value(fact)
            if fact.link == nil, let last = lines.last, !last.isLink {
                lines[lines.count - 1].text += " · " + text
            } else {
                lines.append((text, fact.link != nil))
            }
        }
        return lines.map(\.text)
    }
}
