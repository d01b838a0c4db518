import AtlasModel
import GRDB

/// `cooperations`; the hosts of the rotation are in `cooperations_rotation`.
enum CooperationRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, kind, territory, charter, governance, meetingEvery, rotationStartedOn, results, source
    }

    static let name = "cooperations"

    static func cell(_ cooperation: Cooperation, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(cooperation.id.rawValue)
        case .name: .text(cooperation.name)
        case .kind: .text(cooperation.kind)
        case .territory: .optional(cooperation.territory)
        case .charter: .text(cooperation.charter)
        case .governance: .text(cooperation.governance)
        case .meetingEvery: .integer(cooperation.monthsBetweenMeetings)
        case .rotationStartedOn: .optional(cooperation.rotation.startedOn)
        case .results: .list(cooperation.results)
        case .source: .text(cooperation.source)
        }
    }

    static func read(
        _ row: StoredRow<CooperationRows>, hosts: [ActorID], members: [CooperationID: [Cooperation.Member]]
    ) throws -> Cooperation {
        let id: CooperationID = try row.id(.id)
        return try Cooperation(
            id: id, name: row.text(.name), kind: row.text(.kind), territory: row.reference(.territory),
            charter: row.text(.charter), governance: row.text(.governance),
            monthsBetweenMeetings: row.count(.meetingEvery),
            rotation: Rotation(hosts: hosts, startedOn: row.date(.rotationStartedOn)),
            results: row.list(.results), source: row.text(.source), members: members[id] ?? [])
    }
}

/// `cooperation_members`.
enum MemberRows: StoredTable {
    typealias Value = (cooperation: CooperationID, member: Cooperation.Member)

    enum Column: Int, StoredColumn {
        case cooperation, actor, role
    }

    static let name = "cooperation_members"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .cooperation: .text(value.cooperation.rawValue)
        case .actor: .text(value.member.actor.rawValue)
        case .role: .text(value.member.role)
        }
    }

    static func read(_ row: StoredRow<MemberRows>) throws -> Value {
        try (row.id(.cooperation), Cooperation.Member(actor: row.id(.actor), role: row.text(.role)))
    }
}

extension Database {
    func insert(_ cooperations: [Cooperation]) throws {
        try insert(cooperations, into: CooperationRows.self)
        try insert(lists: cooperations.map { $0.rotation.hosts.map(\.rawValue) }, into: .rotation)
        let members = cooperations.flatMap { cooperation in cooperation.members.map { (cooperation.id, $0) } }
        try insert(members, into: MemberRows.self)
    }

    func cooperations() throws -> Placed<Cooperation> {
        let members = try Dictionary(grouping: rows(of: MemberRows.self, MemberRows.read), by: \.cooperation)
            .mapValues { $0.map(\.member) }
        var hosts = try ListReader<ActorID>(.rotation, in: self)
        return try placedRows(of: CooperationRows.self) {
            try CooperationRows.read($0, hosts: hosts.items(of: $0.position), members: members)
        }
    }
}
