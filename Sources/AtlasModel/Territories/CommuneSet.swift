/// A set of communes, held as one bit for each commune of the country.
///
/// Members are positions in ``Territories``' table of communes. Every operation costs one pass over
/// `count of communes / 64` words: 545 for France.
public struct CommuneSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// The empty set over a country of `universe` communes.
    public init(universe: Int) {
        words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    }

    /// Every commune of a country of `universe` communes.
    public init(all universe: Int) {
        words = [UInt64](repeating: .max, count: (universe + 63) / 64)
        if universe % 64 != 0 { words[words.count - 1] = (1 << UInt64(universe % 64)) - 1 }
    }

    public mutating func insert(_ commune: Int) { words[commune >> 6] |= 1 << UInt64(commune & 63) }

    public mutating func remove(_ commune: Int) { words[commune >> 6] &= ~(1 << UInt64(commune & 63)) }

    public func contains(_ commune: Int) -> Bool { words[commune >> 6] >> UInt64(commune & 63) & 1 == 1 }

    public mutating func formUnion(_ other: CommuneSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    public mutating func formIntersection(_ other: CommuneSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    public mutating func subtract(_ other: CommuneSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    public func intersects(_ other: CommuneSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}

extension CommuneSet: Sequence {
    /// The members in ascending order.
    public struct Iterator: IteratorProtocol {
        private let words: [UInt64]
        private var index = 0
        private var rest: UInt64

        init(words: [UInt64]) {
            self.words = words
            rest = words.first ?? 0
        }

        public mutating func next() -> Int? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            return index << 6 + bit
        }
    }

    public func makeIterator() -> Iterator { Iterator(words: words) }

    public var underestimatedCount: Int { 0 }
}
