/// Changes that one imagines in an atlas, to see what they would open and close.
public struct Scenario: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        /// The actor stops, with all its offers.
        case removeActor(ActorID)
        /// An actor that the atlas does not have yet.
        case addActor(Actor)
        /// Another territoire d'intervention, that of the actor's offers that have none of their own.
        case moveActor(ActorID, to: Zone)
        /// The actor serves some territories more: they join its zone and that of each offer that has one of its own.
        /// Where its zone is not known, the offers that follow it are made once more for these territories.
        case extendActor(ActorID, by: [TerritoryReference])
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
        // Offers keep their rows until all is played; actors who stop together go together.
        var stopping: Set<ActorID> = []
        func stop() {
            guard !stopping.isEmpty else { return }
            atlas.actors.removeAll { stopping.contains($0.id) }
            for (row, offer) in atlas.offers.enumerated() where stopping.contains(offer.actor) { removed.insert(row) }
            stopping = []
        }
        for change in changes {
            if case .removeActor(let id) = change {
                stopping.insert(id)
                continue
            }
            stop()
            switch change {
            case .removeActor: break
            case .extendActor(let id, let places): atlas.extend(id, by: places)
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
        stop()
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
                case .removeActor(let id), .moveActor(let id, _), .extendActor(let id, _): id
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
    fileprivate mutating func extend(_ actor: ActorID, by places: [TerritoryReference]) {
        guard let row = actors.firstIndex(where: { $0.id == actor }) else { return }
        let isZoneUnknown = actors[row].zone.isUnknown
        if !isZoneUnknown { actors[row].zone = Zone(actors[row].zone.references + places) }
        for index in offers.indices where offers[index].actor == actor {
            if !offers[index].zone.isUnknown {
                offers[index].zone = Zone(offers[index].zone.references + places)
            } else if isZoneUnknown {
                var copy = offers[index]
                copy.zone = Zone(places)
                offers.append(copy)
            }
        }
    }
}
