import FoundationEssentials
import Testing

/// A screen kept as text beside the tests; `MAILLAGE_RECORD=1` records it anew.
enum Golden {
    static func check(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
        let file = folder.appending(path: name + ".txt")
        if !["", "0"].contains(ProcessInfo.processInfo.environment["MAILLAGE_RECORD"] ?? "") {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data((text + "\n").utf8).write(to: file)
            return
        }
        let data = try? Data(contentsOf: file)
        let kept = try #require(data, "no golden \(name): record it", sourceLocation: source)
        #expect(text + "\n" == String(decoding: kept, as: UTF8.self), "\(name) differs", sourceLocation: source)
    }
}
