import GRDB

/// A table that holds, for each row of another, a list of names of further rows.
struct StoredList {
    let table: String
    /// The column with the position of the row whose list it is.
    let owner: String
    /// The column with an item of the list.
    let item: String

    static let actorTypes = StoredList(table: "actors_type", owner: "actor", item: "type")
    static let offerFunctions = StoredList(table: "offers_functions", owner: "offer", item: "function")
    static let rotation = StoredList(table: "cooperations_rotation", owner: "cooperation", item: "actor")
    static let leaders = StoredList(table: "initiatives_leaders", owner: "initiative", item: "actor")
    static let exampleNeeds = StoredList(table: "associations_needs", owner: "association", item: "function")
}

extension Database {
    /// Adds the lists of rows at positions 1, 2, 3 …
    func insert(lists: some Sequence<[String]>, into list: StoredList) throws {
        let statement = try makeStatement(
            sql: "INSERT INTO \(list.table) (\(list.owner), position, \(list.item)) VALUES (?, ?, ?)")
        for (row, items) in lists.enumerated() {
            for (place, item) in items.enumerated() {
                let cells = [(row + 1).databaseValue, (place + 1).databaseValue, .text(item)]
                try statement.add(cells, to: list.table, position: row + 1)
            }
        }
    }
}

/// Reads the lists of a table side by side with the rows that own them, both in the order of positions: no list has to
/// wait in memory for its row.
final class ListReader {
    private let list: StoredList
    private let cursor: RowCursor
    private var next: (owner: Int64, item: String)?

    init(_ list: StoredList, in db: Database) throws {
        self.list = list
        cursor = try Row.fetchCursor(
            db, sql: "SELECT \(list.owner), \(list.item) FROM \(list.table) ORDER BY \(list.owner), position")
        try advance()
    }

    /// The list of a row; rows are asked for in ascending order of position.
    func items(of position: Int64) throws -> [String] {
        var items: [String] = []
        while let (owner, item) = next, owner <= position {
            if owner == position { items.append(item) }
            try advance()
        }
        return items
    }

    private func advance() throws {
        guard let row = try cursor.next() else {
            next = nil
            return
        }
        let cells: (owner: DatabaseValue, item: DatabaseValue) = (row[0], row[1])
        guard case .int64(let owner) = cells.owner.storage else { throw broken(0, list.owner, cells.owner) }
        guard case .string(let item) = cells.item.storage else { throw broken(owner, list.item, cells.item) }
        next = (owner, item)
    }

    private func broken(_ owner: Int64, _ column: String, _ value: DatabaseValue) -> StoreError {
        .brokenRow(table: list.table, rowid: owner, column: column, value: value.description)
    }
}
