/// A file of a package and its description for `datapackage.json`.
struct PackageFile {
    let path: String
    let resource: DataResource
    let columns: [(name: String, kind: CellKind, isMandatory: Bool)]
    /// Makes the text of the file.  Nobody keeps it: those of all files would take more memory than the atlas.
    let text: () throws(ExchangeError) -> String

    /// The file of a format, one row for each value.
    init<Format: SheetFormat>(
        _ format: Format.Type, _ values: some Sequence<Format.Value>, in dialect: CsvDialect
    ) {
        path = Format.Column.file
        resource = DataResource(Format.Column.self, in: dialect)
        columns = Format.Column.allCases.map { ($0.rawValue, $0.kind, Format.Column.mandatory.contains($0)) }
        text = { () throws(ExchangeError) in
            let columns = Array(Format.Column.allCases)
            var text = dialect.text([columns.map(\.rawValue)])
            var row: [String] = []
            for value in values {
                row.removeAll(keepingCapacity: true)
                for column in columns { row.append(try PackageFile.text(of: Format.cell(value, column), column)) }
                dialect.append(row, to: &text)
            }
            return text
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
