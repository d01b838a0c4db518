import AtlasModel
import Testing

struct PointTreeTests {
    @Test(arguments: 0..<40)
    func `near points and the nearest are those that a look at all finds`(seed: Int) {
        var random = SplitMix64(seed: seed)
        // Few different numbers, so that many points share a plane, a line or a place.
        let side = random.pick([1, 3, 10, 1_000])
        func draw() -> PointTree.Position {
            PointTree.Position(
                x: Double(random.below(side)), y: Double(random.below(side)), z: Double(random.below(seed % 3 + 1)))
        }
        let points = (0..<random.pick([0, 1, 12, 13, 60, 300])).map { _ in draw() }
        let tree = PointTree(points)
        #expect(tree.order.sorted() == points.indices.map { Int32($0) })
        var room: [Int32] = []
        for _ in 0..<20 {
            let center = draw()
            let limit = Double(random.below(side * side + 1))
            let found = tree.places(near: center, squaredDistance: limit, in: &room)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
            #expect(found.allSatisfy { points[Int(tree.order[Int($0)])] == tree.position($0) })
            let near = points.indices.filter { points[$0].squaredDistance(to: center) <= limit }
            #expect(found.map { Int(tree.order[Int($0)]) }.sorted() == near)
            let least = points.map { $0.squaredDistance(to: center) }.min() ?? .infinity
            #expect(tree.nearest(to: center) == least)
        }
    }
}
