import AtlasModel

extension Row where Column: SheetColumn {
    /// The identifier of the row itself: 1 to 80 of `a-z 0-9 . _ -`.
    func identifier(_ column: Column) -> String? {
        reportIfMissing(column)
        guard let text = cell(column) else { return nil }
        if !CellText.isIdentifier(text) { report(.error, .invalidIdentifier, column, value: text) }
        return text
    }

    /// The identifier of the row as ``Sheet/identifiers(_:log:)`` has checked it already: nothing is reported again.
    func name(_ column: Column) -> String {
        guard let cell = filledCell(column) else { return "" }
        if let plain = plainBytes(cell) { return String(decoding: plain, as: UTF8.self) }
        return CellText.unguarded(CsvTable.text(of: cell, in: reader.bytes)).trimmed
    }

    /// The identifier of a row of another file.
    func key<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> ID {
        reportIfMissing(column)
        return optionalKey(column, in: known) ?? ID("")
    }

    func optionalKey<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> ID? {
        remembered(column) { cell(column).map { key($0, column, in: known) } }
    }

    func keys<ID: Identity>(_ column: Column, in known: Identifiers<ID>) -> [ID] {
        remembered(column) { items(column) { key($0, column, in: known) } }
    }

    func key<ID: Identity>(_ text: String, _ column: Column, in known: Identifiers<ID>) -> ID {
        if let id = known.id(text) { return id }
        report(.error, .unknownIdentifier(of: known.entity), column, value: text)
        return ID(text)
    }
}
