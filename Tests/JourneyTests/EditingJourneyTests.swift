import PseudoTerminal
import Testing

/// A file of one's own, edited in the real program.
@Suite("Editing in the real program", .serialized)
struct EditingJourneyTests {
    private let folder = "/tmp/maillage-editing-\(UInt64.random(in: 0 ... .max))"
    private var file: String { folder + ".maillage" }

    private func open(_ arguments: [String]) throws -> TerminalSession {
        let environment = TerminalSession.basicEnvironment.merging(["XDG_STATE_HOME": folder, "USER": "anne"]) { $1 }
        return try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: arguments, environment: environment,
            columns: 120, rows: 40)
    }

    private func goToResam(_ session: TerminalSession) throws {
        try session.waitForText("Territoires", seconds: 60)
        session.waitUntilQuiet()
        session.send("/resam")
        try session.waitForText("1 acteur")
        session.send(.enter)
        session.waitUntilQuiet(milliseconds: 400)
    }

    @Test("what is typed in the form of an actor is found again by the next program, and in the history")
    func again() throws {
        defer {
            _ = removeFile(folder)
            _ = removeFile(file)
        }
        let made = try open(["new", file, "--from", "embedded"])
        #expect(try made.waitForExit() == .code(0))
        let first = try open(["--fresh", file])
        try goToResam(first)
        first.send("e")
        try first.waitForText("Modifier · RESAM")
        first.send("Le ")
        try first.waitForText("1 changement")
        first.send(.function(2))
        try first.waitForText("Motif")
        first.send("essai")
        first.send(.enter)
        try first.waitForText("Enregistré")
        first.send("q")
        #expect(try first.waitForExit() == .code(0) && first.isRestored)
        let second = try open(["--fresh", file])
        try goToResam(second)
        try second.waitForText("RESAMLe")
        second.send("H")
        try second.waitForText("Motif : essai")
        // By its name: people know no identifier.
        try second.waitForText("RESAMLe, Nom")
        second.send("a")
        try second.waitForText("Modification 1 annulée")
        second.send("q")
        #expect(try second.waitForExit() == .code(0))
    }
}
