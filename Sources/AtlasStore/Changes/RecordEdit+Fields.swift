package import AtlasModel
import GRDB

extension AtlasRecord {
    /// What the kind of record is called in files: `actor`, `offer`, `relation`, `cooperation`, `initiative`,
    /// `invitation`, `zone`.
    package var kindName: String { RecordKind(self).rawValue }

    /// `nil` for an offer or a relation, which are nothing but what they say.
    package var identifier: String? {
        switch self {
        case .actor(let actor): actor.id.rawValue
        case .cooperation(let cooperation): cooperation.id.rawValue
        case .initiative(let initiative): initiative.id.rawValue
        case .invitation(let invitation): invitation.actor.rawValue
        case .zone(let zone): zone.id
        case .offer, .relation: nil
        }
    }
}

extension RecordEdit {
    /// The fields that a change of a record changes, by the names that files give them; none where a record is added or
    /// deleted.
    package var changedFields: [String] {
        switch (before, after) {
        case (.actor(let old)?, .actor(let new)?):
            columns(of: ActorRows.self, old, new) + (old.types == new.types ? [] : ["type"])
        case (.offer(let old)?, .offer(let new)?):
            columns(of: OfferRows.self, old, new) + (old.functions == new.functions ? [] : ["functions"])
        case (.relation(let old)?, .relation(let new)?): columns(of: RelationRows.self, old, new)
        case (.cooperation(let old)?, .cooperation(let new)?):
            columns(of: CooperationRows.self, old, new)
                + (old.rotation.hosts == new.rotation.hosts ? [] : ["rotation"])
                + (old.members == new.members ? [] : ["members"])
        case (.initiative(let old)?, .initiative(let new)?):
            columns(of: InitiativeRows.self, old, new) + (old.leaders == new.leaders ? [] : ["leaders"])
                + (old.sessions == new.sessions ? [] : ["sessions"])
                + (old.efforts == new.efforts ? [] : ["efforts"])
                + (old.participants == new.participants ? [] : ["actors"])
        case (.invitation(let old)?, .invitation(let new)?): columns(of: InvitationRows.self, old, new)
        case (.zone(let old)?, .zone(let new)?): columns(of: ZoneRows.self, old, new)
        default: []
        }
    }

    private func columns<Table: StoredTable>(
        of table: Table.Type, _ old: Table.Value, _ new: Table.Value
    ) -> [String] {
        Table.Column.allCases.filter { Table.cell(old, $0) != Table.cell(new, $0) }.map(\.name)
    }
}
