import AtlasDocuments
import AtlasModel

/// The plane of a map: one frame around the départements shown, and a small one for each that lies overseas where
/// others do not.
struct MapFrame {
    private struct Part {
        let projection: MapProjection
        var scale = 1.0
        var x = 0.0
        var y = 0.0
    }

    /// In units of the drawing.
    let width: Double
    let height: Double
    private let main: Part
    private var insets: [String: Part] = [:]

    private static let insetSide = 56.0

    /// - Parameter units: rows of what is drawn, by département.
    /// - Returns: `nil` where nothing can be drawn.
    init?(_ units: [String: [Int]], of outlines: Outlines) {
        func projection(_ codes: [String]) -> MapProjection? {
            let box = codes.flatMap { units[$0] ?? [] }.reduce(into: Outlines.Box.empty) {
                $0.formUnion(outlines.boxes[$1])
            }
            return MapProjection(framing: box)
        }
        let codes = units.keys.sorted()
        let mainland = codes.filter { $0.utf8.count < 3 }
        guard let projection = projection(mainland.isEmpty ? codes : mainland) else { return nil }
        main = Part(projection: projection)
        let overseas = mainland.isEmpty ? [] : codes.filter { $0.utf8.count > 2 }
        width = projection.width
        height = projection.height + (overseas.isEmpty ? 0 : MapFrame.insetSide + 8)
        for (place, code) in overseas.enumerated() {
            let box = (units[code] ?? []).reduce(into: Outlines.Box.empty) { $0.formUnion(outlines.boxes[$1]) }
            guard let small = MapProjection(framing: box) else { continue }
            let scale = MapFrame.insetSide / max(small.width, small.height)
            let step = projection.width / Double(max(overseas.count, 6))
            insets[code] = Part(
                projection: small, scale: scale, x: (Double(place) + 0.5) * step - small.width * scale / 2,
                y: projection.height + 4 + (MapFrame.insetSide - small.height * scale) / 2)
        }
    }

    /// The lines of a shape in a département.
    func lines(_ shape: MapShape, in departement: String, of outlines: Outlines) -> [[MapPicture.Point]] {
        let part = insets[departement] ?? main
        return shape.lines(part.projection, of: outlines).map { placed($0, part) }
    }

    func line(arc: Int, in departement: String, of outlines: Outlines) -> [MapPicture.Point] {
        let part = insets[departement] ?? main
        return placed(part.projection.line(outlines.points(ofArc: arc), of: outlines), part)
    }

    private func placed(_ line: [MapPicture.Point], _ part: Part) -> [MapPicture.Point] {
        line.map { MapPicture.Point(x: $0.x * part.scale + part.x, y: $0.y * part.scale + part.y) }
    }
}

/// Lines as the path of an SVG, in tenths of the units of a drawing, in few letters.
struct SvgPath {
    private(set) var text = ""
    private var x = 0
    private var y = 0

    init(_ lines: [[MapPicture.Point]], isClosed: Bool) {
        for line in lines {
            var command: Character = "m"
            for point in line {
                let (toX, toY) = (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
                if command == "l", toX == x, toY == y { continue }
                add(command, toX - x, toY - y)
                (x, y) = (toX, toY)
                command = "l"
            }
            if isClosed, let first = line.first {
                text += "z"
                (x, y) = (Int((first.x * 10).rounded()), Int((first.y * 10).rounded()))
            }
        }
    }

    private mutating func add(_ command: Character, _ dx: Int, _ dy: Int) {
        // What follows a move is drawn by itself, and a sign parts two numbers as well as a space.
        if command == "m" { text.append("m") } else if dx >= 0 { text.append(" ") }
        text += dy < 0 ? "\(dx)\(dy)" : "\(dx) \(dy)"
    }
}
