import Foundation

/// What runs the script of the site as a visitor's browser does: Chromium, else Node.
struct ScriptEngine {
    private let path: String
    private let isBrowser: Bool

    /// `nil` where this machine has neither.
    static let found: ScriptEngine? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for (name, isBrowser) in [("chromium", true), ("chromium-browser", true), ("node", false)] {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return ScriptEngine(path: "\(folder)/\(name)", isBrowser: isBrowser)
            }
        }
        return nil
    }()

    /// Runs a script and gives back what its last expression, a text, was.
    func value(of script: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("script.js")
        try Data(script.utf8).write(to: file)
        let page = folder.appendingPathComponent("page.html")
        // Written so that nothing of the value is markup.
        try Data(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"></head><body><pre id="told"></pre>
            <script src="script.js"></script>
            <script>document.getElementById("told").textContent = "<" + "<" + encodeURIComponent(self.told) + ">" + ">";</script>
            """.utf8
        ).write(to: page)
        let output =
            isBrowser
            ? try run(
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                    "--user-data-dir=\(folder.path)/profile", "--dump-dom", page.absoluteString,
                ], in: folder)
            : try run(
                [
                    "-e",
                    "globalThis.self = globalThis; require('vm').runInThisContext(require('fs').readFileSync("
                        + "'\(file.path)', 'utf8')); console.log('<' + '<' + encodeURIComponent(self.told) + '>' + '>')",
                ], in: folder)
        let text = output.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        guard let start = text.range(of: "<<", options: .backwards),
            let end = text.range(of: ">>", range: start.upperBound..<text.endIndex)
        else { throw Silence(output: String(output.suffix(500))) }
        return String(text[start.upperBound..<end.lowerBound]).removingPercentEncoding ?? ""
    }

    private func run(_ arguments: [String], in folder: URL) throws -> String {
        let output = folder.appendingPathComponent("output")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }

    struct Silence: Error {
        let output: String
    }
}
