import AtlasModel
import Terminal

/// A listing for people: one line for each row, under a header.
struct ListTable {
    struct Column {
        let title: String
        var isNumeric = false
        /// Never cut: what people copy into the next command.
        var isKey = false
        /// Columns that a narrow terminal can do without, the first to go having the lowest number.
        var dropOrder: Int?

        init(_ title: String, isNumeric: Bool = false, isKey: Bool = false, dropOrder: Int? = nil) {
            self.title = title
            self.isNumeric = isNumeric
            self.isKey = isKey
            self.dropOrder = dropOrder
        }
    }

    private static let gap = 2
    /// Columns narrower than this say nothing; others are left out first.
    private static let legible = 14
    /// The last resort of a very narrow terminal.
    private static let narrowest = 4

    let columns: [Column]
    let rows: [[String]]

    /// - Parameter rows: a cell for each column, as it comes from the data.
    init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { $0.map(\.madeSafe) }
    }

    /// The lines, each ended by a newline.
    /// - Parameter width: the columns of the terminal, to which cells are cut; `nil` cuts nothing.
    func text(width: Int?) -> String {
        let natural = columns.indices.map { column in
            rows.reduce(displayWidth(of: columns[column].title)) { max($0, displayWidth(of: $1[column])) }
        }
        let shown = shownColumns(natural, width: width)
        let widths = widths(of: shown, natural, width: width)
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        let head = line(of: columns.map(\.title), shown: shown, widths: widths)
        return ([head, rule] + rows.map { line(of: $0, shown: shown, widths: widths) }).map { $0 + "\n" }.joined()
    }

    /// The columns that can all be legible side by side.
    private func shownColumns(_ natural: [Int], width: Int?) -> [Int] {
        var shown = Array(columns.indices)
        guard let width else { return shown }
        func need() -> Int {
            shown.reduce(ListTable.gap * (shown.count - 1)) { sum, column in
                sum + (columns[column].isKey ? natural[column] : min(natural[column], ListTable.legible))
            }
        }
        let droppable = shown.filter { columns[$0].dropOrder != nil }
            .sorted { (columns[$0].dropOrder ?? 0) < (columns[$1].dropOrder ?? 0) }
        for column in droppable where need() > width { shown.removeAll { $0 == column } }
        return shown
    }

    /// The widths of the shown columns: the widest is cut first, a key last.
    private func widths(of shown: [Int], _ natural: [Int], width: Int?) -> [Int] {
        var widths = shown.map { natural[$0] }
        guard let width else { return widths }
        let room = width - ListTable.gap * max(0, shown.count - 1)
        for cutsKeys in [false, true] {
            let cuttable = shown.indices.filter { cutsKeys || !columns[shown[$0]].isKey }
            while widths.reduce(0, +) > room {
                guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }), widths[widest] > ListTable.narrowest
                else { break }
                widths[widest] -= 1
            }
        }
        return widths
    }

    private func line(of cells: [String], shown: [Int], widths: [Int]) -> String {
        var line = ""
        for (column, width) in zip(shown, widths) {
            let text = cut(cells[column], to: width)
            let space = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
            if column != shown.first { line += "  " }
            line += columns[column].isNumeric ? space + text : text + space
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private func cut(_ text: String, to width: Int) -> String {
        guard displayWidth(of: text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            used += displayWidth(of: character)
            if used > width - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}
