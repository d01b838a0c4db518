/// The lines of a table whose cells wrap inside their column, so that nothing is cut.
struct TableLayout {
    private static let gap = 2

    private let table: Table
    private let widths: [Int]
    private let measure: (String) -> Int

    init(_ table: Table, width: Int, measure: @escaping (String) -> Int) {
        self.table = table
        self.measure = measure
        let cells = [table.columns.map(\.title)] + table.rows.filter { !Table.isHeading($0) }
        func widest(_ column: Int, _ parts: (String) -> [String]) -> Int {
            cells.flatMap { parts($0[column]) }.map(measure).max() ?? 0
        }
        var widths = table.columns.indices.map { widest($0) { [$0] } }
        let words = table.columns.indices.map { widest($0) { $0.split(separator: " ").map(String.init) } }
        let room = width - TableLayout.gap * max(0, table.columns.count - 1)
        while widths.reduce(0, +) > room, let column = TableLayout.shrinkable(widths, keeping: words) {
            widths[column] -= 1
        }
        self.widths = widths.map { max(1, $0) }
    }

    /// The widest column that can give a column away: without splitting a word, or else by splitting one.
    private static func shrinkable(_ widths: [Int], keeping words: [Int]) -> Int? {
        let candidates = widths.indices.filter { widths[$0] > 1 }
        let easy = candidates.filter { widths[$0] > words[$0] }
        return (easy.isEmpty ? candidates : easy).max { widths[$0] < widths[$1] }
    }

    var lines: [String] {
        let rule = widths.map { String(repeating: "-", count: $0) }
        let rows = table.rows.map(lines(of:))
        // Rows of several lines need air to be told apart, unless headings already do it.
        let isAiry = rows.contains { $0.count > 1 } && !table.rows.contains(where: Table.isHeading)
        var result = lines(of: table.columns.map(\.title)) + [rule.joined(separator: "  ")]
        for (index, row) in rows.enumerated() {
            if isAiry, index > 0 { result.append("") }
            result += row
        }
        return result
    }

    private func lines(of row: [String]) -> [String] {
        let wrapping = TextWrapping(measure: measure)
        if Table.isHeading(row) {
            return wrapping.lines(row[0], width: widths.reduce(0, +) + TableLayout.gap * (widths.count - 1))
        }
        let cells = zip(row, widths).map { wrapping.lines($0, width: $1) }
        return (0..<max(1, cells.map(\.count).max() ?? 1)).map { line in
            cells.indices
                .map { column in
                    let text = line < cells[column].count ? cells[column][line] : ""
                    let space = String(repeating: " ", count: max(0, widths[column] - measure(text)))
                    return table.columns[column].isNumeric ? space + text : text + space
                }
                .joined(separator: "  ")
        }
    }
}
