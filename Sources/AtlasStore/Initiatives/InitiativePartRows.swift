import AtlasModel
import GRDB

/// `sessions`.
enum SessionRows: StoredTable {
    typealias Value = (initiative: InitiativeID, session: Initiative.Session)

    enum Column: Int, StoredColumn {
        case initiative, date, durationDays, title, content
    }

    static let name = "sessions"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .date: .optional(value.session.date)
        case .durationDays: .days(value.session.days)
        case .title: .text(value.session.title)
        case .content: .text(value.session.content)
        }
    }

    static func read(_ row: StoredRow<SessionRows>) throws -> Value {
        let session = try Initiative.Session(
            date: row.period(.date), days: row.days(.durationDays), title: row.text(.title),
            content: row.text(.content))
        return try (row.id(.initiative), session)
    }
}

/// `efforts`.
enum EffortRows: StoredTable {
    typealias Value = (initiative: InitiativeID, effort: Initiative.Effort)

    enum Column: Int, StoredColumn {
        case initiative, who, days, detail
    }

    static let name = "efforts"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .who: .choice(value.effort.who)
        case .days: .days(value.effort.days)
        case .detail: .text(value.effort.detail)
        }
    }

    static func read(_ row: StoredRow<EffortRows>) throws -> Value {
        let effort = try Initiative.Effort(
            who: row.choice(.who), days: row.required(.days, row.days(.days)), detail: row.text(.detail))
        return try (row.id(.initiative), effort)
    }
}

/// `initiative_actors`.
enum ParticipantRows: StoredTable {
    typealias Value = (initiative: InitiativeID, participant: Initiative.Participant)

    enum Column: Int, StoredColumn {
        case initiative, actor, part
    }

    static let name = "initiative_actors"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .actor: .text(value.participant.actor.rawValue)
        case .part: .text(value.participant.part)
        }
    }

    static func read(_ row: StoredRow<ParticipantRows>) throws -> Value {
        try (row.id(.initiative), Initiative.Participant(actor: row.id(.actor), part: row.text(.part)))
    }
}

/// What other tables say of each initiative.
struct InitiativeParts {
    let sessions: [InitiativeID: [Initiative.Session]]
    let efforts: [InitiativeID: [Initiative.Effort]]
    let participants: [InitiativeID: [Initiative.Participant]]

}

extension InitiativeParts {
    init(in db: Database) throws {
        sessions = try Dictionary(grouping: db.rows(of: SessionRows.self, SessionRows.read), by: \.initiative)
            .mapValues { $0.map(\.session) }
        efforts = try Dictionary(grouping: db.rows(of: EffortRows.self, EffortRows.read), by: \.initiative)
            .mapValues { $0.map(\.effort) }
        participants = try Dictionary(
            grouping: db.rows(of: ParticipantRows.self, ParticipantRows.read), by: \.initiative
        ).mapValues { $0.map(\.participant) }
    }
}
