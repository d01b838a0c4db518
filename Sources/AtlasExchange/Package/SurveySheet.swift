import AtlasModel

/// `survey.csv`: what is known of the survey beyond the column `survey` of `actors.csv`; a package may do without it.
enum SurveySheet: SheetFormat {
    enum Column: String, SheetColumn {
        case actor
        case invitedOn = "invited_on"
        case remindedOn = "reminded_on"
        case dueOn = "due_on"
        case answeredOn = "answered_on"
        case note

        static let file = "survey.csv"
        static let mandatory: [Column] = [.actor]

        var kind: CellKind {
            switch self {
            case .actor: .key(of: ActorSheet.Column.file)
            case .invitedOn, .dueOn, .answeredOn: .date
            case .remindedOn: .list
            case .note: .prose
            }
        }
    }

    private static func read(_ row: Row<Column>, _ known: Known) -> SurveyInvitation {
        let reminders = row.items(.remindedOn) { item -> CalendarDate? in
            if let date = CalendarDate(iso: item) { return date }
            row.report(.error, .invalidDate, .remindedOn, value: item)
            return nil
        }
        return SurveyInvitation(
            actor: row.key(.actor, in: known.actors), invitedOn: row.date(.invitedOn), reminders: reminders,
            dueOn: row.date(.dueOn), answeredOn: row.date(.answeredOn), note: row.text(.note))
    }

    static func cell(_ invitation: SurveyInvitation, _ column: Column) -> WrittenCell {
        switch column {
        case .actor: .text(invitation.actor.rawValue)
        case .invitedOn: .optional(invitation.invitedOn)
        case .remindedOn: .list(invitation.reminders.map(\.description))
        case .dueOn: .optional(invitation.dueOn)
        case .answeredOn: .optional(invitation.answeredOn)
        case .note: .text(invitation.note)
        }
    }

    /// Reads the invitations of a file one after the other; a second one of an actor is reported.
    static func reader(_ known: Known) -> (Row<Column>) -> SurveyInvitation {
        var lines: [ActorID: Int] = [:]
        return { row in
            let invitation = read(row, known)
            if let first = lines[invitation.actor] {
                row.report(.error, .duplicateIdentifier(firstLine: first), .actor, value: invitation.actor.rawValue)
            } else {
                lines[invitation.actor] = row.line
            }
            return invitation
        }
    }
}
