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

    /// The rows of which something is true.
    @inline(__always)
    init(universe: Int, where isIn: (Int) -> Bool) {
        self.init(universe: universe)
        withUnsafeMutableWords { words in
            for index in words.indices {
                var word: UInt64 = 0
                for row in index << 6..<min(universe, index << 6 + 64) {
                    word |= (isIn(row) ? 1 : 0) << UInt64(row & 63)
                }
                words[index] = word
            }
        }
    }

    @inline(__always)
    public func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

    @inline(__always)
    mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

    mutating func formUnion(_ other: RowSet) { combine(other) { $0 | $1 } }

    mutating func formIntersection(_ other: RowSet) { combine(other) { $0 & $1 } }

    mutating func subtract(_ other: RowSet) { combine(other) { $0 & ~$1 } }

    @inline(__always)
    private mutating func combine(_ other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
        withUnsafeMutableWords { words in
            other.words.withUnsafeBufferPointer { other in
                for index in words.indices { words[index] = operation(words[index], other[index]) }
            }
        }
    }

    /// The words of the set, row `r` in bit `r & 63` of word `r >> 6`; the bits after the last row stay 0.
    @inline(__always)
    mutating func withUnsafeMutableWords(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
        words.withUnsafeMutableBufferPointer { body($0) }
    }

    /// The same, to be read.
    @inline(__always)
    func withUnsafeWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        words.withUnsafeBufferPointer { body($0) }
    }

    public var count: Int {
        words.withUnsafeBufferPointer { words in
            var count = 0
            for word in words { count &+= word.nonzeroBitCount }
            return count
        }
    }

    /// How many rows are in another set too.
    func count(in other: RowSet) -> Int {
        words.withUnsafeBufferPointer { words in
            other.words.withUnsafeBufferPointer { other in
                var count = 0
                for index in words.indices { count &+= (words[index] & other[index]).nonzeroBitCount }
                return count
            }
        }
    }

    /// Calls `body` with each row, in ascending order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        words.withUnsafeBufferPointer { words in
            for index in words.indices {
                var rest = words[index]
                while rest != 0 {
                    body(index << 6 + rest.trailingZeroBitCount)
                    rest &= rest &- 1
                }
            }
        }
    }

    /// Those of some rows, none of them twice, that are in the set, in their order.
    func filter(_ rows: some Sequence<UnsafeBufferPointer<Int32>>) -> [Int32] {
        words.withUnsafeBufferPointer { words in
            // Each row is written and stays where it is in the set: no branch to be guessed.
            Array(unsafeUninitializedCapacity: count + 1) { kept, count in
                for run in rows {
                    for row in run {
                        kept[count] = row
                        count += Int(words[Int(row) >> 6] >> UInt64(row & 63) & 1)
                    }
                }
            }
        }
    }

    /// Those of some rows, none of them twice, that are in the set, in their order.
    func filter(_ rows: [Int32]) -> [Int32] { rows.withUnsafeBufferPointer { filter(CollectionOfOne($0)) } }
}
