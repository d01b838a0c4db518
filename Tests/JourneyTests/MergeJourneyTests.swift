import FoundationEssentials
import PseudoTerminal
import Testing

/// Two copies of a file brought together again, in the real program.
@Suite("A merge in the real program", .serialized)
struct MergeJourneyTests {
    private let folder = "/tmp/maillage-merge-\(UInt64.random(in: 0 ... .max))"

    private func file(_ name: String) -> String { "\(folder)/\(name).maillage" }

    private func open(_ arguments: [String], environment: [String: String] = [:]) throws -> TerminalSession {
        let environment = TerminalSession.basicEnvironment.merging(["XDG_STATE_HOME": folder, "USER": "anne"]) { $1 }
            .merging(environment) { $1 }
        return try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: arguments, environment: environment,
            columns: 120, rows: 40)
    }

    /// The sheet of the actor of the conflicts, in a terminal that holds the whole of it.
    private func sheet() throws -> TerminalSession {
        try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"),
            arguments: ["actor", "resam", "--atlas", file("mien")],
            columns: 120, rows: 120)
    }

    /// Two copies of which each gives an actor another name and another number.
    private func makeCopies() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(try open(["new", file("base"), "--from", "embedded"]).waitForExit() == .code(0))
        for (name, number) in [("mien", "un"), ("leur", "deux")] {
            try FileManager.default.copyItem(atPath: file("base"), toPath: file(name))
            let values = ["--set", "name=RESAM \(number)", "--set", "phone=02 98 00 00 0\(number.count)"]
            let edit = ["edit", "actor", "resam", "--atlas", file(name)] + values
            #expect(try open(edit, environment: ["USER": name]).waitForExit() == .code(0))
        }
    }

    private var merge: [String] { ["fusionner", file("base"), file("mien"), file("leur")] }

    @Test("conflicts are decided on the screen one by one, and written once all are")
    func decided() throws {
        defer { _ = removeFile(folder) }
        try makeCopies()
        let session = try open(merge)
        try session.waitForText("Fusion : conflits", seconds: 60)
        try session.waitForText("par leur le")
        session.send(.function(2))
        try session.waitForText("2 conflits restent à décider")
        session.send("2")
        try session.waitForText("2 le leur")
        session.send("1")
        try session.waitForText("1 le mien")
        session.send(.function(2))
        try session.waitForText("écrire ?")
        session.send("o")
        #expect(try session.waitForExit() == .code(0) && session.isRestored)
        let sheet = try sheet()
        try sheet.waitForText("RESAM deux")
        try sheet.waitForText("02 98 00 00 02")
    }

    @Test("what changes in the file while a person decides is asked about, and nothing else")
    func meanwhile() throws {
        defer { _ = removeFile(folder) }
        try makeCopies()
        let session = try open(merge, environment: ["TERM": "dumb"])
        try session.waitForText("Conflit 1 sur 2", seconds: 60)
        let edit = ["edit", "actor", "resam", "--atlas", file("mien"), "--set", "phone=02 98 00 00 09"]
        #expect(try open(edit).waitForExit() == .code(0))
        session.send("2\r")
        try session.waitForText("Conflit 2 sur 2")
        session.send("1\r")
        try session.waitForText("1 conflit à décider encore")
        try session.waitForText("Conflit 1 sur 1")
        session.send("1\r")
        #expect(try session.waitForExit() == .code(0))
        let sheet = try sheet()
        try sheet.waitForText("RESAM deux")
        try sheet.waitForText("02 98 00 00 09")
    }

    @Test("who leaves writes nothing, and is asked first where decisions would be lost")
    func left() throws {
        defer { _ = removeFile(folder) }
        try makeCopies()
        let session = try open(merge)
        try session.waitForText("Fusion : conflits", seconds: 60)
        session.send("4q")
        try session.waitForText("Quitter sans écrire ?")
        session.send("o")
        #expect(try session.waitForExit() == .code(65) && session.isRestored)
        try sheet().waitForText("RESAM un")
    }

    @Test(
        "where the screen is not for the person, lines ask",
        arguments: [["MAILLAGE_ACCESSIBLE": "1"], ["TERM": "dumb"]])
    func lines(environment: [String: String]) throws {
        defer { _ = removeFile(folder) }
        try makeCopies()
        let session = try open(merge, environment: environment)
        try session.waitForText("Conflit 1 sur 2", seconds: 60)
        session.send("2\r")
        try session.waitForText("Conflit 2 sur 2")
        session.send("1\r")
        #expect(try session.waitForExit() == .code(0))
    }
}
