import AtlasModel
import GRDB

/// A connection to an atlas file, which has been found to be one.
struct OpenFile: Sendable {
    let path: String
    let queue: DatabaseQueue
    private let hold: FileHold

    /// Checks the file, and brings to its end what a program that was cut off left beside it.
    init(_ path: String) throws(StoreError) {
        let hold = try FileHold(checking: path)
        self.hold = hold
        self.path = path
        do {
            queue = try DatabaseQueue(path: AtlasFile.plain(path), configuration: Self.lasting)
            _ = try queue.read(AtlasFormat.earlierFormat)
            // What was cut off is brought to its end by the first who reads; only then the size of the file counts.
            try hold.check(path)
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// Reads what the file says, in the format that this program writes: one of an earlier format is brought up to date
    /// in memory.
    func read<Value>(_ read: (Database) throws -> Value) throws -> Value {
        try queue.read { try Self.read(from: $0, read) }
    }

    /// The same within a transaction.
    static func read<Value>(from db: Database, _ read: (Database) throws -> Value) throws -> Value {
        guard try AtlasFormat.earlierFormat(db) != nil else { return try read(db) }
        let copy = try DatabaseQueue(configuration: careful)
        defer { copy.retire() }
        try copy.writeWithoutTransaction { try db.backup(to: $0) }
        try AtlasFormat.migrator.migrate(copy)
        return try copy.read(read)
    }

    /// The atlas of the file with the places of its records, within a transaction.
    func placedAtlas(from db: Database, defaults: AtlasDefaults) throws -> PlacedAtlas {
        try Self.read(from: db) { reader in
            // Beside only what is read from the file itself, and where it is worth a thread.
            let last = try reader === db ? db.number("SELECT max(position) FROM offers") ?? 0 : 0
            guard last > 20_000, try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else {
                return try reader.placedAtlas(defaults: defaults) { try reader.offers() }
            }
            let shared = SharedReading(last: last)
            let first = BesideReading(path) { try $0.firstOffers(shared) }
            return try reader.placedAtlas(defaults: defaults) {
                let rest = try reader.lastOffers(shared)
                // Where nobody could read beside, what was taken for that is left.
                var offers = try first.take() ?? reader.firstOffers(SharedReading(againFirst: shared))
                for portion in rest.reversed() { offers.append(portion) }
                return offers
            }
        }
    }

    /// The atlas of the file as it was at a moment; `nil` for now.
    func atlas(defaults: AtlasDefaults, asOf moment: Moment?) throws -> Atlas {
        try queue.read { db in
            var placed = try placedAtlas(from: db, defaults: defaults)
            if let moment {
                let past = try Self.read(from: db) { reader in
                    try reader.recordsBefore(change: reader.lastChange(notAfter: moment) + 1)
                }
                placed.put(past)
            }
            return placed.atlas
        }
    }

    /// Brings a file of an earlier format up to date.
    func migrate() throws {
        do {
            try AtlasFormat.migrator.migrate(queue)
        } catch {
            // Another program may have done it in the meantime.
            guard try queue.read(AtlasFormat.earlierFormat) == nil else { throw error }
        }
    }

    /// Transactions are whole and on the disk when they are said to be done, whatever stops the machine.
    ///
    /// The journal is SQLite's rollback journal, which works on the network shares that associations keep their files
    /// on and leaves one file to copy; a write-ahead log does neither (https://www.sqlite.org/wal.html).  `EXTRA` also
    /// waits until the journal is gone from the folder: without, a power cut might bring back the state before a
    /// change that was acknowledged (https://www.sqlite.org/pragma.html#pragma_synchronous).
    private static var lasting: Configuration {
        var configuration = careful
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
        return configuration
    }

    /// A file may come from anybody: nothing that its schema holds is run, and damage is reported instead of followed
    /// (https://www.sqlite.org/security.html).
    static var careful: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        return configuration
    }
}
