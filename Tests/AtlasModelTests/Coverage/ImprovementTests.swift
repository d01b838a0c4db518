import AtlasModel
import Testing

/// Where permanences would be, on small countries.
struct ImprovementTests {
    @Test(arguments: 0..<20)
    func `a permanence reaches the communes within its radius, measured one by one`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let territories = PlainCountry.random(using: &random).territories
        let demand = drawCommunes(of: territories, percent: 80, using: &random)
        // Distances of the coarse grid among them, so that some communes are at the radius exactly.
        let far = territories.distance(random.below(territories.communes.count), 0) ?? 30
        for radius in [0, 1e-9, far, max(0, far.nextDown), 27.8, 60, 400, 20_016, .infinity] {
            for site in [random.below(territories.communes.count), random.below(territories.communes.count)] {
                let near = demand.filter { other in
                    other == site || territories.distance(site, other).map { $0 <= radius } ?? false
                }
                #expect(reached(from: site, of: demand, .radius(kilometres: radius), territories) == near)
            }
        }
    }

    @Test(arguments: 0..<20)
    func `within the limits of EPCI, a permanence reaches the communes of its own`(seed: Int) {
        var random = SplitMix64(seed: 100 + seed)
        let territories = PlainCountry.random(using: &random).territories
        let demand = drawCommunes(of: territories, percent: 80, using: &random)
        let epci = territories.communes.epci
        for site in random.picks(8...8, of: Array(epci.indices)) {
            let members = demand.filter { $0 == site || (epci[site] >= 0 && epci[$0] == epci[site]) }
            #expect(reached(from: site, of: demand, .epci, territories) == members)
        }
    }

    @Test(arguments: 0..<30)
    func `a plan tells what it adds, place by place`(seed: Int) {
        var random = SplitMix64(seed: 200 + seed)
        let territories = PlainCountry.random(using: &random).territories
        let demand = drawCommunes(of: territories, percent: 60, using: &random)
        let sites = drawCommunes(of: territories, percent: 70, using: &random)
        let weights = territories.inhabitants
        let reach = random.pick([PermanenceReach.epci, .radius(kilometres: 40)])
        let plan = Improvement(of: demand, weights: weights, from: sites, reach: reach, in: territories)
            .plan(permanences: 3)
        let isWeightless = demand.allSatisfy { weights[$0] == 0 }
        #expect(plan.countsCommunes == isWeightless)
        func weight(_ set: CommuneSet) -> Double { set.reduce(0) { $0 + (isWeightless ? 1 : weights[$1]) } }
        #expect(plan.total == weight(demand))
        var rest = demand
        for permanence in plan.permanences {
            #expect(sites.contains(permanence.commune))
            #expect(permanence.gain == weight(permanence.communes))
            #expect(permanence.communes.allSatisfy(rest.contains))
            rest.subtract(permanence.communes)
        }
        #expect(plan.reached == weight(demand) - weight(rest))
        #expect(plan.isBest && plan.bound == plan.reached)
        #expect(abs(plan.share - (plan.total > 0 ? plan.reached / plan.total : 1)) < 1e-12)
        #expect(plan.quality == 1)
    }

    @Test func `the most populated commune of an EPCI is where its permanence would be`() {
        var country = PlainCountry.west
        country.communes[3].population = 15_000
        let territories = country.territories
        let everywhere = CommuneSet(all: territories.communes.count)
        let plan = Improvement(
            of: territories.communes(of: TerritoryReference(.epci, "242900835")), weights: territories.inhabitants,
            from: everywhere, reach: .epci, in: territories
        ).plan(permanences: 5)
        #expect(plan.permanences.map(\.commune) == [3])
        #expect(plan.share == 1)
    }

    @Test func `where nobody is known to live, communes count alike`() {
        let territories = PlainCountry.west.territories
        let demand = territories.communes(of: [TerritoryReference(.commune, "29232"), .init(.commune, "29019")])
        let weights = [Double](repeating: 0, count: territories.communes.count)
        let plan = Improvement(
            of: demand, weights: weights, from: demand, reach: .radius(kilometres: 60), in: territories
        ).plan(permanences: 1)
        #expect(plan.countsCommunes && plan.total == 2 && plan.reached == 2)
    }

    @Test func `no demand, no permanence`() {
        let territories = PlainCountry.west.territories
        let plan = Improvement(
            of: CommuneSet(universe: territories.communes.count), weights: territories.inhabitants,
            from: CommuneSet(all: territories.communes.count), reach: .radius(kilometres: 20), in: territories
        ).plan(permanences: 3)
        #expect(plan.permanences.isEmpty && plan.total == 0 && plan.bound == 0 && plan.share == 1)
    }

    /// What a permanence at `site` reaches, read off a plan with no other choice.
    private func reached(
        from site: Int, of demand: CommuneSet, _ reach: PermanenceReach, _ territories: Territories
    ) -> [Int] {
        var sites = CommuneSet(universe: territories.communes.count)
        sites.insert(site)
        let weights = [Double](repeating: 1, count: territories.communes.count)
        let plan = Improvement(of: demand, weights: weights, from: sites, reach: reach, in: territories)
            .plan(permanences: 1)
        return plan.permanences.first.map { Array($0.communes) } ?? []
    }
}

func drawCommunes(of territories: Territories, percent: Int, using random: inout SplitMix64) -> CommuneSet {
    var set = CommuneSet(universe: territories.communes.count)
    for commune in 0..<territories.communes.count where random.chance(percent) { set.insert(commune) }
    return set
}

extension Territories {
    /// Kilometres between two communes; `nil` where the place of one is not known.
    func distance(_ one: Int, _ other: Int) -> Double? {
        guard let here = coordinate(ofCommune: one), let there = coordinate(ofCommune: other) else { return nil }
        return here.distance(to: there)
    }
}
