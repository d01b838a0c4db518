package import AtlasModel

extension Atlas {
    /// The atlas with the contacts of organisations only, as it may leave the house: without the mailboxes and mobile
    /// numbers of persons, the texts that hold any, and the names of who verified a record.
    ///
    /// A text with a hole in it would come back as a change: the whole of it goes, and an import of it changes nothing.
    /// Of a list goes the item alone.
    ///
    /// - Returns: the atlas, how many actors something was withheld of, in their records or in those that belong to them,
    ///   and of how many cooperations and initiatives.
    package func withPublicContacts() -> (atlas: Atlas, actors: Int, undertakings: Int) {
        var result = self
        var withheld: Set<ActorID> = []
        let texts = PublicTexts(self)
        result.actors = actors.map { actor in
            let contacts = PublicContacts(actor: actor, contacts: .organisations, referential: referential)
            var open = texts.open(actor, about: [actor.id])
            open.phone = contacts.phone
            open.email = contacts.email
            open.verification = actor.verification.map { Verification(on: $0.on, by: "") }
            if open != actor { withheld.insert(actor.id) }
            return open
        }
        result.offers = offers.map { offer in
            var open = texts.open(offer, about: [offer.actor])
            if open != offer { withheld.insert(offer.actor) }
            open.verification = offer.verification.map { Verification(on: $0.on, by: "") }
            return open
        }
        result.relations = relations.map { relation in
            let open = texts.open(relation, about: [relation.from, relation.to])
            if open != relation { withheld.formUnion([relation.from, relation.to]) }
            return open
        }
        result.invitations = invitations.map { invitation in
            let open = texts.open(invitation, about: [invitation.actor])
            if open != invitation { withheld.insert(invitation.actor) }
            return open
        }
        result.cooperations = cooperations.map { texts.open($0, about: $0.members.map(\.actor)) }
        result.initiatives = initiatives.map { texts.open($0, about: $0.leaders + $0.participants.map(\.actor)) }
        let undertakings =
            zip(cooperations, result.cooperations).count { $0 != $1 }
            + zip(initiatives, result.initiatives).count { $0 != $1 }
        return (result, withheld.count, undertakings)
    }
}

/// The texts of records that may leave the house.
private struct PublicTexts {
    /// The fields in which people write what they like.
    private static let fields: Set<String> = [
        "address", "modes", "duration", "audience", "cost", "conditions", "source", "note", "notes", "charter",
        "governance",
        "results", "members", "funding", "objectives", "deliverables", "next_steps", "sessions", "efforts", "actors",
    ]

    private let atlas: Atlas
    private let rows: [ActorID: Int]
    /// For whoever is nobody: what a mailbox of any organisation may be called.
    private let anybody: PublicContacts

    init(_ atlas: Atlas) {
        self.atlas = atlas
        rows = Dictionary(atlas.actors.indices.map { (atlas.actors[$0].id, $0) }) { first, _ in first }
        anybody = PublicContacts(
            actor: Actor(id: ActorID(""), name: ""), contacts: .organisations, referential: atlas.referential)
    }

    /// The record without the texts, and the items of lists, that hold contacts of persons.
    /// - Parameter actors: those whose own mailboxes it may name.
    func open<Record: RecordWithFields>(_ record: Record, about actors: [ActorID]) -> Record {
        var result = record
        for field in Record.fields where Self.fields.contains(field.name) {
            field.keep(&result) { anybody.note($0, withheld: "") == $0 || isOpen($0, about: actors) }
        }
        return result
    }

    private func isOpen(_ text: String, about actors: [ActorID]) -> Bool {
        actors.contains { id in
            guard let row = rows[id] else { return false }
            let contacts = PublicContacts(
                actor: atlas.actors[row], contacts: .organisations, referential: atlas.referential)
            return contacts.note(text, withheld: "") == text
        }
    }
}
