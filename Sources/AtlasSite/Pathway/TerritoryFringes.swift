import AtlasModel

/// How far territories are from the communes of a site, and the part of each that is near to them: whoever asks how far
/// a territory is needs to look at no other of its communes.
final class TerritoryFringes {
    /// The communes of the site whose place is known.
    let origins: [(commune: Int, position: PointTree.Position)]
    private let territories: Territories
    private var known: [TerritoryReference: Measured] = [:]

    /// A territory with the squares of the chords from the origins to it on the sphere of radius 1.
    private struct Measured {
        let members: CommuneSet
        let places: [Coordinate]
        let tree: PointTree
        let squaredDistances: [Double]
    }

    init(_ ground: SiteGround) {
        let territories = ground.territories
        self.territories = territories
        origins = ground.communes.compactMap { commune in
            territories.coordinate(ofCommune: commune).map { (commune, PointTree.Position($0)) }
        }
    }

    /// From each origin to a territory; 0 inside it, infinite where no place of it is known.
    func squaredDistances(to territory: TerritoryReference) -> [Double] { measured(territory).squaredDistances }

    /// One search in a k-d tree for each origin outside the territory.
    private func measured(_ territory: TerritoryReference) -> Measured {
        if let measured = known[territory] { return measured }
        let members = territories.communes(of: territory)
        let places = members.compactMap { territories.coordinate(ofCommune: $0) }
        let tree = PointTree(places.map { PointTree.Position($0) })
        let measured = Measured(
            members: members, places: places, tree: tree,
            squaredDistances: origins.map { members.contains($0.commune) ? 0 : tree.nearest(to: $0.position) })
        known[territory] = measured
        return measured
    }

    /// The places of the communes of a territory, each of which is the nearest to some commune of the site that lies
    /// outside it.
    func fringe(of territory: TerritoryReference) -> [Coordinate] {
        let measured = measured(territory)
        var found: [Int32] = []
        var wanted: Set<Int32> = []
        for (origin, distance) in zip(origins, measured.squaredDistances)
        where distance.isFinite && !measured.members.contains(origin.commune) {
            for place in measured.tree.places(near: origin.position, squaredDistance: distance, in: &found) {
                wanted.insert(measured.tree.order[Int(place)])
            }
        }
        return wanted.sorted().map { measured.places[Int($0)] }
    }
}
