import AtlasModel

/// An actor that a proposal would create: it does one thing, at one stage, somewhere.
struct ImaginedActor: Hashable, Sendable {
    let id: ActorID
    let name: String
    /// INSEE code; `nil` for nowhere in particular.
    let commune: String?
    let zone: [TerritoryReference]
    let function: FunctionID
    let stage: EmploymentStage

    /// What it comes to in the atlas.  It is presumed to do what it is created for: nobody has verified it with an actor
    /// that does not exist.
    var changes: [Scenario.Change] {
        let actor = Actor(id: id, name: name, commune: commune, zone: Zone(zone), survey: .answered)
        let offer = Offer(actor: id, functions: [function], stages: StageSet(stage), role: .core)
        return [.addActor(actor), .addOffer(offer)]
    }
}

extension Scenario {
    /// The actors that it creates for what they are imagined to do.
    var imaginedActors: [ImaginedActor] {
        changes.compactMap { change in
            guard case .addActor(let actor) = change else { return nil }
            let offers = changes.compactMap { change -> Offer? in
                if case .addOffer(let offer) = change, offer.actor == actor.id { offer } else { nil }
            }
            guard let offer = offers.first, let function = offer.functions.first, let stage = offer.stages.stages.first
            else { return nil }
            let imagined = ImaginedActor(
                id: actor.id, name: actor.name, commune: actor.commune, zone: actor.zone.references,
                function: function, stage: stage)
            return imagined.changes == [.addActor(actor), .addOffer(offer)] ? imagined : nil
        }
    }
}
