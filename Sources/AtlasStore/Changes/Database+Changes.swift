import AtlasModel
import GRDB

extension Database {
    /// The number of the last change; 0 where nothing has been changed.
    func lastChange() throws -> Int {
        try Int(number("SELECT ifnull(max(number), 0) FROM changes") ?? 0)
    }

    /// The last change made at a moment or before; 0 where there is none.
    ///
    /// By number, not by time: the clock of a machine may have been wrong for a while, the order of changes is not.
    func lastChange(notAfter moment: Moment) throws -> Int {
        try Int(
            number("SELECT ifnull(max(number), 0) FROM changes WHERE made_at <= ?", [.text(moment.description)]) ?? 0)
    }

    /// The records that a change touched, and whether each was there before.
    func touched(by change: Int) throws -> [(place: RecordPlace, existed: Bool)] {
        let rows = try RowReader(
            self,
            sql: "SELECT kind, position, existed FROM changed_records WHERE change = ? ORDER BY kind, position",
            [change.databaseValue])
        var touched: [(RecordPlace, Bool)] = []
        while try rows.next() { try touched.append((rows.place(), rows.integer(2) != 0)) }
        return touched
    }

    /// The places that changes have touched since the one of a number.
    func places(touchedAfter change: Int) throws -> [RecordPlace] {
        let rows = try RowReader(
            self, sql: "SELECT DISTINCT kind, position FROM changed_records WHERE change > ?", [change.databaseValue])
        var places: [RecordPlace] = []
        while try rows.next() { try places.append(rows.place()) }
        return places
    }

    /// What stood, before a change, at every place that it or a later one touched.
    func recordsBefore(change: Int) throws -> [RecordPlace: AtlasRecord?] {
        let rows = try RowReader(
            self,
            sql: """
                SELECT kind, position, min(change), existed FROM changed_records WHERE change >= ?
                GROUP BY kind, position
                """, [change.databaseValue])
        var first: [(place: RecordPlace, change: Int?)] = []
        while try rows.next() {
            // SQLite takes `existed` from the row that has the minimum.
            try first.append((rows.place(), rows.integer(3) == 0 ? nil : Int(rows.integer(2))))
        }
        var records: [RecordPlace: AtlasRecord?] = [:]
        for (place, change) in first {
            records[place] = .some(try change.flatMap { try record(at: place, from: .past(change: $0)) })
        }
        return records
    }

    /// What stood at a place after a change that touched it, and whether a later change touched it again.
    func record(at place: RecordPlace, after change: Int) throws -> (record: AtlasRecord?, isTouchedSince: Bool) {
        let rows = try RowReader(
            self,
            sql: """
                SELECT change, existed FROM changed_records WHERE kind = ? AND position = ? AND change > ?
                ORDER BY change LIMIT 1
                """, [.text(place.kind.rawValue), place.position.databaseValue, change.databaseValue])
        guard try rows.next() else { return (try record(at: place), false) }
        let (next, existed) = (Int(rows.integer(0)), rows.integer(1) != 0)
        return (existed ? try record(at: place, from: .past(change: next)) : nil, true)
    }

    /// What may be undone and redone.
    func undoLog() throws -> UndoLog {
        let rows = try RowReader(self, sql: "SELECT number, ifnull(undoes, 0) FROM changes ORDER BY number")
        var log = UndoLog()
        while try rows.next() {
            let target = Int(rows.integer(1))
            log.append(Int(rows.integer(0)), undoing: target == 0 ? nil : target)
        }
        return log
    }
}

extension RowReader {
    /// The place that the first two cells of a row name.
    fileprivate func place() throws -> RecordPlace {
        let name = text(0) ?? ""
        guard let kind = RecordKind(rawValue: name) else {
            throw StoreError.brokenRow(table: "changed_records", rowid: 0, column: "kind", value: name)
        }
        return RecordPlace(kind: kind, position: integer(1))
    }
}
