/// A set of rows of a table, one bit for each row.
public struct RowSet: Hashable, Sendable {
    private(set) var words: [UInt64]
    /// Rows of the table.
    public let universe: Int

    /// The empty set over a table of `universe` rows.
    public init(universe: Int) {
        self.universe = universe
        words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    }

    /// Every row.
    init(all universe: Int) {
        self.init(universe: universe)
        for index in words.indices { words[index] = .max }
        if universe % 64 != 0 { words[words.count - 1] = (1 << UInt64(universe % 64)) - 1 }
    }

    init(_ rows: some Sequence<Int>, universe: Int) {
        self.init(universe: universe)
        for row in rows { insert(row) }
    }

    @inline(__always)
    public func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

    @inline(__always)
    mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

    mutating func formUnion(_ other: RowSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: RowSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Calls `body` with each row, in ascending order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for index in words.indices {
            var rest = words[index]
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}
