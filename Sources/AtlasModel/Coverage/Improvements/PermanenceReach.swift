#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whom a permanence serves: which communes count as reached by one held in a commune.
public enum PermanenceReach: Hashable, Sendable {
    /// Those at most so many kilometres away, as the crow flies.  A commune whose place is not known reaches itself
    /// only.
    case radius(kilometres: Double)
    /// Those of the same EPCI.  A commune without EPCI reaches itself only.
    case epci
}

/// The communes of a demand that each site reaches.
struct ReachTable: Sendable {
    /// Rows of the sites.
    private(set) var sites: [Int] = []
    /// Rows of the communes to be reached, neighbours next to each other.
    private(set) var communes: [Int] = []
    /// The communes of site `n` are `points[starts[n]..<starts[n + 1]]`, places in ``communes``.
    private(set) var starts: [Int32] = [0]
    private(set) var points: [Int32] = []

    /// - Parameter weights: what each commune weighs, by row; only used to choose the seat among communes that reach the
    ///   same.
    init(
        _ reach: PermanenceReach, from sites: CommuneSet, to demand: CommuneSet, weights: [Double],
        in territories: Territories
    ) {
        switch reach {
        case .radius(let kilometres): addNeighbours(within: kilometres, sites, demand, territories)
        case .epci: addMembers(sites, demand, weights, territories)
        }
    }

    private mutating func addNeighbours(
        within radius: Double, _ sites: CommuneSet, _ demand: CommuneSet, _ territories: Territories
    ) {
        let placed = demand.filter { territories.coordinate(ofCommune: $0) != nil }
        let coordinates = placed.compactMap(territories.coordinate)
        let tree = PointTree(coordinates.map(PointTree.Position.init))
        communes = tree.order.map { placed[Int($0)] } + demand.filter { territories.coordinate(ofCommune: $0) == nil }
        let unplaced = Dictionary(
            uniqueKeysWithValues: communes.indices.dropFirst(placed.count).map { (communes[$0], Int32($0)) })
        let limit = ChordLimit(kilometres: radius)
        self.sites = Array(sites)
        starts.reserveCapacity(self.sites.count + 1)
        var room: [Int32] = []
        for site in self.sites {
            if let center = territories.coordinate(ofCommune: site) {
                let position = PointTree.Position(center)
                for place in tree.places(near: position, squaredDistance: limit.doubtful, in: &room) {
                    let isNear =
                        tree.position(place).squaredDistance(to: position) < limit.certain
                        || center.distance(to: coordinates[Int(tree.order[Int(place)])]) <= limit.kilometres
                    if isNear { points.append(place) }
                }
            } else if let itself = unplaced[site] {
                points.append(itself)
            }
            starts.append(Int32(points.count))
        }
    }

    /// All communes of an EPCI reach the same: the one that weighs most stands for it.
    private mutating func addMembers(
        _ sites: CommuneSet, _ demand: CommuneSet, _ weights: [Double], _ territories: Territories
    ) {
        var members = [[Int32]](repeating: [], count: territories.epci.count)
        for commune in demand {
            let epci = Int(territories.communes.epci[commune])
            if epci >= 0 { members[epci].append(Int32(communes.count)) }
            communes.append(commune)
        }
        let places = Dictionary(uniqueKeysWithValues: communes.enumerated().map { ($1, Int32($0)) })
        var seats = [Int](repeating: -1, count: territories.epci.count)
        for site in sites {
            let epci = Int(territories.communes.epci[site])
            if epci >= 0, seats[epci] < 0 || weights[site] > weights[seats[epci]] { seats[epci] = site }
        }
        for site in sites {
            let epci = Int(territories.communes.epci[site])
            if epci >= 0 {
                guard seats[epci] == site else { continue }
                points += members[epci]
            } else if let itself = places[site] {
                points.append(itself)
            }
            self.sites.append(site)
            starts.append(Int32(points.count))
        }
    }

    /// Rows of the communes that a site reaches, by its place in ``sites``.
    func reached(by site: Int) -> some Sequence<Int> {
        points[Int(starts[site])..<Int(starts[site + 1])].lazy.map { communes[Int($0)] }
    }
}

/// A distance along the ground as the square of a chord of the sphere of radius 1, with a margin for rounding: between
/// the two limits, ``Coordinate/distance(to:)`` decides.
struct ChordLimit: Sendable {
    let kilometres: Double
    /// Anything below is nearer.
    let certain: Double
    /// Anything above is farther.
    let doubtful: Double

    /// Negative distances, and what is no number, count as 0.
    init(kilometres: Double) {
        self.kilometres = max(0, kilometres.isNaN ? 0 : kilometres)
        let chord = 2 * sin(min(self.kilometres / (2 * 6371), .pi / 2))
        // Positions on the sphere are off by a few units of 1e-16, and so are the differences between two of them.
        let margin = 1e-9 * chord * chord + 1e-14 * chord + 1e-28
        certain = chord * chord - margin
        doubtful = chord * chord + margin
    }
}
