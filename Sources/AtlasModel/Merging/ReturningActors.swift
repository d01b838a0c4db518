/// Actors whom one copy deleted and who stay in the merged atlas all the same: the other copy changed them or refers to
/// them.
///
/// To delete an actor deletes its offers and ties and its part in cooperations and initiatives.  Nobody wanted these gone
/// by themselves: where the actor stays, so does what the other copy has left of them as it was.
struct ReturningActors {
    private let ofMine: Set<ActorID>
    private let ofTheirs: Set<ActorID>
    /// All actors of the merged atlas: nothing comes back that names another.
    private let staying: Set<ActorID>

    var isEmpty: Bool { ofMine.isEmpty && ofTheirs.isEmpty }

    init(base: Atlas, mine: Atlas, theirs: Atlas, staying: Set<ActorID>) {
        let (before, own, other) = (
            Set(base.actors.map(\.id)), Set(mine.actors.map(\.id)), Set(theirs.actors.map(\.id))
        )
        ofMine = before.intersection(own).subtracting(other).intersection(staying)
        ofTheirs = before.intersection(other).subtracting(own).intersection(staying)
        self.staying = staying
    }

    /// What becomes of a record that cannot be without the actors that it names, such as an offer.
    func part<Record: Equatable>(
        _ states: MergeStates<Record>, merged: Record?, actors: (Record) -> [ActorID]
    ) -> Record? {
        guard merged == nil, let base = states.base else { return merged }
        let named = actors(base)
        guard staying.isSuperset(of: named) else { return nil }
        if states.mine == base, !ofMine.isDisjoint(with: named) { return base }
        if states.theirs == base, !ofTheirs.isDisjoint(with: named) { return base }
        return nil
    }

    func cooperation(_ states: MergeStates<Cooperation>, merged: Cooperation?) -> Cooperation? {
        guard var result = merged, let base = states.base else { return merged }
        for (side, actors) in [(states.mine, ofMine), (states.theirs, ofTheirs)] {
            guard let side, !actors.isEmpty else { continue }
            result.members = restored(result.members, base.members, side.members) { actors.contains($0.actor) }
            let hosts = restored(result.rotation.hosts, base.rotation.hosts, side.rotation.hosts, actors.contains)
            result.rotation = Rotation(hosts: hosts, startedOn: result.rotation.startedOn)
        }
        return result
    }

    func initiative(_ states: MergeStates<Initiative>, merged: Initiative?) -> Initiative? {
        guard var result = merged, let base = states.base else { return merged }
        for (side, actors) in [(states.mine, ofMine), (states.theirs, ofTheirs)] {
            guard let side, !actors.isEmpty else { continue }
            result.leaders = restored(result.leaders, base.leaders, side.leaders, actors.contains)
            result.participants = restored(result.participants, base.participants, side.participants) {
                actors.contains($0.actor)
            }
            if result.consultant == nil, let consultant = side.consultant, base.consultant == consultant,
                actors.contains(consultant)
            {
                result.consultant = consultant
            }
        }
        return result
    }

    /// The items, with those that only went with their actor; in the order of the side that has them, where it can be.
    private func restored<Item: Equatable>(
        _ merged: [Item], _ base: [Item], _ side: [Item], _ isReturning: (Item) -> Bool
    ) -> [Item] {
        let lost = side.filter { isReturning($0) && base.contains($0) && !merged.contains($0) }
        if lost.isEmpty { return merged }
        return side.filter { !lost.contains($0) } == merged ? side : merged + lost
    }
}

/// A record in the common ancestor and in the two copies; `nil` where there is none.
struct MergeStates<Record> {
    let base: Record?
    let mine: Record?
    let theirs: Record?
}
