package import AtlasModel
import GRDB

extension AtlasFile {
    /// Reads the atlas of a file, and changes nothing in it: one of an earlier format is brought up to date in memory.
    ///
    /// - Parameter defaults: what stands in for the referential and the territories of an atlas without its own.
    package static func open(
        at path: String, defaults: (referential: Referential, territories: Territories)
    ) throws(StoreError) -> Atlas {
        try FileHeader.check(path)
        do {
            let queue = try DatabaseQueue(path: plain(path), configuration: reading)
            let isCurrent = try queue.read(AtlasFormat.isCurrent)
            let atlas = try (isCurrent ? queue : upToDate(queue)).read { try $0.atlas(defaults: defaults) }
            try queue.close()
            return atlas
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// A copy in memory, of the format that this program writes.
    private static func upToDate(_ queue: DatabaseQueue) throws -> DatabaseQueue {
        let copy = try DatabaseQueue(configuration: careful)
        try queue.backup(to: copy)
        try AtlasFormat.migrator.migrate(copy)
        return copy
    }

    /// A file may come from anybody: nothing that its schema holds is run, and damage is reported instead of followed
    /// (https://www.sqlite.org/security.html).
    private static var reading: Configuration {
        var configuration = careful
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static var careful: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        return configuration
    }
}

extension Database {
    fileprivate func atlas(defaults: (referential: Referential, territories: Territories)) throws -> Atlas {
        guard let head = try rows(of: AtlasRows.self, AtlasRows.read).first else {
            throw StoreError.notReadable(reason: "no row in table \(AtlasRows.name)")
        }
        let own = head.ownParts
        return try Atlas(
            title: head.title,
            referential: own.contains(.referential)
                ? referential(completedBy: defaults.referential.costs) : defaults.referential,
            territories: named(own.contains(.territories) ? officialTerritories() : defaults.territories),
            actors: actors(), offers: offers(),
            relations: rows(of: RelationRows.self, RelationRows.read), cooperations: cooperations(),
            initiatives: initiatives(), examples: examples(), ownParts: own)
    }

    /// The territories with the zones of the file.
    private func named(_ territories: Territories) throws -> Territories {
        let zones = try rows(of: ZoneRows.self, ZoneRows.read)
        return zones == territories.zones ? territories : territories.naming(zones)
    }
}
