import AtlasModel
import GRDB

/// `initiatives`; leaders are in `initiatives_leaders`.
enum InitiativeRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, territory, start, end, budgetEur, budgetIsApproximate, funding, consultant, objectives
        case deliverables, nextSteps, invited, present, source
    }

    static let name = "initiatives"

    static func cell(_ initiative: Initiative, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(initiative.id.rawValue)
        case .name: .text(initiative.name)
        case .territory: .optional(initiative.territory)
        case .start: .optional(initiative.start)
        case .end: .optional(initiative.end)
        case .budgetEur: .integer(initiative.budget?.euros)
        case .budgetIsApproximate: .flag(initiative.budget?.isApproximate ?? false)
        case .funding: .text(initiative.funding)
        case .consultant: .choice(initiative.consultant)
        case .objectives: .list(initiative.objectives)
        case .deliverables: .list(initiative.deliverables)
        case .nextSteps: .list(initiative.nextSteps)
        case .invited: .integer(initiative.invited)
        case .present: .integer(initiative.present)
        case .source: .text(initiative.source)
        }
    }

    static func read(
        _ row: StoredRow<InitiativeRows>, leaders: [ActorID], _ parts: InitiativeParts
    ) throws -> Initiative {
        let id: InitiativeID = try row.id(.id)
        let isApproximate = try row.flag(.budgetIsApproximate)
        return try Initiative(
            id: id, name: row.text(.name), territory: row.reference(.territory),
            leaders: leaders, start: row.period(.start), end: row.period(.end),
            budget: row.count(.budgetEur).map { Initiative.Budget(euros: $0, isApproximate: isApproximate) },
            funding: row.text(.funding), consultant: row.optionalChoice(.consultant),
            objectives: row.list(.objectives), deliverables: row.list(.deliverables),
            nextSteps: row.list(.nextSteps), invited: row.count(.invited), present: row.count(.present),
            source: row.text(.source), sessions: parts.sessions[id] ?? [], efforts: parts.efforts[id] ?? [],
            participants: parts.participants[id] ?? [])
    }
}

extension Database {
    func insert(_ initiatives: [Initiative]) throws {
        try insert(initiatives, into: InitiativeRows.self)
        try insert(lists: initiatives.map { $0.leaders.map(\.rawValue) }, into: .leaders)
        let sessions = initiatives.flatMap { initiative in initiative.sessions.map { (initiative.id, $0) } }
        try insert(sessions, into: SessionRows.self)
        let efforts = initiatives.flatMap { initiative in initiative.efforts.map { (initiative.id, $0) } }
        try insert(efforts, into: EffortRows.self)
        let participants = initiatives.flatMap { initiative in initiative.participants.map { (initiative.id, $0) } }
        try insert(participants, into: ParticipantRows.self)
    }

    func initiatives() throws -> Placed<Initiative> {
        let parts = try InitiativeParts(in: self)
        var leaders = try ListReader<ActorID>(.leaders, in: self)
        return try placedRows(of: InitiativeRows.self) {
            try InitiativeRows.read($0, leaders: leaders.items(of: $0.position), parts)
        }
    }
}
