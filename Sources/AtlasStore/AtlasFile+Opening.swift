package import AtlasModel
import GRDB

extension AtlasFile {
    /// Reads the atlas of a file, and changes nothing in it.
    ///
    /// - Parameter defaults: what stands in for the referential and the territories of an atlas without its own.
    package static func open(
        at path: String, defaults: (referential: Referential, territories: Territories)
    ) throws(StoreError) -> Atlas {
        try FileHeader.check(path)
        do {
            let queue = try DatabaseQueue(path: plain(path), configuration: reading)
            let atlas = try queue.read { db in
                try AtlasFormat.check(db)
                return try db.atlas(defaults: defaults)
            }
            try queue.close()
            return atlas
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// A file may come from anybody: nothing that its schema holds is run, and damage is reported instead of followed
    /// (https://www.sqlite.org/security.html).
    private static var reading: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
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
            referential: own.contains(.referential) ? referential() : defaults.referential,
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
