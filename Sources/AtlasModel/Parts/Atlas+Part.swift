extension Atlas {
    /// What the atlas says of some actors and of nobody else: their records, offers, invitations to the survey and ties
    /// among themselves, the zones that these name, and the cooperations and initiatives in which nobody else has a part.
    ///
    /// A cooperation is there whole or not at all: with some of its members only, it would come back as a change.
    public func part(of ids: Set<ActorID>) -> Atlas {
        var part = self
        part.actors = actors.filter { ids.contains($0.id) }
        part.offers = offers.filter { ids.contains($0.actor) }
        part.relations = relations.filter { ids.contains($0.from) && ids.contains($0.to) }
        part.cooperations = cooperations.filter { cooperation in
            let all = cooperation.members.map(\.actor) + cooperation.rotation.hosts
            return !all.isEmpty && all.allSatisfy(ids.contains)
        }
        part.initiatives = initiatives.filter { initiative in
            let all =
                initiative.leaders + initiative.participants.map(\.actor) + [initiative.consultant].compactMap(\.self)
            return !all.isEmpty && all.allSatisfy(ids.contains)
        }
        part.invitations = invitations.filter { ids.contains($0.actor) }
        part.examples = []
        let named = Set(part.zonesReferredTo)
        part.territories = territories.naming(territories.zones.filter { named.contains($0.id) })
        return part
    }
}
