import AtlasModel

/// How many actors each territory has for the filters in force, counted when a line of the tree is first shown.
struct ActorCounts: Sendable {
    private let reach: ActorReach
    private let total: Int
    private var known: [TerritoryReference: Int] = [:]

    /// - Parameter query: the filters in force; its territories are not looked at.
    init(_ subject: AtlasOnDate, query: CoverageQuery) {
        var query = query
        query.territories = []
        let listing = subject.listing(query)
        total = listing.count
        reach = ActorReach(listing.map(\.row), at: query.stages, of: subject)
    }

    mutating func count(_ reference: TerritoryReference) -> Int {
        if reference == .france { return total }
        if let count = known[reference] { return count }
        let count = reach.count(in: reference)
        known[reference] = count
        return count
    }
}
