/// Exchanges chosen sites for others, one at a time, as long as that reaches more (Teitz and Bart 1968).
///
/// What each site would add is kept up to date as points are reached and left, so that trying to replace a site costs
/// the size of its neighbourhood and not that of the country (after Resende and Werneck, "A fast swap-based local
/// search procedure for location problems", 2007).
struct SiteExchange {
    private let table: CoveringTable
    private let reachers: CoveringTable
    private let weights: [Double]
    /// An exchange must win more than this: sums of fractions are not exact, and the search must end.
    private let tolerance: Double
    /// How many chosen sites reach each point.
    private var reachCounts: [Int32]
    /// What each site would add to those chosen.
    private var gains: [Double]
    /// Elementary steps taken, to compare with a budget.
    private(set) var work = 0

    init(_ table: CoveringTable, weights: [Double], tolerance: Double) {
        self.table = table
        self.weights = weights
        self.tolerance = tolerance
        reachers = table.transposed()
        reachCounts = [Int32](repeating: 0, count: weights.count)
        gains = table.sums(of: weights)
        work = 2 * table.points.count
    }

    /// Exchanges the chosen `sites` until no single exchange reaches more; the result has as many sites.
    mutating func improve(_ sites: [Int]) -> [Int] {
        var sites = sites
        for site in sites { add(site) }
        var (best, isCurrent) = (bestSite(), true)
        var unchanged = 0
        var position = 0
        while unchanged < sites.count {
            if !isCurrent { (best, isCurrent) = (bestSite(), true) }
            let old = sites[position]
            let (loss, challenger) = remove(old, best: best)
            if challenger != old, gains[challenger] > loss + tolerance {
                sites[position] = challenger
                isCurrent = false
                unchanged = 0
            } else {
                unchanged += 1
            }
            add(sites[position])
            position = (position + 1) % sites.count
        }
        for site in sites { _ = remove(site, best: site) }
        return sites
    }

    private mutating func bestSite() -> Int {
        var best = 0
        for site in gains.indices where gains[site] > gains[best] { best = site }
        work += gains.count
        return best
    }

    private mutating func add(_ site: Int) {
        for point in table.points(of: site) {
            reachCounts[Int(point)] += 1
            guard reachCounts[Int(point)] == 1 else { continue }
            let weight = weights[Int(point)]
            let others = reachers.points(of: Int(point))
            work += others.count
            for other in others { gains[Int(other)] -= weight }
        }
    }

    /// - Parameter best: a site that adds most before the removal.
    /// - Returns: what the removal loses, and a site that adds most after it.
    private mutating func remove(_ site: Int, best: Int) -> (loss: Double, best: Int) {
        var loss = 0.0
        var best = best
        for point in table.points(of: site) {
            reachCounts[Int(point)] -= 1
            guard reachCounts[Int(point)] == 0 else { continue }
            let weight = weights[Int(point)]
            loss += weight
            let others = reachers.points(of: Int(point))
            work += others.count
            for other in others {
                gains[Int(other)] += weight
                // Gains only grow here, so that the leader is among the sites touched, or the one before.
                if gains[Int(other)] > gains[best] { best = Int(other) }
            }
        }
        return (loss, best)
    }
}
