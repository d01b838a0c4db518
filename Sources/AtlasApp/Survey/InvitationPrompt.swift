import AtlasDocuments
import AtlasModel
import Terminal

/// Actors being invited to the survey: on which day, then until when they may answer.
struct InvitationPrompt: Equatable, Sendable {
    /// Those for whom there is something to note.
    let actors: Set<ActorID>
    /// Those asked for who have still to answer, or have answered.
    let leftCount: Int
    /// The day of the invitation, once it is told.
    private(set) var invitedOn: CalendarDate?
    var field: TextField

    init(_ actors: Set<ActorID>, leftCount: Int, on date: CalendarDate) {
        (self.actors, self.leftCount) = (actors, leftCount)
        field = TextField(date.description)
    }

    mutating func goOn(from day: CalendarDate) {
        invitedOn = day
        field = TextField()
    }
}

extension AppState {
    /// Asks for the day on which actors are invited; those who have nothing new to be asked are left as they are.
    mutating func askToInvite(_ rows: [Int]) {
        guard mayEdit() else { return }
        let actors = rows.map { base.atlas.actors[$0] }
        guard let first = actors.first else {
            notice = words.nobodyToEdit
            return
        }
        let edits = base.atlas.inviting(Set(actors.map(\.id)), on: base.date)
        let invited = Set(edits.flatMap { $0.after?.actors ?? [] })
        guard !invited.isEmpty else {
            notice = words.nobodyToInvite(actors.count == 1 ? words.name(of: first) : nil)
            return
        }
        prompt = .invitation(InvitationPrompt(invited, leftCount: actors.count - invited.count, on: base.date))
    }

    mutating func answer(_ invitation: InvitationPrompt, with key: Key) -> Effect? {
        var invitation = invitation
        guard key == .enter || key == .tab else {
            _ = invitation.field.take(key)
            prompt = .invitation(invitation)
            return nil
        }
        let typed = invitation.field.text.trimmed
        let day = CalendarDate(typed: typed)
        guard day != nil || typed.isEmpty else {
            notice = words.noSuchDay(typed)
            return nil
        }
        guard let invitedOn = invitation.invitedOn else {
            invitation.goOn(from: day ?? base.date)
            prompt = .invitation(invitation)
            return nil
        }
        if let day, day < invitedOn {
            notice = words.dueBeforeInvitation
            return nil
        }
        prompt = nil
        // As `survey invite` does.
        let edits = base.atlas.inviting(invitation.actors, on: invitedOn, dueOn: day)
        guard !edits.isEmpty else {
            notice = words.nobodyToInvite(nil)
            return nil
        }
        let names = Set(edits.flatMap { $0.after?.actors ?? [] }).compactMap { base.actor($0).map(words.name(of:)) }
        pendingEdit = .change(words.invited(names, on: invitedOn, dueOn: day))
        return .edit(.apply(edits, reason: words.invitationReason))
    }
}
