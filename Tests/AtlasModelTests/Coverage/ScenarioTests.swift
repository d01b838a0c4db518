import AtlasModel
import Testing

/// A scenario counted from what changes is what one counts from scratch.
struct ScenarioTests {
    @Test(arguments: 0..<60)
    func `scenarios played in turn are what the changed atlas is`(seed: Int) {
        var sample = SmallAtlas(seed: 30_000 + seed)
        let query = sample.drawQuery()
        let base = Coverage(query, of: sample.onDate)
        var played = ScenarioCoverage(base)
        for turn in 0..<4 {
            let scenario = Scenario(turn == 3 ? [] : (0..<sample.random.number(1...4)).map { _ in sample.drawChange() })
            let difference = played.play(scenario)
            let changed = scenario.applied(to: sample.atlas)
            let scratch = Coverage(query, of: AtlasOnDate(changed, on: SmallAtlas.today))
            var wrong: [String] = []
            for commune in base.communes {
                for function in base.functions.indices {
                    for stage in base.stages.indices {
                        for presence in Presence.allCases
                        where played.count(presence, function: function, stage: stage, commune: commune)
                            != scratch.count(presence, function: function, stage: stage, commune: commune)
                        { wrong.append("\(presence) \(commune) \(function) \(stage)") }
                        if played.state(function: function, stage: stage, commune: commune)
                            != scratch.state(function: function, stage: stage, commune: commune)
                        {
                            wrong.append("state \(commune) \(function) \(stage)")
                        }
                    }
                }
            }
            #expect(wrong == [])
            #expect(difference == CoverageDifference(from: base, to: scratch))
            if scenario.changes.isEmpty { #expect(difference.changes.isEmpty) }
        }
    }

    @Test(arguments: 0..<60)
    func `what hangs on an actor is what its departure opens`(seed: Int) {
        var sample = SmallAtlas(seed: 31_000 + seed)
        let query = sample.drawQuery()
        let base = Coverage(query, of: sample.onDate)
        let found = Dictionary(uniqueKeysWithValues: base.fragility().map { ($0.row, $0) })
        for (row, actor) in sample.atlas.actors.enumerated() {
            let without = Scenario([.removeActor(actor.id)]).applied(to: sample.atlas)
            let difference = CoverageDifference(
                from: base, to: Coverage(query, of: AtlasOnDate(without, on: SmallAtlas.today)))
            let communes = Set(difference.opened.flatMap(\.communes))
            #expect(found[row]?.opened ?? 0 == difference.opened.reduce(0) { $0 + $1.communes.count })
            #expect(Set(found[row]?.communes ?? []) == communes)
            #expect(found[row]?.weight ?? 0 == communes.reduce(0) { $0 + base.weights.values[$1] })
            #expect(
                Set(found[row]?.pairs ?? [])
                    == Set(difference.opened.map { ActorFragility.Pair(function: $0.function, stage: $0.stage) }))
            let weakened = difference.changes.filter { $0.to == .presumed || $0.to == .unknown }
                .filter { [.fragile, .crowded].contains($0.from) }
            #expect(found[row]?.weakened ?? 0 == weakened.reduce(0) { $0 + $1.communes.count })
        }
    }
}

struct ExtensionLawTests {
    @Test(arguments: 0..<60)
    func `an actor who goes farther leaves nobody worse off`(seed: Int) {
        var sample = SmallAtlas(seed: 32_000 + seed)
        let actor = sample.random.pick(sample.atlas.actors)
        let places = sample.random.picks(1...2, of: sample.country.allReferences)
        let query = CoverageQuery.everyFunction(of: sample)
        let before = Coverage(query, of: sample.onDate)
        let extended = Scenario([.extendActor(actor.id, by: places)]).applied(to: sample.atlas)
        let after = Coverage(query, of: AtlasOnDate(extended, on: SmallAtlas.today))
        // One place after the other is the same as both at once.
        let oneByOne = Scenario(places.map { .extendActor(actor.id, by: [$0]) }).applied(to: sample.atlas)
        let again = Coverage(query, of: AtlasOnDate(oneByOne, on: SmallAtlas.today))
        var worse: [String] = []
        for commune in before.communes {
            for function in before.functions.indices {
                for stage in before.stages.indices {
                    let numbers = [before, after, again].map { coverage in
                        [Presence.confirmed, .presumed, .unknown].map {
                            coverage.count($0, function: function, stage: stage, commune: commune)
                        }
                    }
                    for layer in 1...3 where numbers[1][..<layer].reduce(0, +) < numbers[0][..<layer].reduce(0, +) {
                        worse.append("\(commune) \(function) \(stage)")
                    }
                    if numbers[1] != numbers[2] { worse.append("one by one \(commune) \(function) \(stage)") }
                }
            }
        }
        #expect(worse == [])
    }
}

extension SmallAtlas {
    mutating func drawChange() -> Scenario.Change {
        switch random.below(7) {
        case 0: return .removeActor(random.pick(atlas.actors).id)
        case 1: return .addActor(drawActor("new\(random.below(3))"))
        case 2: return .moveActor(random.pick(atlas.actors).id, to: drawZone())
        case 3: return .removeOffer(random.below(atlas.offers.count + 1))
        case 4: return .moveOffer(random.below(atlas.offers.count + 1), to: drawZone())
        case 5: return .extendActor(random.pick(atlas.actors).id, by: drawZone().references)
        default:
            let actor = random.chance(70) ? random.pick(atlas.actors).id : ActorID("new\(random.below(3))")
            return .addOffer(drawOffer(of: actor))
        }
    }
}
