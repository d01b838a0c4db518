package import AtlasModel

/// What the columns of a table mean, by their titles.
///
/// Kept in a table of its own, `title,column`: a title of the file and the name of one of our columns, or nothing where
/// the column is left aside.
package struct ColumnMapping: Hashable, Sendable {
    /// In the order of the table.
    package private(set) var entries: [Entry]

    package struct Entry: Hashable, Sendable {
        package let title: String
        /// `nil` for a column that is left aside.
        package let column: FlatColumn?
    }

    package init(entries: [Entry]) { self.entries = entries }

    /// What the titles of a table mean as far as they say, each column of ours once.
    init(proposedFor titles: [String]) {
        var free = Set(FlatColumn.allCases)
        entries = []
        // Names that are ours go first: `Fonction` must not take the column of a later `Fonctions`.
        var found: [Int: FlatColumn] = [:]
        for names in [{ [$0.rawValue] }, { [$0.title] }, { $0.titles }] as [(FlatColumn) -> [String]] {
            for (position, title) in titles.enumerated() where found[position] == nil && !title.isEmpty {
                let folded = title.folded
                let column = FlatColumn.allCases.first { column in
                    free.contains(column) && names(column).contains { $0.folded == folded }
                }
                if let column {
                    found[position] = column
                    free.remove(column)
                }
            }
        }
        entries = titles.enumerated().map { Entry(title: $1, column: found[$0]) }
    }

    func column(_ title: String) -> FlatColumn? {
        let folded = title.folded
        return entries.first { $0.title == title }?.column ?? entries.first { $0.title.folded == folded }?.column
    }

    private enum Column: String, SheetColumn {
        case title, column

        static let file = "columns.csv"
        static let mandatory: [Column] = [.title, .column]
    }

    /// - Returns: no mapping where a finding is an error.
    package static func read(_ path: String) -> (mapping: ColumnMapping?, findings: [Finding]) {
        let log = FindingLog()
        let sheet = UserFile.sheet(Column.self, at: path, log)
        var used: [FlatColumn: Int] = [:]
        let entries = sheet.map(log: log) { row -> Entry in
            let name = row.text(.column)
            let column = FlatColumn(typed: name)
            if column == nil, !name.isEmpty {
                let nearest = FlatColumn.nearest(to: name)
                row.report(.error, .unknownName(of: .column, nearest: nearest), .column, value: name)
            }
            if let column, let line = used.updateValue(row.line, forKey: column) {
                row.report(.error, .duplicateIdentifier(firstLine: line), .column, value: name)
            }
            return Entry(title: row.requiredText(.title), column: column)
        }
        return (log.hasErrors ? nil : ColumnMapping(entries: entries), UserFile.findings(log, at: path))
    }

    /// The text of the file that keeps it.
    package var text: String {
        CsvDialect.comma.text(
            [["title", "column"]] + entries.map { [CellText.guarded($0.title), $0.column?.rawValue ?? ""] })
    }

    /// What would be made of a table without a mapping, to be looked at, corrected and kept; `nil` where nothing can be
    /// read.
    package static func proposed(for path: String) -> ColumnMapping? {
        guard case .bytes(let bytes) = FileContents(path: path) else { return nil }
        let table = ForeignCsv.table(bytes, file: path, log: FindingLog())
        return table.records.first.map { ColumnMapping(proposedFor: table.texts(of: $0).map(\.trimmed)) }
    }
}
