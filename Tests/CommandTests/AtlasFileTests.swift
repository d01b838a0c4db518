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

    @Test("made of nothing has all territories and nobody, its own title, and says how to begin otherwise")
    func empty() throws {
        for beginning in [[], ["--from", "vide"], ["--depuis", "empty"]] {
            defer { try? FileManager.default.removeItem(atPath: path) }
            let made = try MaillageRun(["nouveau", path] + beginning)
            #expect(made.status == 0 && made.output.split(separator: "\n").count == 1)
            #expect(made.output.contains("aucun acteur") && made.output.contains("--from embedded"))
            #expect(made.output.contains("« Maillage "))
            #expect(
                try MaillageRun("actors", "--atlas", path, "--format", "json").output.filter { !$0.isWhitespace }
                    == "[]")
            #expect(try MaillageRun("check", path).status == 0)
            let added = try MaillageRun("add", "actor", "--atlas", path, "--set", "name=X", "--set", "commune=Quimper")
            #expect(added.status == 0, "\(added.errors)")
        }
    }

    @Test("made of a folder called as the word for nothing is made of the folder")
    func folderCalledEmpty() throws {
        let folder = path + "-d/vide"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path + "-d") }
        let made = try MaillageRun(["nouveau", path, "--from", folder])
        #expect(made.status == 65 && made.errorLines.count == 1, "\(made.errors)")
        #expect(made.errors.contains("n’est pas un atlas"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("has the title that is given, and never that of the examples without a word")
    func titled() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let made = try MaillageRun("new", path, "--from", "embedded", "--title", "Atlas de Bretagne")
        #expect(made.status == 0 && made.output.contains("« Atlas de Bretagne »"))
        try FileManager.default.removeItem(atPath: path)
        let copy = try MaillageRun("new", path, "--from", "embedded")
        #expect(copy.status == 0 && !copy.output.contains("expérimentations") && copy.output.contains("--from vide"))
        try FileManager.default.removeItem(atPath: path)
        let nameless = try MaillageRun("new", path, "--title", " ")
        #expect(nameless.status == 64 && nameless.errorLines.count == 1 && nameless.errors.contains("--title"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("gets its ending where nobody typed it, and is refused that of another program")
    func ending() throws {
        let folder = NSTemporaryDirectory() + "maillage-ending-\(UInt64.random(in: 0...(.max)))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try MaillageRun("nouveau", folder + "/mon atlas")
        #expect(made.status == 0)
        #expect(made.output.contains("maillage \"\(folder)/mon atlas.maillage\""))
        let table = try MaillageRun("nouveau", folder + "/atlas.csv")
        #expect(table.status == 64 && table.errorLines.count == 1 && table.errors.contains("atlas.maillage"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mon atlas.maillage"])
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
