import Foundation
import Testing

@Suite("maillage publish")
struct PublishCommandTests {
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("publier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func text(_ file: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }

    @Test("writes a site in both languages, that of the run at the top, and again in its place")
    func site() throws {
        try inFolder { folder in
            let site = folder.appendingPathComponent("site")
            let arguments = ["publish", "--territory", "dep:29", "--on", "2026-11-22", "--output", site.path]
            let run = try MaillageRun(arguments + ["--correction", "contact@exemple.fr"])
            #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("pages"), "\(run.errors)")
            #expect(try text("index.html", in: site).contains("<html lang=\"fr\""))
            #expect(try text("en/index.html", in: site).contains("<html lang=\"en\""))
            #expect(try text("acteur-resam.html", in: site).contains("mailto:contact@exemple.fr?subject=resam"))
            #expect(try text("sources.html", in: site).contains("22 novembre 2026"))
            let again = try MaillageRun(["publier", "--territoire", "Finistère", "--lang", "en", "--sortie", site.path])
            #expect(again.status == 0, "\(again.errors)")
            #expect(try text("index.html", in: site).contains("<html lang=\"en\""))
            #expect(try text("fr/index.html", in: site).contains("<html lang=\"fr\""))
            #expect(!FileManager.default.fileExists(atPath: site.appendingPathComponent("en/index.html").path))
        }
    }

    @Test("says in one line what it cannot do")
    func failures() throws {
        try inFolder { folder in
            try Data("moi".utf8).write(to: folder.appendingPathComponent("index.html"))
            let cases: [([String], Int32, String)] = [
                (["publish"], 64, "--output"),
                (["publish", "--output", folder.path, "--territory", "dep:29"], 73, "choisissez un dossier vide"),
                (["publish", "--output", folder.path + "/x", "--territory", "Quimpère"], 64, "Quimpère"),
                (
                    ["publish", "--output", folder.path + "/x", "--correction", "javascript:alert(1)"], 64,
                    "--correction"
                ),
            ]
            for (arguments, status, told) in cases {
                let run = try MaillageRun(arguments)
                #expect(run.status == status && run.errorLines.last?.contains(told) == true, "\(run.errors)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["index.html"])
        }
    }
}
