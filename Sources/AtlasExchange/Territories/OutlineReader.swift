package import AtlasModel
import FoundationEssentials

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
            do {
                guard let outlines = try JSONDecoder().decode(Topology.self, from: Data(bytes)).outlines else {
                    throw ExchangeError.cannotRead(path: path, reason: "arcs do not match the units")
                }
                return outlines
            } catch let error as ExchangeError {
                throw error
            } catch {
                throw .cannotRead(path: path, reason: error.reason)
            }
        }
    }
}

/// A TopoJSON file with one object, `units`.
private struct Topology: Decodable {
    struct Transform: Decodable {
        let scale: [Double]
        let translate: [Double]
    }

    struct Objects: Decodable {
        let units: Collection
    }

    struct Collection: Decodable {
        let geometries: [Geometry]
    }

    struct Properties: Decodable {
        let departement: String
        let epci: String?
    }

    struct Geometry: Decodable {
        enum Key: CodingKey { case type, id, arcs, properties }

        let unit: Outlines.Unit

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            let properties = try container.decode(Properties.self, forKey: .properties)
            // For the even-odd rule, the rings of several polygons are the rings of one.
            let isSingle = try container.decode(String.self, forKey: .type) == "Polygon"
            let rings =
                isSingle
                ? try container.decode([[Int32]].self, forKey: .arcs)
                : try container.decode([[[Int32]]].self, forKey: .arcs).flatMap(\.self)
            let epci = properties.epci.flatMap { $0.isEmpty ? nil : $0 }
            unit = Outlines.Unit(
                id: try container.decode(String.self, forKey: .id), departement: properties.departement, epci: epci,
                rings: rings)
        }
    }

    let transform: Transform
    let objects: Objects
    /// Whole steps from each point to the next.
    let arcs: [[[Int]]]

    var outlines: Outlines? {
        guard transform.scale.count == 2, transform.translate.count == 2 else { return nil }
        var lines: [[Coordinate]] = []
        lines.reserveCapacity(arcs.count)
        for arc in arcs {
            var (x, y) = (0, 0)
            var line: [Coordinate] = []
            line.reserveCapacity(arc.count)
            for step in arc {
                guard step.count >= 2, let nextX = x.adding(step[0]), let nextY = y.adding(step[1]) else { return nil }
                (x, y) = (nextX, nextY)
                line.append(
                    Coordinate(
                        latitude: Double(y) * transform.scale[1] + transform.translate[1],
                        longitude: Double(x) * transform.scale[0] + transform.translate[0]))
            }
            lines.append(line)
        }
        return Outlines(arcs: lines, units: objects.units.geometries.map(\.unit))
    }
}

extension Int {
    /// `nil` on overflow: a damaged file must not stop the program.
    fileprivate func adding(_ other: Int) -> Int? {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? nil : sum
    }
}
