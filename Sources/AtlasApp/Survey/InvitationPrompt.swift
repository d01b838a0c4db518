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

    /// `nil` where there is nobody to invite: those who have nothing new to be asked are left as they are.
    init?(_ actors: [Actor], in atlas: Atlas, on date: CalendarDate) {
        let edits = atlas.inviting(Set(actors.map(\.id)), on: date)
        let invited = Set(edits.flatMap { $0.after?.actors ?? [] })
        guard !invited.isEmpty else { return nil }
        self.actors = invited
        leftCount = actors.count - invited.count
        field = TextField(date.typed)
    }

    /// What became of a day that was typed.
    enum Outcome: Equatable {
        case noDay(String)
        case dueBeforeInvitation
        /// The last day to answer is to be told.
        case goesOn
        case invited(on: CalendarDate, dueOn: CalendarDate?)
    }

    /// Takes a day; nothing typed means today, and then that there is no last day to answer.
    mutating func take(_ text: String, today: CalendarDate) -> Outcome {
        let typed = text.trimmed
        let day = CalendarDate(typed: typed)
        guard day != nil || typed.isEmpty else { return .noDay(typed) }
        guard let invitedOn else {
            invitedOn = day ?? today
            field = TextField()
            return .goesOn
        }
        if let day, day < invitedOn { return .dueBeforeInvitation }
        return .invited(on: invitedOn, dueOn: day)
    }
}

extension AppState {
    /// Asks for the day on which actors are invited.
    mutating func askToInvite(_ rows: [Int]) {
        guard mayEdit() else { return }
        let actors = rows.map { base.atlas.actors[$0] }
        guard let first = actors.first else {
            notice = words.nobodyToEdit
            return
        }
        guard let invitation = InvitationPrompt(actors, in: base.atlas, on: today()) else {
            notice = words.nobodyToInvite(actors.count == 1 ? words.name(of: first) : nil)
            return
        }
        prompt = .invitation(invitation)
    }

    mutating func answer(_ invitation: InvitationPrompt, with key: Key) -> Effect? {
        var invitation = invitation
        guard key == .enter || key == .tab else {
            _ = invitation.field.take(key)
            prompt = .invitation(invitation)
            return nil
        }
        switch invitation.take(invitation.field.text, today: today()) {
        case .noDay(let typed): notice = words.noSuchDay(typed)
        case .dueBeforeInvitation: notice = words.dueBeforeInvitation
        case .goesOn: prompt = .invitation(invitation)
        case .invited(let day, let dueOn):
            prompt = nil
            // As `survey invite` does.
            let edits = base.atlas.inviting(invitation.actors, on: day, dueOn: dueOn)
            guard !edits.isEmpty else {
                notice = words.nobodyToInvite(nil)
                return nil
            }
            let names = edits.invitedNames(in: base, words)
            pendingEdit = .change(words.invited(names, on: day, dueOn: dueOn) + words.historyUndoes)
            return make(edits, reason: words.invitationReason)
        }
        return nil
    }
}

extension [RecordEdit] {
    /// The names of those whom the edits invite.
    func invitedNames(in subject: AtlasOnDate, _ words: Words) -> [String] {
        Set(flatMap { $0.after?.actors ?? [] }).compactMap { subject.actor($0).map(words.name(of:)) }
    }
}
