import GRDB
import Synchronization

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
}

/// How SQL names a table and its columns.
struct TableShape: Sendable {
    let name: String
    /// Those after `position`.
    let columns: [String]
    /// All columns, `position` first, as a list for SQL: some are words of its own.
    let columnList: String
    /// The statement that adds a row.
    let insertion: String

    init<Table: StoredTable>(_ table: Table.Type) {
        name = Table.name
        columns = Table.Column.allCases.map(\.name)
        columnList = sqlList(["position"] + columns)
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        insertion = "INSERT INTO \"\(name)\" (\(columnList)) VALUES (\(marks))"
    }
}

extension StoredTable {
    /// Made once for each table: the names of cases are slow to come by.
    static var shape: TableShape {
        shapes.withLock { shapes in
            if let shape = shapes[ObjectIdentifier(self)] { return shape }
            let shape = TableShape(self)
            shapes[ObjectIdentifier(self)] = shape
            return shape
        }
    }
}

private let shapes = Mutex<[ObjectIdentifier: TableShape]>([:])

/// Names of columns as a list for SQL.
func sqlList(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

extension Database {
    /// Adds a row for each value, the first at position 1.
    func insert<Table: StoredTable>(_ values: some Sequence<Table.Value>, into table: Table.Type) throws {
        let columns = Array(Table.Column.allCases)
        let statement = try makeStatement(sql: Table.shape.insertion)
        for (row, value) in values.enumerated() {
            let cells = [(row + 1).databaseValue] + columns.map { Table.cell(value, $0) }
            try statement.add(cells, to: Table.name, position: row + 1)
        }
    }

    /// Adds a row at a position, or after all others.
    func insert<Table: StoredTable>(_ value: Table.Value, into table: Table.Type, at position: Int64?) throws {
        let cells = [position?.databaseValue ?? .null] + Table.Column.allCases.map { Table.cell(value, $0) }
        try cachedStatement(sql: Table.shape.insertion).add(cells, to: Table.name, position: position.map(Int.init))
    }

    /// Reads the rows of a table in their order, with their positions.
    func placedRows<Table: StoredTable, Result>(
        of table: Table.Type, _ read: (StoredRow<Table>) throws -> Result
    ) throws -> Placed<Result> {
        var placed = try Placed<Result>(upTo: number("SELECT max(position) FROM \"\(Table.name)\"") ?? 0)
        try appendRows(of: table, at: anywhere, KnownTexts(isWhole: true), to: &placed, read)
        return placed
    }

    /// Reads the rows of a table at some positions in their order, with their positions.
    ///
    /// - Parameter known: what rows read before have been found to share.
    func appendRows<Table: StoredTable, Result>(
        of table: Table.Type, at positions: ClosedRange<Int64>, _ known: KnownTexts, to placed: inout Placed<Result>,
        _ read: (StoredRow<Table>) throws -> Result
    ) throws {
        let rows = try RowReader(
            self,
            sql: """
                SELECT \(Table.shape.columnList) FROM "\(Table.name)" WHERE position BETWEEN ? AND ? ORDER BY position
                """,
            positions.bounds)
        while try rows.next() {
            let row = StoredRow<Table>(rows, known)
            try placed.values.append(read(row))
            placed.positions.append(row.position)
        }
    }

    /// Reads the rows of a table in their order: all of them, or those with a value in a column.
    func rows<Table: StoredTable, Result>(
        of table: Table.Type, from source: RowSource = .present, where column: String? = nil,
        is value: DatabaseValue? = nil, _ read: (StoredRow<Table>) throws -> Result
    ) throws -> [Result] {
        let rows = try RowReader(
            self,
            sql: """
                SELECT \(Table.shape.columnList) FROM \(source.clause(Table.name, where: column.map { "\"\($0)\" = ?" }))
                ORDER BY position
                """,
            source.arguments(value.map { [$0] } ?? []))
        let known = KnownTexts(isWhole: column == nil)
        var results: [Result] = []
        while try rows.next() { try results.append(read(StoredRow(rows, known))) }
        return results
    }
}

/// Every position that a row may have.
let anywhere = Int64.min...Int64.max

extension ClosedRange<Int64> {
    /// What SQL's `BETWEEN ? AND ?` asks for.
    var bounds: [DatabaseValue] { [lowerBound.databaseValue, upperBound.databaseValue] }
}

/// Values of a table with their positions, in ascending order.
struct Placed<Value> {
    var values: [Value] = []
    var positions: [Int64] = []

    init() {}

    /// Makes room for the values up to a position.
    init(upTo last: Int64) {
        // The last position is about the number of rows; the file may lie, so that no more is made room for than a large
        // atlas needs.
        let room = Int(min(max(last, 0), 500_000))
        values.reserveCapacity(room)
        positions.reserveCapacity(room)
    }

    /// Adds values at later positions.
    mutating func append(_ later: Placed) {
        values += later.values
        positions += later.positions
    }
}

extension Placed: Sendable where Value: Sendable {}

extension Statement {
    /// Binds cells one by one: for a million rows, making `StatementArguments` of them costs more than SQLite.
    func bind(_ cells: [DatabaseValue]) throws {
        // Resets the statement and tells GRDB that its arguments are our affair.
        setUncheckedArguments(StatementArguments())
        for (index, cell) in cells.enumerated() {
            let code = ResultCode(rawValue: cell.bind(to: sqliteStatement, at: CInt(index + 1)))
            guard code == .SQLITE_OK else { throw DatabaseError(resultCode: code) }
        }
    }

    /// Executes an insertion; where SQLite finds that the row contradicts others, says which row it is.
    func add(_ cells: [DatabaseValue], to table: String, position: Int?) throws {
        try bind(cells)
        do {
            try execute()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw StoreError.inconsistentAtlas(table: table, position: position, reason: StoreError.reason(error))
        }
    }
}
