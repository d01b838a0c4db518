import AtlasModel
import Testing

struct CoverageOracleTests {
    @Test(arguments: 0..<130)
    func `every cell is what the rules say of it`(seed: Int) {
        var sample = SmallAtlas(seed: seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        #expect(coverage.functions == slow.functions)
        #expect(coverage.stages == slow.stages)
        #expect(differences(coverage.cells(of: sample.country), slow.cells()) == [])
    }

    @Test(arguments: [40, 200])
    func `any number of functions is counted`(count: Int) {
        var sample = SmallAtlas(seed: 50_000 + count, actors: 12, functions: count - 7)
        for row in sample.atlas.offers.indices where sample.random.chance(50) {
            sample.atlas.offers[row].functions += sample.random.picks(
                5...20, of: sample.atlas.referential.functions.map(\.id))
        }
        let query = CoverageQuery.everyFunction(of: sample)
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        #expect(coverage.functions.count == count)
        #expect(differences(coverage.cells(of: sample.country), slow.cells()) == [])
        let found = coverage.summaries(by: .departement).map { PlainSummary($0) }
        #expect(differences(found, slow.summaries(by: .departement)) == [])
    }

    @Test(arguments: 0..<4)
    func `many actors on one cell are counted`(seed: Int) {
        var sample = SmallAtlas(seed: 51_000 + seed, actors: 60 + seed * 45)
        let region = sample.country.references(at: .region)[0]
        for row in sample.atlas.offers.indices where sample.random.chance(80) {
            sample.atlas.offers[row].functions = [FunctionID("accueil")]
            sample.atlas.offers[row].stages = .all
            sample.atlas.offers[row].zone = .union([sample.random.pick([.france, region])])
            sample.atlas.offers[row].verification = Verification(on: SmallAtlas.today, by: "")
            sample.atlas.offers[row].role = .core
            (sample.atlas.offers[row].validFrom, sample.atlas.offers[row].validTo) = (nil, nil)
        }
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.commune, sample.random.pick(sample.country.communes).code), region]
        query.functions = [FunctionID("accueil")]
        query.stages = StageSet(.employer)
        query.crowdedAbove = 32 + seed
        let coverage = Coverage(query, of: sample.onDate)
        let cells = BruteForceCoverage(sample, query).cells()
        #expect(cells.contains { $0.confirmed > 15 })
        #expect(differences(coverage.cells(of: sample.country), cells) == [])
    }

    @Test(arguments: 0..<40)
    func `a larger territory counts distinct actors and shares its weight`(seed: Int) {
        var sample = SmallAtlas(seed: 1_000 + seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        for level in TerritoryLevel.allCases {
            let found = coverage.summaries(by: level).map { PlainSummary($0) }
            #expect(differences(found, slow.summaries(by: level)) == [], "by \(level)")
        }
    }

    @Test(arguments: 0..<40)
    func `the territory of a query is summed up as one`(seed: Int) {
        var sample = SmallAtlas(seed: 2_000 + seed)
        let query = sample.drawQuery()
        let slow = BruteForceCoverage(sample, query)
        let name = TerritoryReference(.zone, "all")
        let found = Coverage(query, of: sample.onDate).summary(as: name).map { PlainSummary($0) }
        if slow.communes.isEmpty {
            #expect(found.isEmpty)
        } else {
            #expect(differences(found, slow.summaries(of: [(name, slow.communes)])) == [])
        }
    }

    @Test(arguments: 0..<50)
    func `statements name exactly the communes concerned`(seed: Int) {
        var sample = SmallAtlas(seed: 3_000 + seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        for kind in Statement.Kind.allCases {
            let statements = coverage.statements(kind)
            let found = statements.map { PlainStatement($0, sample.country) }
            #expect(differences(found, slow.statements(kind)) == [], "\(kind)")
            #expect(statements.allSatisfy { $0.kind == kind })
        }
    }
}
