import FoundationEssentials
import Testing

@testable import AtlasExchange

@Suite("JSON read piece by piece")
struct JsonElementsTests {
    private static let scalars = [
        "1", "-2.5e3", "true", "null", "\"\"", "\"a\"", #""\u00e9\ud83d\ude00\n\"\\\/""#, "\"]},{[\"", "\"😀 é\"",
    ]

    /// A text of JSON and nothing else.
    private func value(_ depth: Int, _ random: inout Seeded) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &random) {
        case 2:
            let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth - 1, &random) }
            return "[ " + items.joined(separator: " ,\n") + "]"
        case 3:
            let items = (0..<Int.random(in: 0...3, using: &random)).map { "\"k\($0)\" :\t" + value(depth - 1, &random) }
            return "{" + items.joined(separator: ",") + " }"
        default: return Self.scalars.randomElement(using: &random)!
        }
    }

    @Test("gives the elements that were put together, each on its line")
    func elements() throws {
        var random = Seeded(91)
        for _ in 0..<500 {
            let elements = (0..<Int.random(in: 0...4, using: &random)).map { _ in value(3, &random) }
            var line = 1
            var lines: [Int] = []
            var text = "\u{FEFF}"[...].description + "["
            for (position, element) in elements.enumerated() {
                let space = ["", "\n", " \n\n"].randomElement(using: &random)!
                if position > 0 { text += "," }
                text += space + element
                line += space.count { $0 == "\n" }
                lines.append(line)
                line += element.count { $0 == "\n" }
            }
            text += " ]\n"
            var found: [(String, Int)] = []
            try JsonElements.forEach(of: Array(text.utf8)) {
                found.append((String(decoding: $0, as: UTF8.self).trimmed, $1))
            }
            #expect(found.map(\.0) == elements.map(\.trimmed))
            #expect(found.map(\.1) == lines)
        }
    }

    @Test("reads texts as a decoder of objects does")
    func texts() throws {
        var random = Seeded(92)
        let parts = [
            "a", "é", "😀", #"\n"#, #"\""#, #"\\"#, #"\u00e9"#, #"\ud83d\ude00"#, #"\/"#, #"\t"#, " ", #"\u0041"#,
        ]
        for _ in 0..<500 {
            let text = "\"" + random.text(of: parts, upTo: 8) + "\""
            let slow = try JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8))
            var scanner = JsonScanner(Array(text.utf8))
            #expect(try scanner.string() == slow[0])
        }
        for bad in [#""\x""#, #""\u12""#, #""\u12g4""#, #""a"#, #""\"#] {
            #expect(throws: JsonScanner.Mismatch.self) {
                var scanner = JsonScanner(Array(bad.utf8))
                _ = try scanner.string()
            }
        }
    }

    @Test("refuses what is no array", arguments: ["", "{}", "[1,]", "[1}", "[1]2", "[1", "[\"a]", "]", "[,1]"])
    func refused(text: String) {
        #expect(throws: JsonElements.Failure.self) { try JsonElements.forEach(of: Array(text.utf8)) { _, _ in } }
    }
}
