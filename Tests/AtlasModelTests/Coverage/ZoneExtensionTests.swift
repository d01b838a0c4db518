import AtlasModel
import Testing

/// Which actor would go least far, against the measure of every actor to every commune.
struct ZoneExtensionTests {
    @Test(arguments: 0..<80)
    func `the actor that would go least far is found for each piece`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let territories = country.territories
        var gaps = drawCommunes(of: territories, percent: random.pick([5, 30, 70]), using: &random)
        let candidates = (0..<random.number(0...8)).map { number in
            var zone = drawCommunes(of: territories, percent: random.pick([0, 5, 30]), using: &random)
            if seed % 4 > 0 { zone.subtract(gaps) }
            return ExtensionCandidate(
                actor: (number * 7 + seed) % 11, place: random.chance(70) ? .random(using: &random) : nil,
                communes: zone)
        }
        if seed == 0 { gaps = CommuneSet(universe: territories.communes.count) }
        let weights = seed % 5 == 0 ? territories.inhabitants.map { _ in 0 } : territories.inhabitants
        let slow = BruteForceExtensions(territories, candidates: candidates, gaps: gaps, weights: weights)
        #expect(territories.zoneExtensions(of: candidates, to: gaps, weights: weights) == slow.extensions)
    }

    @Test func `Morlaix is served from Brest, and named by its EPCI`() {
        let territories = PlainCountry.west.territories
        let brest = ExtensionCandidate(
            actor: 7, place: territories.coordinate(ofCommune: 1),
            communes: territories.communes(of: [.init(.commune, "29019")]))
        let quimper = ExtensionCandidate(
            actor: 2, place: nil, communes: territories.communes(of: [.init(.commune, "29232")]))
        let morlaix = TerritoryReference(.epci, "242900835")
        let found = territories.zoneExtensions(
            of: [quimper, brest], to: territories.communes(of: morlaix), weights: territories.inhabitants)
        #expect(found.map(\.actor) == [7])
        #expect(found.map(\.territories) == [[morlaix]])
        #expect(found.map(\.weight) == [18_700])
        #expect(found.allSatisfy { $0.distance > 50 && $0.distance < 55 && $0.distance == $0.placeDistance })
    }
}

/// Every candidate measured to every piece.
private struct BruteForceExtensions {
    let territories: Territories
    let candidates: [ExtensionCandidate]
    let gaps: CommuneSet
    let weights: [Double]

    init(_ territories: Territories, candidates: [ExtensionCandidate], gaps: CommuneSet, weights: [Double]) {
        self.territories = territories
        self.candidates = candidates
        self.gaps = gaps
        let isWeightless = gaps.allSatisfy { weights[$0] == 0 }
        self.weights = isWeightless ? weights.map { _ in 1 } : weights
    }

    var extensions: [ZoneExtension] {
        let table = territories.communes
        let pieces = Dictionary(grouping: gaps) { commune in
            table.epci[commune] < 0
                ? "commune \(commune)" : "\(table.epci[commune]) in \(table.departements[commune])"
        }
        return pieces.values.compactMap(nearest).sorted {
            ($0.distance, -$0.weight, Array($0.communes)[0]) < ($1.distance, -$1.weight, Array($1.communes)[0])
        }
    }

    private func nearest(to piece: [Int]) -> ZoneExtension? {
        let places = piece.compactMap { territories.coordinate(ofCommune: $0) }
        let measured = candidates.map { candidate -> (Double, Double, Int) in
            let zone = candidate.communes.compactMap { territories.coordinate(ofCommune: $0) }
            let distances = zone.flatMap { here in places.map { metres(here, $0) } }
            let own = candidate.place.map { here in places.map { metres(here, $0) } } ?? []
            return (distances.min() ?? .infinity, own.min() ?? .infinity, candidate.actor)
        }
        guard let best = measured.min(by: <), best.0.isFinite else { return nil }
        var set = CommuneSet(universe: territories.communes.count)
        for commune in piece { set.insert(commune) }
        let epci = territories.communes.epci
        let isWhole = epci[piece[0]] >= 0 && epci.filter { $0 == epci[piece[0]] }.count == piece.count
        return ZoneExtension(
            actor: best.2,
            territories: isWhole
                ? [territories.reference(.epci, row: Int(epci[piece[0]]))]
                : piece.sorted().map { territories.reference(ofCommune: $0) },
            communes: set, distance: best.0, placeDistance: best.1.isFinite ? best.1 : nil,
            weight: piece.sorted().map { weights[$0] }.reduce(0, +))
    }

    private func metres(_ one: Coordinate, _ other: Coordinate) -> Double {
        (one.distance(to: other) * 1000).rounded() / 1000
    }
}
