extension AtlasRecord {
    /// The actors that the record names, itself where it is one.
    public var actors: Set<ActorID> {
        switch self {
        case .actor(let actor): [actor.id]
        case .offer(let offer): [offer.actor]
        case .relation(let relation): [relation.from, relation.to]
        case .cooperation(let cooperation): Set(cooperation.rotation.hosts + cooperation.members.map(\.actor))
        case .initiative(let initiative):
            Set(
                initiative.leaders + initiative.participants.map(\.actor)
                    + (initiative.consultant.map { [$0] } ?? []))
        case .invitation(let invitation): [invitation.actor]
        case .zone: []
        }
    }
}

extension RecordEdit {
    /// Whether the edit concerns an actor: its record, what it offers, its ties, its part in a cooperation or an
    /// initiative; not what else becomes of a cooperation or an initiative that it takes part in.
    public func concerns(_ actor: ActorID) -> Bool {
        let (isBefore, isAfter) = (before?.actors.contains(actor) ?? false, after?.actors.contains(actor) ?? false)
        return switch before ?? after {
        case .cooperation, .initiative: isBefore != isAfter
        default: isBefore || isAfter
        }
    }
}
