/// How far the territories are from a place, each by its nearest commune, and who acts nearest.
struct NearestPlaces {
    private let subject: AtlasOnDate
    private let origin: Coordinate?
    /// Of each node, the nearest of its communes and the square of the chord to it on the sphere of radius 1; -1 and
    /// infinite where no place of it is known.
    private var nearest: [(commune: Int32, squaredChord: Double)]

    init(from origin: Coordinate?, in subject: AtlasOnDate) {
        self.subject = subject
        self.origin = origin
        let nodes = subject.atlas.territories.nodes
        nearest = [(commune: Int32, squaredChord: Double)](repeating: (-1, .infinity), count: nodes.count)
        guard let origin else { return }
        let center = PointTree.Position(origin)
        for (commune, position) in subject.communePositions().enumerated() {
            guard let position else { continue }
            nearest[nodes.node(ofCommune: commune)] = (Int32(commune), position.squaredDistance(to: center))
        }
        // A node comes before those below it.
        for node in (1..<max(1, nodes.count)).reversed() {
            let parent = Int(nodes.parents[node])
            if nearest[node].squaredChord < nearest[parent].squaredChord { nearest[parent] = nearest[node] }
        }
    }

    /// Kilometres to the nearest commune of a union of territories; `nil` where no place is known.
    func kilometres(to territories: [TerritoryReference]) -> Double? {
        guard let origin else { return nil }
        var least: Double?
        for reference in territories {
            subject.atlas.territories.forEachNode(of: reference) { node in
                guard nearest[node].commune >= 0,
                    let place = subject.atlas.territories.coordinate(ofCommune: Int(nearest[node].commune))
                else { return }
                let distance = origin.metricDistance(to: place)
                least = min(least ?? distance, distance)
            }
        }
        return least
    }

    /// The actors among whom the one who acts nearest is: those who are at least that sure at the least distance, give
    /// or take two metres; where no distance is known, all of them, also those whose territories hold no commune.
    func rows(present presence: Presence, at ask: FunctionAtStage) -> [Int] {
        guard let cell = subject.grid.cell(ask.function, ask.stage) else { return [] }
        let lists = subject.presences.atLeast(presence)
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        /// The entries with the cell at the nodes of which the nearest commune is not too far.
        func forEachEntry(while isNear: (Double) -> Bool, _ body: (Int, Double) -> Void) {
            for node in nearest.indices where isNear(nearest[node].squaredChord) {
                for entry in lists.entries(of: node)
                where lists.masks[entry * lists.blockCount + block].contains(bit) {
                    body(entry, nearest[node].squaredChord)
                }
            }
        }
        var least = Double.infinity
        forEachEntry(while: { $0 < least }, { least = $1 })
        let limit = NearestPlaces.widened(least)
        var rows: Set<Int> = []
        forEachEntry(while: { $0 <= limit }, { entry, _ in rows.insert(Int(lists.actors[entry])) })
        if !limit.isFinite { rows.formUnion(subject.presences.placeless.map { Int($0) }) }
        return rows.sorted()
    }

    /// The square of a chord two metres longer on the ground.
    private static func widened(_ squaredChord: Double) -> Double {
        guard squaredChord.isFinite else { return squaredChord }
        let chord = squaredChord.squareRoot() + 0.002 / 6371
        return chord * chord
    }
}
