import Testing

@testable import AtlasModel

/// Counters in binary against counters of one number each.
struct BinaryCountsTests {
    @Test(arguments: 0..<40)
    func `masks are counted, taken away and compared as plain numbers are`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let masks = (0..<random.pick([0, 1, 3, 5, 6, 7, 59, 60, 61, 64, 119, 121, 300])).map { _ in
            CellBlock.random(percent: random.pick([1, 30, 70, 100]), using: &random)
        }
        var counts = [Int](repeating: 0, count: 128)
        for mask in masks { for cell in 0..<128 where mask.contains(cell) { counts[cell] += 1 } }
        // Exactly the digits needed, and some to spare.
        let depth = BinaryCounts.digits(for: masks.count) + random.pick([0, 0, 3])
        var digits = [CellBlock](repeating: .zero, count: depth)
        digits.withUnsafeMutableBufferPointer { digits in
            let base = digits.baseAddress!
            BinaryCounts.add(0..<masks.count, of: { masks[$0] }, to: base, depth: depth)
            check(base, depth, counts)
            for mask in masks.prefix(masks.count / 2) {
                BinaryCounts.subtract(mask, from: base, depth: depth)
                for cell in 0..<128 where mask.contains(cell) { counts[cell] -= 1 }
            }
            check(base, depth, counts)
        }
    }

    private func check(_ digits: UnsafePointer<CellBlock>, _ depth: Int, _ counts: [Int]) {
        var wrong: [Int] = []
        let some = BinaryCounts.some(digits, depth: depth)
        for cell in 0..<128 where BinaryCounts.count(cell, in: digits, depth: depth) != counts[cell] {
            wrong.append(cell)
        }
        for cell in 0..<128 where some.contains(cell) != (counts[cell] > 0) { wrong.append(cell) }
        for limit in [0, 1, 2, 5, 31, 64, 100, 1_000_000] {
            let above = BinaryCounts.above(limit, digits, depth: depth)
            for cell in 0..<128 where above.contains(cell) != (counts[cell] > limit) { wrong.append(cell) }
        }
        #expect(wrong == [])
    }
}

extension CellBlock {
    fileprivate static func random(percent: Int, using random: inout SplitMix64) -> CellBlock {
        var block = CellBlock.zero
        for cell in 0..<128 where random.chance(percent) { block.insert(cell) }
        return block
    }
}
