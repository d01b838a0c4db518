import AtlasModel

/// Tables of other programs: `,`, `;` or tabs, UTF-8 or Windows-1252, with or without byte order mark.
enum ForeignCsv {
    /// The first line of a table: what each column is called, and the field that it is.
    struct Header<Field: ForeignField> {
        let titles: [String]
        let fields: [Field?]

        /// What the file calls its fields.
        var titleOfField: [Field: String] {
            Dictionary(zip(fields, titles).compactMap { field, title in field.map { ($0, title) } }) { first, _ in first
            }
        }
    }

    /// The table of a file; one that is not in UTF-8 is taken for Windows-1252, which is reported.
    static func table(_ bytes: [UInt8], file: String, log: FindingLog) -> CsvTable {
        let isUtf8 = bytes.withUnsafeBufferPointer { Utf8Scan($0).firstInvalid == nil }
        let table = CsvTable(isUtf8 ? bytes : Windows1252.utf8(bytes), file: file)
        if !isUtf8 { log.add(Finding(.warning, .readAsWindows1252, at: Finding.Place(file: file))) }
        log.add(table.findings)
        return table
    }

    /// The header of a table; `nil` where there is none.
    /// - Parameter field: the field that a title means.
    static func header<Field: ForeignField>(
        of table: CsvTable, _ field: (String) -> Field?
    ) -> Header<Field>? {
        guard let first = table.records.first else { return nil }
        var titles = table.texts(of: first).map(\.trimmed)
        while titles.last == "" { titles.removeLast() }
        return Header(titles: titles, fields: titles.map(field))
    }

    /// Calls `body` for each row below the header; rows of too many or too few cells are reported and left out.
    static func forEachRecord<Field: ForeignField>(
        _ table: CsvTable, _ header: Header<Field>, file: String, log: FindingLog, meter: ReadingMeter? = nil,
        _ body: (ForeignRecord<Field>) -> Void
    ) {
        let titles = header.titleOfField
        var position = 0
        for record in table.records.dropFirst() {
            let place = Finding.Place(file: file, line: record.line)
            var texts = table.texts(of: record)
            while texts.count > header.titles.count, texts.last?.trimmed == "" { texts.removeLast() }
            guard texts.count == header.titles.count else {
                log.add(
                    Finding(.error, .wrongFieldCount(expected: header.titles.count, found: texts.count), at: place))
                continue
            }
            var cells: [Field: ForeignCell] = [:]
            for (field, text) in zip(header.fields, texts) {
                if let field, !text.isEmpty { cells[field] = .text(CellText.unguarded(text)) }
            }
            body(ForeignRecord(cells, at: place, titles: titles, log: log))
            if record.start - position > 100_000 {
                meter?.advance(by: record.start - position, in: file)
                position = record.start
            }
        }
        meter?.advance(by: table.bytes.count - position, in: file)
    }
}
