#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import CVTerm

/// A program run under a pseudo-terminal whose screen is read as a person would: keys in, cells out.
///
/// ncurses sends only the cells that differ, so nothing is ever looked for in the bytes: libvterm keeps the screen.
/// The output is read while a method waits, and only then.
package final class TerminalSession {
    package enum Exit: Hashable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    package enum Failure: Error, CustomStringConvertible {
        case cannotLaunch(path: String, code: Int32)
        case timeout(waitingFor: String, screen: String)

        package var description: String {
            switch self {
            case .cannotLaunch(let path, let code): "cannot launch \(path): \(String(cString: strerror(code)))"
            case .timeout(let awaited, let screen): "\(awaited) did not come; the screen is:\n\(screen)"
            }
        }
    }

    /// What the terminal has received since the session began.
    package private(set) var bytesReceived = 0
    /// Every byte received, for the tests of sequences that leave no trace on the screen.
    package private(set) var transcript: [UInt8] = []
    /// False makes a terminal that leaves queries without an answer.
    package var answersQueries = true
    package private(set) var exit: Exit?

    var child: pt_child
    let emulator: OpaquePointer
    var columns: Int
    var rows: Int
    var lastByte: ContinuousClock.Instant = .now

    /// The default environment: a UTF-8 xterm with 256 colours, and what programs need of the parent's.
    package static let basicEnvironment: [String: String] = {
        var environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        // Neither the settings nor the session of whoever runs the tests: these folders cannot be.
        environment["XDG_CONFIG_HOME"] = "/dev/null/config"
        environment["XDG_STATE_HOME"] = "/dev/null/state"
        for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        return environment
    }()

    /// The executable of the package that is built beside the running tests.
    package static func builtExecutable(_ name: String) -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes {
            readlink("/proc/self/exe", $0.bindMemory(to: CChar.self).baseAddress!, $0.count)
        }
        let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return directory + "/" + name
    }

    /// Starts a program. `environment` is the whole environment; `basicEnvironment` is the usual start of it.
    package init(
        launching path: String,
        arguments: [String] = [],
        environment: [String: String] = TerminalSession.basicEnvironment,
        columns: Int = 80,
        rows: Int = 24,
        outputIsTerminal: Bool = true
    ) throws {
        child = pt_child()
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        let code = pt_launch(path, &argv, &envp, Int32(columns), Int32(rows), outputIsTerminal, &child)
        guard code == 0 else { throw Failure.cannotLaunch(path: path, code: code) }
        emulator = emulator_new(Int32(columns), Int32(rows))
        self.columns = columns
        self.rows = rows
    }

    deinit {
        if exit == nil {
            kill(child.process, SIGKILL)
            var status: Int32 = 0
            waitpid(child.process, &status, 0)
        }
        if child.master >= 0 { close(child.master) }
        close(child.slave)
        emulator_free(emulator)
    }

    /// Whether the program has ended.
    package func hasExited() -> Bool {
        if exit != nil { return true }
        var status: Int32 = 0
        guard waitpid(child.process, &status, WNOHANG) == child.process else { return false }
        // The macros WIFEXITED and so on, which Swift does not see.
        exit = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
        return true
    }

    /// Reads what the program wrote; true if it wrote anything.
    @discardableResult
    func pump(milliseconds: Int32) -> Bool {
        guard child.master >= 0 else {
            if milliseconds > 0 { usleep(UInt32(milliseconds) * 1000) }
            return false
        }
        var descriptor = pollfd(fd: child.master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
        var any = false
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(child.master, &buffer, buffer.count)
            guard count > 0 else { break }
            any = true
            lastByte = .now
            bytesReceived += count
            transcript += buffer[..<count]
            buffer.withUnsafeBytes {
                emulator_feed(emulator, $0.bindMemory(to: CChar.self).baseAddress, count)
            }
        }
        var answer = [CChar](repeating: 0, count: 65536)
        let count = emulator_take_output(emulator, &answer, answer.count)
        if answersQueries, count > 0 { send(bytes: answer.prefix(count).map { UInt8(bitPattern: $0) }) }
        return any
    }
}
