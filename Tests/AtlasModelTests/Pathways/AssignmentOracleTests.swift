import Testing

@testable import AtlasModel

struct AssignmentOracleTests {
    /// Pathways of which every assignment can be tried.
    private static let patience = 5_000

    @Test func `the interlocutors cost as little as the best of all assignments, and stand as high`() {
        var tried = 0
        for seed in 0..<160 {
            var sample = SmallAtlas(weighingSeed: 24_000 + seed, actors: 4 + seed % 12)
            let pathway = sample.onDate.pathway(of: sample.drawAssociation(), full: sample.random.chance(50))
            let slow = ExhaustiveAssignment(atlas: sample.atlas, steps: pathway.steps)
            guard slow.count(upTo: AssignmentOracleTests.patience) != nil else { continue }
            tried += 1
            let choice = pathway.steps.map { $0.chosen ?? 0 }
            #expect([pathway.cost, choice.reduce(0, +)] == slow.least())
            #expect(slow.cost(of: choice) == pathway.cost)
        }
        #expect(tried > 120)
    }

    @Test func `a forced choice is kept and the rest is at its best around it`() {
        var forced = 0
        for seed in 0..<120 {
            var sample = SmallAtlas(weighingSeed: 25_000 + seed, actors: 16)
            let association = sample.drawAssociation()
            let free = sample.onDate.pathway(of: association)
            let open = free.steps.filter { $0.candidates.count > 1 }
            guard !open.isEmpty else { continue }
            var chosen: [PathwayStepID: ActorID] = [:]
            for step in sample.random.picks(1...2, of: open) {
                chosen[step.id] = sample.random.pick(step.candidates).actor
            }
            forced += 1
            let pathway = sample.onDate.pathway(of: association, chosen: chosen)
            let slow = ExhaustiveAssignment(atlas: sample.atlas, steps: pathway.steps)
            #expect([pathway.cost, pathway.steps.map { $0.chosen ?? 0 }.reduce(0, +)] == slow.least(forced: chosen))
            #expect(pathway.cost >= free.cost)
            #expect(pathway.unheededChoices == [])
            for step in pathway.steps {
                #expect(step.grounds?.isImposed ?? false == (chosen[step.id] != nil))
                if let wanted = chosen[step.id] { #expect(step.choice?.actor == wanted) }
            }
        }
        #expect(forced > 40)
    }

    @Test func `taking an actor away never lowers the cost of steps that stay covered`() {
        var compared = 0
        for seed in 0..<120 {
            var sample = SmallAtlas(weighingSeed: 26_000 + seed, actors: 16)
            let association = sample.drawAssociation()
            let whole = sample.onDate.pathway(of: association, full: true)
            for actor in whole.interlocutors {
                let less = sample.without(actor).pathway(of: association, full: true)
                guard less.ruptureCount == whole.ruptureCount else { continue }
                compared += 1
                #expect(less.cost >= whole.cost)
            }
        }
        #expect(compared > 60)
    }

    @Test func `where nothing weighs, each step goes to its first candidate`() {
        for seed in 0..<40 {
            var sample = SmallAtlas(weighingSeed: 27_000 + seed)
            sample.atlas.referential = sample.atlas.referential.weighing(.none)
            let pathway = sample.onDate.pathway(of: sample.drawAssociation(), full: true)
            #expect(pathway.cost == 0)
            #expect(pathway.steps.allSatisfy { $0.chosen == ($0.candidates.isEmpty ? nil : 0) })
            #expect(pathway.steps.allSatisfy { $0.grounds?.passedOver == nil })
        }
    }

    @Test(arguments: 0..<12)
    func `hundreds of candidates a step cost as little as by comparing all pairs`(seed: Int) {
        var random = SplitMix64(seed: 28_000 + seed)
        let actors = Array(0..<random.pick([1, 2, 40, 400]))
        let change = random.below(60)
        var ties: [Int: [(from: Int, cost: Int)]] = [:]
        for _ in 0..<random.below(300) {
            ties[random.pick(actors), default: []].append((random.pick(actors), random.below(change + 1)))
        }
        var steps: [[InterlocutorAssignment.Option]] = []
        for _ in 0..<random.number(1...20) {
            let share = random.pick([0, 40, 90])
            let present = random.shuffled(actors.filter { _ in random.chance(share) })
            steps.append(present.map { InterlocutorAssignment.Option(actor: $0, cost: random.below(100)) })
        }
        let fast = InterlocutorAssignment(steps, fixed: steps.map { _ in nil }, change: change) { ties[$0] ?? [] }
        let taken = steps.filter { !$0.isEmpty }
        var totals = taken.first?.map(\.cost) ?? []
        for (before, step) in zip(taken, taken.dropFirst()) {
            totals = step.map { option in
                option.cost
                    + zip(before, totals).map { one, total in
                        let tied = (ties[option.actor] ?? []).filter { $0.from == one.actor }.map(\.cost)
                        return total + (one.actor == option.actor ? 0 : min(change, tied.min() ?? change))
                    }.min()!
            }
        }
        #expect(fast.cost == totals.min() ?? 0)
        #expect(zip(fast.choices, steps).allSatisfy { ($0 == nil) == $1.isEmpty })
    }
}
