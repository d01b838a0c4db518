import AtlasModel

/// The lines of some départements, on which a map is drawn.
struct MapGround {
    let projection: MapProjection
    /// Rows of the units of these départements in the outlines.
    let units: [Int]
    let borders: [[MapPicture.Point]]
    let innerBorders: [[MapPicture.Point]]
    private let outlines: Outlines

    /// `nil` where the outlines have none of the départements.
    init?(_ outlines: Outlines, of departements: Set<String>) {
        units = outlines.units.indices.filter { departements.contains(outlines.units[$0].departement) }
        let box = units.reduce(into: Outlines.Box.empty) { $0.formUnion(outlines.boxes[$1]) }
        guard !units.isEmpty, let projection = MapProjection(framing: box) else { return nil }
        self.outlines = outlines
        self.projection = projection
        // Two units of one département share an arc: the border between two EPCI.
        var sides: [Int: [String]] = [:]
        for unit in units {
            for arc in outlines.units[unit].rings.joined() {
                sides[Outlines.row(arc), default: []].append(outlines.units[unit].departement)
            }
        }
        func lines(_ isWanted: ([String]) -> Bool) -> [[MapPicture.Point]] {
            sides.keys.sorted().filter { isWanted(sides[$0] ?? []) }.map {
                projection.line(outlines.points(ofArc: $0), of: outlines)
            }
        }
        borders = lines { $0.count != 2 || $0[0] != $0[1] }
        innerBorders = lines { $0.count == 2 && $0[0] == $0[1] }
    }

    /// The closed lines of a unit.
    func rings(ofUnit row: Int) -> [[MapPicture.Point]] {
        outlines.units[row].rings.map { ring in
            ring.reduce(into: []) { points, arc in
                let line = projection.line(outlines.points(ofArc: Outlines.row(arc)), of: outlines)
                points += arc < 0 ? line.reversed() : line
            }
        }
    }

    /// Whether a place lies on the ground drawn, or so near its border that simplified lines may leave it out.
    func holds(_ place: Coordinate) -> Bool {
        units.contains { outlines.isInside(place, unit: $0) }
    }

    func labelPoint(ofUnit row: Int) -> MapPicture.Point? { MapPicture.labelRoom(in: rings(ofUnit: row))?.middle }
}

extension MapPicture {
    /// Where a label stands well inside a shape: the middle of the widest span on the middle row of its largest ring;
    /// and how wide that span is.
    package static func labelRoom(in rings: [[Point]]) -> (middle: Point, width: Double)? {
        guard let largest = rings.max(by: { area($0) < area($1) }), largest.count > 2 else { return nil }
        let heights = largest.map(\.y)
        guard let top = heights.min(), let bottom = heights.max() else { return nil }
        let middle = (top + bottom) / 2
        var crossings: [Double] = []
        for (start, end) in zip(largest, largest.dropFirst() + largest.prefix(1))
        where (start.y > middle) != (end.y > middle) {
            crossings.append(start.x + (middle - start.y) / (end.y - start.y) * (end.x - start.x))
        }
        crossings.sort()
        let spans = stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
        guard let widest = spans.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return nil }
        let point = Point(x: ((widest.0 + widest.1) * 5).rounded() / 10, y: (middle * 10).rounded() / 10)
        return (point, widest.1 - widest.0)
    }

    private static func area(_ ring: [Point]) -> Double {
        var sum = 0.0
        for (one, next) in zip(ring, ring.dropFirst() + ring.prefix(1)) { sum += one.x * next.y - next.x * one.y }
        return abs(sum) / 2
    }
}
