import GRDB

/// A table of the file: how a value becomes a row of it; how the row becomes the value again stands beside, in the
/// same file.
protocol StoredTable {
    associatedtype Column: StoredColumn
    associatedtype Value

    static var name: String { get }

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue
}

/// The columns of a table after `position`, numbered from 0 in the order in which they are read and written.
protocol StoredColumn: RawRepresentable<Int>, CaseIterable, Sendable {}

extension StoredColumn {
    /// The name of the case as SQL writes it: `verified_on` for `verifiedOn`.
    var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
    }

    /// The names of all columns, `position` first, as a list for SQL: some are words of its own.
    static var list: String { (["position"] + allCases.map(\.name)).map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension Database {
    /// Adds a row for each value, the first at position 1.
    func insert<Table: StoredTable>(_ values: some Sequence<Table.Value>, into table: Table.Type) throws {
        let columns = Array(Table.Column.allCases)
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        let statement = try makeStatement(
            sql: "INSERT INTO \"\(Table.name)\" (\(Table.Column.list)) VALUES (\(marks))")
        for (row, value) in values.enumerated() {
            let cells = [(row + 1).databaseValue] + columns.map { Table.cell(value, $0) }
            try statement.add(cells, to: Table.name, position: row + 1)
        }
    }

    /// Reads the rows of a table in their order.
    func rows<Table: StoredTable, Result>(
        of table: Table.Type, _ read: (StoredRow<Table>) throws -> Result
    ) throws -> [Result] {
        let cursor = try Row.fetchCursor(
            self, sql: "SELECT \(Table.Column.list) FROM \"\(Table.name)\" ORDER BY position")
        let known = KnownTexts()
        var results: [Result] = []
        while let row = try cursor.next() { try results.append(read(StoredRow(row, known))) }
        return results
    }
}

extension Statement {
    /// Executes an insertion; where SQLite finds that the row contradicts others, says which row it is.
    ///
    /// The cells are bound one by one: for a million rows, making `StatementArguments` of them costs more than SQLite.
    func add(_ cells: [DatabaseValue], to table: String, position: Int) throws {
        // Resets the statement and tells GRDB that its arguments are our affair.
        setUncheckedArguments(StatementArguments())
        for (index, cell) in cells.enumerated() {
            let code = ResultCode(rawValue: cell.bind(to: sqliteStatement, at: CInt(index + 1)))
            guard code == .SQLITE_OK else { throw DatabaseError(resultCode: code) }
        }
        do {
            try execute()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw StoreError.inconsistentAtlas(table: table, position: position, reason: StoreError.reason(error))
        }
    }
}
