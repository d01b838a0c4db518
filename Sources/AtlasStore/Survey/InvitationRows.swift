import AtlasModel
import GRDB

/// `survey`.
enum InvitationRows: StoredTable {
    enum Column: Int, StoredColumn {
        case actor, invitedOn, remindedOn, dueOn, answeredOn, note
    }

    static let name = "survey"

    static func cell(_ invitation: SurveyInvitation, _ column: Column) -> DatabaseValue {
        switch column {
        case .actor: .text(invitation.actor.rawValue)
        case .invitedOn: .optional(invitation.invitedOn)
        case .remindedOn: .list(invitation.reminders.map(\.description))
        case .dueOn: .optional(invitation.dueOn)
        case .answeredOn: .optional(invitation.answeredOn)
        case .note: .text(invitation.note)
        }
    }

    static func read(_ row: StoredRow<InvitationRows>) throws -> SurveyInvitation {
        try SurveyInvitation(
            actor: row.id(.actor), invitedOn: row.date(.invitedOn),
            reminders: row.list(.remindedOn).map { try row.required(.remindedOn, CalendarDate(iso: $0)) },
            dueOn: row.date(.dueOn), answeredOn: row.date(.answeredOn), note: row.text(.note))
    }
}
