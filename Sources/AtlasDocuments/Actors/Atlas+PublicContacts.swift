package import AtlasModel

extension Atlas {
    /// The atlas with the contacts of organisations only, as it may leave the house: without the mailboxes and mobile
    /// numbers of persons, the notes that hold any, and the names of who verified a record.
    ///
    /// - Returns: the atlas, and how many actors something was withheld of.
    package func withPublicContacts() -> (atlas: Atlas, withheld: Int) {
        var result = self
        var withheld = 0
        result.actors = actors.map { actor in
            let contacts = PublicContacts(actor: actor, contacts: .organisations, referential: referential)
            var open = actor
            open.phone = contacts.phone
            open.email = contacts.email
            // A text with a hole in it would come back as a change: better none.
            if contacts.notes(withheld: "") != actor.notes { open.notes = "" }
            open.verification = actor.verification.map { Verification(on: $0.on, by: "") }
            if open != actor { withheld += 1 }
            return open
        }
        result.offers = offers.map { offer in
            var open = offer
            open.verification = offer.verification.map { Verification(on: $0.on, by: "") }
            return open
        }
        return (result, withheld)
    }
}
