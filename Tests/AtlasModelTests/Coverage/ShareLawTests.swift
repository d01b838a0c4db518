import AtlasModel
import Testing

struct ShareLawTests {
    @Test(arguments: 0..<40)
    func `shares sum to 1, and one state alone is the state of the whole`(seed: Int) {
        var sample = SmallAtlas(seed: 11_000 + seed)
        let coverage = Coverage(sample.drawQuery(), of: sample.onDate)
        for summary in TerritoryLevel.allCases.flatMap({ coverage.summaries(by: $0) }) {
            let isWhole = abs(summary.shares.values.reduce(0, +) - 1) < 1e-9
            if !isWhole || (summary.state != nil) != (summary.shares.count == 1) { Issue.record("\(summary)") }
        }
    }

    @Test(arguments: 0..<40)
    func `a statement has the share that the whole territory shows for its state`(seed: Int) {
        var sample = SmallAtlas(seed: 12_000 + seed)
        let coverage = Coverage(sample.drawQuery(), of: sample.onDate)
        let whole = coverage.summary(as: .france)
        for kind in Statement.Kind.allCases {
            for statement in coverage.statements(kind) {
                let summary = whole.first { $0.function == statement.function && $0.stage == statement.stage }
                let share = summary?.shares[kind.state] ?? -1
                #expect(abs(share - statement.share) < 1e-9)
            }
        }
    }

    @Test(arguments: 0..<40)
    func `a widened question tells each EPCI as a question about that EPCI does`(seed: Int) {
        var sample = SmallAtlas(seed: 13_000 + seed)
        var query = sample.drawQuery()
        let departements = sample.country.territories.references(at: .departement)
        query.territories = [sample.random.pick(departements)]
        let subject = sample.onDate
        let wide = Coverage(query.widened(to: .epci, in: sample.country.territories), of: subject)
        for summary in wide.summaries(by: .epci) {
            var alone = query
            alone.territories = [summary.territory]
            let expected = Coverage(alone, of: subject).summary(as: summary.territory)
            #expect(expected.contains(summary))
        }
    }

    @Test func `one commune without inhabitants and without support keeps a département from being green`() {
        let country = PlainCountry.west
        var atlas = Atlas(
            title: "", referential: .oneFunction, territories: country.territories,
            actors: [Actor(id: ActorID("a"), name: "A"), Actor(id: ActorID("b"), name: "B")])
        // Île-Molène is the one commune of the Finistère that nobody covers; nobody lives in it here.
        let covered = country.communes.filter { $0.departement == "29" && $0.code != "29084" }
        for actor in atlas.actors {
            atlas.offers.append(
                Offer(
                    actor: actor.id, functions: [FunctionID("grh")], stages: .all, role: .core,
                    zone: Zone(covered.map { TerritoryReference(.commune, $0.code) }),
                    verification: Verification(on: SmallAtlas.today, by: "")))
        }
        let coverage = Coverage(CoverageQuery(), of: AtlasOnDate(atlas, on: SmallAtlas.today))
        let finistere = coverage.summaries(by: .departement).first { $0.territory.code == "29" }
        #expect(finistere?.state == nil)
        #expect(finistere?.shares == [.covered: 1, .gap: 0])
        #expect(finistere?.confirmed == 2)
    }

    @Test(arguments: [1, 5])
    func `a place is crowded above the threshold, not at it`(threshold: Int) {
        func state(_ confirmed: Int) -> CellState {
            CellState(requirement: .required, confirmed: confirmed, presumed: 9, unknown: 9, threshold: threshold)
        }
        #expect(state(threshold) == (threshold == 1 ? .fragile : .covered))
        #expect(state(threshold + 1) == .crowded)
    }
}
