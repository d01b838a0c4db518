import Testing

@testable import AtlasModel

struct RowSetTests {
    @Test(arguments: [0, 1, 63, 64, 65, 128, 200])
    func `sets of rows answer as sets of numbers do`(universe: Int) {
        var random = SplitMix64(seed: 75_000 + universe)
        for _ in 0..<20 {
            let (left, right) = (draw(universe, &random), draw(universe, &random))
            let (one, other) = (RowSet(left, universe: universe), RowSet(right, universe: universe))
            #expect(rows(one) == left.sorted())
            #expect(rows(RowSet(universe: universe) { left.contains($0) }) == left.sorted())
            #expect(one.count == left.count)
            #expect(one.count(in: other) == left.intersection(right).count)
            var (union, both, rest) = (one, one, one)
            union.formUnion(other)
            both.formIntersection(other)
            rest.subtract(other)
            #expect(rows(union) == left.union(right).sorted())
            #expect(rows(both) == left.intersection(right).sorted())
            #expect(rows(rest) == left.subtracting(right).sorted())
            let order = random.shuffled((0..<Int32(universe)).map { $0 })
            #expect(one.filter(order) == order.filter { left.contains(Int($0)) })
        }
        #expect(rows(RowSet(all: universe)) == Array(0..<universe))
    }

    private func draw(_ universe: Int, _ random: inout SplitMix64) -> Set<Int> {
        let share = random.pick([0, 10, 50, 100])
        return Set((0..<universe).filter { _ in random.chance(share) })
    }

    private func rows(_ set: RowSet) -> [Int] {
        var rows: [Int] = []
        set.forEach { rows.append($0) }
        return rows
    }
}
