extension Territories {
    /// For each piece of the communes that lack, the actor that would go least far to serve it: the one that acts
    /// nearest, then the one that is nearest, then the first row.  The least distance first, then the greatest weight.
    ///
    /// A piece is what lacks of an EPCI in a département, or a commune without EPCI.  Pieces whose place is not known,
    /// or that nobody can be measured to, are left out.  Costs one pass over the zones of the candidates, and a search
    /// for the nearest served commune from each that lacks: never all pairs.
    /// - Parameters:
    ///   - gaps: the communes that lack.
    ///   - weights: what each commune of the country weighs, by row, finite, at least 0.
    public func zoneExtensions(
        of candidates: [ExtensionCandidate], to gaps: CommuneSet, weights: [Double]
    ) -> [ZoneExtension] {
        let demand = Demand(gaps, weights: weights)
        var served = CommuneSet(universe: communes.count)
        for candidate in candidates { served.formUnion(candidate.communes) }
        let neighbours = ServedNeighbours(served, in: self)
        let pieces = pieces(of: gaps).compactMap { communes in
            neighbours.nearest(to: communes).map { (communes, $0) }
        }
        var fronts = CommuneSet(universe: communes.count)
        for (_, nearest) in pieces { for commune in nearest.communes { fronts.insert(commune) } }
        let actors = CandidatesByCommune(candidates, on: fronts, universe: communes.count)
        let extensions = pieces.map { piece, nearest in
            let (candidate, placeDistance) = actors.nearest(to: piece, among: nearest.communes, in: self)
            var set = CommuneSet(universe: communes.count)
            for commune in piece { set.insert(commune) }
            return ZoneExtension(
                actor: candidate, territories: references(ofPiece: piece), communes: set, distance: nearest.distance,
                placeDistance: placeDistance, weight: piece.reduce(0) { $0 + demand.weight(of: $1) })
        }
        return extensions.enumerated()
            .sorted { left, right in
                (left.element.distance, -left.element.weight, left.offset)
                    < (right.element.distance, -right.element.weight, right.offset)
            }
            .map(\.element)
    }

    /// The communes of each EPCI in each département, and alone those without EPCI; in the order of their first rows.
    private func pieces(of set: CommuneSet) -> [[Int]] {
        struct Key: Hashable {
            let epci: Int32
            let departement: Int32
        }
        var pieces: [[Int]] = []
        var places: [Key: Int] = [:]
        for commune in set {
            let key = Key(epci: communes.epci[commune], departement: communes.departements[commune])
            if key.epci >= 0, let place = places[key] {
                pieces[place].append(commune)
            } else {
                places[key] = pieces.count
                pieces.append([commune])
            }
        }
        return pieces
    }

    private func references(ofPiece piece: [Int]) -> [TerritoryReference] {
        let epci = Int(communes.epci[piece[0]])
        if epci >= 0, communesByEpci[epci].count == piece.count { return [reference(.epci, row: epci)] }
        return piece.map(reference(ofCommune:))
    }
}

/// The communes where somebody acts, to be found from those where nobody does.
private struct ServedNeighbours {
    private let territories: Territories
    /// Rows of the served communes whose place is known.
    private let communes: [Int]
    private let tree: PointTree

    init(_ served: CommuneSet, in territories: Territories) {
        self.territories = territories
        communes = served.filter { territories.coordinate(ofCommune: $0) != nil }
        tree = PointTree(communes.compactMap(territories.coordinate).map(PointTree.Position.init))
    }

    /// The served communes nearest to any commune of a piece, and how far they are in kilometres to the metre.
    func nearest(to piece: [Int]) -> (communes: [Int], distance: Double)? {
        let places = piece.compactMap(territories.coordinate)
        let positions = places.map(PointTree.Position.init)
        guard let least = positions.map(tree.nearest).min(), least.isFinite else { return nil }
        // The metre decides, so that whoever is as far by a hair is looked at too.
        let limit = metreWider(least)
        var best: (communes: [Int], distance: Double) = ([], .infinity)
        var room: [Int32] = []
        for (place, position) in zip(places, positions) {
            for found in tree.places(near: position, squaredDistance: limit, in: &room) {
                let commune = communes[Int(tree.order[Int(found)])]
                guard let other = territories.coordinate(ofCommune: commune) else { continue }
                let distance = place.metricDistance(to: other)
                if distance < best.distance { best = ([], distance) }
                if distance == best.distance { best.communes.append(commune) }
            }
        }
        return best
    }
}

/// The candidates that act in each of some communes.
private struct CandidatesByCommune {
    private let candidates: [ExtensionCandidate]
    private let positions: [PointTree.Position?]
    private var places: [[Int32]]

    /// - Parameter fronts: the communes to look at.
    init(_ candidates: [ExtensionCandidate], on fronts: CommuneSet, universe: Int) {
        self.candidates = candidates
        positions = candidates.map { $0.place.map(PointTree.Position.init) }
        places = [[Int32]](repeating: [], count: universe)
        let words = fronts.words.enumerated().filter { $0.element != 0 }
        for (place, candidate) in candidates.enumerated() {
            for (index, word) in words {
                var shared = word & candidate.communes.words[index]
                while shared != 0 {
                    places[index << 6 + shared.trailingZeroBitCount].append(Int32(place))
                    shared &= shared - 1
                }
            }
        }
    }

    /// The actor whose own place is nearest to a piece, among those that act in one of some communes.
    func nearest(
        to piece: [Int], among communes: [Int], in territories: Territories
    ) -> (actor: Int, distance: Double?) {
        let coordinates = piece.compactMap(territories.coordinate)
        let spots = coordinates.map(PointTree.Position.init)
        let able = Set(communes.flatMap { places[$0] }).map { Int($0) }
        let chords = able.map { place in
            positions[place].flatMap { position in spots.map(position.squaredDistance).min() } ?? .infinity
        }
        let limit = metreWider(chords.min() ?? .infinity)
        var best = (distance: Double.infinity, actor: Int.max)
        for (place, chord) in zip(able, chords) where chord <= limit {
            let distance = candidates[place].place.flatMap { coordinates.map($0.metricDistance).min() } ?? .infinity
            let actor = candidates[place].actor
            if (distance, actor) < (best.distance, best.actor) { best = (distance, actor) }
        }
        return (best.actor, best.distance.isFinite ? best.distance : nil)
    }
}

/// The square of a chord of the sphere of radius 1, two metres longer.
private func metreWider(_ squaredChord: Double) -> Double {
    let chord = squaredChord.squareRoot() + 0.002 / 6371
    return chord * chord
}
