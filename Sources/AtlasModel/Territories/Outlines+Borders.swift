extension Outlines {
    /// An arc that parts a shape from another, or from what is not shown.
    public struct Border: Hashable, Sendable {
        public let arc: Int
        /// The row of the shape on one side.
        public let shape: Int
        /// The row of the shape on the other side; `nil` at a coast, or where the neighbour is not shown.
        public let neighbour: Int?
    }

    /// The arcs whose two sides differ, each once, so that no line is drawn twice; linear in the arcs.
    /// - Parameter shapes: what is shown, each by the rings of all its units. An arc that a shape has on both sides
    ///   lies inside it and is left out.
    public func borders(between shapes: [[[Int32]]]) -> [Border] {
        var first = [Int32](repeating: -1, count: arcCount)
        var second = [Int32](repeating: -1, count: arcCount)
        for (row, rings) in shapes.enumerated() {
            for arc in rings.joined() {
                let arc = Outlines.row(arc)
                if first[arc] < 0 { first[arc] = Int32(row) } else { second[arc] = Int32(row) }
            }
        }
        return (0..<arcCount).compactMap { arc in
            guard first[arc] >= 0, first[arc] != second[arc] else { return nil }
            return Border(arc: arc, shape: Int(first[arc]), neighbour: second[arc] < 0 ? nil : Int(second[arc]))
        }
    }

    /// The smallest rectangle around some rings; empty for none.
    public func box(around rings: [[Int32]]) -> Box {
        rings.joined().reduce(into: Box.empty) { box, arc in
            for point in points(ofArc: Outlines.row(arc)) {
                let (latitude, longitude) = (latitudes[point], longitudes[point])
                box.formUnion(Box(south: latitude, west: longitude, north: latitude, east: longitude))
            }
        }
    }
}
