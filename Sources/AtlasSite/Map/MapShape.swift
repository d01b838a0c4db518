import AtlasDocuments
import AtlasModel

/// A territory as a drawing: closed lines made of those of its units, without the borders inside it.
struct MapShape {
    let rings: [[Int32]]

    /// - Parameter units: rows of the units of the outlines that it is made of.
    init(units: [Int], of outlines: Outlines) {
        let rings = units.flatMap { outlines.units[$0].rings }
        self.rings = units.count == 1 ? rings : MapShape.joined(rings, of: outlines)
    }

    /// Rings around the union of some areas.  An arc between two of them is there in both directions and goes; those
    /// that remain are chained from end to end.
    private static func joined(_ rings: [[Int32]], of outlines: Outlines) -> [[Int32]] {
        let arcs = Set(rings.joined())
        let outer = rings.joined().filter { !arcs.contains(~$0) }
        var beginning: [Point: [Int32]] = [:]
        for arc in outer.reversed() { beginning[start(of: arc, outlines), default: []].append(arc) }
        var result: [[Int32]] = []
        for first in outer {
            guard let place = beginning[start(of: first, outlines)]?.lastIndex(of: first) else { continue }
            beginning[start(of: first, outlines)]?.remove(at: place)
            var ring = [first]
            // What does not close (an arc missing in a file of somebody's) ends where it ends.
            while let next = beginning[start(of: ~ring[ring.count - 1], outlines)]?.popLast() { ring.append(next) }
            result.append(ring)
        }
        return result
    }

    private struct Point: Hashable {
        let longitude: Double
        let latitude: Double
    }

    /// Where an arc begins, taken in its direction.
    private static func start(of arc: Int32, _ outlines: Outlines) -> Point {
        let points = outlines.points(ofArc: Outlines.row(arc))
        let row = arc < 0 ? points.upperBound - 1 : points.lowerBound
        return Point(longitude: outlines.longitudes[row], latitude: outlines.latitudes[row])
    }

    /// The closed lines on a plane.
    func lines(_ projection: MapProjection, of outlines: Outlines) -> [[MapPicture.Point]] {
        rings.map { ring in
            ring.reduce(into: []) { points, arc in
                let line = projection.line(outlines.points(ofArc: Outlines.row(arc)), of: outlines)
                points += arc < 0 ? line.reversed() : line
            }
        }
    }
}
