import AtlasModel
import Testing

struct PathwayOracleTests {
    @Test(arguments: 0..<80)
    func `each step has the candidates of the rules in the order of the rules`(seed: Int) {
        var sample = SmallAtlas(seed: 20_000 + seed)
        let association = sample.drawAssociation()
        let slow = BruteForcePathway(sample, commune: association.commune)
        for step in sample.onDate.pathway(of: association, full: true).steps {
            let expected = slow.covering(step.function, step.stage).map { PlainCandidate($0, in: slow) }
            #expect(differences(step.candidates.map { PlainCandidate($0) }, expected) == [])
            #expect((step.choice == nil) == expected.isEmpty)
            let others = expected.map(\.actor).filter { $0 != step.choice?.actor }
            #expect(step.alternates.map(\.actor) == others)
        }
    }

    @Test(arguments: 0..<80)
    func `a rupture is where nobody covers, with the nearest elsewhere and whom to ask`(seed: Int) {
        var sample = SmallAtlas(seed: 21_000 + seed)
        let association = sample.drawAssociation()
        let slow = BruteForcePathway(sample, commune: association.commune)
        let pathway = sample.onDate.pathway(of: association, full: true)
        for step in pathway.steps {
            let isRupture = slow.covering(step.function, step.stage).isEmpty
            #expect((step.rupture != nil) == isRupture)
            guard let rupture = step.rupture else { continue }
            #expect(rupture.nearest?.actor == slow.nearest(step.function, step.stage)?.id)
            #expect(
                rupture.orientation.map { PlainCandidate($0) }
                    == slow.orientation(step.function, step.stage).map { PlainCandidate($0, in: slow) })
        }
        #expect(pathway.ruptureCount == pathway.steps.count { $0.rupture != nil })
    }

    @Test(arguments: 0..<80)
    func `needs keep the steps that answer them and add those that none answers`(seed: Int) {
        var sample = SmallAtlas(seed: 22_000 + seed)
        var association = sample.drawAssociation()
        association.needs = sample.random.picks(0...3, of: sample.atlas.referential.functions.map(\.id))
        let full = sample.random.chance(50)
        let rules = BruteForceCoverage(sample)
        func answers(_ step: PathwayStep, _ need: FunctionID) -> Bool {
            rules.isOrRefines(step.function, need) || rules.isOrRefines(need, step.function)
        }
        var expected: [PlannedStep.Subject] = []
        let stages = EmploymentStage.allCases.filter { $0 == association.stage || full && $0 > association.stage }
        let shown = sample.atlas.referential.steps.filter { stages.contains($0.stage) }
        for stage in stages {
            let steps = sample.atlas.referential.steps.filter { $0.stage == stage }.sorted { $0.order < $1.order }
            for step in steps
            where association.needs.isEmpty || association.needs.contains(where: { answers(step, $0) }) {
                expected.append(.step(step))
            }
            guard stage == association.stage else { continue }
            var seen: Set<FunctionID> = []
            for need in association.needs where !shown.contains(where: { answers($0, need) }) {
                if seen.insert(need).inserted { expected.append(.need(need, stage)) }
            }
        }
        let found = sample.onDate.pathway(of: association, full: full).steps.map(\.subject)
        #expect(differences(found, expected) == [])
    }

    @Test(arguments: 0..<40)
    func `the order of candidates is strict and total`(seed: Int) {
        var sample = SmallAtlas(seed: 23_000 + seed)
        let association = sample.drawAssociation()
        for step in sample.onDate.pathway(of: association, full: true).steps {
            for (row, one) in step.candidates.enumerated() {
                #expect(!one.precedes(one))
                for other in step.candidates[(row + 1)...] {
                    #expect(one.precedes(other) && !other.precedes(one))
                }
            }
            #expect(Set(step.candidates.map(\.actor)).count == step.candidates.count)
        }
    }
}

extension SmallAtlas {
    mutating func drawAssociation() -> Association {
        Association(
            name: "A", commune: random.chance(10) ? nil : random.pick(country.communes).code,
            stage: random.pick(EmploymentStage.allCases), needs: [])
    }
}
