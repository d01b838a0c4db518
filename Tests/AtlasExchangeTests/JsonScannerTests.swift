import AtlasModel
import FoundationEssentials
import Testing

@testable import AtlasExchange

@Suite struct JsonScannerTests {
    /// What a decoder of objects, slow and sure, reads of a TopoJSON file.
    private struct SlowTopology: Decodable {
        struct Objects: Decodable { let units: Units }
        struct Units: Decodable { let geometries: [Geometry] }
        struct Geometry: Decodable { let id: String, type: String, properties: Properties }
        struct Properties: Decodable { let departement: String, epci: String? }
        struct Transform: Decodable { let scale: [Double], translate: [Double] }

        let transform: Transform
        let objects: Objects
        let arcs: [[[Int]]]
    }

    @Test("Outlines are read as a decoder of objects reads them")
    func likeADecoder() throws {
        let folder = try Shipped.resources + "/territories"
        let outlines = try #require(try OutlineReader.read(folder: folder, detail: .country))
        let data = try Data(contentsOf: URL(filePath: folder + "/outlines_france.json"))
        let slow = try JSONDecoder().decode(SlowTopology.self, from: data)
        let ids = (outlines.units.map(\.id), slow.objects.units.geometries.map(\.id))
        #expect(ids.0 == ids.1)
        let epci = (
            outlines.units.map { $0.epci ?? "" }, slow.objects.units.geometries.map { $0.properties.epci ?? "" }
        )
        #expect(epci.0 == epci.1)
        var longitudes: [Double] = []
        var latitudes: [Double] = []
        for arc in slow.arcs {
            var (x, y) = (0, 0)
            for step in arc {
                (x, y) = (x + step[0], y + step[1])
                longitudes.append(Double(x) * slow.transform.scale[0] + slow.transform.translate[0])
                latitudes.append(Double(y) * slow.transform.scale[1] + slow.transform.translate[1])
            }
        }
        let isAlike = outlines.longitudes == longitudes && outlines.latitudes == latitudes
        #expect(isAlike)
        #expect(outlines.arcCount == slow.arcs.count)
    }

    private static let sample = #"""
        {"type":"Topology","note":["a \" b",{"deep":[1,[true,null]]}],"transform":{"scale":[0.5,5e-1],"translate":[10,20]},
         "objects":{"units":{"type":"GeometryCollection","geometries":[
          {"type":"Polygon","arcs":[[0,1]],"id":"west","properties":{"departement":"01","epci":"1"}}]}},
         "arcs":[[[2,0],[0,4]],[[2,4],[-2,0],[0,-4],[2,0]]]}
        """#

    @Test("A file cut short anywhere is an error, and so is one that goes on")
    func cutShort() throws {
        let folder = try TemporaryFolder()
        let bytes = Array(Self.sample.utf8)
        for count in 0..<bytes.count {
            try folder.write(String(decoding: bytes.prefix(count), as: UTF8.self), to: "outlines.json")
            #expect(throws: ExchangeError.self) { try OutlineReader.read(folder: folder.path, detail: .region) }
        }
        try folder.write(Self.sample, to: "outlines.json")
        let units = try OutlineReader.read(folder: folder.path, detail: .region)?.units.count
        #expect(units == 1)
        try folder.write(Self.sample + "]", to: "outlines.json")
        #expect(throws: ExchangeError.self) { try OutlineReader.read(folder: folder.path, detail: .region) }
    }

    @Test("Numbers that no step can be, or arcs that do not exist, are errors and do not stop the program")
    func hostile() throws {
        let folder = try TemporaryFolder()
        let deep = String(repeating: "[", count: 200_000)
        for (old, new) in [
            ("[2,4]", "[9223372036854775807,4]"), ("[2,4]", "[99999999999999999999,4]"), ("[2,4]", "[2]"),
            ("[[0,1]]", "[[0,7]]"), ("[[0,1]]", "[[0,99999999999]]"), ("\"a \\\" b\"", deep), ("0.5", "1e999"),
        ] {
            try folder.write(Self.sample.replacing(old, with: new), to: "outlines.json")
            #expect(throws: ExchangeError.self) { try OutlineReader.read(folder: folder.path, detail: .region) }
        }
    }
}
