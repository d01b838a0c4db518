import GRDB

/// Whole records between the tables of the atlas and those of its past, by SQLite alone: what comes back is what was
/// there to the last bit.
extension Database {
    /// Copies what stands at a place into the past of a change.
    func keep(_ place: RecordPlace, before change: Int) throws {
        let kind = place.kind
        let (number, position) = (change.databaseValue, place.position.databaseValue)
        let columns = sqlList(["position"] + kind.table.columns)
        try run(
            """
            INSERT INTO past_\(kind.table.name) (change, \(columns))
            SELECT ?, \(columns) FROM \(kind.table.name) WHERE position = ?
            """, [number, position])
        for list in kind.lists {
            let columns = sqlList([list.owner, "position", list.item])
            try run(
                """
                INSERT INTO past_\(list.table) (change, \(columns))
                SELECT ?, \(columns) FROM \(list.table) WHERE \(list.owner) = ?
                """, [number, position])
        }
        for part in kind.parts {
            let columns = sqlList(["position"] + part.table.columns)
            try run(
                """
                INSERT INTO past_\(part.table.name) (change, \(columns))
                SELECT ?, \(columns) FROM \(part.table.name)
                WHERE \(part.owner) = (SELECT id FROM \(kind.table.name) WHERE position = ?)
                """, [number, position])
        }
    }

    /// Puts back what stood at a place before a change; nothing where there was nothing.
    func restore(_ place: RecordPlace, before change: Int) throws {
        let kind = place.kind
        let (number, position) = (change.databaseValue, place.position.databaseValue)
        let columns = sqlList(["position"] + kind.table.columns)
        try run(
            """
            INSERT INTO \(kind.table.name) (\(columns))
            SELECT \(columns) FROM past_\(kind.table.name) WHERE change = ? AND position = ?
            """, [number, position])
        for list in kind.lists {
            let columns = sqlList([list.owner, "position", list.item])
            try run(
                """
                INSERT INTO \(list.table) (\(columns))
                SELECT \(columns) FROM past_\(list.table) WHERE change = ? AND \(list.owner) = ?
                """, [number, position])
        }
        for part in kind.parts {
            // Its rows get new positions: others may have taken theirs.
            let columns = sqlList(part.table.columns)
            try run(
                """
                INSERT INTO \(part.table.name) (\(columns))
                SELECT \(columns) FROM past_\(part.table.name) WHERE change = ? AND \(part.owner) =
                (SELECT id FROM past_\(kind.table.name) WHERE change = ? AND position = ?) ORDER BY position
                """, [number, number, position])
        }
    }

    /// Takes a record away with all that belongs to it.
    func remove(_ place: RecordPlace) throws {
        let kind = place.kind
        let position = place.position.databaseValue
        for part in kind.parts {
            try run(
                """
                DELETE FROM \(part.table.name)
                WHERE \(part.owner) = (SELECT id FROM \(kind.table.name) WHERE position = ?)
                """, [position])
        }
        for list in kind.lists { try run("DELETE FROM \(list.table) WHERE \(list.owner) = ?", [position]) }
        try run("DELETE FROM \(kind.table.name) WHERE position = ?", [position])
    }

    /// Executes a statement that gives no rows.
    func run(_ sql: String, _ arguments: [DatabaseValue] = []) throws {
        let statement = try cachedStatement(sql: sql)
        try statement.bind(arguments)
        try statement.execute()
    }
}
