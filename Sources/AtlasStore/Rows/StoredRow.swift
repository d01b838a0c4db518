import AtlasModel
import GRDB

/// A row of the file, read cell by cell into values of the model.
///
/// The types that the tables declare are not taken for granted: another program may have rewritten the file.
struct StoredRow<Table: StoredTable> {
    private let row: Row
    let known: KnownTexts

    init(_ row: Row, _ known: KnownTexts) {
        self.row = row
        self.known = known
    }

    /// Its place in the table, which is SQLite's rowid as well.
    var position: Int64 {
        if case .int64(let position) = (row[0] as DatabaseValue).storage { position } else { 0 }
    }

    private func cell(_ column: Table.Column) -> DatabaseValue { row[column.rawValue + 1] }

    /// The error for a cell with a value that makes no sense.
    func broken(_ column: Table.Column) -> StoreError {
        let value: String
        switch cell(column).storage {
        case .string(let text): value = text
        case let other: value = other.value.map { "\($0)" } ?? ""
        }
        return .brokenRow(table: Table.name, rowid: position, column: column.name, value: value)
    }

    /// A number, where somebody has put one in the place of a text, is read as SQLite writes it.
    func optionalText(_ column: Table.Column) -> String? { row[column.rawValue + 1] }

    func text(_ column: Table.Column) throws(StoreError) -> String { try required(column, optionalText(column)) }

    func integer(_ column: Table.Column) throws(StoreError) -> Int? {
        switch cell(column).storage {
        case .int64(let number): Int(number)
        case .null: nil
        default: throw broken(column)
        }
    }

    func real(_ column: Table.Column) throws(StoreError) -> Double? {
        switch cell(column).storage {
        case .double(let number): number
        case .null: nil
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
