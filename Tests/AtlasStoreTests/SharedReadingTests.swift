import Testing

@testable import AtlasStore

struct SharedReadingTests {
    /// Every position is in one portion and one only, however the two take them.
    @Test(arguments: [0, 1, 63, 64, 65, 100_000, Int64.max], [0, 1, 17, 64])
    func `two readings take every portion once`(last: Int64, firstCount: Int) throws {
        let shared = SharedReading(last: last)
        let first = (0..<firstCount).compactMap { _ in shared.takeFirst() }
        var rest: [ClosedRange<Int64>] = []
        while let portion = shared.takeLast() { rest.append(portion) }
        #expect(shared.takeFirst() == nil)
        let portions = first + rest.reversed()
        #expect(portions.first?.lowerBound == .min)
        #expect(portions.last?.upperBound == .max)
        for (portion, next) in zip(portions, portions.dropFirst()) {
            #expect(portion.upperBound + 1 == next.lowerBound)
        }
    }

    @Test func `what the first has taken can be taken again`() {
        let shared = SharedReading(last: 6_400)
        let first = (0..<3).compactMap { _ in shared.takeFirst() }
        while shared.takeLast() != nil {}
        let again = SharedReading(againFirst: shared)
        #expect((0..<4).map { _ in again.takeFirst() } == first + [nil])
        #expect(again.takeLast() == nil)
    }
}
