import AtlasModel
import GRDB

extension Database {
    /// The atlas of the file, with the places of its records.
    func placedAtlas(defaults: AtlasDefaults) throws -> PlacedAtlas {
        guard let head = try rows(of: AtlasRows.self, AtlasRows.read).first else {
            throw StoreError.notReadable(reason: "no row in table \(AtlasRows.name)")
        }
        let own = head.ownParts
        let zones = try rows(of: ZoneRows.self, ZoneRows.read)
        let official = try own.contains(.territories) ? officialTerritories() : defaults.territories
        let atlas = try Atlas(
            title: head.title,
            referential: own.contains(.referential)
                ? referential(completedBy: defaults.referential.costs) : defaults.referential,
            territories: zones == official.zones ? official : official.naming(zones),
            actors: actors(), offers: offers(),
            relations: rows(of: RelationRows.self, RelationRows.read), cooperations: cooperations(),
            initiatives: initiatives(), examples: examples(), ownParts: own)
        return try PlacedAtlas(
            atlas, positions: Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, try positions(of: $0)) }))
    }

    /// The atlas as it was at a moment; `nil` for now.
    func atlas(defaults: AtlasDefaults, asOf moment: Moment?) throws -> Atlas {
        var placed = try placedAtlas(defaults: defaults)
        if let moment { try placed.put(recordsBefore(change: lastChange(notAfter: moment) + 1)) }
        return placed.atlas
    }

    private func positions(of kind: RecordKind) throws -> [Int64] {
        let rows = try RowReader(self, sql: "SELECT position FROM \(kind.table.name) ORDER BY position")
        var positions: [Int64] = []
        while try rows.next() { positions.append(rows.integer(0)) }
        return positions
    }
}
