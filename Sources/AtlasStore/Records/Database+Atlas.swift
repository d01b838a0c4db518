import AtlasModel
import GRDB

extension Database {
    /// The atlas of the file, with the places of its records.
    ///
    /// - Parameter offers: reads them, after all the rest.
    func placedAtlas(defaults: AtlasDefaults, offers: () throws -> Placed<Offer>) throws -> PlacedAtlas {
        guard let head = try rows(of: AtlasRows.self, AtlasRows.read).first else {
            throw StoreError.notReadable(reason: "no row in table \(AtlasRows.name)")
        }
        let own = head.ownParts
        let zones = try placedRows(of: ZoneRows.self, ZoneRows.read)
        let official = try own.contains(.territories) ? officialTerritories() : defaults.territories
        let referential =
            try own.contains(.referential) ? referential(completedBy: defaults.referential.costs) : defaults.referential
        let actors = try placedRows(of: ActorRows.self, ActorRows.read)
        let relations = try placedRows(of: RelationRows.self, RelationRows.read)
        let (cooperations, initiatives) = (try cooperations(), try initiatives())
        let invitations = try placedRows(of: InvitationRows.self, InvitationRows.read)
        let examples = try examples()
        let offers = try offers()
        return PlacedAtlas(
            Atlas(
                title: head.title, referential: referential,
                territories: zones.values == official.zones ? official : official.naming(zones.values),
                actors: actors.values, offers: offers.values, relations: relations.values,
                cooperations: cooperations.values, initiatives: initiatives.values,
                invitations: invitations.values, examples: examples, ownParts: own),
            positions: [
                .actor: actors.positions, .offer: offers.positions, .relation: relations.positions,
                .cooperation: cooperations.positions, .initiative: initiatives.positions,
                .invitation: invitations.positions, .zone: zones.positions,
            ])
    }
}
