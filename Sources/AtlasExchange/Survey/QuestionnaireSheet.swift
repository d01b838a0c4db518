import AtlasModel

/// One questionnaire of a file, its cells found but not yet understood.
struct QuestionnaireSheet {
    typealias Layout = QuestionnaireLayout

    /// A line of the table.
    struct Line {
        let number: Int
        let cells: [Layout.TableColumn: String]

        subscript(column: Layout.TableColumn) -> String { cells[column]?.trimmed ?? "" }
    }

    /// Where its first line is.
    let place: Finding.Place
    private(set) var head: [Layout.HeadLine: (text: String, line: Int)] = [:]
    private(set) var own: [FlatColumn: (text: String, line: Int)] = [:]
    private(set) var lines: [Line] = []
    /// Where each column of the table stands; `nil` above the table.
    private var columns: [Int: Layout.TableColumn]?

    private init(at place: Finding.Place) { self.place = place }

    /// The questionnaires of a file; lines that are none of theirs are reported where they say something.
    static func sheets(of table: CsvTable, file: String, log: FindingLog) -> [QuestionnaireSheet] {
        var sheets: [QuestionnaireSheet] = []
        for record in table.records {
            let texts = table.texts(of: record).map { CellText.unguarded($0) }
            let first = texts.first?.trimmed ?? ""
            let place = Finding.Place(file: file, line: record.line)
            if first.folded == Layout.mark.folded {
                sheets.append(QuestionnaireSheet(at: place))
            } else if !sheets.isEmpty {
                sheets[sheets.count - 1].take(texts, first, at: place, log: log)
            }
        }
        if sheets.isEmpty, !table.records.isEmpty {
            log.add(Finding(.error, .noQuestionnaire, at: Finding.Place(file: file)))
        }
        return sheets
    }

    private mutating func take(_ texts: [String], _ first: String, at place: Finding.Place, log: FindingLog) {
        if let columns {
            var cells: [Layout.TableColumn: String] = [:]
            for (position, text) in texts.enumerated() where !text.isEmpty {
                if let column = columns[position] { cells[column] = text }
            }
            if !cells.isEmpty { lines.append(Line(number: place.line ?? 0, cells: cells)) }
            return
        }
        if let found = Self.header(texts) {
            columns = found
            return
        }
        let value = texts.count > 1 ? texts[1] : ""
        switch Layout.labels[first.folded] {
        case .head(let line)?: if head[line] == nil { head[line] = (value, place.line ?? 0) }
        case .own(let field)?: if own[field] == nil { own[field] = (value, place.line ?? 0) }
        case nil:
            guard !first.isEmpty, !value.trimmed.isEmpty else { return }
            let labels = Layout.ownFields.map(\.label) + Layout.HeadLine.allCases.map(\.rawValue)
            var place = place
            place.column = first
            log.add(
                Finding(
                    .warning, .unknownColumn(nearest: NearestNames.of(first, among: labels, limit: 1).first),
                    at: place, value: first))
        }
    }

    /// The columns of the table, where a line is its header.
    private static func header(_ texts: [String]) -> [Int: Layout.TableColumn]? {
        var columns: [Int: Layout.TableColumn] = [:]
        for (position, text) in texts.enumerated() {
            if let column = Layout.columns[text.folded] { columns[position] = column }
        }
        let found = Set(columns.values)
        let isHeader = (found.contains(.function) || found.contains(.code)) && found.contains { $0.stage != nil }
        return isHeader ? columns : nil
    }
}
