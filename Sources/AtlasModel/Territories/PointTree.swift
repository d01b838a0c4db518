/// Points of space, arranged so that those near a place are found without looking at the others: a k-d tree (Bentley,
/// "Multidimensional binary search trees used for associative searching", 1975).
///
/// The tree is implicit: each half of a range of points is a subtree, split where the points spread most.
package struct PointTree: Sendable {
    /// A place in space, in any unit.
    package struct Position: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var z: Double

        package init(x: Double, y: Double, z: Double = 0) {
            self.x = x
            self.y = y
            self.z = z
        }

        package func squaredDistance(to other: Position) -> Double {
            let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
            return dx * dx + dy * dy + dz * dz
        }

        fileprivate subscript(axis: UInt8) -> Double { axis == 0 ? x : axis == 1 ? y : z }
    }

    /// A subtree of so many points is looked at whole.
    private static let leafSize = 12

    /// The places given at the start, neighbours next to each other.
    package private(set) var order: [Int32]
    /// The positions in ``order``.
    private var positions: [Position]
    /// For each inner node, in the order of a heap: where it is split, and along which axis.
    private var splits: [Split] = []

    fileprivate struct Split {
        var value = 0.0
        var axis: UInt8 = 0
    }

    package init(_ positions: [Position]) {
        order = (0..<Int32(positions.count)).map { $0 }
        self.positions = []
        split(0, 0..<positions.count, positions)
        self.positions = order.map { positions[Int($0)] }
    }

    private mutating func split(_ node: Int, _ range: Range<Int>, _ positions: [Position]) {
        guard range.count > PointTree.leafSize else { return }
        let axis = PointTree.widestAxis(of: range, order, positions)
        let middle = (range.lowerBound + range.upperBound) / 2
        partition(range, at: middle) { positions[Int($0)][axis] }
        while splits.count <= node { splits.append(Split()) }
        splits[node] = Split(value: positions[Int(order[middle])][axis], axis: axis)
        split(2 * node + 1, range.lowerBound..<middle, positions)
        split(2 * node + 2, middle..<range.upperBound, positions)
    }

    private static func widestAxis(of range: Range<Int>, _ order: [Int32], _ positions: [Position]) -> UInt8 {
        var low = positions[Int(order[range.lowerBound])]
        var high = low
        for place in range {
            let position = positions[Int(order[place])]
            low.x = min(low.x, position.x)
            low.y = min(low.y, position.y)
            low.z = min(low.z, position.z)
            high.x = max(high.x, position.x)
            high.y = max(high.y, position.y)
            high.z = max(high.z, position.z)
        }
        let (dx, dy, dz) = (high.x - low.x, high.y - low.y, high.z - low.z)
        if dx >= dy { return dx >= dz ? 0 : 2 }
        return dy >= dz ? 1 : 2
    }

    /// Puts the right point at `middle`, none greater before it, none smaller after it (Hoare's selection).
    private mutating func partition(_ range: Range<Int>, at middle: Int, by key: (Int32) -> Double) {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            let pivot = key(order[(low + high) / 2])
            var (left, right) = (low, high)
            while left <= right {
                while key(order[left]) < pivot { left += 1 }
                while pivot < key(order[right]) { right -= 1 }
                if left <= right {
                    order.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if middle <= right { high = right } else if middle >= left { low = left } else { return }
        }
    }

    /// The places in ``order`` of the points whose squared distance to `center` is at most `limit`, in ascending order.
    /// - Parameter found: room for the answer, reused from one question to the next.
    package func places(
        near center: Position, squaredDistance limit: Double, in found: inout [Int32]
    ) -> ArraySlice<Int32> {
        if found.count < positions.count { found = [Int32](repeating: 0, count: positions.count) }
        var count = 0
        found.withUnsafeMutableBufferPointer { found in
            withNodes { $0.visit(0, 0, $0.positions.count, center, limit, found, &count) }
        }
        return found[..<count]
    }

    /// The position of the point at a place in ``order``.
    package func position(_ place: Int32) -> Position { positions[Int(place)] }

    /// The least squared distance from `center` to a point; infinite where there is none.
    package func nearest(to center: Position) -> Double {
        var best = Double.infinity
        withNodes { $0.approach(0, 0, $0.positions.count, center, &best) }
        return best
    }

    private func withNodes(_ body: (Nodes) -> Void) {
        positions.withUnsafeBufferPointer { positions in
            splits.withUnsafeBufferPointer { splits in body(Nodes(positions: positions, splits: splits)) }
        }
    }

    /// The tree as plain memory: with arrays or closures at hand, references are counted at each node, which takes
    /// several times as long as the search itself.
    fileprivate struct Nodes {
        let positions: UnsafeBufferPointer<Position>
        let splits: UnsafeBufferPointer<Split>

        func visit(
            _ node: Int, _ start: Int, _ end: Int, _ center: Position, _ limit: Double,
            _ found: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
        ) {
            if end - start <= PointTree.leafSize {
                for place in start..<end {
                    // Written in any case and kept where near: cheaper than a branch that cannot be foreseen.
                    found[count] = Int32(truncatingIfNeeded: place)
                    count += positions[place].squaredDistance(to: center) <= limit ? 1 : 0
                }
                return
            }
            let middle = (start + end) / 2
            let beyond = center[splits[node].axis] - splits[node].value
            let isAcross = beyond * beyond <= limit
            if beyond <= 0 || isAcross { visit(2 * node + 1, start, middle, center, limit, found, &count) }
            if beyond >= 0 || isAcross { visit(2 * node + 2, middle, end, center, limit, found, &count) }
        }

        func approach(_ node: Int, _ start: Int, _ end: Int, _ center: Position, _ best: inout Double) {
            if end - start <= PointTree.leafSize {
                for place in start..<end { best = min(best, positions[place].squaredDistance(to: center)) }
                return
            }
            let middle = (start + end) / 2
            let beyond = center[splits[node].axis] - splits[node].value
            if beyond < 0 {
                approach(2 * node + 1, start, middle, center, &best)
                if beyond * beyond <= best { approach(2 * node + 2, middle, end, center, &best) }
            } else {
                approach(2 * node + 2, middle, end, center, &best)
                if beyond * beyond <= best { approach(2 * node + 1, start, middle, center, &best) }
            }
        }
    }
}
