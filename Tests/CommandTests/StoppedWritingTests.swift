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
}
