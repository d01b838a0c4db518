/// Changes that one imagines in an atlas, to see what they would open and close.
public struct Scenario: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        /// The actor stops, with all its offers.
        case removeActor(ActorID)
        /// An actor that the atlas does not have yet.
        case addActor(Actor)
        /// Another territoire d'intervention, that of the actor's offers that have none of their own.
        case moveActor(ActorID, to: Zone)
        /// The row of an offer in the atlas as it was before the scenario.
        case removeOffer(Int)
        case addOffer(Offer)
        /// The row of an offer in the atlas as it was before the scenario, and its new zone.
        case moveOffer(Int, to: Zone)
    }

    /// Played one after the other.  What they name and the atlas does not have is passed over.
    public var changes: [Change]

    public init(_ changes: [Change] = []) { self.changes = changes }

    /// The atlas as it would be.
    public func applied(to atlas: Atlas) -> Atlas {
        var atlas = atlas
        let known = atlas.offers.indices
        var removed: Set<Int> = []
        // Offers keep their rows until all is played.
        for change in changes {
            switch change {
            case .removeActor(let id):
                atlas.actors.removeAll { $0.id == id }
                for (row, offer) in atlas.offers.enumerated() where offer.actor == id { removed.insert(row) }
            case .addActor(let actor):
                if !atlas.actors.contains(where: { $0.id == actor.id }) { atlas.actors.append(actor) }
            case .moveActor(let id, let zone):
                for row in atlas.actors.indices where atlas.actors[row].id == id { atlas.actors[row].zone = zone }
            case .removeOffer(let row): if known.contains(row) { removed.insert(row) }
            case .addOffer(let offer): atlas.offers.append(offer)
            case .moveOffer(let row, let zone):
                if known.contains(row) { atlas.offers[row].zone = zone }
            }
        }
        atlas.offers = atlas.offers.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        return atlas
    }
}

extension Scenario {
    /// The actors whose presence the scenario may change.
    func affected(in atlas: Atlas) -> Set<ActorID> {
        Set(
            changes.compactMap { change in
                switch change {
                case .removeActor(let id), .moveActor(let id, _): id
                case .addActor(let actor): actor.id
                case .addOffer(let offer): offer.actor
                case .removeOffer(let row), .moveOffer(let row, _):
                    atlas.offers.indices.contains(row) ? atlas.offers[row].actor : nil
                }
            })
    }

    /// The same changes where the offers stand on other rows.
    func renumbered(_ rows: [Int: Int]) -> Scenario {
        Scenario(
            changes.compactMap { change in
                switch change {
                case .removeOffer(let row): rows[row].map { .removeOffer($0) }
                case .moveOffer(let row, let zone): rows[row].map { .moveOffer($0, to: zone) }
                default: change
                }
            })
    }
}

extension Atlas {
    /// What it takes for an actor to serve one territory more: its zone, and that of each of its offers that has one of
    /// its own, with the territory added.
    public func extending(_ actor: Actor, to territory: TerritoryReference) -> [Scenario.Change] {
        let moved = offers.indices.filter { offers[$0].actor == actor.id && !offers[$0].zone.isUnknown }
        return [.moveActor(actor.id, to: Zone(actor.zone.references + [territory]))]
            + moved.map { .moveOffer($0, to: Zone(offers[$0].zone.references + [territory])) }
    }
}
