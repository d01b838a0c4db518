import AtlasModel
import Testing

@testable import AtlasExchange

@Suite("A text in pieces")
struct TextPiecesTests {
    @Test("is the whole text, in pieces of a bounded size")
    func bounded() throws {
        let line = String(repeating: "é", count: 50)
        let pieces = TextPieces(from: "début\n", 0..<5000) { number, text in text += "\(number) \(line)\n" }
        var text = ""
        var longest = 0
        while let piece = try pieces.next() {
            longest = max(longest, piece.utf8.count)
            text += piece
        }
        #expect(text == "début\n" + (0..<5000).map { "\($0) \(line)\n" }.joined())
        #expect(longest < 70_000)
        #expect(try pieces.next() == nil)
    }

    @Test("is an array of JSON, an empty one too", arguments: [0, 1, 3])
    func array(count: Int) throws {
        let pieces = TextPieces(from: "x:", arrayOf: 1..<(count + 1), to: ".\n") { "\($0)" }
        #expect(try pieces.joined() == ["x:[].\n", "x:[\n1\n].\n", "", "x:[\n1,\n2,\n3\n].\n"][count])
    }

    @Test("a record that cannot be written leaves the folder as it was")
    func failing() throws {
        let folder = try TemporaryFolder()
        let replacement = try FolderReplacement(target: "\(folder.path)/sortie")
        let pieces = TextPieces(from: "début\n", 0..<50_000) { number, text throws(ExchangeError) in
            if number == 40_000 { throw .cannotWrite(path: "", reason: "x") }
            text += "\(number)\n"
        }
        #expect(throws: ExchangeError.self) { try replacement.write(pieces, to: "f.csv") }
        replacement.cancel()
        #expect(try FolderReplacement.entries(of: folder.path) == [])
    }

    @Test(
        "a folder that is stopped while it is written is as it was before", arguments: [ExchangeFormat.package, .hsds])
    func stopped(format: ExchangeFormat) throws {
        let folder = try TemporaryFolder()
        let today = try #require(CalendarDate(iso: "2026-11-22"))
        var questions = 0
        #expect(throws: ExchangeError.self) {
            try Exporter.writeFolder(
                of: try Shipped.atlas(), as: format, to: "\(folder.path)/sortie", today: today,
                isStopped: {
                    questions += 1
                    return questions > 2
                })
        }
        #expect(try questions == 3 && FolderReplacement.entries(of: folder.path) == [])
    }
}
