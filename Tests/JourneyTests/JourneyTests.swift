import FoundationEssentials
import PseudoTerminal
import Testing

/// The real program under a pseudo-terminal, as a person uses it: keys in, screen out.
@Suite("Journeys", .serialized)
struct JourneyTests {
    private func open(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws -> TerminalSession {
        let session = try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: arguments,
            environment: TerminalSession.basicEnvironment.merging(environment) { $1 }, columns: columns, rows: rows)
        try session.waitForText("Territoires", seconds: 60)
        session.waitUntilQuiet()
        return session
    }

    private func leave(_ session: TerminalSession) throws {
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test("a user finds the actors of Finistère who help a primo-employeur with four keys")
    func finistere() throws {
        let session = try open(columns: 120, rows: 40)
        session.send("d29")
        try session.waitForText("Finistère (29)")
        session.send(.enter)
        try session.waitForText("Bretagne › Finistère (29)")
        session.send("3")
        try session.waitForText("▸Primo-employeur")
        for name in ["RESAM", "ACEPP 29", "Bretagne Active (D", "Espace Associatif", "Familles Rurales"] {
            try session.waitForText(name)
        }
        #expect(session.reversedRows().count == 2)
        try leave(session)
    }

    @Test("a pathway is shown and written to a file")
    func pathway() throws {
        let path = "/tmp/maillage-journey-\(UInt64.random(in: 0 ... .max)).txt"
        defer { _ = removeFile(path) }
        let session = try open()
        session.send("pLes Amis du Léguer")
        session.send(.tab)
        session.send("quimp")
        try session.waitForText("Quimper (29)")
        for _ in 0..<4 { session.send(.enter) }
        try session.waitForText("interlocuteurs")
        session.send("e")
        try session.waitForText("parcours-les-amis-du-leguer.pdf")
        session.sendControl("u")
        session.send(path)
        session.send(.enter)
        try session.waitForText("Écrit dans")
        let text = try #require(contents(of: path))
        #expect(text.contains("Les Amis du Léguer") && text.contains("Quimper (29)"))
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
    }

    @Test("the screen follows the window, and says so when it is too small")
    func resize() throws {
        let session = try open()
        session.resize(columns: 120, rows: 40)
        try session.waitForText("Recensement")
        session.resize(columns: 30, rows: 8)
        try session.waitForText("Agrandissez")
        session.resize(columns: 80, rows: 24)
        try session.waitForText("Territoires")
        try leave(session)
    }

    @Test("the list follows the tree once the arrows rest, time after time")
    func rest() throws {
        let session = try open(columns: 120, rows: 40)
        for (arrows, territory) in [(3, "Bretagne"), (6, "Normandie"), (1, "Nouvelle-Aquitaine")] {
            for _ in 0..<arrows { session.send(.down) }
            try session.waitForText("\(territory)   présumé")
        }
        try leave(session)
    }

    @Test("a click on a row selects it and a click on the key bar obeys")
    func mouse() throws {
        let session = try open(columns: 120, rows: 40)
        let row = try #require(session.position(of: "Bretagne"))
        session.sendMouse(x: row.x, y: row.y)
        try session.waitForText("▶  ▸ Bretagne")
        let help = try #require(session.position(of: "? aide"))
        session.sendMouse(x: help.x, y: help.y)
        try session.waitForText("touche ou mot")
        session.send(.escape)
        try session.waitForText("Territoires")
        try leave(session)
    }

    @Test("after SIGTERM and SIGHUP the terminal is as it was", arguments: [Int32(15), 1])
    func signals(number: Int32) throws {
        let session = try open()
        session.signal(number)
        _ = try session.waitForExit()
        #expect(session.isRestored)
    }

    @Test(
        "without a UTF-8 locale, without colours and on old terminals the screen is there",
        arguments: [
            ["LANG": "C", "LC_ALL": "C"], ["NO_COLOR": "1"], ["TERM": "xterm"], ["TERM": "xterm-kitty"],
            ["TERM": "linux"],
        ])
    func environments(environment: [String: String]) throws {
        let session = try open(environment: environment)
        try session.waitForText("Bourgogne")
        try leave(session)
    }

    @Test("in English the screen speaks English")
    func english() throws {
        let session = try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), arguments: ["--lang", "en"], columns: 80, rows: 24)
        try session.waitForText("Territories", seconds: 60)
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
    }

    @Test("on a terminal that cannot move its cursor one line says what to do")
    func dumb() throws {
        let session = try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"),
            environment: TerminalSession.basicEnvironment.merging(["TERM": "dumb"]) { $1 }, columns: 200, rows: 24)
        #expect(try session.waitForExit(seconds: 60) == .code(69))
        #expect(session.screenText().contains("dumb") && session.screenText().contains("--accessible"))
    }

    @Test("random keys and bytes never break the program nor the terminal", arguments: [UInt64(7), 11])
    func randomBytes(seed: UInt64) throws {
        let session = try open()
        var state = seed
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        // Neither q (113), Ctrl-Q (17), Ctrl-Z (26) nor enter (10, 13), which could write a file named at random.
        let banned: Set<UInt8> = [10, 13, 17, 26, 113]
        // A storm, once in a while: MAILLAGE_RANDOM_BYTES=10000000 swift test --filter randomBytes
        let storm = ProcessInfo.processInfo.environment["MAILLAGE_RANDOM_BYTES"].flatMap { Int($0) }
        for _ in 0..<(storm ?? 480) / 12 {
            let bytes = (0..<12).map { _ in UInt8(next(256)) }.filter { !banned.contains($0) }
            session.send(bytes: bytes)
            if storm == nil { session.waitUntilQuiet(milliseconds: 20) }
        }
        session.waitUntilQuiet(milliseconds: 500)
        #expect(session.exit == nil)
        session.signal(15)
        _ = try session.waitForExit()
        #expect(session.isRestored)
    }
}
