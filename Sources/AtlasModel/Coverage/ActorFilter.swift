/// Some actors of an atlas, one bit for each.
struct ActorSelection: Sendable {
    private(set) var words: [UInt64]

    /// - Returns: `nil` where the query admits everybody.
    init?(_ query: CoverageQuery, of subject: AtlasOnDate) {
        if query.types.isEmpty, query.text.isEmpty { return nil }
        words = [UInt64](repeating: 0, count: (subject.atlas.actors.count + 63) / 64)
        for row in subject.actors(admittedBy: query) { words[row >> 6] |= 1 << UInt64(row & 63) }
    }

    func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}

extension AtlasOnDate {
    /// Rows of the actors that pass the filters on types and text of a query, in their order.
    func actors(admittedBy query: CoverageQuery) -> [Int] {
        let words = SearchQuery(query.text)
        let found = words.isEmpty ? nil : searchIndex().matches(words, isExact: true).rows
        return atlas.actors.indices.filter { row in
            query.admits(atlas.actors[row]) && (found?.contains(row) ?? true)
        }
    }
}

extension CoverageQuery {
    /// Whether an actor is of one of the types asked for.
    func admits(_ actor: Actor) -> Bool { types.isEmpty || actor.types.contains(where: types.contains) }
}
