/// The outlines of territories, for a picture of the country: lines that neighbours share, and units made of them.
///
/// A unit is the part of an EPCI inside one département, or the part of a département without EPCI, so that both can be
/// drawn from the same lines: an arc between two units of different départements is a border of départements.
/// The shape follows TopoJSON (M. Bostock, "The TopoJSON format specification", version 1).
public struct Outlines: Hashable, Sendable {
    /// A rectangle of degrees, its sides included.
    public struct Box: Hashable, Sendable {
        public var south: Double
        public var west: Double
        public var north: Double
        public var east: Double

        public init(south: Double, west: Double, north: Double, east: Double) {
            self.south = south
            self.west = west
            self.north = north
            self.east = east
        }

        /// Holds no point; the start of a union.
        public static let empty = Box(south: .infinity, west: .infinity, north: -.infinity, east: -.infinity)

        public func contains(_ point: Coordinate) -> Bool {
            south <= point.latitude && point.latitude <= north && west <= point.longitude && point.longitude <= east
        }

        public mutating func formUnion(_ other: Box) {
            south = min(south, other.south)
            west = min(west, other.west)
            north = max(north, other.north)
            east = max(east, other.east)
        }
    }

    /// The part of a département that belongs to one EPCI, or to none.
    public struct Unit: Hashable, Sendable {
        public let id: String
        /// INSEE code of the département.
        public let departement: String
        /// SIREN of the EPCI, or `nil` for communes without one.
        public let epci: String?
        /// Closed lines around the unit and around the holes in it, each a list of arcs in order: `n` stands for arc
        /// `n`, `~n` (negative) for arc `n` from its end to its beginning.
        public let rings: [[Int32]]

        public init(id: String, departement: String, epci: String?, rings: [[Int32]]) {
            self.id = id
            self.departement = departement
            self.epci = epci
            self.rings = rings
        }
    }

    /// Degrees; points of arc 0, then those of arc 1, and so on.
    public let longitudes: [Double]
    public let latitudes: [Double]
    public let units: [Unit]
    /// The smallest rectangle around each unit.
    public let boxes: [Box]
    private let arcEnds: [Int]
    private let arcBoxes: [Box]

    /// `arcs`: the points of each arc, two at least.  `nil` where a unit names an arc that does not exist.
    public init?(arcs: [[Coordinate]], units: [Unit]) {
        let indices = units.lazy.flatMap { $0.rings.joined() }
        guard indices.allSatisfy({ Outlines.row($0) < arcs.count }) else { return nil }
        longitudes = arcs.flatMap { $0.map(\.longitude) }
        latitudes = arcs.flatMap { $0.map(\.latitude) }
        var end = 0
        arcEnds = arcs.map { arc in
            end += arc.count
            return end
        }
        let arcBoxes = arcs.map { arc in
            arc.reduce(into: Box.empty) { box, point in
                box.formUnion(
                    Box(south: point.latitude, west: point.longitude, north: point.latitude, east: point.longitude))
            }
        }
        self.arcBoxes = arcBoxes
        boxes = units.map { unit in
            unit.rings.joined().reduce(into: Box.empty) { $0.formUnion(arcBoxes[Outlines.row($1)]) }
        }
        self.units = units
    }

    public var arcCount: Int { arcEnds.count }

    /// The points of an arc: its part of ``longitudes`` and ``latitudes``.
    public func points(ofArc arc: Int) -> Range<Int> { (arc == 0 ? 0 : arcEnds[arc - 1])..<arcEnds[arc] }

    /// The arc that a signed index of a ring stands for.
    public static func row(_ signed: Int32) -> Int { Int(signed < 0 ? ~signed : signed) }

    /// The row in ``units`` of the unit that holds a point, or `nil` where it lies in none.
    ///
    /// Only the units whose rectangle holds the point are looked at: two or three of 1,400 for France.
    public func unit(containing point: Coordinate) -> Int? {
        units.indices.first { isInside(point, unit: $0) }
    }

    /// Whether a point lies inside the unit of a row.
    ///
    /// Even-odd rule on plane degrees, half-open in latitude so that a point on a shared vertex is counted once
    /// (M. Shimrat, "Algorithm 112: position of point relative to polygon", CACM 1962).  An arc that does not come near
    /// the point counts by its ends alone, so the cost is linear in the points of the one or two that do.
    public func isInside(_ point: Coordinate, unit row: Int) -> Bool {
        guard boxes[row].contains(point) else { return false }
        var isInside = false
        for ring in units[row].rings {
            for arc in ring where isCrossed(Outlines.row(arc), eastOf: point) { isInside.toggle() }
        }
        return isInside
    }

    /// Whether the line from a point to the east crosses an arc an odd number of times.
    private func isCrossed(_ arc: Int, eastOf point: Coordinate) -> Bool {
        let box = arcBoxes[arc]
        if point.latitude < box.south || point.latitude > box.north || point.longitude > box.east { return false }
        let points = points(ofArc: arc)
        guard var start = points.first, let last = points.last else { return false }
        if point.longitude < box.west {
            return (latitudes[start] > point.latitude) != (latitudes[last] > point.latitude)
        }
        var isCrossed = false
        while start < last {
            let (south, north) = (latitudes[start], latitudes[start + 1])
            if (south > point.latitude) != (north > point.latitude) {
                let share = (point.latitude - south) / (north - south)
                let crossing = longitudes[start] + share * (longitudes[start + 1] - longitudes[start])
                if crossing > point.longitude { isCrossed.toggle() }
            }
            start += 1
        }
        return isCrossed
    }
}
