package import AtlasModel

extension Document {
    /// A relation with its note and source, and the actor at its other end.
    package static func tieSheet(_ tie: ActorNetwork.Tie, in subject: AtlasOnDate, words: Words) -> Document {
        let relation = tie.relation
        let facts = [
            Fact(words.pick("Relation", "Relation"), words.sentence(relation, in: subject)),
            Fact(words.pick("Note", "Note"), relation.note.madeSafe),
            Fact(
                words.pick("Source", "Source"),
                relation.source.isEmpty ? words.pick("non dite", "not said") : relation.source.madeSafe),
        ]
        var document = neighbourSheet(tie.other, in: subject, words: words)
        document.blocks.insert(.facts(facts.filter { !$0.value.isEmpty }), at: 0)
        return document
    }

    /// Who an actor is, in a few lines, and how much it is tied.
    package static func neighbourSheet(_ id: ActorID, in subject: AtlasOnDate, words: Words) -> Document {
        guard let actor = subject.actor(id) else {
            let missing =
                subject.stopped[id] == nil
                ? words.pick("Cet acteur n’a pas de fiche dans l’atlas.", "This actor has no record in the atlas.")
                : words.pick("Cet acteur s’arrête dans ce qui est imaginé.", "This actor stops in what is imagined.")
            return Document(title: words.name(of: id, in: subject), blocks: [.paragraph(missing)])
        }
        let network = subject.network(of: id)
        let cooperations = network.cooperations.map { participation in
            let name = subject.atlas.cooperations[participation.row].name.madeSafe
            let parts = words.parts(participation.parts.filter { !$0.isEmpty })
            return parts.isEmpty ? name : "\(name) (\(parts))"
        }
        let facts: [(String, String)] = [
            (words.pick("Type", "Type"), words.types(of: actor, in: subject.atlas.referential)),
            (words.pick("Zone", "Zone"), words.zone(actor.zone, in: subject.atlas.territories)),
            (words.pick("Commune", "Commune"), words.commune(actor.commune, in: subject.atlas.territories)),
            (words.pick("Téléphone", "Telephone"), actor.phone.madeSafe),
            (words.pick("Courriel", "E-mail"), actor.email.madeSafe),
            (words.pick("Site", "Website"), actor.website.madeSafe),
            (words.pick("Réseau", "Network"), words.ties(network.ties.count)),
            (words.pick("Coopérations", "Cooperations"), cooperations.joined(separator: ", ")),
        ]
        return Document(
            title: words.name(of: actor), blocks: [.facts(facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1) })])
    }
}
