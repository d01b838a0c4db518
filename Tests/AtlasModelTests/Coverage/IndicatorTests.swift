import AtlasModel
import Testing

/// The indicators of density, against their definitions.
struct IndicatorTests {
    @Test(arguments: 0..<40)
    func `every indicator is what its definition says`(seed: Int) {
        var sample = SmallAtlas(seed: 40_000 + seed)
        for row in sample.atlas.actors.indices where sample.random.chance(60) {
            sample.atlas.actors[row].verification = Verification(
                on: sample.random.pick([
                    CalendarDate(year: 2025, month: 11, day: 20)!, CalendarDate(year: 2025, month: 11, day: 21)!,
                    SmallAtlas.today, CalendarDate(year: 2027, month: 1, day: 1)!,
                ]), by: "")
        }
        let query = sample.drawQuery()
        let coverage = Coverage(query, of: sample.onDate)
        let slow = BruteForceCoverage(sample, query)
        for level in [TerritoryLevel.epci, .departement, .region, .zone] {
            let found = Dictionary(uniqueKeysWithValues: coverage.indicators(by: level).map { ($0.territory, $0) })
            for reference in sample.country.references(at: level) {
                let own = slow.communes.filter { sample.country.holds(reference, $0) }
                guard !own.isEmpty else {
                    #expect(found[reference] == nil)
                    continue
                }
                let expected = slow.indicators(of: own, sample)
                let indicators = found[reference]
                #expect(indicators?.actors == expected.actors)
                #expect(indicators?.surveyed == expected.surveyed)
                #expect(indicators?.answered == expected.answered)
                #expect(indicators?.verified == expected.verified)
                #expect(indicators?.served == expected.served)
                #expect(indicators?.servedFromAfar == expected.afar)
                #expect(isNear(indicators?.meanDistance, expected.mean))
                #expect(isNear(indicators?.longestDistance, expected.longest))
            }
        }
    }

    private func isNear(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) < 1e-6
    }

    @Test(arguments: 0..<40)
    func `merged sentences say each statement once and nothing else`(seed: Int) {
        var sample = SmallAtlas(seed: 41_000 + seed)
        let coverage = Coverage(sample.drawQuery(), of: sample.onDate)
        for kind in Statement.Kind.allCases {
            let told = coverage.mergedStatements(kind).flatMap { merged in
                merged.functions.flatMap { function in
                    merged.stages.stages.map { stage in
                        "\(merged.kind) \(function) \(stage) \(merged.territories) \(merged.weight) "
                            + "\(merged.share) \(merged.unsurveyed)"
                    }
                }
            }
            let statements = coverage.statements(kind).map {
                "\($0.kind) \($0.function) \($0.stage) \($0.territories) \($0.weight) \($0.share) \($0.unsurveyed)"
            }
            #expect(told.sorted() == statements.sorted())
            let weights = coverage.mergedStatements(kind).map(\.weight)
            #expect(weights == weights.sorted(by: >))
        }
    }
}

extension BruteForceCoverage {
    fileprivate struct Indicators {
        var (actors, surveyed, answered, verified, served, afar) = (0, 0, 0, 0, 0, 0)
        var mean: Double?
        var longest: Double?
    }

    fileprivate func indicators(of own: [PlainCountry.Commune], _ sample: SmallAtlas) -> Indicators {
        var result = Indicators()
        let codes = Set(own.map(\.code))
        let year = CalendarDate(year: 2025, month: 11, day: 21)!
        for actor in actors {
            let zone = country.codes(of: reach(of: actor.zone, seat: actor.commune))
            let everywhere = claims[actor.id, default: []].reduce(zone) { $0.union($1.communes) }
            guard !everywhere.isDisjoint(with: codes) else { continue }
            result.actors += 1
            if actor.survey != .none { result.surveyed += 1 }
            if actor.survey == .answered { result.answered += 1 }
            if let day = actor.verification?.on, day >= year, day <= date { result.verified += 1 }
        }
        var places: [Coordinate] = []
        for actor in actors where reportedPairs.contains(where: { serves(actor, anywhere: $0.0, $0.1) }) {
            let seat = country.communes.first { $0.code == actor.commune }
            if let place = actor.coordinate ?? seat?.coordinate { places.append(place) }
        }
        for commune in own {
            for (function, stage) in reportedPairs {
                let all = actors.flatMap { claims[$0.id, default: []] }
                let sure = all.filter {
                    $0.presence == .confirmed || ($0.presence == .presumed && !query.confirmedOnly)
                }
                let serving = sure.filter {
                    $0.stages.contains(stage) && $0.counted.contains(function) && $0.communes.contains(commune.code)
                }
                if serving.isEmpty { continue }
                result.served += 1
                if !serving.contains(where: { isLocal($0, commune) }) { result.afar += 1 }
            }
        }
        var measures: [(Double, Int)] = []
        for commune in own {
            guard let point = commune.coordinate, let nearest = places.map(point.distance).min() else { continue }
            measures.append((nearest, max(0, commune.population)))
        }
        guard !measures.isEmpty else { return result }
        let hasPopulation = country.communes.contains { $0.population > 0 }
        let weights = measures.map { hasPopulation ? Double($0.1) : 1 }
        let alike = weights.allSatisfy { $0 == 0 }
        let used = alike ? weights.map { _ in 1.0 } : weights
        result.mean = zip(measures, used).reduce(0) { $0 + $1.0.0 * $1.1 } / used.reduce(0, +)
        result.longest = measures.map(\.0).max()
        return result
    }

    private var reportedPairs: [(FunctionID, EmploymentStage)] {
        functions.flatMap { function in stages.map { (function, $0) } }.filter { function, stage in
            switch requirement(function, stage) {
            case .required: true
            case .useful: query.includeUseful
            case .notApplicable: false
            }
        }
    }

    private func serves(_ actor: Actor, anywhere function: FunctionID, _ stage: EmploymentStage) -> Bool {
        country.communes.contains { presence(of: actor, at: $0, function, stage) >= .presumed }
    }

    /// Whether the commune is reached through itself, its EPCI or a zone made of such.
    private func isLocal(_ claim: Claim, _ commune: PlainCountry.Commune) -> Bool {
        claim.reach.contains { isLocal($0, commune) }
    }

    private func isLocal(_ reference: TerritoryReference, _ commune: PlainCountry.Commune) -> Bool {
        switch reference.level {
        case .commune: reference.code == commune.code
        case .epci: reference.code == commune.epci
        case .zone:
            country.zones.first { $0.id == reference.code }?.members
                .contains { $0.level != .zone && isLocal($0, commune) } ?? false
        default: false
        }
    }
}
