import AtlasModel

/// Which offers the three questions can come to speak of on a site: those that hold somewhere in it, and of the others
/// those that may be the nearest for some commune where nobody covers a function and stage.  An atlas of the whole
/// country does not have to be published with each of its régions.
struct OffersInSight {
    /// What makes an offer matter: where it holds, and what it counts on.
    struct Offer {
        let reach: [TerritoryReference]
        /// Functions, by their places in the referential, at stages.
        let cells: [Int]
        /// Whether it covers; otherwise it sends people on.
        let covers: Bool
        /// By which one of several at unknown distances comes first: the day of its verification, then its actor.
        let rank: (day: Int, actor: ActorID)
    }

    private let territories: Territories
    private let communes: CommuneSet
    private let fringes: TerritoryFringes
    private var members: [TerritoryReference: CommuneSet] = [:]

    init(_ ground: SiteGround, _ fringes: TerritoryFringes) {
        territories = ground.territories
        communes = ground.communes
        self.fringes = fringes
    }

    /// For each offer whether it is to be told of.
    mutating func inSight(_ offers: [Offer]) -> [Bool] {
        for reference in Set(offers.flatMap(\.reach)) { members[reference] = territories.communes(of: reference) }
        var isSeen = offers.map { offer in
            offer.reach.contains { members[$0].map { $0.intersects(communes) } ?? false }
        }
        guard isSeen.contains(false) else { return isSeen }
        var byCell: [Int: [Int]] = [:]
        for (place, offer) in offers.enumerated() where offer.covers {
            for cell in offer.cells { byCell[cell, default: []].append(place) }
        }
        for (_, places) in byCell where places.contains(where: { !isSeen[$0] }) {
            for place in nearest(among: places, offers) { isSeen[place] = true }
        }
        return isSeen
    }

    /// Those of the offers on one function and stage who may be the nearest where none of them holds.
    private func nearest(among places: [Int], _ offers: [Offer]) -> [Int] {
        var alone = communes
        for reference in Set(places.flatMap { offers[$0].reach }) {
            if let members = members[reference] { alone.subtract(members) }
        }
        guard !alone.isEmpty else { return [] }
        var result: [Int] = []
        // Where a place is not known, all are equally far: the one verified last comes first.
        let first = places.min { one, other in
            let (left, right) = (offers[one].rank, offers[other].rank)
            return left.day == right.day ? left.actor < right.actor : left.day > right.day
        }
        if let first { result.append(first) }
        let reached = Array(Set(places.flatMap { offers[$0].reach }))
        let distances = reached.map(fringes.squaredDistances)
        var near: Set<TerritoryReference> = []
        for (origin, commune) in fringes.origins.enumerated() where alone.contains(commune.commune) {
            let least = distances.lazy.map { $0[origin] }.min() ?? .infinity
            // Two metres more, since distances are told to the metre.
            let limit = least.squareRoot() + 0.002 / 6371
            for (place, reference) in reached.enumerated() where distances[place][origin] <= limit * limit {
                near.insert(reference)
            }
        }
        return result + places.filter { offers[$0].reach.contains(where: near.contains) }
    }
}
