/// Looks for the best choice of sites and for the proof that it is: the bound of ``CoveringDual``, and where that does
/// not settle the matter, branch and bound on one site at a time, the branch with the widest bound first.
///
/// The search stops at a number of elementary steps and not at a time, so that it answers the same on every machine.
struct CoveringSearch {
    /// Some sites in, others out, and what that may reach at most.
    private struct Branch {
        var problem: CoveringProblem
        var prices: [Double]
        var frequencies: [Double]
        var bound: Double
    }

    private(set) var incumbent: CoveringIncumbent
    /// No choice reaches more.
    private(set) var bound: Double
    /// Whether the search came to its end: the incumbent is the best, within the precision of the weights.
    private(set) var isComplete = false

    private var work = 0
    private let budget: Int
    private let smallTable: Int
    private var branches: [Branch] = []

    /// - Parameters:
    ///   - prices: where the prices of points start; any will do, good ones save time.
    ///   - budget: the number of elementary steps after which the search gives up, about a nanosecond each.
    ///   - smallTable: a table with no more pairs of a site and a point is handled whole from the start.
    init(
        _ problem: CoveringProblem, prices: [Double], incumbent: CoveringIncumbent, budget: Int,
        smallTable: Int
    ) {
        self.incumbent = incumbent
        self.budget = budget
        self.smallTable = smallTable
        bound = incumbent.precision.ceiling(incumbent.precision.total)
        var root = CoveringDual(problem, prices: prices, incumbent: incumbent)
        approach(&root)
        exchange(&root)
        root.descend(.init(rounds: 400, budget: budget - work))
        exchange(&root)
        if !root.isClosed, root.problem.table.points.count <= smallTable {
            root.reduce(without: root.problem.dominated())
            root.descend(.init(rounds: 100, step: 0.5, budget: budget - work))
        }
        finish(root, within: bound)
        while work < budget, let branch = popWidest() { split(branch) }
        conclude()
    }

    private mutating func conclude() {
        let open = branches.map(\.bound).max() ?? 0
        isComplete = open < incumbent.target
        bound = incumbent.precision.bound(max(open, incumbent.target))
        if isComplete && incumbent.precision.isExact { bound = incumbent.value }
    }

    /// Comes near the bound of a large problem by moving the prices for a part of the sites, in turn with all of them:
    /// few sites have a part in good choices, neighbours are alike, and all are needed only to tell that a bound holds.
    private mutating func approach(_ dual: inout CoveringDual) {
        for _ in 0..<8 {
            dual.descend(.init(rounds: 1))
            let problem = dual.problem
            guard !dual.isClosed, problem.table.points.count > smallTable,
                work + dual.work < budget * 3 / 4
            else { return }
            let (part, points) = problem.restricted(to: sample(of: dual))
            var inner = CoveringDual(part, prices: points.map { dual.prices[Int($0)] }, incumbent: dual.incumbent)
            inner.descend(.init(rounds: 60, isWhole: false))
            exchange(&inner)
            dual.incumbent = inner.incumbent
            dual.setPrices(inner.prices, of: points)
            work += inner.work + problem.table.points.count
        }
    }

    /// The sites of the incumbent, those that are worth most, and ever fewer of the others.
    private func sample(of dual: CoveringDual) -> [Int] {
        let rows = dual.problem.rows
        let worths = dual.problem.table.sums(of: dual.prices)
        let ranked = worths.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
        let known = Set(dual.incumbent.sites)
        var sample = Set(rows.indices.filter { known.contains(Int(rows[$0])) })
        var rank = 0
        while rank < ranked.count {
            sample.insert(ranked[rank])
            rank += 1 + rank / max(100, 4 * dual.problem.choices)
        }
        return sample.sorted()
    }

    /// Exchanges sites, from those that the bound favours and from those of the incumbent.
    private mutating func exchange(_ dual: inout CoveringDual) {
        guard !dual.isClosed, work + dual.work < budget else { return }
        let problem = dual.problem
        let frequencies = dual.frequencies
        let ranked = problem.rows.indices.sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
        let known = Set(dual.incumbent.sites)
        let starts = [
            Array(ranked.prefix(problem.choices)),
            problem.rows.indices.filter { known.contains(Int(problem.rows[$0])) },
        ]
        var exchange = SiteExchange(problem.table, weights: problem.weights, tolerance: incumbent.precision.step / 2)
        for start in starts where !start.isEmpty && start.count <= problem.choices {
            let sites = exchange.improve(start)
            dual.incumbent.consider(sites, of: problem, reaching: problem.value(of: sites))
        }
        work += exchange.work
    }

    private mutating func finish(_ dual: CoveringDual, within bound: Double) {
        var dual = dual
        if !dual.isClosed { dual.reduce() }
        work += dual.work
        incumbent = dual.incumbent
        guard !dual.isClosed else { return }
        branches.append(
            Branch(
                problem: dual.problem, prices: dual.prices, frequencies: dual.frequencies, bound: min(bound, dual.bound)
            ))
    }

    private mutating func popWidest() -> Branch? {
        branches.removeAll { $0.bound < incumbent.target }
        guard let widest = branches.indices.max(by: { branches[$0].bound < branches[$1].bound }) else { return nil }
        branches.swapAt(widest, branches.count - 1)
        return branches.removeLast()
    }

    /// Takes the site about which the bound is most undecided, and does without it.
    private mutating func split(_ branch: Branch) {
        let doubts = branch.frequencies.map { abs($0 - 0.5) }
        guard let site = doubts.indices.min(by: { doubts[$0] < doubts[$1] }) else { return }
        for isTaken in [true, false] {
            var dual = CoveringDual(
                branch.problem, prices: branch.prices, frequencies: branch.frequencies, incumbent: incumbent)
            var isOut = [Bool](repeating: false, count: doubts.count)
            isOut[site] = !isTaken
            dual.reduce(without: isOut, taking: isTaken ? [site] : [])
            dual.descend(.init(rounds: 40, step: 0.5, patience: 5))
            exchange(&dual)
            finish(dual, within: branch.bound)
        }
    }
}
