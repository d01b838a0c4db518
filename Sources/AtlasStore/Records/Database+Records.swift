import AtlasModel
import GRDB

extension Database {
    /// The record at a place; `nil` where there is none.
    func record(at place: RecordPlace, from source: RowSource = .present) throws -> AtlasRecord? {
        let position = place.position
        func row<Table: StoredTable, Value>(
            of table: Table.Type, _ read: (StoredRow<Table>) throws -> Value
        ) throws -> Value? {
            let found = try rows(of: table, from: source, where: "position", is: position.databaseValue, read)
            return found.first
        }
        func items<Item: RawRepresentable<String>>(_ list: StoredList) throws -> [Item] {
            try self.items(list, of: position, from: source)
        }
        func parts<Table: StoredTable, Value>(
            of table: Table.Type, _ owner: String, _ id: String, _ read: (StoredRow<Table>) throws -> Value
        ) throws -> [Value] {
            try rows(of: table, from: source, where: owner, is: .text(id), read)
        }
        switch place.kind {
        case .actor: return try row(of: ActorRows.self, ActorRows.read).map(AtlasRecord.actor)
        case .offer: return try row(of: OfferRows.self, OfferRows.read).map(AtlasRecord.offer)
        case .relation: return try row(of: RelationRows.self, RelationRows.read).map(AtlasRecord.relation)
        case .invitation:
            return try row(of: InvitationRows.self, InvitationRows.read).map(AtlasRecord.invitation)
        case .zone: return try row(of: ZoneRows.self, ZoneRows.read).map(AtlasRecord.zone)
        case .cooperation:
            let hosts: [ActorID] = try items(.rotation)
            return try row(of: CooperationRows.self) { row in
                let id: CooperationID = try row.id(.id)
                let members = try parts(of: MemberRows.self, "cooperation", id.rawValue, MemberRows.read)
                return try CooperationRows.read(row, hosts: hosts, members: [id: members.map(\.member)])
            }.map(AtlasRecord.cooperation)
        case .initiative:
            let leaders: [ActorID] = try items(.leaders)
            return try row(of: InitiativeRows.self) { row in
                let id: InitiativeID = try row.id(.id)
                let name = id.rawValue
                let all = try InitiativeParts(
                    sessions: [id: parts(of: SessionRows.self, "initiative", name, SessionRows.read).map(\.session)],
                    efforts: [id: parts(of: EffortRows.self, "initiative", name, EffortRows.read).map(\.effort)],
                    participants: [
                        id: parts(of: ParticipantRows.self, "initiative", name, ParticipantRows.read)
                            .map(\.participant)
                    ])
                return try InitiativeRows.read(row, leaders: leaders, all)
            }.map(AtlasRecord.initiative)
        }
    }

    /// Adds a record at a free place.
    func insert(_ record: AtlasRecord, at position: Int64) throws {
        switch record {
        case .actor(let actor): try insert(actor, into: ActorRows.self, at: position)
        case .offer(let offer): try insert(offer, into: OfferRows.self, at: position)
        case .relation(let relation): try insert(relation, into: RelationRows.self, at: position)
        case .invitation(let invitation): try insert(invitation, into: InvitationRows.self, at: position)
        case .zone(let zone): try insert(zone, into: ZoneRows.self, at: position)
        case .cooperation(let cooperation):
            try insert(cooperation, into: CooperationRows.self, at: position)
            try insert(cooperation.rotation.hosts.map(\.rawValue), into: .rotation, at: position)
            for member in cooperation.members { try insert((cooperation.id, member), into: MemberRows.self, at: nil) }
        case .initiative(let initiative):
            try insert(initiative, into: InitiativeRows.self, at: position)
            try insert(initiative.leaders.map(\.rawValue), into: .leaders, at: position)
            let id = initiative.id
            for session in initiative.sessions { try insert((id, session), into: SessionRows.self, at: nil) }
            for effort in initiative.efforts { try insert((id, effort), into: EffortRows.self, at: nil) }
            for part in initiative.participants { try insert((id, part), into: ParticipantRows.self, at: nil) }
        }
    }

    /// The place of the record that bears an identifier.
    func place(of kind: RecordKind, named id: String) throws -> RecordPlace? {
        try number("SELECT position FROM \(kind.table.name) WHERE \"\(kind.key)\" = ?", [.text(id)])
            .map { RecordPlace(kind: kind, position: $0) }
    }

    /// The first record that is equal to one, where it has no identifier: by the actor that it begins with.
    func place(of record: AtlasRecord, startingAt column: String, _ actor: ActorID) throws -> RecordPlace? {
        let kind = RecordKind(record)
        let rows = try RowReader(
            self, sql: "SELECT position FROM \(kind.table.name) WHERE \"\(column)\" = ? ORDER BY position",
            [.text(actor.rawValue)])
        var positions: [Int64] = []
        while try rows.next() { positions.append(rows.integer(0)) }
        return try positions.lazy.map { RecordPlace(kind: kind, position: $0) }.first {
            try self.record(at: $0) == record
        }
    }

    /// The position of the next record of a kind: one that no record has ever had.
    func nextPosition(of kind: RecordKind) throws -> Int64 {
        try
            (number(
                """
                SELECT max(ifnull((SELECT max(position) FROM \(kind.table.name)), 0),
                    ifnull((SELECT max(position) FROM changed_records WHERE kind = ?), 0))
                """, [.text(kind.rawValue)]) ?? 0) + 1
    }
}
