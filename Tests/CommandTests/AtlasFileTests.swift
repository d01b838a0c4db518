import Foundation
import Testing

@Suite("An atlas file")
struct AtlasFileTests {
    private let path = NSTemporaryDirectory() + "maillage-\(UUID().uuidString).maillage"

    @Test("made from the embedded atlas lists the same actors")
    func same() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let made = try MaillageRun("nouveau", path, "--from", "embedded")
        #expect(made.status == 0 && made.output.contains("100 acteurs"))
        let file = try MaillageRun("actors", "--atlas", path, "--format", "csv")
        let embedded = try MaillageRun("actors", "--format", "csv")
        #expect(file.status == 0 && file.output == embedded.output)
    }

    @Test("is never written over")
    func kept() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("à moi".utf8).write(to: URL(filePath: path))
        let run = try MaillageRun("new", path)
        #expect(run.status == 73 && run.errorLines.count == 1)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "à moi")
    }

    @Test("that is something else gets one line that says what to do")
    func foreign() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("du texte".utf8).write(to: URL(filePath: path))
        let run = try MaillageRun("actors", "--atlas", path)
        #expect(run.status == 65 && run.errorLines.count == 1)
        #expect(run.errors.contains("n’est pas un atlas"))
    }
}
