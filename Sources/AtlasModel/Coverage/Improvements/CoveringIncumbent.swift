/// The best choice of sites known so far, and what a better one would have to reach.
struct CoveringIncumbent: Sendable {
    /// Rows of the sites in the whole problem.
    private(set) var sites: [Int]
    /// The weight that they reach.
    private(set) var value: Double
    let precision: CoveringPrecision

    init(sites: [Int], value: Double, precision: CoveringPrecision) {
        self.sites = sites
        self.value = value
        self.precision = precision
    }

    /// The least value that is better.
    var target: Double { value + precision.step }

    /// Takes another choice where it is better: the sites chosen for good in a problem, and some of those left in it.
    mutating func consider(_ sites: [Int], of problem: CoveringProblem, reaching value: Double) {
        guard value >= target else { return }
        self.value = value
        self.sites = problem.chosen.map { Int($0) } + sites.map { Int(problem.rows[$0]) }
    }
}

/// What rounding leaves of the weights of a problem.
struct CoveringPrecision: Sendable {
    /// Whether weights are whole numbers whose sums are exact: two values are then the same or 1 apart.
    let isExact: Bool
    /// Values less apart than this count as the same.
    let step: Double
    /// The weight of all points.
    let total: Double
    /// How far a computed sum of weights or prices may be from the true one, as a share of it.
    private let error: Double

    /// A sum of `n` terms of one sign is off by at most `n` units in the last place of it (Higham, "Accuracy and
    /// Stability of Numerical Algorithms", 2002, section 4.2).  A bound adds up the prices of points for each site, then
    /// sites, then what is left of points.
    init(weights: [Double], total: Double, siteCount: Int) {
        self.total = total
        error = Double(8 * (weights.count + siteCount) + 64) * Double.ulpOfOne
        isExact = total < 0x1p52 && error * total < 0.25 && weights.allSatisfy { $0 == $0.rounded() }
        step = isExact ? 1 : max(4 * error, 1e-9) * total
    }

    /// What the true sum cannot exceed.
    func ceiling(_ sum: Double) -> Double { sum + error * max(sum, total) }

    /// A bound of what is reached, from one that holds for true sums.
    func bound(_ bound: Double) -> Double {
        isExact ? min(bound.rounded(.down), total) : min(bound, ceiling(total))
    }
}
