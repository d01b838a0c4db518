/// The same change made on several actors at once.
public enum BulkChange: Hashable, Sendable {
    /// Somebody checked the records, offers included, with the actors.
    case verified(Verification)
    case survey(SurveyStatus)
    case addNetwork(String)
    case removeNetwork(String)
    case addType(ActorTypeID)
    case removeType(ActorTypeID)
    case zone(Zone)
}

extension Atlas {
    /// The edits that make a change on some actors; none for those that it leaves as they are.
    ///
    /// - Parameter date: the day on which the records count as modified, except by a verification.
    public func edits(_ change: BulkChange, on ids: Set<ActorID>, date: CalendarDate) -> [RecordEdit] {
        var edits: [RecordEdit] = []
        for actor in actors where ids.contains(actor.id) {
            var changed = actor
            change.apply(to: &changed)
            guard changed != actor else { continue }
            if case .verified = change {} else { changed.modifiedOn = date }
            edits.append(.change(.actor(actor), to: .actor(changed)))
        }
        guard case .verified(let verification) = change else { return edits }
        for offer in offers where ids.contains(offer.actor) && offer.verification != verification {
            var changed = offer
            changed.verification = verification
            edits.append(.change(.offer(offer), to: .offer(changed)))
        }
        return edits
    }
}

extension BulkChange {
    fileprivate func apply(to actor: inout Actor) {
        switch self {
        case .verified(let verification): actor.verification = verification
        case .survey(let status): actor.survey = status
        case .addNetwork(let name): if !actor.networks.contains(name) { actor.networks.append(name) }
        case .removeNetwork(let name): actor.networks.removeAll { $0 == name }
        case .addType(let type): if !actor.types.contains(type) { actor.types.append(type) }
        case .removeType(let type): actor.types.removeAll { $0 == type }
        case .zone(let zone): actor.zone = zone
        }
    }
}
