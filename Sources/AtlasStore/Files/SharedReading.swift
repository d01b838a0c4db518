import Synchronization

/// Portions of the positions of a table that two readings share out: one takes them from the first on, the other from
/// the last back, until they meet.
final class SharedReading: Sendable {
    /// As many that neither reading waits long for the other's last one.
    private static let portionCount = 64

    let last: Int64
    private let left: Mutex<Range<Int>>

    /// - Parameter last: the last position of the table; where the file lies, the portions are of unequal size.
    init(last: Int64) {
        self.last = max(last, 0)
        left = Mutex(0..<Self.portionCount)
    }

    /// - Parameter reading: of which what was taken from the first on is left once more.
    init(againFirst reading: SharedReading) {
        last = reading.last
        left = Mutex(0..<reading.left.withLock(\.lowerBound))
    }

    /// The first portion that nobody has taken yet; `nil` after the last.
    func takeFirst() -> ClosedRange<Int64>? { left.withLock { $0.popFirst().map(portion) } }

    /// The last portion that nobody has taken yet; `nil` after the first.
    func takeLast() -> ClosedRange<Int64>? { left.withLock { $0.popLast().map(portion) } }

    private func portion(_ number: Int) -> ClosedRange<Int64> {
        let (size, isLast) = (max(last / Int64(Self.portionCount), 1), number == Self.portionCount - 1)
        return (number == 0 ? .min : size * Int64(number) + 1)...(isLast ? .max : size * Int64(number + 1))
    }
}
