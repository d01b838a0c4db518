import PseudoTerminal
import Testing

/// What the real program keeps from one run to the next.
@Suite("Sessions of the real program", .serialized)
struct SessionJourneyTests {
    private let state = "/tmp/maillage-state-\(UInt64.random(in: 0 ... .max))"

    private func open(_ arguments: [String] = []) throws -> TerminalSession {
        let environment = TerminalSession.basicEnvironment.merging(["XDG_STATE_HOME": state]) { $1 }
        let session = try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: arguments, environment: environment,
            columns: 120, rows: 40)
        try session.waitForText("Territoires", seconds: 60)
        return session
    }

    private func goToFinistere(_ session: TerminalSession) throws {
        session.waitUntilQuiet()
        session.send("d29")
        try session.waitForText("Finistère (29)")
        session.send(.enter)
        try session.waitForText("Bretagne › Finistère (29)")
        session.send("3")
        try session.waitForText("▸Primo-employeur")
        session.waitUntilQuiet(milliseconds: 400)
    }

    private func quit(_ session: TerminalSession) throws {
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test("the program opens where it was left, and anew with --fresh")
    func again() throws {
        defer { _ = removeFile(state) }
        let first = try open()
        try goToFinistere(first)
        try quit(first)
        let second = try open()
        try second.waitForText("Bretagne › Finistère (29)")
        try second.waitForText("▸Primo-employeur")
        try quit(second)
        let fresh = try open(["--fresh"])
        try fresh.waitForText("▸Tous")
        try quit(fresh)
    }

    @Test("a program that was ended by a signal is found where it was", arguments: [Int32(15), 1])
    func signals(number: Int32) throws {
        defer { _ = removeFile(state) }
        let first = try open()
        try goToFinistere(first)
        first.signal(number)
        _ = try first.waitForExit()
        #expect(first.isRestored)
        let second = try open()
        try second.waitForText("Bretagne › Finistère (29)")
        try quit(second)
    }

    @Test("a broken file of session is no harm")
    func broken() throws {
        defer { _ = removeFile(state) }
        let first = try open()
        try goToFinistere(first)
        try quit(first)
        let file = state + "/maillage/sessions/embedded.session"
        let text = try #require(contents(of: file))
        #expect(write(String(text.prefix(60)) + "\u{1B}[31m", to: file))
        let second = try open()
        try second.waitForText("▸Tous")
        try quit(second)
    }
}
