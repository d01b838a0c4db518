/// A value of a facet and how many actors have it.
public struct FacetCount: Hashable, Sendable {
    public let value: FacetValue
    public let count: Int

    public init(value: FacetValue, count: Int) {
        self.value = value
        self.count = count
    }
}

/// The actors that a query has found, and how many others would.
public struct ActorsFound: Sendable {
    /// Rows of the actors in the atlas, in order.
    public let rows: [Int32]
    /// For each facet, its values with the number of actors that each would leave if it were the only one chosen of its
    /// facet, with all other filters as they are.
    public let facets: [ActorFacet: [FacetCount]]
    /// How many actors there would be at all stages, then at each, with all other filters as they are.
    public let stageCounts: [Int]
    /// Those listed, by their best presence on what is asked.
    public let presenceCounts: [Presence: Int]
    /// How many match the words searched to the letter; `nil` where none are searched.
    public let exactCount: Int?
    /// How many there are on the territory and at the stage, without any other filter.
    public let unfilteredCount: Int

    private let sieve: ActorSieve

    init(_ sieve: ActorSieve, sort: ActorSort?, matches: SearchMatches?, columns: ActorColumns) {
        self.sieve = sieve
        let passing = sieve.rows
        if let matches, sort == nil {
            rows = passing.filter(matches.ranked)
        } else {
            rows = sieve.rows(passing, sorted: sort ?? ActorSort(.zone), columns)
        }
        facets = sieve.counts()
        stageCounts = sieve.stageCounts()
        presenceCounts = sieve.passingCounts()
        exactCount = matches.map { $0.exact.count { passing.contains(Int($0)) } }
        unfilteredCount = sieve.unfilteredCount()
    }

    /// The best presence of an actor of the territory on what is asked.
    public func presence(of row: Int) -> Presence { sieve.presence(of: row) }

    /// Whether only a part of what an actor does is confirmed.
    public func isConfirmedInPart(_ row: Int) -> Bool { sieve.isConfirmedInPart(row) }
}

extension ActorSieve {
    fileprivate func rows(_ passing: RowSet, sorted sort: ActorSort, _ columns: ActorColumns) -> [Int32] {
        switch sort.key {
        case .name:
            let named = passing.filter(columns.nameOrder)
            return sort.isReversed ? named.reversed() : named
        case .zone: return columns.byLevel.rows(passing, isReversed: sort.isReversed)
        case .type: return columns.byType().rows(passing, isReversed: sort.isReversed)
        case .verified: return columns.byVerification().rows(passing, isReversed: sort.isReversed)
        case .presence:
            let surest = Array(Presence.allCases.reversed())
            return (sort.isReversed ? surest.reversed() : surest).flatMap { presence in
                var rows = rows(with: presence)
                rows.formIntersection(passing)
                return rows.filter(columns.nameOrder)
            }
        }
    }
}
