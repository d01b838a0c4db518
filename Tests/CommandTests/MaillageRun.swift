import Foundation

/// One run of the real binary, and what came of it.
struct MaillageRun {
    let output: String
    let errors: String
    let status: Int32

    /// - Parameters:
    ///   - arguments: as a person types them after `maillage`.
    ///   - environment: besides which the process has nothing but its path.
    ///   - input: what a person types, line by line.
    init(_ arguments: String..., environment: [String: String] = [:], input: String = "") throws {
        try self.init(arguments, environment: environment, input: input)
    }

    init(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maillage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a full pipe would stop the program while nobody reads.
        let (outputFile, errorFile) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        let inputFile = folder.appendingPathComponent("in")
        try Data(input.utf8).write(to: inputFile)
        let process = Process()
        process.executableURL = MaillageRun.binary
        process.arguments = arguments
        // What a sanitizer is told counts for the program too.
        let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
        process.environment = environment.merging(sanitizers) { own, _ in own }
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
        status = process.terminationStatus
    }

    /// The program stands beside the bundle of tests that the build made with it.
    static let binary: URL = {
        let tests = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.bundleURL
        let beside = tests.deletingLastPathComponent().appendingPathComponent("maillage")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return runner.deletingLastPathComponent().appendingPathComponent("maillage")
    }()

    /// The lines of standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Standard output read as JSON.
    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output.utf8))
    }
}
