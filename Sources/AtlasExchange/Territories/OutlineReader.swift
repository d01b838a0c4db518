package import AtlasModel

/// Reads the outlines of territories from TopoJSON.
///
/// Only a picture needs them: opening an atlas does not read them.
package enum OutlineReader {
    /// Which drawing of the country.
    package enum Detail: String, CaseIterable, Sendable {
        /// Simplified to 1.5 km: for a région or a département.
        case region = "outlines.json"
        /// Simplified to 4 km: for the whole country.
        case country = "outlines_france.json"
    }

    /// The outlines in a folder of territories; `nil` where it has none, as a package's own may.
    package static func read(folder: String, detail: Detail) throws(ExchangeError) -> Outlines? {
        let path = "\(folder)/\(detail.rawValue)"
        switch FileContents(path: path) {
        case .absent: return nil
        case .unreadable(let reason): throw .cannotRead(path: path, reason: reason)
        case .bytes(let bytes):
            let topology: Topology
            do { topology = try Topology(bytes) } catch {
                throw .cannotRead(path: path, reason: "not TopoJSON at byte \(error.offset)")
            }
            guard let outlines = topology.outlines else {
                throw .cannotRead(path: path, reason: "arcs do not match the units, or leave the Earth")
            }
            return outlines
        }
    }
}

/// A TopoJSON file with one object, `units`.
private struct Topology {
    private var scale: [Double] = []
    private var translate: [Double] = []
    private var units: [Outlines.Unit]?
    /// `nil` where they leave the Earth.
    private var arcs: [[Coordinate]]?

    init(_ bytes: [UInt8]) throws(JsonScanner.Mismatch) {
        var scanner = JsonScanner(bytes)
        var steps: [[(x: Int, y: Int)]]?
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            switch key {
            case "transform": try readTransform(&scanner)
            case "objects": try readObjects(&scanner)
            case "arcs": steps = try Topology.arcs(&scanner)
            default: try scanner.skip()
            }
        }
        try scanner.expectEnd()
        guard scale.count == 2, translate.count == 2, units != nil, let steps else { throw scanner.mismatch }
        arcs = coordinates(of: steps)
    }

    /// `nil` where a unit names an arc that does not exist.
    var outlines: Outlines? {
        guard let arcs, let units else { return nil }
        return Outlines(arcs: arcs, units: units)
    }

    private mutating func readTransform(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) {
        var (scale, translate): ([Double], [Double]) = ([], [])
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            var values: [Double] = []
            try scanner.array { scanner throws(JsonScanner.Mismatch) in values.append(try scanner.number()) }
            if key == "scale" { scale = values }
            if key == "translate" { translate = values }
        }
        (self.scale, self.translate) = (scale, translate)
    }

    private mutating func readObjects(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) {
        var found: [Outlines.Unit]?
        try scanner.object { name, scanner throws(JsonScanner.Mismatch) in
            guard name == "units" else { return try scanner.skip() }
            try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
                guard key == "geometries" else { return try scanner.skip() }
                var units: [Outlines.Unit] = []
                try scanner.array { scanner throws(JsonScanner.Mismatch) in units.append(try Topology.unit(&scanner)) }
                found = units
            }
        }
        units = found
    }

    private static func unit(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) -> Outlines.Unit {
        var id, departement, epci: String?
        // For the even-odd rule, the rings of several polygons are the rings of one: arcs stand two or three arrays
        // deep.
        var rings: [[Int32]] = []
        try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
            switch key {
            case "id": id = try scanner.string()
            case "properties":
                try scanner.object { key, scanner throws(JsonScanner.Mismatch) in
                    switch key {
                    case "departement": departement = try scanner.string()
                    case "epci": epci = try scanner.optionalString()
                    default: try scanner.skip()
                    }
                }
            case "arcs":
                try scanner.array { scanner throws(JsonScanner.Mismatch) in
                    if scanner.isNested {
                        try scanner.array { scanner throws(JsonScanner.Mismatch) in rings.append(try ring(&scanner)) }
                    } else {
                        rings.append(try ring(&scanner))
                    }
                }
            default: try scanner.skip()
            }
        }
        guard let id, let departement else { throw scanner.mismatch }
        let siren = epci.flatMap { $0.isEmpty ? nil : $0 }
        return Outlines.Unit(id: id, departement: departement, epci: siren, rings: rings)
    }

    private static func ring(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) -> [Int32] {
        var ring: [Int32] = []
        try scanner.array { scanner throws(JsonScanner.Mismatch) in
            guard let arc = Int32(exactly: try scanner.integer()) else { throw scanner.mismatch }
            ring.append(arc)
        }
        return ring
    }

    /// Whole steps from each point to the next.
    private static func arcs(_ scanner: inout JsonScanner) throws(JsonScanner.Mismatch) -> [[(x: Int, y: Int)]] {
        var arcs: [[(x: Int, y: Int)]] = []
        try scanner.array { scanner throws(JsonScanner.Mismatch) in
            var arc: [(x: Int, y: Int)] = []
            try scanner.array { scanner throws(JsonScanner.Mismatch) in
                var (x, y, count) = (0, 0, 0)
                try scanner.array { scanner throws(JsonScanner.Mismatch) in
                    let value = try scanner.integer()
                    if count == 0 { x = value } else if count == 1 { y = value }
                    count += 1
                }
                guard count >= 2 else { throw scanner.mismatch }
                arc.append((x, y))
            }
            arcs.append(arc)
        }
        return arcs
    }

    /// `nil` where the steps lead off the Earth: a damaged file must not stop the program.
    private func coordinates(of arcs: [[(x: Int, y: Int)]]) -> [[Coordinate]]? {
        var lines: [[Coordinate]] = []
        lines.reserveCapacity(arcs.count)
        for arc in arcs {
            var (x, y) = (0, 0)
            var line: [Coordinate] = []
            line.reserveCapacity(arc.count)
            for step in arc {
                let (nextX, isTooWide) = x.addingReportingOverflow(step.x)
                let (nextY, isTooHigh) = y.addingReportingOverflow(step.y)
                guard !isTooWide, !isTooHigh else { return nil }
                (x, y) = (nextX, nextY)
                let place = Coordinate(
                    latitude: Double(y) * scale[1] + translate[1], longitude: Double(x) * scale[0] + translate[0])
                guard (-90...90).contains(place.latitude), (-180...180).contains(place.longitude) else { return nil }
                line.append(place)
            }
            lines.append(line)
        }
        return lines
    }
}
