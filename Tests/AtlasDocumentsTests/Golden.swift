import AtlasDocuments
import Foundation
import Testing

/// Compares a text with the one recorded under a name; `MAILLAGE_RECORD=1`, or any value but 0, records it anew.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name).txt")
    let record = ProcessInfo.processInfo.environment["MAILLAGE_RECORD"] ?? ""
    if !record.isEmpty, record != "0" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, sourceLocation: sourceLocation)
}

extension Document {
    /// The document as text, each character one column wide.
    func rendered(width: Int = 80) -> String { TextRenderer(width: width, measure: \.count).text(self) }
}
