/// A text of an actor other than its name.
public enum ActorField: Sendable {
    case acronym
    case town
    case departement
    case type
    case network
    case function
    case zone
    case notes
}

extension AtlasOnDate {
    /// Rows of the actors that match some words, best first; nobody where there are no words.
    public func search(_ text: String) -> [Int32] {
        let query = SearchQuery(text)
        return query.isEmpty ? [] : searchIndex().matches(query).ranked
    }

    /// The texts of an actor that have the words of a query which its name has not, each text once: why it was found.
    public func otherMatches(_ query: SearchQuery, of row: Int) -> [(field: ActorField, text: String)] {
        let name = ShownText(atlas.actors[row].name)
        let missing = query.words.filter { !name.has($0) }
        guard !missing.isEmpty else { return [] }
        let texts = otherTexts(of: row).map { (field: $0.field, text: $0.text, folded: $0.text.folded) }
        var found: [(field: ActorField, text: String)] = []
        for word in missing {
            func has(_ folded: String) -> Bool {
                var folded = folded
                return folded.withUTF8 { ShownText.has(word, in: $0) }
            }
            guard let (field, text, _) = texts.first(where: { has($0.folded) }) else { continue }
            if !found.contains(where: { $0.text == text }) { found.append((field, text)) }
        }
        return found
    }

    private func otherTexts(of row: Int) -> [(field: ActorField, text: String)] {
        let actor = atlas.actors[row]
        let territories = atlas.territories
        var texts: [(field: ActorField, text: String)] = [(.acronym, actor.acronym)]
        if let commune = actor.commune.flatMap(territories.commune) {
            let departement = territories.departements[Int(territories.communes.departements[commune])]
            texts.append((.town, territories.communes.names[commune]))
            texts.append((.departement, "\(departement.name) (\(departement.code))"))
        }
        for type in actor.types.compactMap(atlas.referential.type) {
            texts += ([type.name, type.englishName] + type.aliases).map { (.type, $0) }
        }
        texts += actor.networks.map { (.network, $0) }
        for function in atlas.referential.functions {
            let cells = grid.cells(functions: [function.id], stage: nil)
            guard presences.anywhere.presence(at: row, on: cells) != .absent else { continue }
            texts += [(.function, function.name), (.function, function.englishName)]
        }
        texts += actor.zone.references.compactMap(territories.name).map { (.zone, $0) }
        texts.append((.notes, actor.notes))
        return texts
    }
}
