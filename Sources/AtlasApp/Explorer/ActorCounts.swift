import AtlasModel

/// How many actors each territory has for the filters in force, counted when a line of the tree is first shown.
struct ActorCounts: Sendable {
    private let places: [CommuneSet]
    private let total: Int
    private var known: [TerritoryReference: Int] = [:]

    /// - Parameter query: the filters in force; its territories are not looked at.
    init(_ subject: AtlasOnDate, query: CoverageQuery) {
        var query = query
        query.territories = []
        let listing = subject.listing(query)
        total = listing.count
        places = listing.map { subject.communes(of: $0.row, at: query.stages) }
    }

    mutating func count(_ reference: TerritoryReference, in territories: Territories) -> Int {
        if reference == .france { return total }
        if let count = known[reference] { return count }
        let communes = territories.communes(of: reference)
        let count = places.count { $0.intersects(communes) }
        known[reference] = count
        return count
    }
}

extension AtlasOnDate {
    /// The communes that an actor reaches, or those where it is present at one of the stages.
    fileprivate func communes(of row: Int, at stages: StageSet) -> CommuneSet {
        guard !stages.isEmpty else { return reach[row] }
        var set = CommuneSet(universe: atlas.territories.communes.count)
        for offer in offers[row] where offer.presence != .absent && !offer.stages.isDisjoint(with: stages) {
            set.formUnion(offer.communes)
        }
        return set
    }
}
