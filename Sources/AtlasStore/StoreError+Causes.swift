import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension StoreError {
    /// What stopped a reading.
    init(reading error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB: self = .notAnAtlas(.notADatabase)
        case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: self = .busy
        case let error as DatabaseError where error.resultCode == .SQLITE_READONLY: self = .interrupted
        default: self = .notReadable(reason: StoreError.reason(error))
        }
    }

    /// What stopped a writing.
    init(writing error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .diskFull
        case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: self = .busy
        case let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_DBMOVED: self = .moved
        // Where no journal can be made beside the file, SQLite cannot open it.
        case let error as DatabaseError
        where error.resultCode == .SQLITE_READONLY || error.resultCode == .SQLITE_CANTOPEN:
            self = .readOnly
        case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
            self = .inconsistentAtlas(table: nil, position: nil, reason: StoreError.reason(error))
        default: self = .cannotWrite(reason: StoreError.reason(error))
        }
    }

    /// What the system's error number means for a writing.
    init(writing number: Int32) {
        switch number {
        case ENOSPC, EDQUOT: self = .diskFull
        case EEXIST: self = .alreadyExists
        default: self = .cannotWrite(reason: String(cString: strerror(number)))
        }
    }

    /// SQLite's own sentence, without the statement around it.
    static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return String(describing: error) }
        return error.message ?? error.resultCode.description
    }
}
