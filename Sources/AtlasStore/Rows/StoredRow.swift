import AtlasModel
import GRDB
import GRDBSQLite

/// A row of the file, read cell by cell into values of the model.
///
/// The types that the tables declare are not taken for granted: another program may have rewritten the file.  Cells are
/// asked of SQLite itself: for a million rows, the rows of GRDB cost as much as reading them.
struct StoredRow<Table: StoredTable> {
    private let rows: RowReader
    let known: KnownTexts

    /// - Parameter rows: stand on the row; the first column is the position.
    init(_ rows: RowReader, _ known: KnownTexts) {
        self.rows = rows
        self.known = known
    }

    /// Its place in the table, which is SQLite's rowid as well.
    var position: Int64 { rows.integer(0) }

    private func index(_ column: Table.Column) -> CInt { CInt(truncatingIfNeeded: column.rawValue + 1) }

    private func type(_ column: Table.Column) -> CInt { rows.type(index(column)) }

    /// The error for a cell with a value that makes no sense.
    func broken(_ column: Table.Column) -> StoreError {
        .brokenRow(table: Table.name, rowid: position, column: column.name, value: optionalText(column) ?? "")
    }

    /// A number, where somebody has put one in the place of a text, is read as SQLite writes it.
    func optionalText(_ column: Table.Column) -> String? { rows.text(index(column), known) }

    func optionalBytes(_ column: Table.Column) -> UnsafeBufferPointer<UInt8>? { rows.bytes(index(column)) }

    /// The text of a cell in UTF-8, until the next row.
    func bytes(_ column: Table.Column) throws(StoreError) -> UnsafeBufferPointer<UInt8> {
        try required(column, optionalBytes(column))
    }

    func text(_ column: Table.Column) throws(StoreError) -> String {
        guard let text = optionalText(column) else { throw broken(column) }
        return text
    }

    func integer(_ column: Table.Column) throws(StoreError) -> Int? {
        switch type(column) {
        case SQLITE_INTEGER: Int(rows.integer(index(column)))
        case SQLITE_NULL: nil
        default: throw broken(column)
        }
    }

    func real(_ column: Table.Column) throws(StoreError) -> Double? {
        switch type(column) {
        case SQLITE_FLOAT: rows.real(index(column))
        case SQLITE_NULL: nil
        default: throw broken(column)
        }
    }

    func flag(_ column: Table.Column) throws(StoreError) -> Bool {
        switch try integer(column) {
        case 0: false
        case 1: true
        default: throw broken(column)
        }
    }

    /// The value that a text stands for; `nil` where the cell is `NULL`.
    func parsed<Value>(_ column: Table.Column, _ parse: (String) -> Value?) throws(StoreError) -> Value? {
        guard let text = optionalText(column) else { return nil }
        guard let value = parse(text) else { throw broken(column) }
        return value
    }

    /// The value that a cell must have.
    func required<Value>(_ column: Table.Column, _ value: Value?) throws(StoreError) -> Value {
        guard let value else { throw broken(column) }
        return value
    }
}
