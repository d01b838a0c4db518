import GRDB
import GRDBSQLite

/// A table that holds, for each row of another, a list of names of further rows.
struct StoredList: Sendable {
    let table: String
    /// The column with the position of the row whose list it is.
    let owner: String
    /// The column with an item of the list.
    let item: String

    static let rotation = StoredList(table: "cooperations_rotation", owner: "cooperation", item: "actor")
    static let leaders = StoredList(table: "initiatives_leaders", owner: "initiative", item: "actor")
    static let exampleNeeds = StoredList(table: "associations_needs", owner: "association", item: "function")
}

extension Database {
    /// Adds the lists of rows at positions 1, 2, 3 …
    func insert(lists: some Sequence<[String]>, into list: StoredList) throws {
        for (row, items) in lists.enumerated() { try insert(items, into: list, at: Int64(row + 1)) }
    }

    /// Adds the list of the row at a position.
    func insert(_ items: [String], into list: StoredList, at owner: Int64) throws {
        let statement = try cachedStatement(
            sql: "INSERT INTO \(list.table) (\(list.owner), position, \(list.item)) VALUES (?, ?, ?)")
        for (place, item) in items.enumerated() {
            try statement.add(
                [owner.databaseValue, (place + 1).databaseValue, .text(item)], to: list.table, position: Int(owner))
        }
    }

    /// The list of the row at a position.
    func items<Item: RawRepresentable<String>>(
        _ list: StoredList, of owner: Int64, from source: RowSource
    ) throws -> [Item] {
        var reader = try ListReader<Item>(list, in: self, from: source, of: owner...owner)
        return try reader.items(of: owner)
    }
}

/// Reads the lists of a table side by side with the rows that own them, both in the order of positions: no list has to
/// wait in memory for its row.
struct ListReader<Item: RawRepresentable<String>> {
    private let list: StoredList
    private let rows: RowReader
    /// Who owns the next item, on which `rows` stand; `nil` after the last.
    private var nextOwner: Int64?

    /// - Parameter owners: whose lists are wanted.
    init(
        _ list: StoredList, in db: Database, from source: RowSource = .present, of owners: ClosedRange<Int64> = anywhere
    ) throws {
        self.list = list
        let clause = source.clause(list.table, where: "\(list.owner) BETWEEN ? AND ?")
        rows = try RowReader(
            db, sql: "SELECT \(list.owner), \(list.item) FROM \(clause) ORDER BY \(list.owner), position",
            source.arguments(owners.bounds))
        try advance()
    }

    /// The list of a row; rows are asked for in ascending order of position.
    mutating func items(of position: Int64) throws -> [Item] {
        var items: [Item] = []
        while let owner = nextOwner, owner <= position {
            if owner == position {
                let text = rows.text(1)
                guard let item = text.flatMap(Item.init(rawValue:)) else {
                    throw broken(list.item, row: owner, value: text ?? "")
                }
                items.append(item)
            }
            try advance()
        }
        return items
    }

    private mutating func advance() throws {
        nextOwner = nil
        guard try rows.next() else { return }
        guard rows.type(0) == SQLITE_INTEGER else {
            throw broken(list.owner, row: 0, value: rows.text(0) ?? "")
        }
        nextOwner = rows.integer(0)
    }

    private func broken(_ column: String, row: Int64, value: String) -> StoreError {
        .brokenRow(table: list.table, rowid: row, column: column, value: value)
    }
}
