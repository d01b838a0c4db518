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
    /// Rows of the actors that pass the filters on types and text of a query.
    func actors(admittedBy query: CoverageQuery) -> [Int] {
        let filter = ActorFilter(query)
        let texts = filter.needsText ? texts() : []
        return atlas.actors.indices.filter { row in filter.admits(atlas.actors[row]) { texts[row] } }
    }
}

/// The filters of a query on actors.
struct ActorFilter {
    private let types: [ActorTypeID]
    private let words: [Substring]

    init(_ query: CoverageQuery) {
        types = query.types
        words = query.text.folded.split(separator: " ")
    }

    var needsText: Bool { !words.isEmpty }

    func admits(_ actor: Actor, text: () -> ActorText) -> Bool {
        (types.isEmpty || actor.types.contains(where: types.contains)) && (words.isEmpty || text().containsAll(words))
    }
}
