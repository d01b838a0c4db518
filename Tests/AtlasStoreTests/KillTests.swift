import AtlasModel
import Foundation
import Testing

@testable import AtlasStore

/// A program killed while it writes: what it was told is on the disk is there, and the file is sound.
///
/// The suite does it some twenty times; `MAILLAGE_KILLS=200` as often as it says.
struct KillTests {
    private static let count = ProcessInfo.processInfo.environment["MAILLAGE_KILLS"].flatMap(Int.init) ?? 20

    @Test func `kill -9 at any moment loses nothing that was acknowledged`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.maillage")
        var chance = SystemRandomNumberGenerator()
        var last = 0
        var interrupted = 0
        for round in 0..<Self.count {
            if round % 10 == 0 {
                // Anew, and of an earlier format: the copy and the bringing up to date are cut off as well.
                for name in try folder.names { try FileManager.default.removeItem(atPath: folder.file(name)) }
                try AtlasFile.create(at: path, from: RichAtlas.atlas)
                try folder.bringBack("a.maillage", toFormat: 2)
                last = 0
            }
            let acknowledged = try killed(after: .random(in: 0...0.25, using: &chance), path)
            if FileManager.default.fileExists(atPath: path + "-journal") { interrupted += 1 }
            let condition = try AtlasFile.condition(at: path)
            #expect(condition.problems == [])
            let expected = acknowledged ?? last
            // The kill may have come after the change was on the disk and before it was acknowledged.
            #expect([expected, expected + 1].contains(condition.changeCount))
            last = condition.changeCount
            let atlas = try AtlasFile.open(at: path, defaults: RichAtlas.defaults)
            #expect(atlas.actors[0].name == (last == 0 ? RichAtlas.actors[0].name : "\(last)"))
            let zones = atlas.territories.zones.filter { $0.id.hasPrefix("\(last)-") }
            #expect(last == 0 || zones.count == ((last - 1) % 5 == 0 ? 2_000 : 1))
            #expect(atlas.territories.zones.count == RichCountry.zones.count + zones.count)
        }
        print("\(Self.count) kills, \(interrupted) within a transaction")
    }

    /// Lets the probe write for a while, then kills it.
    /// - Returns: the last change that it acknowledged; `nil` where there is none.
    private func killed(after seconds: Double, _ path: String) throws -> Int? {
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.probe
        process.arguments = [path]
        process.standardOutput = output
        try process.run()
        usleep(UInt32(seconds * 1_000_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try #require(process.terminationReason == .uncaughtSignal)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        // A line cut in its middle was no acknowledgement.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().last.flatMap { Int($0) }
    }

    /// The probe stands beside the bundle of tests that the build made with it.
    private static let probe: URL = {
        let tests = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.bundleURL
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let places = [tests, runner].map { $0.deletingLastPathComponent().appendingPathComponent("store-probe") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }()
}
