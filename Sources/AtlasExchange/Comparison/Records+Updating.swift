import AtlasModel

// What a file says, over what is known.

extension Offer {
    var name: RecordName { .offer(actor, functions) }

    /// The offer as one of an actor; a zone that is the actor's own need not be said.
    func moved(to actor: ActorID, of ownZone: Zone) -> Offer {
        var result = self
        result.actor = actor
        if zone == ownZone { result.zone = .unknown }
        return result
    }
}

extension Verification? {
    /// What a file says of a check, over what is known: the day without a name does not take the name away.
    func overlaid(by new: Verification?) -> Verification? {
        guard let self, let new else { return new ?? self }
        // What is read may be older than the atlas.
        return new.on < self.on || new.on == self.on && new.by.isEmpty ? self : new
    }
}

extension Actor {
    func updated(by other: Actor) -> Actor {
        var result = overlaid(by: other)
        // What a spreadsheet has left of the digits says less than what is known.
        if !siret.isEmpty, RegisterNumber.isScientific(other.siret) { result.siret = siret }
        // Of two numbers in the cell, a file for anybody has the one that is no person's.
        if Set(other.phoneNumbers).isSubset(of: phoneNumbers) { result.phone = phone }
        result.verification = verification.overlaid(by: other.verification)
        result.modifiedOn = [modifiedOn, other.modifiedOn].compactMap(\.self).max()
        return result
    }

    func with(_ verification: Verification?) -> Actor {
        var result = self
        result.verification = verification
        return result
    }

    func with(id: ActorID) -> Actor { Actor(id: id, name: name).overlaid(by: self) }
}

extension Offer {
    func updated(by other: Offer) -> Offer {
        var result = overlaid(by: other)
        result.verification = verification.overlaid(by: other.verification)
        return result
    }
}
