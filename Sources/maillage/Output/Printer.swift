import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The printer of the system, through the command `lp`.
enum Printer {
    /// Sends a PDF to the usual printer.
    static func print(_ pdf: [UInt8], title: String) throws(CommandFailure) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array(("\(folder)/maillage-" + String(repeating: "X", count: 6)).utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        defer { unlink(path) }
        let failure = Console.write(pdf, to: descriptor)
        close(descriptor)
        guard failure == 0 else { throw .cannotWrite(path: path, code: failure) }
        let status = try run(["lp", "-s", "-t", title, "--", path])
        guard status == 0 else { throw .printerRefused(status: status) }
    }

    /// Runs a command of the path and waits for it.
    private static func run(_ command: [String]) throws(CommandFailure) -> Int32 {
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        guard posix_spawnp(&child, command[0], nil, nil, &arguments, environ) == 0 else { throw .noPrinter }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw .noPrinter }
        }
        // 127: the command could not be run.
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        guard code != 127 else { throw .noPrinter }
        return code
    }
}
