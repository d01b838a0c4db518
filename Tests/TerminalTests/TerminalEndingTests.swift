import PseudoTerminal
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

private let probe = TerminalSession.builtExecutable("terminal-probe")

private func started(
    _ changes: [String: String?] = [:], arguments: [String] = [], outputIsTerminal: Bool = true
) throws -> TerminalSession {
    var environment = TerminalSession.basicEnvironment
    for (name, value) in changes { environment[name] = value }
    return try TerminalSession(
        launching: probe, arguments: arguments, environment: environment, outputIsTerminal: outputIsTerminal)
}

/// However the program begins or ends, the terminal is left fit for a shell.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct TerminalEndingTests {
    @Test func quittingRestoresTheTerminal() throws {
        let session = try started()
        try session.waitForText("end")
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
        #expect(session.screenText().contains("probe: closed"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGFPE, SIGBUS, SIGABRT])
    func aSignalRestoresTheTerminalAndStillKills(number: Int32) throws {
        let session = try started()
        try session.waitForText("end")
        session.signal(number)
        #expect(try session.waitForExit() == .signal(number))
        #expect(session.isRestored)
        #expect(session.screenText().contains("probe: crashed") == (number != SIGTERM && number != SIGHUP))
    }

    @Test(arguments: [(1, SIGILL, SIGTRAP), (2, SIGABRT, SIGABRT), (3, SIGSEGV, SIGBUS)])
    func aCrashRestoresTheTerminal(key: Int, signal: Int32, elsewhere: Int32) throws {
        let session = try started()
        try session.waitForText("end")
        session.send(.function(key))
        let exit = try session.waitForExit()
        #expect(exit == .signal(signal) || exit == .signal(elsewhere))
        #expect(session.isRestored)
        #expect(session.screenText().contains("probe: crashed"))
    }

    /// A sanitizer takes the backtracer's reading of the crashed stack for a fault of the program, and ends it another way.
    private static let isSanitized = dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

    @Test(.disabled(if: isSanitized, "a sanitizer stops the backtracer"))
    func theBacktraceOfACrashIsReadableInTheRestoredTerminal() throws {
        let session = try started(["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"])
        try session.waitForText("end")
        session.send(.function(1))
        let exit = try session.waitForExit(seconds: 60)
        #expect(exit == .signal(SIGILL) || exit == .signal(SIGTRAP))
        #expect(session.isRestored)
        #expect(session.screenText().contains("probe: crashed") || session.screenText().contains("Backtrace took"))
    }

    @Test func anInterruptFromOutsideIsTheKeyControlC() throws {
        let session = try started()
        try session.waitForText("end")
        session.signal(SIGINT)
        try session.waitForText("control(\"c\")")
    }

    @Test func closingTheWindowEndsTheProgram() throws {
        let session = try started()
        try session.waitForText("end")
        session.hangUp()
        let exit = try session.waitForExit()
        #expect(exit == .signal(SIGHUP) || exit == .code(0))
    }

    @Test func suspendedFromAShellItGivesTheTerminalBackAndReturns() throws {
        var environment = TerminalSession.basicEnvironment
        environment["PS1"] = "ready> "
        let shell = try TerminalSession(launching: "/bin/sh", arguments: ["-i"], environment: environment)
        try shell.waitForText("ready>")
        for round in 1...2 {
            shell.send(round == 1 ? "\(probe)\r" : "fg\r")
            try shell.waitForText("end")
            #expect(shell.isAlternateScreenActive)
            shell.send(.down)
            try shell.wait(for: "the selection") { shell.reversedRows() == [3 + round] }
            shell.sendControl("z")
            // The prompt before is still on screen: what is typed before the shell is back would be lost.
            try shell.wait(for: "the prompt") {
                let last = shell.screenText().split(separator: "\n").last { $0.contains { $0 != " " } }
                return !shell.isAlternateScreenActive && last?.split(separator: " ") == ["ready>"]
            }
            #expect(!shell.isMouseReported)
            shell.send("stty -a | grep -o ' -*echo '; echo done$((1 + 1))\r")
            try shell.waitForText("done2")
            #expect(shell.screenText().contains(" echo"))
        }
        // In the meantime the window changed.
        shell.resize(columns: 100, rows: 30)
        shell.send("fg\r")
        try shell.waitForText("probe 100×30")
        shell.send("q")
        try shell.waitForText("probe: closed")
        #expect(!shell.isAlternateScreenActive)
    }

    @Test func withoutAShellToReturnToSuspendingDoesNothing() throws {
        let session = try started()
        try session.waitForText("end")
        session.sendControl("z")
        session.send(.down)
        try session.wait(for: "the selection") { session.reversedRows() == [4] }
        #expect(session.isAlternateScreenActive)
        #expect(!session.echoes)
    }

    @Test func stoppedFromOutsideItGivesTheTerminalBackAndReturns() throws {
        var environment = TerminalSession.basicEnvironment
        environment["PS1"] = "ready> "
        let shell = try TerminalSession(launching: "/bin/sh", arguments: ["-i"], environment: environment)
        try shell.waitForText("ready>")
        for signal in ["TSTP", "STOP"] {
            shell.send("clear; (sleep 1; pkill -\(signal) -P $$ -x terminal-probe) & \(probe)\r")
            try shell.waitForText("end")
            try shell.waitForText("ready>")
            // Nobody could put the modes back before SIGSTOP: a return is not a line break here.
            shell.send("fg\n")
            try shell.waitForText("resumed")
            #expect(shell.isAlternateScreenActive)
            shell.send("q")
            try shell.waitForText("probe: closed")
        }
    }

    @Test func errorsOfLibrariesGoToTheLogWhileTheScreenIsUp() throws {
        let log = "/tmp/terminal-probe-\(getpid()).log"
        defer { unlink(log) }
        let session = try started(arguments: [log])
        try session.waitForText("end")
        session.send(.function(4))
        try session.waitForText("function(4)")
        #expect(!session.screenText().contains("noise"))
        session.send("q")
        try session.waitForExit()
        let file = try #require(fopen(log, "r"))
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 100)
        fgets(&line, 100, file)
        #expect(line.starts(with: "noise on stderr\n".utf8.map { CChar($0) }))
    }
}
