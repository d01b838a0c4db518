/// A file of a package, ready to be written, and its description for `datapackage.json`.
struct PackageFile {
    let path: String
    let text: String
    let resource: DataResource

    /// The file of a format, one row for each value.
    init<Format: SheetFormat>(
        _ format: Format.Type, _ values: some Sequence<Format.Value>, in dialect: CsvDialect
    ) throws(ExchangeError) {
        let columns = Array(Format.Column.allCases)
        var rows = [columns.map(\.rawValue)]
        for value in values {
            var row: [String] = []
            row.reserveCapacity(columns.count)
            for column in columns { row.append(try PackageFile.text(of: Format.cell(value, column), column)) }
            rows.append(row)
        }
        path = Format.Column.file
        text = dialect.text(rows)
        resource = DataResource(Format.Column.self, in: dialect)
    }

    private static func text<Column: SheetColumn>(
        of cell: WrittenCell, _ column: Column
    ) throws(ExchangeError) -> String {
        switch cell {
        case .text(let text):
            return CellText.guarded(text)
        case .list(let items):
            if let item = items.first(where: { $0.utf8.contains(CellText.itemSeparator) }) {
                throw .separatorInItem(file: Column.file, column: column.rawValue, item: item)
            }
            return CellText.guarded(items.joined(separator: "|"))
        }
    }
}
