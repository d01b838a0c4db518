import GRDB
import GRDBSQLite

/// The rows that a question has for an answer, one after the other, and the cells of the one that it stands on.
final class RowReader {
    private let db: Database
    private let statement: Statement

    init(_ db: Database, sql: String, _ arguments: [DatabaseValue] = []) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
        try statement.bind(arguments)
    }

    // A statement left on its way would keep the file locked.
    deinit { sqlite3_reset(statement.sqliteStatement) }

    /// Goes to the next row; `false` after the last.
    func next() throws -> Bool {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
        }
    }

    /// `SQLITE_INTEGER`, `SQLITE_NULL` …
    func type(_ column: CInt) -> CInt { sqlite3_column_type(statement.sqliteStatement, column) }

    /// The number in a cell; 0 where there is none.
    func integer(_ column: CInt) -> Int64 { sqlite3_column_int64(statement.sqliteStatement, column) }

    func real(_ column: CInt) -> Double { sqlite3_column_double(statement.sqliteStatement, column) }

    /// The text of a cell; `nil` where it is `NULL`.
    func text(_ column: CInt, _ known: KnownTexts? = nil) -> String? {
        bytes(column).map { known?.text($0) ?? String(decoding: $0, as: UTF8.self) }
    }

    /// The text of a cell in UTF-8, until the next row; `nil` where it is `NULL`.
    func bytes(_ column: CInt) -> UnsafeBufferPointer<UInt8>? {
        // Found once: each question to the statement costs as much as finding it.  One connection is never used by two
        // threads at once, so that its values need no protection (https://www.sqlite.org/c3ref/value.html).
        let value = sqlite3_column_value(statement.sqliteStatement, column)
        // As a text it would be copied to get a zero at its end.  Atlas files are in UTF-8: see `AtlasFormat`.
        guard let start = sqlite3_value_blob(value) else {
            return sqlite3_value_type(value) == SQLITE_NULL ? nil : UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(
            start: start.assumingMemoryBound(to: UInt8.self), count: Int(sqlite3_value_bytes(value)))
    }
}

extension Database {
    /// The number that a question has for an answer; `nil` where there is no row.
    func number(_ sql: String, _ arguments: [DatabaseValue] = []) throws -> Int64? {
        let rows = try RowReader(self, sql: sql, arguments)
        return try rows.next() ? rows.integer(0) : nil
    }
}
