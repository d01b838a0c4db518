extension Atlas {
    /// The edits that delete an actor, with what cannot be without it.
    public func deletion(of id: ActorID, on day: CalendarDate) -> [RecordEdit] { deletion(of: [id], on: day) }

    /// The edits that delete some actors, with what cannot be without them; what names several of them changes once.
    /// - Parameter day: the day on which they go: who hosts the meetings from then on is reckoned anew.
    public func deletion(of ids: Set<ActorID>, on day: CalendarDate) -> [RecordEdit] {
        let offers = offers.filter { ids.contains($0.actor) }.map { RecordEdit.delete(.offer($0)) }
        let ties = relations.filter { ids.contains($0.from) || ids.contains($0.to) }
            .map { RecordEdit.delete(.relation($0)) }
        let cooperations = cooperations.compactMap { cooperation -> RecordEdit? in
            var without = cooperation
            without.members.removeAll { ids.contains($0.actor) }
            without.rotation = cooperation.rotation.without(
                ids, from: day, everyMonths: cooperation.monthsBetweenMeetings)
            return without == cooperation ? nil : .change(.cooperation(cooperation), to: .cooperation(without))
        }
        let initiatives = initiatives.compactMap { initiative -> RecordEdit? in
            var without = initiative
            without.leaders.removeAll { ids.contains($0) }
            without.participants.removeAll { ids.contains($0.actor) }
            if let consultant = without.consultant, ids.contains(consultant) { without.consultant = nil }
            return without == initiative ? nil : .change(.initiative(initiative), to: .initiative(without))
        }
        let invitations = invitations.filter { ids.contains($0.actor) }.map { RecordEdit.delete(.invitation($0)) }
        let actors = actors.filter { ids.contains($0.id) }.map { RecordEdit.delete(.actor($0)) }
        // Of an actor that is not there, nothing is.
        guard !actors.isEmpty else { return [] }
        return offers + ties + cooperations + initiatives + invitations + actors
    }
}

extension Atlas {
    /// The records that act in a named zone or are about it, whatever else they name: it cannot be deleted before they
    /// say something else, or they would act nowhere without a word.
    public func records(in zone: String) -> [AtlasRecord] {
        let reference = TerritoryReference(.zone, zone)
        return actors.filter { $0.zone.references.contains(reference) }.map { .actor($0) }
            + offers.filter { $0.zone.references.contains(reference) }.map { .offer($0) }
            + cooperations.filter { $0.territory == reference }.map { .cooperation($0) }
            + initiatives.filter { $0.territory == reference }.map { .initiative($0) }
    }
}
