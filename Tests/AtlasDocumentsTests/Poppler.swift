import Foundation
import Testing

/// What the programs of poppler read in a PDF.
enum Poppler {
    /// `nil` where the machine has none.
    static func program(_ name: String) -> URL? {
        ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { URL(fileURLWithPath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// - Parameter arguments: `FILE` stands for the file.
    static func output(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, result) = (folder.appendingPathComponent("a.pdf"), folder.appendingPathComponent("a.txt"))
        try Data(bytes).write(to: file)
        try Data().write(to: result)
        let process = Process()
        process.executableURL = program(name)
        process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
        process.standardOutput = try FileHandle(forWritingTo: result)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: try Data(contentsOf: result), as: UTF8.self)
    }

    /// A word with the box that it fills, in points from the upper left corner.
    struct Word {
        let text: String
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        /// Whether the two stand upon each other, by more than the accents of one line reach into the line above.
        func covers(_ other: Word) -> Bool {
            min(right, other.right) - max(left, other.left) > 1
                && min(bottom, other.bottom) - max(top, other.top) > 0.4 * min(bottom - top, other.bottom - other.top)
        }
    }

    struct Page {
        let width: Double
        let height: Double
        var words: [Word] = []
    }

    static func pages(of bytes: [UInt8]) throws -> [Page] {
        var pages: [Page] = []
        for line in try output("pdftotext", ["-bbox", "-enc", "UTF-8", "FILE", "-"], on: bytes).split(separator: "\n") {
            func value(_ name: String) -> Double? {
                guard let start = line.firstRange(of: "\(name)=\"") else { return nil }
                return Double(line[start.upperBound...].prefix { $0 != "\"" })
            }
            if let width = value("width"), let height = value("height") {
                pages.append(Page(width: width, height: height))
            } else if let left = value("xMin"), let top = value("yMin"), let right = value("xMax"),
                let bottom = value("yMax"),
                let text = line.split(separator: ">").dropFirst().first?.split(separator: "<").first
            {
                pages[pages.count - 1].words.append(
                    Word(text: String(text), left: left, top: top, right: right, bottom: bottom))
            }
        }
        return pages
    }
}
