import AtlasModel

/// A table that others publish: its header may stand under a title, its columns in any order, others among them.
struct OfficialTable {
    struct Row {
        let line: Int
        fileprivate let cells: [String]
    }

    /// Titles and notes take no more lines than that in any file we know.
    private static let linesAbove = 20

    let file: String
    let rows: [Row]
    private let positions: [String: Int]
    private let log: FindingLog

    /// - Parameter column: a column by which the header is known.
    init(_ bytes: [UInt8], file: String, headed column: String, log: FindingLog) {
        let table = CsvTable(bytes, file: file)
        log.add(table.findings)
        let texts = table.texts.map { $0.map(\.trimmed) }
        let header = texts.prefix(OfficialTable.linesAbove).firstIndex { $0.contains(column) } ?? 0
        self.file = file
        self.log = log
        positions =
            texts.isEmpty
            ? [:] : Dictionary(texts[header].enumerated().map { ($1, $0) }) { first, _ in first }
        rows = zip(table.records, texts).dropFirst(header + 1).map { Row(line: $0.line, cells: $1) }
    }

    /// Reports the columns that are not there.
    func hasColumns(_ names: String...) -> Bool {
        let missing = names.filter { positions[$0] == nil }
        for name in missing {
            log.add(Finding(.error, .missingColumn, at: Finding.Place(file: file, column: name), value: name))
        }
        return missing.isEmpty
    }

    /// What stands in a cell; empty where there is none.
    func text(_ column: String, _ row: Row) -> String {
        positions[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
    }

    /// What stands in a cell that must have something; reported where it has not.
    func required(_ column: String, _ row: Row) -> String? {
        let text = text(column, row)
        if !text.isEmpty, !text.unicodeScalars.contains(where: \.isUnsafeInText) { return text }
        report(.error, text.isEmpty ? .missingValue : .controlCharacter, column, row, value: text)
        return nil
    }

    func report(
        _ severity: Finding.Severity, _ problem: Finding.Problem, _ column: String, _ row: Row, value: String
    ) {
        let place = Finding.Place(file: file, line: row.line, column: column)
        log.add(Finding(severity, problem, at: place, value: value))
    }
}
