import AtlasModel
import Testing

/// What changes, and what must not, when an atlas changes.
struct CoverageLawTests {
    @Test(arguments: 0..<20)
    func `a new actor with a confirmed offer counts once on every cell of the offer and nowhere else`(seed: Int) {
        var sample = SmallAtlas(seed: 5_000 + seed)
        let before = sample.everyCell()
        let actor = Actor(id: ActorID("new"), name: "Nouveau", zone: sample.drawZone())
        var offer = sample.drawOffer(of: ActorID("new"))
        offer.zone = .union([sample.random.pick(sample.country.allReferences)])
        offer.stages = StageSet([.project, .employer])
        offer.role = sample.random.pick([.core, .secondary])
        offer.validFrom = nil
        offer.validTo = nil
        offer.verification = Verification(on: SmallAtlas.today, by: "")
        sample.atlas.actors.append(actor)
        sample.atlas.offers.append(offer)
        let communes = sample.country.codes(of: offer.zone.references)
        var expected = before
        for index in expected.indices {
            let cell = expected[index]
            let concerned =
                communes.contains(cell.commune) && offer.stages.contains(cell.stage)
                && offer.functions.contains { sample.atlas.referential.function($0, countsOn: cell.function) }
            if concerned { expected[index].confirmed += 1 }
        }
        let after = sample.everyCell()
        #expect(differences(after.map(\.counts), expected.map(\.counts)) == [])
        #expect(zip(before, after).allSatisfy { $0.state == .gap || $1.state != .gap })
    }

    @Test(arguments: 0..<20)
    func `an added offer opens a gap only where it silences a profile`(seed: Int) {
        var sample = SmallAtlas(seed: 6_000 + seed)
        let before = sample.everyCell()
        let slow = BruteForceCoverage(sample, .everyFunction(of: sample))
        let actor = sample.random.pick(sample.atlas.actors)
        var offer = sample.drawOffer(of: actor.id)
        offer.role = .core
        offer.verification = Verification(on: SmallAtlas.today, by: "")
        let profiled = sample.profiledFunctions(of: actor).intersection(offer.functions)
        sample.atlas.offers.append(offer)
        for (old, new) in zip(before, sample.everyCell()) where old.state != .gap && new.state == .gap {
            let commune = sample.country.communes.first { $0.code == old.commune }!
            let had = slow.presence(of: actor, at: commune, old.function, old.stage)
            #expect(had == .presumed || had == .unknown)
            #expect(profiled.contains { sample.atlas.referential.function($0, countsOn: old.function) })
        }
    }

    @Test(arguments: 0..<20)
    func `a removed offer closes a gap only where a profile speaks again`(seed: Int) {
        var sample = SmallAtlas(seed: 7_000 + seed)
        guard !sample.atlas.offers.isEmpty else { return }
        let before = sample.everyCell()
        let offer = sample.atlas.offers.remove(at: sample.random.below(sample.atlas.offers.count))
        let actor = sample.atlas.actors.first { $0.id == offer.actor }!
        let stillNamed = Set(sample.atlas.offers.filter { $0.actor == offer.actor }.flatMap(\.functions))
        let revived = sample.profiledFunctions(of: actor).intersection(offer.functions).subtracting(stillNamed)
        let after = sample.everyCell()
        #expect(zip(before, after).allSatisfy { $1.confirmed <= $0.confirmed })
        for (old, new) in zip(before, after) where old.state == .gap && new.state != .gap {
            #expect(new.state == .presumed || new.state == .unknown)
            #expect(revived.contains { sample.atlas.referential.function($0, countsOn: old.function) })
        }
    }

    @Test(arguments: 0..<20)
    func `what is said twice, in another order or in two rows counts the same`(seed: Int) {
        var sample = SmallAtlas(seed: 8_000 + seed)
        let before = sample.everyCell()
        let split = sample.atlas.offers.flatMap { offer in
            offer.functions.map { function in
                var single = offer
                single.functions = [function]
                return single
            }
        }
        sample.atlas.offers = sample.random.shuffled(sample.atlas.offers + split)
        sample.atlas.actors = sample.random.shuffled(sample.atlas.actors).map { actor in
            var actor = actor
            actor.types += actor.types
            actor.zone = Zone(actor.zone.references.reversed() + actor.zone.references)
            return actor
        }
        #expect(differences(sample.everyCell(), before) == [])
    }

    @Test(arguments: 0..<20)
    func `whoever serves a sub-function serves its parent at least as surely`(seed: Int) {
        let sample = SmallAtlas(seed: 9_000 + seed)
        let functions = sample.atlas.referential.functions
        let coverage = Coverage(.everyFunction(of: sample), of: sample.onDate)
        for (row, function) in functions.enumerated() {
            guard let parent = functions.firstIndex(where: { $0.id == function.parent }) else { continue }
            for stage in 0..<3 {
                for commune in 0..<sample.country.communes.count {
                    let own = Presence.allCases.map {
                        coverage.count($0, function: row, stage: stage, commune: commune)
                    }
                    let above = Presence.allCases.map {
                        coverage.count($0, function: parent, stage: stage, commune: commune)
                    }
                    let isAsSure = (1...3).allSatisfy {
                        above[$0...].reduce(0, +) >= own[$0...].reduce(0, +)
                    }
                    if !isAsSure { Issue.record("\(function.id), stage \(stage), commune \(commune)") }
                }
            }
        }
    }

    @Test(arguments: 0..<20)
    func `asking for confirmed offers keeps their numbers and hides the rest`(seed: Int) {
        var sample = SmallAtlas(seed: 10_000 + seed)
        var query = sample.drawQuery()
        query.confirmedOnly = false
        let all = Coverage(query, of: sample.onDate).cells(of: sample.country)
        query.confirmedOnly = true
        let coverage = Coverage(query, of: sample.onDate)
        let confirmed = coverage.cells(of: sample.country)
        #expect(confirmed.map(\.confirmed) == all.map(\.confirmed))
        #expect(confirmed.allSatisfy { $0.presumed == 0 && $0.unknown == 0 })
        #expect(confirmed.allSatisfy { $0.state != .presumed && $0.state != .unknown })
        #expect(coverage.statements(.unknown).isEmpty)
        #expect(coverage.summaries(by: .epci).allSatisfy { $0.presumed == 0 && $0.unknown == 0 })
    }
}

extension SmallAtlas {
    func everyCell() -> [PlainCell] {
        Coverage(.everyFunction(of: self), of: onDate).cells(of: country)
    }

    /// Functions on which the types of an actor that has not answered the survey let one presume something.
    func profiledFunctions(of actor: Actor) -> Set<FunctionID> {
        actor.survey == .answered ? [] : Set(actor.types.flatMap(atlas.referential.profiles(of:)).map(\.function))
    }
}

extension CoverageQuery {
    static func everyFunction(of sample: SmallAtlas) -> CoverageQuery {
        var query = CoverageQuery()
        query.functions = sample.atlas.referential.functions.map(\.id)
        return query
    }
}

extension PlainCell {
    var counts: [Int] { [confirmed, presumed, unknown] }
}
