import AtlasModel
import Testing

/// Who stands behind a cell, against the rules applied to every commune.
struct CellActorTests {
    @Test(arguments: 0..<60)
    func `the actors of a cell are those present on one of its communes, each at its best`(seed: Int) {
        var sample = SmallAtlas(seed: 60_000 + seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        for territory in sample.random.picks(4...8, of: sample.country.allReferences) {
            let own = slow.communes.filter { sample.country.holds(territory, $0) }
            for (position, function) in coverage.functions.enumerated() {
                for (place, stage) in coverage.stages.enumerated() {
                    let found = coverage.actors(function: position, stage: place, in: territory)
                    let isAsked = slow.requirement(function, stage) != .notApplicable
                    let expected = sample.atlas.actors.enumerated().compactMap { row, actor -> CellActor? in
                        guard isAsked, slow.actors.contains(where: { $0.id == actor.id }) else { return nil }
                        let best = own.map { slow.presence(of: actor, at: $0, function, stage) }.max() ?? .absent
                        return best == .absent ? nil : CellActor(row: row, presence: best)
                    }
                    #expect(Set(found) == Set(expected))
                    #expect(found.count == expected.count)
                    #expect(found.map(\.presence) == found.map(\.presence).sorted(by: >))
                }
            }
        }
    }

    @Test(arguments: 0..<40)
    func `there are as many as the summary of the territory says`(seed: Int) {
        var sample = SmallAtlas(seed: 61_000 + seed)
        let coverage = Coverage(sample.drawQuery(), of: sample.onDate)
        let territories = sample.random.picks(3...6, of: sample.country.allReferences)
        for summary in coverage.summaries(of: territories) {
            guard let function = coverage.functions.firstIndex(of: summary.function),
                let stage = coverage.stages.firstIndex(of: summary.stage)
            else { continue }
            let actors = coverage.actors(function: function, stage: stage, in: summary.territory)
            #expect(actors.count { $0.presence == .confirmed } == summary.confirmed)
            #expect(actors.count { $0.presence == .presumed } == summary.presumed)
            #expect(actors.count { $0.presence == .unknown } == summary.unknown)
            // The best offer of each is worth its presence.
            for actor in actors {
                let offers = coverage.offers(of: actor.row, function: function, stage: stage, in: summary.territory)
                #expect(offers.first?.presence == actor.presence)
            }
        }
    }

    @Test(arguments: 0..<30)
    func `the summaries of a few territories are those of the whole level`(seed: Int) {
        var sample = SmallAtlas(seed: 62_000 + seed)
        let coverage = Coverage(sample.drawQuery(), of: sample.onDate)
        for level in TerritoryLevel.allCases {
            let few = sample.random.picks(1...3, of: sample.country.references(at: level))
            let expected = coverage.summaries(by: level).filter { few.contains($0.territory) }
            #expect(Set(coverage.summaries(of: few).map { PlainSummary($0) }) == Set(expected.map { PlainSummary($0) }))
        }
    }

    @Test(arguments: 0..<60)
    func `an actor covers the share of the weight where it is present`(seed: Int) {
        var sample = SmallAtlas(seed: 63_000 + seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        var all = ActorCoverages(coverage)
        let inhabited = slow.communes.contains { $0.population > 0 }
        func weight(_ communes: [PlainCountry.Commune]) -> Int {
            communes.reduce(0) { $0 + (inhabited ? max(0, $1.population) : 1) }
        }
        for (row, actor) in sample.atlas.actors.enumerated() {
            let found = all.coverage(of: row)
            let isAdmitted = slow.actors.contains { $0.id == actor.id }
            for (position, function) in coverage.functions.enumerated() {
                for (place, stage) in coverage.stages.enumerated() {
                    let isAsked = isAdmitted && slow.requirement(function, stage) != .notApplicable
                    let presences = slow.communes.map {
                        isAsked ? slow.presence(of: actor, at: $0, function, stage) : .absent
                    }
                    let served = zip(slow.communes, presences).filter { $0.1 != .absent }.map(\.0)
                    #expect(found.presence(function: position, stage: place) == presences.max() ?? .absent)
                    let share = Double(weight(served)) / Double(max(1, weight(slow.communes)))
                    #expect(abs(found.share(function: position, stage: place) - share) < 1e-9)
                }
            }
        }
    }

    @Test(arguments: 0..<60)
    func `a gap is explained by who has not answered and who sends people on`(seed: Int) {
        var sample = SmallAtlas(seed: 64_000 + seed)
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        let territory = sample.random.pick(sample.country.allReferences)
        let own = slow.communes.filter { sample.country.holds(territory, $0) }
        for (position, function) in coverage.functions.enumerated() {
            for (place, stage) in coverage.stages.enumerated() {
                let gaps = Set(
                    own.filter { commune in
                        let presences = slow.actors.map { slow.presence(of: $0, at: commune, function, stage) }
                        return slow.state(function, stage, presences) == .gap
                    }.map(\.code))
                let reasons = coverage.gapReasons(function: position, stage: place, in: territory)
                #expect(Set(reasons.communes.map { sample.country.communes[$0].code }) == gaps)
                #expect(reasons.weight == sample.country.weight(of: gaps))
                let asked = sample.atlas.actors.enumerated().filter { _, actor in
                    let zone = sample.country.codes(of: slow.reach(of: actor.zone, seat: actor.commune))
                    let places = slow.claims[actor.id, default: []].reduce(zone) { $0.union($1.communes) }
                    return !places.isDisjoint(with: gaps)
                }
                #expect(reasons.unsurveyed == asked.filter { $1.survey != .answered }.map(\.offset))
                func claiming(_ role: OfferRole) -> [Int] {
                    asked.filter { _, actor in
                        slow.claims[actor.id, default: []].contains {
                            $0.role == role && $0.stages.contains(stage) && $0.counted.contains(function)
                                && !$0.communes.isDisjoint(with: gaps)
                        }
                    }.map(\.offset)
                }
                #expect(reasons.referring == claiming(.referral))
                #expect(reasons.declining == claiming(.none).filter { !reasons.referring.contains($0) })
                #expect(gaps.isEmpty ? reasons.extensions.isEmpty : true)
            }
        }
    }

    @Test(arguments: 0..<30)
    func `some of the statements are merged as the question about them alone would be`(seed: Int) {
        var sample = SmallAtlas(seed: 65_000 + seed)
        var query = sample.drawQuery()
        query.stages = []
        let all = Coverage(query, of: sample.onDate)
        let stage = sample.random.pick(EmploymentStage.allCases)
        query.stages = StageSet(stage)
        let one = Coverage(query, of: sample.onDate)
        for kind in Statement.Kind.allCases {
            let some = all.statements(kind).filter { $0.stage == stage }
            #expect(all.merged(some) == one.mergedStatements(kind))
        }
    }
}
