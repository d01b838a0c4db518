extension Atlas {
    /// The edits that delete an actor with what cannot be without it: its offers and ties, its part in cooperations and
    /// initiatives, its invitation to the survey.  None where the atlas has no such actor.
    public func deletion(of id: ActorID) -> [RecordEdit] {
        guard let actor = actors.first(where: { $0.id == id }) else { return [] }
        let offers = offers.filter { $0.actor == id }.map { RecordEdit.delete(.offer($0)) }
        let ties = relations.filter { $0.from == id || $0.to == id }.map { RecordEdit.delete(.relation($0)) }
        let cooperations = cooperations.compactMap { cooperation -> RecordEdit? in
            var without = cooperation
            without.members.removeAll { $0.actor == id }
            without.rotation = Rotation(
                hosts: cooperation.rotation.hosts.filter { $0 != id }, startedOn: cooperation.rotation.startedOn)
            return without == cooperation ? nil : .change(.cooperation(cooperation), to: .cooperation(without))
        }
        let initiatives = initiatives.compactMap { initiative -> RecordEdit? in
            var without = initiative
            without.leaders.removeAll { $0 == id }
            without.participants.removeAll { $0.actor == id }
            if without.consultant == id { without.consultant = nil }
            return without == initiative ? nil : .change(.initiative(initiative), to: .initiative(without))
        }
        let invitations = invitations.filter { $0.actor == id }.map { RecordEdit.delete(.invitation($0)) }
        return offers + ties + cooperations + initiatives + invitations + [.delete(.actor(actor))]
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
