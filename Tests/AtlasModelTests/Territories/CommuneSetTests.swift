import AtlasModel
import Testing

struct CommuneSetTests {
    @Test(arguments: 0..<60)
    func `a set of communes behaves like a set of numbers`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let universe = random.pick([1, 63, 64, 65, 127, 128, 200])
        let (left, right) = (
            Set(random.picks(0...universe, of: Array(0..<universe))),
            Set(random.picks(0...universe, of: Array(0..<universe)))
        )
        let (one, other) = (set(left, universe), set(right, universe))
        #expect(Array(one) == left.sorted())
        #expect(one.count == left.count)
        #expect(one.isEmpty == left.isEmpty)
        #expect((0..<universe).allSatisfy { one.contains($0) == left.contains($0) })
        #expect(one.intersects(other) == !left.isDisjoint(with: right))
        #expect((one == other) == (left == right))
        var result = one
        result.formUnion(other)
        #expect(Array(result) == left.union(right).sorted())
        result = one
        result.formIntersection(other)
        #expect(Array(result) == left.intersection(right).sorted())
        result = one
        result.subtract(other)
        #expect(Array(result) == left.subtracting(right).sorted())
        for commune in left.intersection(right) { result.insert(commune) }
        #expect(result == one)
        for commune in right { result.remove(commune) }
        #expect(Array(result) == left.subtracting(right).sorted())
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128])
    func `the whole country has every commune and none beyond`(universe: Int) {
        let all = CommuneSet(all: universe)
        #expect(Array(all) == Array(0..<universe))
        #expect(all == set(Set(0..<universe), universe))
        #expect(CommuneSet(universe: universe).isEmpty)
    }

    private func set(_ members: Set<Int>, _ universe: Int) -> CommuneSet {
        var set = CommuneSet(universe: universe)
        for member in members { set.insert(member) }
        return set
    }
}
