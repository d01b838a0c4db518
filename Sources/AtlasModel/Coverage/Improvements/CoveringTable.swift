/// Which points each site reaches: the points of site `n` are `points[starts[n]..<starts[n + 1]]`.
struct CoveringTable: Sendable {
    /// One more than there are sites, from 0 to the number of pairs.
    var starts: [Int32] = [0]
    /// Rows of points, each at most once for a site.
    var points: [Int32] = []
    var pointCount = 0

    var siteCount: Int { starts.count - 1 }

    func points(of site: Int) -> ArraySlice<Int32> { points[Int(starts[site])..<Int(starts[site + 1])] }

    /// Which sites reach each point: the same pairs read the other way, sites in ascending order.
    func transposed() -> CoveringTable {
        var starts = [Int32](repeating: 0, count: pointCount + 1)
        for point in points { starts[Int(point) + 1] += 1 }
        for point in 0..<pointCount { starts[point + 1] += starts[point] }
        var next = starts
        let sites = [Int32](unsafeUninitializedCapacity: points.count) { sites, count in
            next.withUnsafeMutableBufferPointer { next in
                points.withUnsafeBufferPointer { points in
                    for site in 0..<siteCount {
                        for pair in Int(self.starts[site])..<Int(self.starts[site + 1]) {
                            let point = Int(points[pair])
                            sites[Int(next[point])] = Int32(site)
                            next[point] += 1
                        }
                    }
                }
            }
            count = points.count
        }
        return CoveringTable(starts: starts, points: sites, pointCount: siteCount)
    }

    /// For each site, the sum of `values` over the points that it reaches.
    func sums(of values: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: siteCount)
        addSums(of: values, to: &sums)
        return sums
    }

    /// Writes into `sums` what ``sums(of:)`` returns.  Nearly all the time of a search for sites is spent here.
    func addSums(of values: [Double], to sums: inout [Double]) {
        precondition(values.count == pointCount && sums.count == siteCount)
        let count = siteCount
        sums.withUnsafeMutableBufferPointer { sums in
            starts.withUnsafeBufferPointer { starts in
                points.withUnsafeBufferPointer { points in
                    values.withUnsafeBufferPointer { values in
                        for site in 0..<count {
                            // Two partial sums: one addition need not wait for the other.
                            var (one, other) = (0.0, 0.0)
                            var pair = Int(starts[site])
                            let end = Int(starts[site + 1])
                            while pair + 1 < end {
                                one += values[Int(points[pair])]
                                other += values[Int(points[pair + 1])]
                                pair += 2
                            }
                            if pair < end { one += values[Int(points[pair])] }
                            sums[site] = one + other
                        }
                    }
                }
            }
        }
    }
}
