import AtlasModel

/// Sites and the points that each reaches, as lists; small enough to try every choice.
struct PlainCovering {
    var reach: [[Int]]
    var weights: [Double]

    /// Points of a plane, each of them a site: neighbours reach much the same, as communes do.
    static func plane(sites: Int, points: Int, isWhole: Bool, using random: inout SplitMix64) -> PlainCovering {
        let places = (0..<max(sites, points)).map { _ in (x: random.below(1000), y: random.below(1000)) }
        let radius = random.number(50...400)
        let reach = (0..<sites).map { site in
            (0..<points).filter { point in
                let (dx, dy) = (places[site].x - places[point].x, places[site].y - places[point].y)
                return dx * dx + dy * dy <= radius * radius
            }
        }
        return PlainCovering(reach: reach, weights: weights(points, isWhole: isWhole, using: &random))
    }

    /// Sites that reach points at random: the hardest to choose from.
    static func scattered(sites: Int, points: Int, isWhole: Bool, using random: inout SplitMix64) -> PlainCovering {
        let percent = random.number(5...40)
        let reach = (0..<sites).map { _ in (0..<points).filter { _ in random.chance(percent) } }
        return PlainCovering(reach: reach, weights: weights(points, isWhole: isWhole, using: &random))
    }

    private static func weights(_ count: Int, isWhole: Bool, using random: inout SplitMix64) -> [Double] {
        let scale = random.pick([2, 20, 5_000])
        return (0..<count).map { _ in
            let weight = random.pick([0, random.below(scale), random.below(scale), scale * random.below(30)])
            return isWhole ? Double(weight) : Double(weight) / 7
        }
    }

    var covering: MaximalCovering {
        var starts: [Int32] = [0]
        for points in reach { starts.append(starts[starts.count - 1] + Int32(points.count)) }
        return MaximalCovering(starts: starts, points: reach.flatMap { $0.map { Int32($0) } }, weights: weights)
    }

    func reached(by sites: [Int]) -> Double {
        Set(sites.flatMap { reach[$0] }).sorted().reduce(0) { $0 + weights[$1] }
    }

    /// The most that `count` sites reach, by trying them all.
    func optimum(_ count: Int) -> Double {
        var isReached = [Int](repeating: 0, count: weights.count)
        func best(from first: Int, _ left: Int, _ value: Double) -> Double {
            guard left > 0 else { return value }
            var most = value
            for site in first..<max(first, reach.count) {
                var gain = 0.0
                for point in reach[site] {
                    if isReached[point] == 0 { gain += weights[point] }
                    isReached[point] += 1
                }
                most = max(most, best(from: site + 1, left - 1, value + gain))
                for point in reach[site] { isReached[point] -= 1 }
            }
            return most
        }
        return best(from: 0, count, 0)
    }
}
