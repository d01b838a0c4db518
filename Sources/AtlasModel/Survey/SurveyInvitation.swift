/// What is known of an actor's part in the survey (recensement), beyond its ``SurveyStatus``: when it was asked, how
/// often it was reminded, when it answered.  One for an actor at most.
public struct SurveyInvitation: Hashable, Sendable {
    public var actor: ActorID
    /// The day it was last asked; `nil` where nobody noted it.
    public var invitedOn: CalendarDate?
    /// The days of the reminders since, the first first.
    public var reminders: [CalendarDate]
    /// The last day to answer, where one was given.
    public var dueOn: CalendarDate?
    /// The day of its last answer, which may be older than the invitation.
    public var answeredOn: CalendarDate?
    public var note: String

    public init(
        actor: ActorID, invitedOn: CalendarDate? = nil, reminders: [CalendarDate] = [], dueOn: CalendarDate? = nil,
        answeredOn: CalendarDate? = nil, note: String = ""
    ) {
        self.actor = actor
        self.invitedOn = invitedOn
        self.reminders = reminders
        self.dueOn = dueOn
        self.answeredOn = answeredOn
        self.note = note
    }

    /// The last day somebody turned to the actor; `nil` where nobody noted one.
    public var lastContact: CalendarDate? { (reminders + [invitedOn].compactMap(\.self)).max() }
}

extension SurveyInvitation: RecordWithFields {
    public static let fields: [RecordField<SurveyInvitation>] = [
        RecordField(optional: "invited_on", at: \.invitedOn),
        RecordField("reminded_on", at: \.reminders, empty: []) { $0.map(\.description).joined(separator: "|") },
        RecordField(optional: "due_on", at: \.dueOn),
        RecordField(optional: "answered_on", at: \.answeredOn),
        RecordField("note", at: \.note),
    ]
}

/// Where an actor stands with the last round of the survey.
public enum SurveyStanding: String, CaseIterable, Sendable {
    /// Never asked.
    case notInvited
    /// Asked, and nothing has come yet.
    case waiting
    case declined
    case answered

    /// An actor that was asked anew waits again, until it answers on the day of the invitation or later; where no day of
    /// an answer is known, its status tells.
    public init(_ status: SurveyStatus, _ invitation: SurveyInvitation?) {
        if status == .declined {
            self = .declined
        } else if let answer = invitation?.answeredOn, answer >= invitation?.invitedOn ?? answer {
            self = .answered
        } else if invitation?.answeredOn != nil {
            self = .waiting
        } else {
            switch status {
            case .answered: self = .answered
            case .invited: self = .waiting
            default: self = invitation?.invitedOn == nil ? .notInvited : .waiting
            }
        }
    }
}

extension Atlas {
    /// The invitations by their actors.
    public var invitationsByActor: [ActorID: SurveyInvitation] {
        Dictionary(invitations.map { ($0.actor, $0) }) { first, _ in first }
    }
}
