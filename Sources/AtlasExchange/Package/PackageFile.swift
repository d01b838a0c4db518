/// A file of a package and its description for `datapackage.json`.
struct PackageFile {
    let path: String
    let resource: DataResource
    let columns: [(name: String, kind: CellKind, isMandatory: Bool)]
    let text: TextPieces

    /// The file of a format, one row for each value.
    init<Format: SheetFormat>(
        _ format: Format.Type, _ values: some Sequence<Format.Value>, in dialect: CsvDialect
    ) {
        path = Format.Column.file
        resource = DataResource(Format.Column.self, in: dialect)
        columns = Format.Column.allCases.map { ($0.rawValue, $0.kind, Format.Column.mandatory.contains($0)) }
        let columns = Array(Format.Column.allCases)
        var row: [String] = []
        text = TextPieces(from: dialect.text([columns.map(\.rawValue)]), values) { value, text throws(ExchangeError) in
            row.removeAll(keepingCapacity: true)
            for column in columns { row.append(try PackageFile.text(of: Format.cell(value, column), column)) }
            dialect.append(row, to: &text)
        }
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
