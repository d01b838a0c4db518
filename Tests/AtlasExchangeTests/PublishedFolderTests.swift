import Foundation
import Testing

@testable import AtlasExchange

@Suite("The folder of a site")
struct PublishedFolderTests {
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path + "/site")
    }

    private func files(_ folder: String) throws -> Set<String> {
        let manager = FileManager.default
        return Set(
            try manager.subpathsOfDirectory(atPath: folder).filter { path in
                var isFolder: ObjCBool = false
                return manager.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
            })
    }

    @Test("is replaced by the next site, pages that are gone with it, and keeps what somebody put beside them")
    func replacement() throws {
        try inFolder { folder in
            try PublishedFolder.write([("index.html", "un"), ("a.html", "a"), ("en/a.html", "a")], to: folder)
            try Data("moi".utf8).write(to: URL(fileURLWithPath: folder + "/CNAME"))
            try Data("moi".utf8).write(to: URL(fileURLWithPath: folder + "/en/mine.txt"))
            try PublishedFolder.write([("index.html", "deux"), ("en/index.html", "two")], to: folder)
            #expect(
                try files(folder)
                    == ["index.html", "en/index.html", "CNAME", "en/mine.txt", PublishedFolder.list])
            #expect(try String(contentsOfFile: folder + "/index.html", encoding: .utf8) == "deux")
        }
    }

    @Test("is never written over a folder of somebody's own")
    func foreign() throws {
        try inFolder { folder in
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("moi".utf8).write(to: URL(fileURLWithPath: folder + "/index.html"))
            #expect(throws: ExchangeError.folderNotEmpty(path: folder)) {
                try PublishedFolder.write([("index.html", "x")], to: folder)
            }
            #expect(try files(folder) == ["index.html"])
        }
    }

    @Test("is as it was where a file cannot be written")
    func failure() throws {
        try inFolder { folder in
            try PublishedFolder.write([("index.html", "un")], to: folder)
            #expect(throws: ExchangeError.self) {
                try PublishedFolder.write([("index.html", "deux"), ("x/y/z.html", "")], to: folder)
            }
            #expect(try String(contentsOfFile: folder + "/index.html", encoding: .utf8) == "un")
            #expect(try files(folder) == ["index.html", PublishedFolder.list])
        }
    }
}
