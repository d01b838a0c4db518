import AtlasExchange
import AtlasModel
import Foundation
import Testing

@Suite struct RandomBytesTests {
    @Test("No bytes whatever stop the CSV reader")
    func csv() {
        var random = Seeded(4)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...60, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = CsvTable(bytes, file: "f").texts
        }
    }

    @Test("No package, however damaged, stops the reader")
    func packages() throws {
        let shipped = try Shipped.resources + "/atlas"
        let files = try FileManager.default.contentsOfDirectory(atPath: shipped).filter { $0 != "SOURCES.md" }
        let defaults = PackageDefaults(referential: try Shipped.defaults.referential, territories: .none)
        var random = Seeded(5)
        for _ in 0..<60 {
            let folder = try TemporaryFolder()
            for file in files {
                var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(shipped)/\(file)")).prefix(3_000))
                for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
                    let position = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[position] = [0x22, 0x2C, 0x0A, 0x7C, 0x00, 0xFF, 0x2D].randomElement(using: &random)!
                }
                try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
            }
            _ = PackageReader.read(folder: folder.path, defaults: defaults)
        }
    }

    @Test("No outlines, however damaged, stop the reader")
    func outlines() throws {
        let folder = try TemporaryFolder()
        let source = #"""
            {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"objects":{"units":{"type":"GeometryCollection",
            "geometries":[{"type":"Polygon","arcs":[[0,-2]],"id":"a","properties":{"departement":"01","epci":""}}]}},
            "arcs":[[[0,0],[1,0]],[[0,0],[0,9]]]}
            """#
        var random = Seeded(6)
        for _ in 0..<400 {
            var bytes = Array(source.utf8)
            for _ in 0..<3 {
                let position = Int.random(in: 0..<bytes.count, using: &random)
                bytes[position] = Array("0129-[],{}\"".utf8).randomElement(using: &random)!
            }
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/outlines.json"))
            if let outlines = try? OutlineReader.read(folder: folder.path, detail: .region) {
                _ = outlines.unit(containing: Coordinate(latitude: 1, longitude: 1))
            }
        }
    }
}
