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

    init(_ sieve: ActorSieve, sort: ActorSort?, matches: SearchMatches?, columns: ActorColumns, grid: CellGrid) {
        let passing = sieve.passing
        self.sieve = sieve
        if let matches, sort == nil {
            rows = matches.ranked.filter { passing.contains(Int($0)) }
        } else {
            rows = ActorOrder(sort ?? ActorSort(.zone), sieve).rows(passing)
        }
        facets = Dictionary(
            uniqueKeysWithValues: ActorFacet.allCases.map { ($0, sieve.counts(of: $0, grid: grid)) })
        stageCounts = sieve.stageCounts(grid: grid)
        exactCount = matches.map { $0.exact.count { passing.contains(Int($0)) } }
        unfilteredCount = sieve.unfilteredCount(grid: grid)
        var counts = [Int](repeating: 0, count: Presence.allCases.count)
        for (position, presence) in sieve.presences.enumerated() where passing.contains(Int(sieve.rows[position])) {
            counts[Int(presence.rawValue)] += 1
        }
        presenceCounts = Dictionary(uniqueKeysWithValues: zip(Presence.allCases, counts))
    }

    /// The best presence of an actor of the territory on what is asked.
    public func presence(of row: Int) -> Presence {
        sieve.position(of: row).map { sieve.presences[$0] } ?? .absent
    }

    /// Whether only a part of what an actor does is confirmed.
    public func isConfirmedInPart(_ row: Int) -> Bool {
        guard let position = sieve.position(of: row), sieve.presences[position] == .confirmed else { return false }
        return sieve.layers.hasUnconfirmed(at: position, on: sieve.filter.cells)
    }
}

extension ActorSieve {
    /// Where an actor stands among those of the territory.
    func position(of row: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < Int32(row) { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == Int32(row) ? low : nil
    }
}

/// The order of a list of actors.
private struct ActorOrder {
    private let sort: ActorSort
    private let sieve: ActorSieve

    init(_ sort: ActorSort, _ sieve: ActorSieve) {
        self.sort = sort
        self.sieve = sieve
    }

    func rows(_ passing: RowSet) -> [Int32] {
        let named = sieve.columns.nameOrder.filter { passing.contains(Int($0)) }
        switch sort.key {
        case .name: return sort.isReversed ? named.reversed() : named
        case .zone:
            let unknown = UInt32(ActorColumns.unknownLevel)
            return sorted(named) { row in
                let level = UInt32(sieve.columns.levels[row])
                return level == unknown ? .max : level
            }
        case .presence:
            var presences = [Presence](repeating: .absent, count: sieve.columns.levels.count)
            for (position, row) in sieve.rows.enumerated() { presences[Int(row)] = sieve.presences[position] }
            return sorted(named) { UInt32(Presence.confirmed.rawValue - presences[$0].rawValue) }
        case .type: return sorted(named) { sieve.columns.typeRanks[$0] }
        case .verified: return sorted(named) { sieve.columns.verifiedRanks[$0] }
        }
    }

    /// By a number that has few values, or `.max` for none: that comes last in both directions.  Rows of the same
    /// number stay in the order of their names.
    private func sorted(_ named: [Int32], by key: (Int) -> UInt32) -> [Int32] {
        var buckets: [UInt32: [Int32]] = [:]
        for row in named { buckets[key(Int(row)), default: []].append(row) }
        let last = buckets.removeValue(forKey: .max) ?? []
        let keys = buckets.keys.sorted { sort.isReversed ? $0 > $1 : $0 < $1 }
        return keys.flatMap { buckets[$0] ?? [] } + last
    }
}
