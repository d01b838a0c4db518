import GRDB
import GRDBSQLite

extension Database {
    /// How many transactions the file has gone through (https://www.sqlite.org/fileformat.html#file_change_counter): with
    /// a rollback journal, each adds one.  Within a transaction, that of its beginning.
    ///
    /// Read through SQLite's own handle: to open the file a second time and close it would undo its locks.
    var transactionCount: UInt32 {
        get throws {
            var pointer: UnsafeMutableRawPointer?
            let code = withUnsafeMutablePointer(to: &pointer) {
                sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
            }
            let file = pointer?.assumingMemoryBound(to: sqlite3_file.self)
            guard code == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
            var bytes: [UInt8] = [0, 0, 0, 0]
            let readCode = read(file, &bytes, 4, 24)
            guard readCode == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: readCode)) }
            return bytes.reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    /// A number that changes when another connection has changed the file.
    var foreignVersion: Int64 {
        get throws { try number("PRAGMA data_version") ?? 0 }
    }

    /// Whether rows name others that are not there, in a transaction that looks at this only at its end.
    var hasDanglingRows: Bool {
        var (now, most): (CInt, CInt) = (0, 0)
        sqlite3_db_status(sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &most, 0)
        return now != 0
    }
}
