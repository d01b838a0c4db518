import GRDB

/// What a thorough look at an atlas file finds.
package struct FileCondition: Hashable, Sendable {
    /// The format of the file, and the one that this program writes.
    package let format: Int
    package let currentFormat: Int
    package let changeCount: Int
    package let lastChangeAt: Moment?
    package let problems: [Problem]

    package enum Problem: Hashable, Sendable {
        /// Damage, in SQLite's own words.
        case damage(String)
        /// A row names another that is not there; `rowid` as far as known.
        case danglingRow(table: String, rowid: Int?, names: String)
        /// A change of the history contradicts the others.
        case brokenChange(Int)
    }
}

extension AtlasFile {
    /// Looks at every page and every row of a file; takes some seconds for a large one.
    package static func condition(at path: String) throws(StoreError) -> FileCondition {
        let file = try OpenFile(path)
        do {
            let condition = try file.queue.read { db in
                let format = try AtlasFormat.earlierFormat(db) ?? AtlasFormat.current
                var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                    .map(FileCondition.Problem.damage)
                problems += try db.foreignKeyViolations().collect(20).map {
                    .danglingRow(table: $0.originTable, rowid: $0.originRowID.map(Int.init), names: $0.destinationTable)
                }
                let history = try format >= 3 ? db.historyProblems() : []
                let last = try format >= 3 ? String.fetchOne(db, sql: "SELECT max(made_at) FROM changes") : nil
                return FileCondition(
                    format: format, currentFormat: AtlasFormat.current,
                    changeCount: try format >= 3 ? db.lastChange() : 0,
                    lastChangeAt: last.flatMap { Moment(iso: $0) }, problems: problems + history)
            }
            try file.queue.close()
            return condition
        } catch {
            throw StoreError(reading: error)
        }
    }
}

extension Cursor {
    /// The first elements, as many as a person reads.
    fileprivate func collect(_ limit: Int) throws -> [Element] {
        var elements: [Element] = []
        while elements.count < limit, let element = try next() { elements.append(element) }
        return elements
    }
}

extension Database {
    /// The changes that cannot have been written as they stand.
    fileprivate func historyProblems() throws -> [FileCondition.Problem] {
        var broken: Set<Int> = []
        var expected = 1
        let log = try undoLog()
        let changes = try Row.fetchCursor(self, sql: "SELECT number, made_at, undoes FROM changes ORDER BY number")
        while let row = try changes.next() {
            let (number, time, undoes): (Int, String, Int?) = (row[0], row[1], row[2])
            let isNew = log.natures[number] == .edit
            if number != expected || Moment(iso: time) == nil || isNew != (undoes == nil) { broken.insert(number) }
            expected = number + 1
        }
        // A kind of record that came with a later format has no past.
        for kind in RecordKind.allCases where try tableExists("past_\(kind.table.name)") {
            // A record was there before a change where, and only where, the past has it.
            let numbers = try Int.fetchAll(
                self,
                sql: """
                    SELECT c.change FROM changed_records c
                    LEFT JOIN past_\(kind.table.name) p ON p.change = c.change AND p.position = c.position
                    WHERE c.kind = ? AND c.existed <> (p.position IS NOT NULL)
                    """, arguments: [kind.rawValue])
            broken.formUnion(numbers)
        }
        return broken.sorted().prefix(20).map(FileCondition.Problem.brokenChange)
    }
}
