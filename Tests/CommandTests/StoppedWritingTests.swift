import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Commands stopped while they write")
struct StoppedWritingTests {
    /// Runs the command and stops it once something appears beside the atlas, as soon as that is seen.
    private func stop(_ arguments: [String], writingBeside package: PackageFixture, with stop: (Process) -> Void) throws
    {
        let process = Process()
        process.executableURL = MaillageRun.binary
        process.arguments = arguments
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, package.copies.isEmpty { usleep(200) }
        if process.isRunning { stop(process) }
        process.waitUntilExit()
    }

    @Test("A package is whole, with nothing beside it, after Ctrl-C or TERM in an edit", arguments: [true, false])
    func edit(isInterrupt: Bool) throws {
        for _ in 0..<4 {
            let package = try PackageFixture()
            let edit = ["edit", "actor", "resam", "--atlas", package.path, "--set", "phone=02 98 88 11 22"]
            try stop(edit, writingBeside: package) { isInterrupt ? $0.interrupt() : $0.terminate() }
            #expect(package.copies.isEmpty)
            let check = try MaillageRun("check", package.path)
            #expect(check.status == 0 && check.errors.isEmpty)
        }
    }

    @Test("A site is whole or not there after TERM")
    func site() throws {
        let package = try PackageFixture()
        let site = package.path + ".site"
        try stop(
            ["publish", "--atlas", package.path, "--territory", "dep:29", "--output", site], writingBeside: package
        ) { $0.terminate() }
        #expect(package.copies.allSatisfy { $0 == site })
        #expect(package.copies.isEmpty || FileManager.default.fileExists(atPath: site + "/maillage-site.txt"))
    }

    @Test("A new file is whole or not there, with nothing beside it, whenever the command is killed")
    func newFile() throws {
        let folder = try PackageFixture()
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        let file = folder.path + "/out/all.geojson"
        func begin() throws -> Process {
            let process = Process()
            process.executableURL = MaillageRun.binary
            process.arguments = ["export", "--to", "geojson", "--output", file]
            process.environment = [:]
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        let beginning = ContinuousClock.now
        try begin().waitUntilExit()
        let duration = ContinuousClock.now - beginning
        let whole = try #require(FileManager.default.contents(atPath: file))
        for share in 1...10 {
            try FileManager.default.removeItem(atPath: file)
            let process = try begin()
            usleep(UInt32(duration / .microseconds(10) * Double(share)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let found = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")
            #expect(found == [] || found == ["all.geojson"])
            #expect(found.isEmpty || FileManager.default.contents(atPath: file) == whole)
            if found.isEmpty { try whole.write(to: URL(fileURLWithPath: file)) }
        }
    }
}
