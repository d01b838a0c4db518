/// What is left of a search for sites once some are chosen for good and others are out.
///
/// Points that the same sites reach are one point here, with their weights added up.
struct CoveringProblem: Sendable {
    /// The remaining sites and points.
    var table: CoveringTable
    var weights: [Double]
    /// The row of each remaining site in the whole problem.
    var rows: [Int32]
    /// How many sites are still to be chosen.
    var choices: Int
    /// Rows, in the whole problem, of the sites chosen for good.
    var chosen: [Int32] = []
    /// The weight that those reach.
    var secured = 0.0

    init(_ table: CoveringTable, weights: [Double], choices: Int) {
        self.table = table
        self.weights = weights
        self.choices = choices
        rows = (0..<Int32(table.siteCount)).map { $0 }
    }

    /// Whether nothing is left to choose.
    var isSettled: Bool { choices == 0 || rows.isEmpty }

    /// What some of the remaining sites reach, with those chosen for good.
    func value(of sites: [Int]) -> Double {
        var isReached = [Bool](repeating: false, count: weights.count)
        for site in sites { for point in table.points(of: site) { isReached[Int(point)] = true } }
        return isReached.indices.reduce(secured) { isReached[$1] ? $0 + weights[$1] : $0 }
    }

    /// The same problem with some sites chosen for good and others out.
    /// - Parameters:
    ///   - isOut: for each site, whether it is out; whatever it says of those in `taken`.
    ///   - taken: the sites to choose for good, by their place here.
    ///   - values: a value for each point, carried along: points that become one add theirs up.
    func reduced(without isOut: [Bool], taking taken: [Int], carrying values: inout [Double]) -> CoveringProblem {
        // -1: out of reach, or reached already; else the class of points that the same sites reach, so far.
        var classes = [Int32](repeating: 0, count: weights.count)
        var result = self
        var isGone = isOut
        for site in taken {
            isGone[site] = true
            result.chosen.append(rows[site])
            for point in table.points(of: site) where classes[Int(point)] == 0 {
                classes[Int(point)] = -1
                result.secured += weights[Int(point)]
            }
        }
        result.choices -= taken.count
        let kept = result.choices > 0 ? rows.indices.filter { !isGone[$0] } : []
        refine(&classes, by: kept)
        result.gather(kept, classes, of: self, carrying: &values)
        return result
    }

    /// Tells points apart by the sites that reach them: each site in turn splits the classes that it reaches in part.
    private func refine(_ classes: inout [Int32], by sites: [Int]) {
        var splits: [(site: Int32, into: Int32)] = [(-1, 0)]
        for site in sites {
            for point in table.points(of: site) where classes[Int(point)] >= 0 {
                let old = Int(classes[Int(point)])
                if splits[old].site != Int32(site) {
                    splits[old] = (Int32(site), Int32(splits.count))
                    splits.append((-1, 0))
                }
                classes[Int(point)] = splits[old].into
            }
        }
    }

    /// Takes the kept sites and one point for each class of `whole`.  Class 0 holds the points that no site reaches.
    private mutating func gather(
        _ kept: [Int], _ classes: [Int32], of whole: CoveringProblem, carrying values: inout [Double]
    ) {
        var numbers = [Int32](repeating: -1, count: Int(classes.max() ?? 0) + 1)
        var isFirst = [Bool](repeating: false, count: classes.count)
        var sums: [Double] = []
        weights = []
        for (point, group) in classes.enumerated() where group > 0 {
            if numbers[Int(group)] < 0 {
                numbers[Int(group)] = Int32(weights.count)
                isFirst[point] = true
                weights.append(0)
                sums.append(0)
            }
            let number = Int(numbers[Int(group)])
            weights[number] += whole.weights[point]
            sums[number] += values[point]
        }
        values = sums
        table = CoveringTable(starts: [0], points: [], pointCount: weights.count)
        table.starts.reserveCapacity(kept.count + 1)
        rows = []
        for site in kept {
            for point in whole.table.points(of: site) where isFirst[Int(point)] {
                table.points.append(numbers[Int(classes[Int(point)])])
            }
            // A site that reaches nothing more is never worth choosing.
            guard table.points.count > Int(table.starts[rows.count]) else { continue }
            table.starts.append(Int32(table.points.count))
            rows.append(whole.rows[site])
        }
    }

    /// The same problem for some of its sites, and the points that they reach by their place here.
    func restricted(to sites: [Int]) -> (problem: CoveringProblem, points: [Int32]) {
        var numbers = [Int32](repeating: -1, count: weights.count)
        var points: [Int32] = []
        var result = self
        result.rows = sites.map { rows[$0] }
        result.table = CoveringTable()
        for site in sites {
            for point in table.points(of: site) {
                if numbers[Int(point)] < 0 {
                    numbers[Int(point)] = Int32(points.count)
                    points.append(point)
                }
                result.table.points.append(numbers[Int(point)])
            }
            result.table.starts.append(Int32(result.table.points.count))
        }
        result.table.pointCount = points.count
        result.weights = points.map { weights[Int($0)] }
        return (result, points)
    }

    /// The sites all of whose points another site reaches too: leaving them out loses nothing.  Of sites that reach the
    /// same points, the first stays.
    func dominated() -> [Bool] {
        let reachers = table.transposed()
        var isDominated = [Bool](repeating: false, count: rows.count)
        var marks = [Int32](repeating: -1, count: weights.count)
        for site in rows.indices {
            let own = table.points(of: site)
            for point in own { marks[Int(point)] = Int32(site) }
            guard let rarest = own.min(by: { reachers.points(of: Int($0)).count < reachers.points(of: Int($1)).count })
            else { continue }
            isDominated[site] = reachers.points(of: Int(rarest)).contains { other in
                let others = table.points(of: Int(other))
                guard other != site, others.count >= own.count, !isDominated[Int(other)] else { return false }
                if others.count == own.count, other > site { return false }
                return others.reduce(0) { $0 + (marks[Int($1)] == Int32(site) ? 1 : 0) } == own.count
            }
        }
        return isDominated
    }
}
