import AtlasModel

/// The part of a territory that is near to the communes of a site: whoever asks how far the territory is needs to look
/// at no other of its communes.
struct TerritoryFringes {
    private let territories: Territories
    private let origins: [(commune: Int, position: PointTree.Position)]

    init(_ ground: SiteGround) {
        let territories = ground.territories
        self.territories = territories
        origins = ground.communes.compactMap { commune in
            territories.coordinate(ofCommune: commune).map { (commune, PointTree.Position($0)) }
        }
    }

    /// The places of the communes of a territory, each of which is the nearest to some commune of the site that lies
    /// outside it; one search in a k-d tree for each of these.
    func fringe(of territory: TerritoryReference) -> [Coordinate] {
        let members = territories.communes(of: territory)
        let places = members.compactMap { territories.coordinate(ofCommune: $0) }
        let outside = origins.lazy.filter { !members.contains($0.commune) }
        guard places.count > 1 else { return outside.isEmpty ? [] : places }
        let tree = PointTree(places.map { PointTree.Position($0) })
        var found: [Int32] = []
        var wanted: Set<Int32> = []
        for origin in outside {
            let nearest = tree.nearest(to: origin.position)
            for place in tree.places(near: origin.position, squaredDistance: nearest, in: &found) {
                wanted.insert(tree.order[Int(place)])
            }
        }
        return wanted.sorted().map { places[Int($0)] }
    }
}
