import PseudoTerminal
import Testing

/// A survey from the invitation to the reminder, in the real program.
@Suite("The survey in the real program", .serialized)
struct SurveyJourneyTests {
    private let folder = "/tmp/maillage-survey-\(UInt64.random(in: 0 ... .max))"
    private var file: String { folder + ".maillage" }

    private func open(_ arguments: [String]) throws -> TerminalSession {
        let environment = TerminalSession.basicEnvironment.merging(["XDG_STATE_HOME": folder, "USER": "anne"]) { $1 }
        return try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: arguments, environment: environment,
            columns: 120, rows: 40)
    }

    @Test("who was invited long ago is listed, and no more once the reminder is noted, which the history tells")
    func reminder() throws {
        defer {
            _ = removeFile(folder)
            _ = removeFile(file)
        }
        #expect(try open(["new", file, "--from", "embedded"]).waitForExit() == .code(0))
        let invited = try open(["survey", "invite", "resam", "chorum", "--on", "2026-01-05", "--atlas", file])
        #expect(try invited.waitForExit() == .code(0))
        let session = try open(["--fresh", file])
        try session.waitForText("Territoires", seconds: 60)
        session.waitUntilQuiet()
        session.send("R")
        try session.waitForText("▸à relancer 2")
        session.send("r")
        try session.waitForText("relancé aujourd’hui, c’est noté")
        try session.waitForText("▸à relancer 1")
        session.send(.enter)
        try session.waitForText("Identifiant : resam")
        session.send("H")
        try session.waitForText("Motif : recensement")
        session.send("q")
        #expect(try session.waitForExit() == .code(0) && session.isRestored)
    }
}
