package import AtlasModel
import GRDB
import Synchronization

/// An atlas file that stays open: its atlas in memory, and the file that it is read from and changed in.
///
/// Several programs may have the same file open.  A change is made on what the file holds at that moment; what others
/// have changed meanwhile is in the atlas that it gives back, and where they have changed the same record the change is
/// refused with ``StoreError/conflict(_:)``.  All calls may come from any thread and wait for each other and, five
/// seconds at most, for other programs.
///
/// Opening changes nothing in the file.  The first change of a file of an earlier format makes a copy beside it
/// (`NAME.format-2.maillage`) and then brings it up to date.
package final class AtlasSession: Sendable {
    let file: OpenFile
    let defaults: AtlasDefaults
    private let state: Mutex<State>
    #if canImport(Glibc)
        private let watch = Mutex<FileWatch?>(nil)
    #endif

    /// What is known of the file, and how far its history has been followed.
    struct State {
        var placed: PlacedAtlas
        var mark: Mark
    }

    /// Tells whether the file is as one left it.
    struct Mark: Equatable {
        /// See ``GRDB/Database/foreignVersion``.
        var version: Int64
        /// See ``GRDB/Database/transactionCount``.
        var transactions: UInt32
        /// The last change of the history.
        var change: Int
    }

    package init(at path: String, defaults: AtlasDefaults) throws(StoreError) {
        self.defaults = defaults
        file = try OpenFile(path)
        do {
            let (file, defaults) = (file, defaults)
            state = Mutex(
                try file.queue.read { db in
                    let mark = try db.mark()
                    return State(placed: try file.placedAtlas(from: db, defaults: defaults), mark: mark)
                })
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// The atlas as this session knows it.
    package var atlas: Atlas { state.withLock { $0.placed.atlas } }

    /// Makes edits, all of them or none, in one transaction; no edits make no change.
    ///
    /// - Returns: the atlas after them, with what others have changed meanwhile.
    /// - Throws: ``StoreError/conflict(_:)`` where a record is no more what an edit found,
    ///   ``StoreError/namesNobody(record:missing:)``, ``StoreError/stopped``, or what keeps the file from being written.
    @discardableResult
    package func apply(
        _ edits: [RecordEdit], _ note: ChangeNote, _ control: ChangeControl = .undisturbed
    ) throws(StoreError) -> Atlas {
        if edits.isEmpty { return try changesByOthers() ?? atlas }
        return try change { db in
            var writer = try ChangeWriter(db, note, control)
            try writer.apply(edits)
            return writer
        }.atlas
    }

    /// Takes back the last edit that holds, or the one of a number where nobody has changed its records since.
    ///
    /// - Returns: the number of the change that this is, and the atlas after it.
    /// - Throws: ``StoreError/nothingToUndo``, ``StoreError/noSuchChange(_:)``, ``StoreError/undoneAlready(_:by:)``,
    ///   ``StoreError/conflict(_:)`` …
    @discardableResult
    package func undo(
        change number: Int? = nil, _ note: ChangeNote, _ control: ChangeControl = .undisturbed
    ) throws(StoreError) -> (change: Int, atlas: Atlas) {
        try change { db in
            let log = try db.undoLog()
            guard let target = try number.map(log.target(ofUndoing:)) ?? log.undoable else {
                throw StoreError.nothingToUndo
            }
            return try Self.reverting(target, db, note, control)
        }
    }

    /// Brings back the last edit taken back, if nothing new has been changed since.
    ///
    /// - Returns: the number of the change that this is, and the atlas after it.
    @discardableResult
    package func redo(
        _ note: ChangeNote, _ control: ChangeControl = .undisturbed
    ) throws(StoreError) -> (change: Int, atlas: Atlas) {
        try change { db in
            guard let target = try db.undoLog().redoable else { throw StoreError.nothingToRedo }
            return try Self.reverting(target, db, note, control)
        }
    }

    private static func reverting(
        _ target: Int, _ db: Database, _ note: ChangeNote, _ control: ChangeControl
    ) throws -> ChangeWriter {
        var writer = try ChangeWriter(db, note, undoing: target, control)
        try writer.revert(target)
        return writer
    }

    /// Looks whether others have changed the file; costs some microseconds where they have not.
    ///
    /// - Returns: the atlas with their changes; `nil` where there are none.
    package func changesByOthers() throws(StoreError) -> Atlas? {
        do {
            return try state.withLock { state in
                try file.queue.read { db in
                    let mark = state.mark
                    try self.follow(&state, db)
                    return state.mark == mark ? nil : state.placed.atlas
                }
            }
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// Has somebody told each time that the file was written, so that ``changesByOthers()`` may have an answer, as long as
    /// this session is open.
    ///
    /// - Returns: `false` where the system cannot tell, so that one has to look from time to time.
    package func watch(_ changed: @escaping @Sendable () -> Void) -> Bool {
        #if canImport(Glibc)
            let watch = FileWatch(AtlasFile.plain(file.path), written: changed)
            self.watch.withLock { $0 = watch }
            return watch != nil
        #else
            return false
        #endif
    }

    package func close() {
        #if canImport(Glibc)
            watch.withLock { $0 = nil }
        #endif
        try? file.queue.close()
    }

    /// Makes one change in one transaction, on what the file holds at its beginning.
    private func change(
        _ write: (Database) throws -> ChangeWriter
    ) throws(StoreError) -> (change: Int, atlas: Atlas) {
        do {
            return try state.withLock { state in
                try bringUpToDate()
                var number = 0
                var records: [RecordPlace: AtlasRecord?] = [:]
                try file.queue.inTransaction(.immediate) { db in
                    try follow(&state, db)
                    let writer = try write(db)
                    records = try writer.finish()
                    number = writer.number
                    return .commit
                }
                state.placed.put(records)
                state.mark.change = number
                state.mark.transactions &+= 1
                return (number, state.placed.atlas)
            }
        } catch {
            throw StoreError(writing: error)
        }
    }

    /// Follows what others have changed since the last time, within a transaction.
    ///
    /// Their changes are in the history; where the file has gone through more transactions than that tells of, somebody
    /// has changed it by other means, and it is read anew.
    private func follow(_ state: inout State, _ db: Database) throws {
        let (old, new) = (state.mark, try db.mark())
        guard new.version != old.version else {
            state.mark = new
            return
        }
        let count = new.change - old.change
        // In a file of an earlier format, single records are not to be read.
        if count > 0, new.transactions &- old.transactions == UInt32(count), try AtlasFormat.earlierFormat(db) == nil {
            let places = try db.places(touchedAfter: old.change)
            state.placed.put(
                try Dictionary(uniqueKeysWithValues: places.map { ($0, try db.record(at: $0)) }))
        } else {
            state.placed = try file.placedAtlas(from: db, defaults: defaults)
        }
        // What could not be followed is tried again.
        state.mark = new
    }

    /// Brings a file of an earlier format up to date, after a copy of it.
    private func bringUpToDate() throws {
        guard let old = try file.queue.read({ try AtlasFormat.earlierFormat($0) }) else { return }
        try file.backup(named: "format-\(old)")
        try file.migrate()
    }
}

extension Database {
    fileprivate func mark() throws -> AtlasSession.Mark {
        try AtlasSession.Mark(
            version: foreignVersion, transactions: transactionCount,
            change: tableExists("changes") ? lastChange() : 0)
    }
}
