/// Rows sorted by something that has few values, those of one value in the order of their names.
struct RowOrder: Sendable {
    /// In ascending order of the values, those without any at the end.
    private let rows: [Int32]
    /// The rows of each value, and of none the last.
    private let groups: [Range<Int>]

    /// - Parameters:
    ///   - named: rows in the order of their names.
    ///   - key: the value of a row as a number, `.max` for none.
    init(_ named: [Int32], by key: (Int) -> UInt32) {
        var members: [UInt32: [Int32]] = [:]
        for row in named { members[key(Int(row)), default: []].append(row) }
        let last = members.removeValue(forKey: .max) ?? []
        let inOrder = members.sorted { $0.key < $1.key }.map(\.value) + [last]
        var end = 0
        groups = inOrder.map { group in
            defer { end += group.count }
            return end..<end + group.count
        }
        rows = inOrder.flatMap { $0 }
    }

    /// Those of a set.
    /// - Parameter isReversed: from the greatest value to the least; those without any come last all the same, and the
    ///   names stay in their order.
    func rows(_ set: RowSet, isReversed: Bool) -> [Int32] {
        rows.withUnsafeBufferPointer { rows in
            let inOrder = isReversed ? groups.dropLast().reversed() + groups.suffix(1) : groups
            return set.filter(inOrder.lazy.map { UnsafeBufferPointer(rebasing: rows[$0]) })
        }
    }
}
