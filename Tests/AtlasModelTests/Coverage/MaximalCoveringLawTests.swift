import AtlasModel
import Testing

/// What is true of every choice of sites.
struct MaximalCoveringLawTests {
    @Test(arguments: 0..<6)
    func `gains fall, add up to what is reached, and come from distinct sites`(seed: Int) {
        let sample = drawn(seed)
        for count in [0, 1, 2, 5, 11, 40, 100] {
            let choice = sample.covering.choose(count, effort: 300_000)
            #expect(choice.sites.count <= count)
            #expect(Set(choice.sites).count == choice.sites.count)
            #expect(choice.gains.count == choice.sites.count)
            #expect(choice.gains.allSatisfy { $0 > 0 })
            #expect(zip(choice.gains, choice.gains.dropFirst()).allSatisfy { $0 >= $1 })
            #expect(abs(choice.gains.reduce(0, +) - choice.reached) <= 1e-9 * choice.total)
            for last in choice.sites.indices {
                let gain =
                    sample.reached(by: Array(choice.sites[...last])) - sample.reached(by: Array(choice.sites[..<last]))
                #expect(abs(gain - choice.gains[last]) <= 1e-9 * choice.total)
            }
        }
    }

    @Test(arguments: 0..<6)
    func `more sites never reach less, nor are they bounded lower`(seed: Int) {
        let sample = drawn(100 + seed)
        let choices = (0...8).map { sample.covering.choose($0) }
        for (fewer, more) in zip(choices, choices.dropFirst()) where fewer.isBest && more.isBest {
            #expect(more.reached >= fewer.reached - 1e-8 * fewer.total)
            #expect(more.bound >= fewer.bound - 1e-8 * fewer.total)
        }
        #expect(choices.allSatisfy { $0.bound <= $0.total * (1 + 1e-9) })
    }

    @Test(arguments: 0..<6)
    func `no exchange of one site reaches more, whatever the effort`(seed: Int) {
        let sample = drawn(400 + seed)
        let choice = sample.covering.choose(4, effort: 0)
        for place in choice.sites.indices {
            for other in sample.reach.indices {
                var sites = choice.sites
                sites[place] = other
                #expect(sample.reached(by: sites) <= choice.reached + 1e-8 * choice.total)
            }
        }
    }

    @Test(arguments: 0..<6)
    func `as many sites as there are reach all that can be reached`(seed: Int) {
        let sample = drawn(200 + seed)
        let everything = sample.reached(by: Array(sample.reach.indices))
        for count in [sample.reach.count, sample.reach.count + 1, .max] {
            let choice = sample.covering.choose(count)
            #expect(choice.reached == everything)
            #expect(choice.bound <= choice.total * (1 + 1e-9))
        }
    }

    @Test(arguments: 0..<6)
    func `the same question has the same answer`(seed: Int) {
        let sample = drawn(300 + seed)
        #expect(sample.covering.choose(4) == sample.covering.choose(4))
    }

    @Test func `of equal sites the first is chosen`() {
        let sample = PlainCovering(reach: [[2], [0], [1], [0, 0].dropLast()], weights: [5, 5, 5])
        #expect(sample.covering.choose(2).sites == [0, 1])
    }

    @Test func `nothing to choose, nowhere to go, nobody to reach`() {
        let nobody = PlainCovering(reach: [[], []], weights: []).covering.choose(2)
        #expect(nobody.sites == [] && nobody.bound == 0 && nobody.isBest)
        let nowhere = PlainCovering(reach: [], weights: [3]).covering.choose(2)
        #expect(nowhere.sites == [] && nowhere.total == 3 && nowhere.bound == 0 && nowhere.isBest)
        let weightless = PlainCovering(reach: [[0], [0, 1]], weights: [0, 0]).covering.choose(1)
        #expect(weightless.sites == [] && weightless.bound == 0)
        let none = PlainCovering(reach: [[0], [0, 1]], weights: [1, 1]).covering.choose(-1)
        #expect(none.sites == [] && none.reached == 0 && none.bound == 0)
    }

    private func drawn(_ seed: Int) -> PlainCovering {
        var random = SplitMix64(seed: 10_000 + seed)
        return .plane(sites: 40, points: random.number(30...60), isWhole: seed % 3 != 0, using: &random)
    }
}
