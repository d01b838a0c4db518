/// An upper bound of what the sites of a problem can reach, by Lagrangian relaxation.
///
/// Each point `i` of weight `w[i]` is given a price `u[i]` between 0 and `w[i]`; a site is worth the prices of the points
/// that it reaches.  Whatever the prices,
///
///     sum of (w[i] - u[i])  +  sum of the `choices` largest worths
///
/// is at least what any `choices` sites reach: the price of a point that they reach is counted once at least, and the
/// rest of its weight once.  The prices are moved along a subgradient towards the least such sum, which is that of the
/// linear relaxation (Galvão and ReVelle, "A Lagrangean heuristic for the maximal covering location problem", 1996), by
/// Polyak's step towards the best value known, each price in proportion to the root of its weight, as cities and
/// villages have little in common.  The bound also tells which sites cannot be part of a better choice and which must
/// be; they leave the problem.
struct CoveringDual {
    private(set) var problem: CoveringProblem
    /// The price of each point.
    private(set) var prices: [Double]
    /// The least bound found of any choice that is better than the incumbent.
    private(set) var bound = Double.infinity
    var incumbent: CoveringIncumbent
    /// Elementary steps taken, to compare with a budget.
    private(set) var work = 0
    /// How often each site was among the best lately, from 0 to 1.
    private(set) var frequencies: [Double]

    private var bestPrices: [Double]
    private var bestBoundHere = Double.infinity
    private var scales: [Double] = []
    private var direction: [Double] = []
    private var worths: [Double] = []
    private var reachCounts: [Int32] = []
    private var isOut: [Bool] = []
    private var outCount = 0

    init(_ problem: CoveringProblem, prices: [Double], frequencies: [Double]? = nil, incumbent: CoveringIncumbent) {
        self.problem = problem
        self.prices = prices
        self.incumbent = incumbent
        self.frequencies = frequencies ?? [Double](repeating: 0, count: problem.rows.count)
        bestPrices = prices
        begin()
    }

    /// Nothing left in the problem is better than the incumbent.
    var isClosed: Bool { bound < incumbent.target || problem.isSettled }

    /// How far to go down.
    struct Descent {
        /// How often the prices are moved at most.
        var rounds: Int
        /// The first step as a share of Polyak's.
        var step = 1.0
        /// After how many rounds without a better bound the steps are shortened.
        var patience = 10
        /// Whether the problem holds every site that may be chosen; where it does not, nothing is proven.
        var isWhole = true
        /// No round begins when so much work is done.
        var budget = Int.max
    }

    /// Moves the prices until nothing better can be left, the bound no longer moves, or the descent says so.
    mutating func descend(_ descent: Descent) {
        var step = descent.step
        var stalled = 0
        for _ in 0..<descent.rounds where !isClosed && work < descent.budget {
            let best = select()
            let round = count(best.sites)
            let sum = round.unpaid + best.sites.reduce(problem.secured) { $0 + worths[$1] }
            incumbent.consider(best.sites, of: problem, reaching: problem.secured + round.reached)
            let value = incumbent.precision.ceiling(sum)
            if value < bestBoundHere - 1e-6 * (value - incumbent.value) { stalled = 0 } else { stalled += 1 }
            if value < bestBoundHere {
                bestBoundHere = value
                bestPrices = prices
            }
            if descent.isWhole { bound = min(bound, value) }
            if isClosed || round.norm == 0 { break }
            let taken = descent.isWhole ? sort(best, bound: value) : []
            move(by: step * max(0, value - incumbent.value) / round.norm)
            if !taken.isEmpty || outCount * 4 > isOut.count { reduce(taking: taken) }
            if stalled >= descent.patience {
                stalled = 0
                step *= 0.6
                if step < 0.01 { break }
            }
        }
        prices = bestPrices
    }

    /// Takes sites out of the problem, with those that were found to be in no better choice, and chooses those of `taken`
    /// for good.
    mutating func reduce(without others: [Bool] = [], taking taken: [Int] = []) {
        for site in others.indices where others[site] { isOut[site] = true }
        let old = problem.rows
        problem = problem.reduced(without: isOut, taking: taken, carrying: &prices)
        work += 4 * problem.table.points.count + 4 * old.count
        var place = 0
        frequencies = problem.rows.map { row in
            while old[place] != row { place += 1 }
            return frequencies[place]
        }
        begin()
        if problem.isSettled { incumbent.consider([], of: problem, reaching: problem.secured) }
    }

    /// Gives other prices to some points.
    mutating func setPrices(_ others: [Double], of points: [Int32]) {
        for (place, point) in points.enumerated() { prices[Int(point)] = others[place] }
        bestPrices = prices
        bestBoundHere = .infinity
    }

    private mutating func begin() {
        bestPrices = prices
        bestBoundHere = .infinity
        scales = problem.weights.map { $0.squareRoot() }
        direction = [Double](repeating: 0, count: problem.weights.count)
        reachCounts = [Int32](repeating: 0, count: problem.weights.count)
        worths = [Double](repeating: 0, count: problem.rows.count)
        isOut = [Bool](repeating: false, count: problem.rows.count)
        outCount = 0
    }

    /// The sites worth most, with the least of their worths and the greatest of the others.
    private mutating func select() -> (sites: [Int], last: Double, next: Double) {
        problem.table.addSums(of: prices, to: &worths)
        work += problem.table.points.count + problem.rows.count
        var leaders = Leaders(capacity: problem.choices + 1)
        for site in worths.indices where !isOut[site] { leaders.offer(worths[site], site) }
        var entries = leaders.sorted
        let next = entries.count > problem.choices ? entries.removeLast().worth : 0
        let last = entries.count == problem.choices ? entries.last?.worth ?? 0 : 0
        for site in frequencies.indices { frequencies[site] *= 0.9 }
        for entry in entries { frequencies[entry.site] += 0.1 }
        return (entries.map(\.site), last, next)
    }

    /// What the sites chosen reach, the weights that no price pays, and the direction in which prices are too high.
    private mutating func count(_ sites: [Int]) -> (reached: Double, unpaid: Double, norm: Double) {
        for point in reachCounts.indices { reachCounts[point] = 0 }
        for site in sites { for point in problem.table.points(of: site) { reachCounts[Int(point)] += 1 } }
        var (reached, unpaid, norm) = (0.0, 0.0, 0.0)
        for point in prices.indices {
            let (weight, price, times) = (problem.weights[point], prices[point], Double(reachCounts[point]))
            if times > 0 { reached += weight }
            unpaid += weight - price
            var slope = times - 1
            // A price cannot leave the range from 0 to the weight.
            if price >= weight, slope < 0 { slope = 0 }
            if price <= 0, slope > 0 { slope = 0 }
            let towards = 0.7 * slope + 0.3 * direction[point]
            direction[point] = towards
            if (price >= weight && towards < 0) || (price <= 0 && towards > 0) { continue }
            norm += scales[point] * towards * towards
        }
        work += 4 * prices.count
        return (reached, unpaid, norm)
    }

    private mutating func move(by step: Double) {
        for point in prices.indices {
            let price = prices[point] - step * scales[point] * direction[point]
            prices[point] = min(max(price, 0), problem.weights[point])
        }
    }

    /// Marks the sites that are in no better choice; returns those that are in all of them.
    private mutating func sort(_ best: (sites: [Int], last: Double, next: Double), bound: Double) -> [Int] {
        let target = incumbent.target
        // Never the best themselves: they are worth `last` at least, and the bound is not below the target.
        for site in worths.indices where !isOut[site] && bound - best.last + worths[site] < target {
            isOut[site] = true
            outCount += 1
        }
        return best.sites.filter { bound - worths[$0] + best.next < target }
    }
}
