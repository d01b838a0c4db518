import AtlasSite
import Foundation
import Testing

/// The walk of `Tests/Site/walk.py` over a few pages: a real browser loads them, and the three questions are answered
/// from the keyboard.
@Suite("A published map in Chromium")
struct BrowserTests {
    /// Where a program of some names is; `nil` where this machine has none of them.
    private static func program(_ names: String...) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return names.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static let python = program("python3")
    private static let hasBrowser = program("chromium", "chromium-browser") != nil

    @Test(
        "no message, no foreign request, nothing too wide, nothing lost without script, the keyboard suffices",
        .enabled(if: hasBrowser && python != nil, "Chromium or Python is not on this machine"))
    func walk() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in Site(EmbeddedAtlas.order("dep:29"), of: EmbeddedAtlas.subject).files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: url)
        }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Site/walk.py")
        let output = folder.appendingPathComponent("told.log")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python ?? "")
        process.arguments = [script.path, folder.path, "--quick"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        let told = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        #expect(process.terminationStatus == 0 && told.contains("8 pages, 0 wrong"), "\(told.suffix(2000))")
    }
}
