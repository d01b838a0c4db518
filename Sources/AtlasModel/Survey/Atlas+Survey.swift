extension Atlas {
    /// The edits that note an invitation of some actors: a new round, without the reminders of the one before.  Those
    /// who have still to answer an earlier invitation are left as they are: they are to be reminded.  So are those who
    /// answered on that day or later.
    ///
    /// An actor whose last answer has a known day keeps its status: what it said then still stands.  Nobody's record
    /// counts as modified by it.
    /// - Parameter dueOn: the last day to answer; `nil` for none.
    public func inviting(_ ids: Set<ActorID>, on date: CalendarDate, dueOn: CalendarDate? = nil) -> [RecordEdit] {
        let known = invitationsByActor
        return actors.filter { ids.contains($0.id) }.flatMap { actor -> [RecordEdit] in
            let old = known[actor.id]
            guard SurveyStanding(actor.survey, old) != .waiting, old?.answeredOn.map({ $0 < date }) ?? true else {
                return []
            }
            var invited = actor
            if actor.survey != .answered || old?.answeredOn == nil { invited.survey = .invited }
            var new = old ?? SurveyInvitation(actor: actor.id)
            (new.invitedOn, new.reminders, new.dueOn) = (date, [], dueOn)
            return change(of: actor, to: invited) + [note(new, insteadOf: old)]
        }
    }

    /// The edits that put the noted day of an invitation back to an earlier one, which no new round is; the reminders
    /// since stand, and the last day to answer where `dueOn` is `nil`.
    public func puttingBackInvitations(
        of ids: Set<ActorID>, to date: CalendarDate, dueOn: CalendarDate? = nil
    ) -> [RecordEdit] {
        invitations.filter { ids.contains($0.actor) }.compactMap { old in
            guard let noted = old.invitedOn, date < noted else { return nil }
            var new = old
            (new.invitedOn, new.dueOn) = (date, dueOn ?? old.dueOn)
            return note(new, insteadOf: old)
        }
    }

    /// The edits that note a reminder of some actors; none for those who have nothing to answer.
    public func reminding(_ ids: Set<ActorID>, on date: CalendarDate) -> [RecordEdit] {
        let known = invitationsByActor
        return actors.filter { ids.contains($0.id) }.compactMap { actor -> RecordEdit? in
            let old = known[actor.id]
            guard SurveyStanding(actor.survey, old) == .waiting, old?.reminders.contains(date) != true else {
                return nil
            }
            var new = old ?? SurveyInvitation(actor: actor.id)
            new.reminders = (new.reminders + [date]).sorted()
            return note(new, insteadOf: old)
        }
    }

    private func note(_ new: SurveyInvitation, insteadOf old: SurveyInvitation?) -> RecordEdit {
        old.map { .change(.invitation($0), to: .invitation(new)) } ?? .add(.invitation(new))
    }

    private func change(of actor: Actor, to other: Actor) -> [RecordEdit] {
        actor == other ? [] : [.change(.actor(actor), to: .actor(other))]
    }
}
