/// Gives each dot inside a territory to it, the borders of all territories being drawn from the same lines.
///
/// Scan lines through the middles of the dots, by the even-odd rule (J. Foley et al., "Computer Graphics: Principles and
/// Practice", 3.6): the crossings of a line with a row are computed once for both its sides, and rows and dots are
/// half-open, so that no dot belongs to two territories and none between them to nobody.  Linear in the rows that the
/// lines cross, but for sorting the crossings.
struct PolygonFill {
    private struct Crossing {
        /// Territory and row.
        let key: Int
        let x: Double
    }

    private var crossings: [Crossing] = []
    private let rows: Range<Int>

    /// - Parameter rows: the rows of dots that may be filled.
    init(rows: Range<Int>) { self.rows = rows }

    /// Adds a line between `sides`, the territories on its left and right in no order.
    mutating func add(_ line: ProjectedLine, sides: [Int16]) {
        for index in line.xs.indices.dropFirst() {
            let (x, y) = (line.xs[index - 1], line.ys[index - 1])
            let (nextX, nextY) = (line.xs[index], line.ys[index])
            guard y != nextY else { continue }
            // The rows whose middle lies in [top, bottom).
            let first = max(rows.lowerBound, Int((min(y, nextY) - 0.5).rounded(.up)))
            let end = min(rows.upperBound, Int((max(y, nextY) - 0.5).rounded(.up)))
            guard first < end else { continue }
            for row in first..<end {
                let crossing = x + (Double(row) + 0.5 - y) / (nextY - y) * (nextX - x)
                for side in sides {
                    crossings.append(Crossing(key: Int(side) * rows.upperBound + row, x: crossing))
                }
            }
        }
    }

    /// - Parameter columns: the dots of a row that may be filled.
    func fill(_ grid: inout DotGrid, columns: Range<Int>) {
        let sorted = crossings.sorted { ($0.key, $0.x) < ($1.key, $1.x) }
        var index = 0
        while index + 1 < sorted.count {
            let (from, to) = (sorted[index], sorted[index + 1])
            guard from.key == to.key else {
                index += 1
                continue
            }
            let (owner, row) = from.key.quotientAndRemainder(dividingBy: rows.upperBound)
            let first = Int((from.x - 0.5).rounded(.up))
            let end = max(first, Int((to.x - 0.5).rounded(.up)))
            grid.own((first..<end).clamped(to: columns), row: row, Int16(owner))
            index += 2
        }
    }
}

/// The points of an arc on the plane of the dots.
struct ProjectedLine: Sendable {
    var xs: [Double] = []
    var ys: [Double] = []
}
