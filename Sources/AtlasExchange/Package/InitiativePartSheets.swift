import AtlasModel

/// What the files of sessions, efforts and participants say of each initiative.
struct InitiativeParts {
    var sessions: [InitiativeID: [Initiative.Session]] = [:]
    var efforts: [InitiativeID: [Initiative.Effort]] = [:]
    var participants: [InitiativeID: [Initiative.Participant]] = [:]
}

/// `sessions.csv`.
enum SessionSheet: SheetFormat {
    typealias Value = (initiative: InitiativeID, session: Initiative.Session)

    enum Column: String, SheetColumn {
        case initiative, date
        case days = "duration_days"
        case title, content

        static let file = "sessions.csv"
        static let mandatory: [Column] = [.initiative]

        var kind: CellKind {
            switch self {
            case .initiative: .key(of: InitiativeSheet.Column.file)
            case .days: .number
            case .content: .prose
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ initiatives: Identifiers<InitiativeID>) -> Value {
        let session = Initiative.Session(
            date: row.period(.date), days: row.days(.days), title: row.text(.title), content: row.text(.content))
        return (row.key(.initiative, in: initiatives), session)
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .date: .optional(value.session.date)
        case .days: .optional(value.session.days)
        case .title: .text(value.session.title)
        case .content: .text(value.session.content)
        }
    }
}

/// `efforts.csv`.
enum EffortSheet: SheetFormat {
    typealias Value = (initiative: InitiativeID, effort: Initiative.Effort)

    enum Column: String, SheetColumn {
        case initiative, who, days, detail

        static let file = "efforts.csv"
        static let mandatory: [Column] = [.initiative, .who, .days]

        var kind: CellKind {
            switch self {
            case .initiative: .key(of: InitiativeSheet.Column.file)
            case .who: .choice(Initiative.Effort.Who.allCases.map(\.rawValue))
            case .days: .number
            case .detail: .prose
            }
        }
    }

    static func read(_ row: Row<Column>, _ initiatives: Identifiers<InitiativeID>) -> Value {
        row.reportIfMissing(.who)
        row.reportIfMissing(.days)
        let effort = Initiative.Effort(
            who: row.choice(.who, as: Initiative.Effort.Who.self) ?? .participant,
            days: row.days(.days) ?? Decimal2(hundredths: 0), detail: row.text(.detail))
        return (row.key(.initiative, in: initiatives), effort)
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .who: .text(value.effort.who.rawValue)
        case .days: .text(value.effort.days.description)
        case .detail: .text(value.effort.detail)
        }
    }
}

/// `initiative_actors.csv`.
enum ParticipantSheet: SheetFormat {
    typealias Value = (initiative: InitiativeID, participant: Initiative.Participant)

    enum Column: String, SheetColumn {
        case initiative, actor, part

        static let file = "initiative_actors.csv"
        static let mandatory: [Column] = [.initiative, .actor]

        var kind: CellKind {
            switch self {
            case .initiative: .key(of: InitiativeSheet.Column.file)
            case .actor: .key(of: ActorSheet.Column.file)
            case .part: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known, _ initiatives: Identifiers<InitiativeID>) -> Value {
        let participant = Initiative.Participant(actor: row.key(.actor, in: known.actors), part: row.text(.part))
        return (row.key(.initiative, in: initiatives), participant)
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .initiative: .text(value.initiative.rawValue)
        case .actor: .text(value.participant.actor.rawValue)
        case .part: .text(value.participant.part)
        }
    }
}
