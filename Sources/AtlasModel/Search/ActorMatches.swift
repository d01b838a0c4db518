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
        let missing = query.words.filter { !name.has($0, of: query) }
        guard !missing.isEmpty else { return [] }
        var rest = otherTexts(of: row)[...]
        var read: [(field: ActorField, text: String, folded: String)] = []
        var found: [(field: ActorField, text: String)] = []
        for word in missing {
            func has(_ folded: String) -> Bool {
                var folded = folded
                return folded.withUTF8 { ShownText.has(word, of: query, in: $0) }
            }
            var match = read.first { has($0.folded) }
            // No more is read and folded than it takes.
            while match == nil, let next = rest.popFirst() {
                let texts = next().map { (field: $0.field, text: $0.text, folded: $0.text.folded) }
                read += texts
                match = texts.first { has($0.folded) }
            }
            guard let (field, text, _) = match else { continue }
            if !found.contains(where: { $0.text == text }) { found.append((field, text)) }
        }
        return found
    }

    /// The texts in the order in which they are told, a few at a time.
    private func otherTexts(of row: Int) -> [() -> [(field: ActorField, text: String)]] {
        let actor = atlas.actors[row]
        let territories = atlas.territories
        func seat() -> [(field: ActorField, text: String)] {
            guard let commune = actor.commune.flatMap(territories.commune) else { return [] }
            let departement = territories.departements[Int(territories.communes.departements[commune])]
            return [
                (.town, territories.communes.names[commune]),
                (.departement, departement.searchedText),
            ]
        }
        func types() -> [(field: ActorField, text: String)] {
            actor.types.compactMap(atlas.referential.type).flatMap { type in
                ([type.name, type.englishName] + type.aliases).map { (.type, $0) }
            }
        }
        func texts(of function: SupportFunction) -> [(field: ActorField, text: String)] {
            let cells = grid.cells(functions: [function.id], stage: nil)
            guard presences.anywhere.presence(at: row, on: cells) != .absent else { return [] }
            return [(.function, function.name), (.function, function.englishName)]
        }
        return [
            { [(.acronym, actor.acronym)] }, seat, types, { actor.networks.map { (.network, $0) } },
        ]
            + atlas.referential.functions.map { function in { texts(of: function) } } + [
                { actor.zone.references.compactMap(territories.name).map { (.zone, $0) } },
                { actor.zone.references.flatMap(territories.departementTexts).map { (.departement, $0) } },
                { [(.notes, actor.notes)] },
            ]
    }
}

extension Departement {
    /// What it is searched by, and found by: `Finistère (29)`.
    var searchedText: String { "\(name) (\(code))" }
}

extension Territories {
    /// The départements where a territory lies, by name and number; none for France, which has them all.
    func departementTexts(of reference: TerritoryReference) -> [String] {
        departementRows(of: reference).map { departements[$0].searchedText }
    }

    private func departementRows(of reference: TerritoryReference) -> [Int] {
        guard let row = row(of: reference) else { return [] }
        switch reference.level {
        case .france: return []
        case .departement: return [row]
        case .commune: return [Int(communes.departements[row])]
        case .region: return departements.indices.filter { departements[$0].region == row }
        case .epci, .zone, .formerRegion:
            var rows: Set<Int> = []
            for commune in communes(of: reference) { rows.insert(Int(communes.departements[commune])) }
            return rows.sorted()
        }
    }
}
