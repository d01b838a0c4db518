/// Where a number of sites reach most: maximal covering location (Church and ReVelle, "The maximal covering location
/// problem", 1974).
///
/// A lazy greedy choice, exchanges of sites, and a bound by Lagrangian relaxation that branch and bound closes where it
/// can: on the communes of France the best choice of 10 sites is found, and known to be the best, in a few tens of
/// milliseconds.
public struct MaximalCovering: Sendable {
    /// A choice of sites, and how far from the best it can be.
    public struct Choice: Hashable, Sendable {
        /// Rows of the sites, the one that adds most first; fewer than asked where no other adds anything.
        public let sites: [Int]
        /// What each site adds to those before it.
        public let gains: [Double]
        /// The weight of the points that the sites reach together: the sum of ``gains``.
        public let reached: Double
        /// The weight of all points.
        public let total: Double
        /// Proven: no choice of as many sites reaches more.  Equal to ``reached`` where the choice is known to be the
        /// best; weights with fractions leave them a billionth of the total apart.
        public let bound: Double
        /// Whether no other choice reaches more.
        public let isBest: Bool
    }

    private let table: CoveringTable
    private let weights: [Double]
    private let total: Double

    /// - Parameters:
    ///   - starts: where the points of each site begin in `points`, in ascending order from 0, and where the last end.
    ///   - points: rows of `weights`, each at most once for a site.
    ///   - weights: what each point weighs, finite, at least 0.
    public init(starts: [Int32], points: [Int32], weights: [Double]) {
        precondition(starts.first == 0 && starts.last == Int32(points.count), "starts from 0 to the number of points")
        precondition(points.allSatisfy { $0 >= 0 && Int($0) < weights.count }, "points are rows of weights")
        precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are finite and at least 0")
        table = CoveringTable(starts: starts, points: points, pointCount: weights.count)
        self.weights = weights
        total = weights.reduce(0, +)
    }

    /// The best choice of `count` sites that `effort` allows; the same on every machine.
    /// - Parameter effort: the number of elementary steps after which a proof is given up, about a nanosecond each.
    public func choose(_ count: Int, effort: Int = 200_000_000) -> Choice {
        choose(count, effort: effort, smallTable: 200_000)
    }

    /// - Parameter smallTable: how many pairs of a site and a point are few enough to do without a sample of the sites.
    package func choose(_ count: Int, effort: Int, smallTable: Int) -> Choice {
        let count = max(0, min(count, table.siteCount))
        let precision = CoveringPrecision(weights: weights, total: total, siteCount: table.siteCount)
        let greedy = LazyGreedy(table, weights: weights, candidates: 0..<table.siteCount, count: count)
        let problem = CoveringProblem(table, weights: weights, choices: count)
        let incumbent = CoveringIncumbent(
            sites: greedy.sites, value: problem.value(of: greedy.sites), precision: precision)
        let search = CoveringSearch(
            problem, prices: prices(after: greedy, count: count), incumbent: incumbent, budget: effort,
            smallTable: smallTable)
        var sites = search.incumbent.sites
        if !search.isComplete {
            // Whatever was not proven, no single exchange reaches more.
            var exchange = SiteExchange(table, weights: weights, tolerance: precision.step / 2)
            sites = exchange.improve(sites)
        }
        let best = LazyGreedy(table, weights: weights, candidates: sites, count: count)
        let reached = problem.value(of: best.sites)
        return Choice(
            sites: best.sites, gains: best.gains, reached: reached, total: total, bound: search.bound,
            isBest: search.isComplete || reached >= search.bound)
    }

    /// Prices at which every site of a greedy choice is worth what the last of them adds: no site is then worth much
    /// more, so that the bound is near the value from the start.
    private func prices(after greedy: LazyGreedy, count: Int) -> [Double] {
        let last = greedy.sites.count == count ? greedy.gains.last ?? 0 : 0
        return weights.indices.map { point in
            let first = Int(greedy.firstReached[point])
            return first < 0 ? weights[point] : weights[point] * min(1, last / greedy.gains[first])
        }
    }
}
