import AtlasModel
import Testing

/// The choice of sites against the trial of all choices.
struct MaximalCoveringOracleTests {
    @Test(arguments: 0..<60)
    func `of a few sites the best are found and known to be the best`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let sample = PlainCovering.small(using: &random)
        let count = random.number(0...4)
        let optimum = sample.optimum(count)
        let choice = sample.covering.choose(count)
        let tolerance = 1e-8 * choice.total
        #expect(abs(choice.reached - optimum) <= tolerance)
        #expect(choice.reached == sample.reached(by: choice.sites))
        #expect(choice.bound >= optimum - 1e-12 * choice.total)
        #expect(choice.bound <= optimum + tolerance)
        #expect(choice.isBest)
    }

    @Test(arguments: 0..<60)
    func `whatever the effort, the bound holds and the greedy guarantee too`(seed: Int) {
        var random = SplitMix64(seed: 1_000 + seed)
        let sample = PlainCovering.small(using: &random)
        let count = random.number(1...4)
        let optimum = sample.optimum(count)
        for effort in [0, 1, 300, 2_000, 20_000] {
            let choice = sample.covering.choose(count, effort: effort, smallTable: random.pick([0, 50]))
            #expect(choice.bound >= optimum - 1e-12 * choice.total)
            #expect(choice.bound >= choice.reached)
            #expect(choice.reached >= 0.632 * optimum - 1e-9)
            #expect(choice.reached <= optimum + 1e-12 * choice.total)
            if choice.isBest { #expect(abs(choice.reached - optimum) <= 1e-8 * choice.total) }
        }
    }

    @Test(arguments: 0..<3)
    func `a sample of many sites leads to the best of all`(seed: Int) {
        var random = SplitMix64(seed: 2_000 + seed)
        let sample = PlainCovering.plane(sites: 150, points: 120, isWhole: seed != 1, using: &random)
        let optimum = sample.optimum(2)
        let choice = sample.covering.choose(2, effort: 50_000_000, smallTable: 0)
        #expect(abs(choice.reached - optimum) <= 1e-8 * choice.total)
        #expect(choice.isBest)
    }

    /// Greed takes the middle first and ends at 8 of 12.
    @Test func `what greed misses is found`() {
        let sample = PlainCovering(
            reach: [[0, 1, 3, 4], [0, 1, 2], [3, 4, 5]], weights: [2, 2, 2, 2, 2, 2])
        let choice = sample.covering.choose(2)
        #expect(choice.sites == [1, 2])
        #expect(choice.gains == [6, 6])
        #expect(choice.bound == 12)
    }
}

extension PlainCovering {
    fileprivate static func small(using random: inout SplitMix64) -> PlainCovering {
        let (sites, points) = (random.number(1...13), random.number(1...18))
        let isWhole = random.chance(60)
        return random.chance(50)
            ? plane(sites: sites, points: points, isWhole: isWhole, using: &random)
            : scattered(sites: sites, points: points, isWhole: isWhole, using: &random)
    }
}
