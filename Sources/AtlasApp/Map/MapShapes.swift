import AtlasModel

/// The lines and points of a division: what a picture of it is made of, whatever its size.
struct MapShapes: Sendable {
    /// A line between two parts, or around them.
    struct Line: Sendable {
        let arc: Int
        /// Rows of the parts on its sides; none where neither is filled.
        let sides: [Int16]
        /// A line of a level below départements, where départements are shown too.
        let isMinor: Bool
    }

    /// A picture of its own: the country, or an inset at another scale.
    struct Panel: Sendable {
        /// What an inset is called; `nil` for the main picture.
        let name: String?
        let box: Outlines.Box
        let lines: [Line]
        /// Rows of the parts it shows.
        let parts: Set<Int>
    }

    let outlines: Outlines
    /// The main picture first.
    let panels: [Panel]
    /// Where each part is, for those that are drawn as points.
    let points: [Coordinate?]

    init(_ division: MapDivision, of outlines: Outlines, in territories: Territories) {
        let pieces = Self.pieces(division, of: outlines, in: territories)
        let isPointed = division.level == .commune
        self.outlines = outlines
        let points = division.communes.map { set in
            isPointed ? set.first { _ in true }.flatMap(territories.coordinate(ofCommune:)) : nil
        }
        self.points = points
        let frames = Self.frames(division, pieces)
        panels = frames.map { frame in
            Self.panel(
                frame, pieces.filter { frame.holds($0) }, isFiner: division.level < .departement,
                points: isPointed ? points : nil, of: outlines)
        }
    }

    /// A unit of the outlines inside the frame, or a ring of one.
    private struct Piece {
        let departement: String
        /// The row of its part; `nil` where parts are points.
        let part: Int?
        let rings: [[Int32]]
    }

    private static func pieces(
        _ division: MapDivision, of outlines: Outlines, in territories: Territories
    ) -> [Piece] {
        let departements = Dictionary(
            uniqueKeysWithValues: territories.departements.enumerated().map { ($1.code, $0) })
        if division.level >= .departement {
            // Of whole départements the outlines may have the EPCI of another year.
            var parts: [Int: Int] = [:]
            for (part, set) in division.communes.enumerated() {
                for commune in set { parts[Int(territories.communes.departements[commune])] = part }
            }
            return outlines.units.compactMap { unit in
                departements[unit.departement].flatMap { parts[$0] }.map {
                    Piece(departement: unit.departement, part: $0, rings: unit.rings)
                }
            }
        }
        var shown: [UnitKey: [Int]] = [:]
        for set in division.communes {
            for commune in set { shown[UnitKey(ofCommune: commune, in: territories), default: []].append(commune) }
        }
        return outlines.units.flatMap { unit -> [Piece] in
            let epci = unit.epci.map { territories.row(of: TerritoryReference(.epci, $0)) ?? .max } ?? -1
            guard let departement = departements[unit.departement],
                let communes = shown[UnitKey(departement: departement, epci: epci)], let first = communes.first
            else { return [] }
            if division.level == .commune {
                return [Piece(departement: unit.departement, part: nil, rings: unit.rings)]
            }
            if division.level == .epci, unit.epci == nil, communes.count > 1 {
                // Islands without an EPCI are one unit: each ring is the commune nearest to it.
                return unit.rings.map { ring in
                    let middle = outlines.box(around: [ring]).middle
                    let nearest = communes.min { one, other in
                        territories.distance(ofCommune: one, to: middle)
                            < territories.distance(ofCommune: other, to: middle)
                    }
                    let part = division.row(ofCommune: nearest ?? first)
                    return Piece(departement: unit.departement, part: part, rings: [ring])
                }
            }
            let part = division.row(ofCommune: first)
            return [Piece(departement: unit.departement, part: part, rings: unit.rings)]
        }
    }

    /// What a panel shows of the pieces.
    private struct Frame {
        let name: String?
        let holds: (Piece) -> Bool
    }

    /// Overseas départements lie far from the others and are insets beside them; Paris and its ring are too small to
    /// be told apart among départements.
    private static func frames(_ division: MapDivision, _ pieces: [Piece]) -> [Frame] {
        let overseas = Set(pieces.map(\.departement).filter(isOverseas)).sorted()
        guard pieces.contains(where: { !isOverseas($0.departement) }) else {
            return pieces.isEmpty ? [] : [Frame(name: nil) { _ in true }]
        }
        var frames = [Frame(name: nil) { !isOverseas($0.departement) }]
        let ring: Set = ["75", "92", "93", "94"]
        if division.level == .departement, division.frame == .france,
            pieces.contains(where: { ring.contains($0.departement) })
        {
            frames.append(Frame(name: "Paris") { ring.contains($0.departement) })
        }
        return frames + overseas.map { code in Frame(name: code) { $0.departement == code } }
    }

    private static func isOverseas(_ departement: String) -> Bool { departement.utf8.count > 2 }

    /// - Parameters:
    ///   - isFiner: whether parts are smaller than départements, whose borders are then drawn too.
    ///   - points: where parts are points, their places; the pieces are then the ground on which they lie.
    private static func panel(
        _ frame: Frame, _ pieces: [Piece], isFiner: Bool, points: [Coordinate?]?, of outlines: Outlines
    ) -> Panel {
        let parts = Array(Set(pieces.compactMap(\.part))).sorted()
        let groups = Dictionary(grouping: pieces, by: \.part).mapValues { $0.flatMap(\.rings) }
        let departements = Dictionary(grouping: pieces, by: \.departement).mapValues { $0.flatMap(\.rings) }
        let major = isFiner ? Set(outlines.borders(between: Array(departements.values)).map(\.arc)) : []
        let hasSeveral = isFiner && departements.count > 1
        let shapes = points == nil ? parts.map { groups[$0] ?? [] } : pieces.map(\.rings)
        var lines = outlines.borders(between: shapes).map { border in
            let shapes = [border.shape, border.neighbour].compactMap { $0 }
            return Line(
                arc: border.arc, sides: points == nil ? shapes.map { Int16(parts[$0]) } : [],
                isMinor: hasSeveral && !major.contains(border.arc))
        }
        // An EPCI of two départements has their border inside it.
        let drawn = Set(lines.map(\.arc))
        lines += major.subtracting(drawn).sorted().map { Line(arc: $0, sides: [], isMinor: false) }
        var box = pieces.reduce(into: Outlines.Box.empty) { $0.formUnion(outlines.box(around: $1.rings)) }
        guard let points else { return Panel(name: frame.name, box: box, lines: lines, parts: Set(parts)) }
        // A town hall may lie a little outside a simplified outline.
        let margin = 0.05
        let around = Outlines.Box(
            south: box.south - margin, west: box.west - margin, north: box.north + margin, east: box.east + margin)
        let inside = points.indices.filter { points[$0].map(around.contains) ?? false }
        for point in inside.compactMap({ points[$0] }) { box.formUnion(Outlines.Box(point)) }
        return Panel(name: frame.name, box: box, lines: lines, parts: Set(inside))
    }
}

/// What tells a unit of the outlines from the others: the rows of its département and of its EPCI, -1 for none.
private struct UnitKey: Hashable {
    let departement: Int
    let epci: Int

    init(departement: Int, epci: Int) {
        self.departement = departement
        self.epci = epci
    }

    init(ofCommune row: Int, in territories: Territories) {
        departement = Int(territories.communes.departements[row])
        epci = Int(territories.communes.epci[row])
    }
}

extension Outlines.Box {
    fileprivate init(_ point: Coordinate) {
        self.init(south: point.latitude, west: point.longitude, north: point.latitude, east: point.longitude)
    }

    fileprivate var middle: Coordinate {
        Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
    }
}

extension Territories {
    fileprivate func distance(ofCommune row: Int, to place: Coordinate) -> Double {
        coordinate(ofCommune: row)?.distance(to: place) ?? .infinity
    }
}
