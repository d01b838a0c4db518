import PseudoTerminal
import Testing

/// Every screen of the real program, reached and used as a person does.
@Suite("Journeys through the screens", .serialized)
struct ScreenJourneyTests {
    private func open(columns: Int = 120, rows: Int = 40, at territory: String = "") throws -> TerminalSession {
        let session = try TerminalSession(
            launching: TerminalSession.builtExecutable("maillage"), environment: TerminalSession.basicEnvironment,
            columns: columns, rows: rows)
        try session.waitForText("présumé", seconds: 60)
        session.waitUntilQuiet()
        guard !territory.isEmpty else { return session }
        session.send("d\(territory)")
        session.waitUntilQuiet()
        session.send(.enter)
        try session.waitForText("(\(territory))   présumé")
        return session
    }

    private func leave(_ session: TerminalSession) throws {
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test("the map of France, into a région and out again")
    func map() throws {
        let session = try open()
        session.send("c")
        try session.waitForText("101 départements")
        session.send(.enter)
        try session.waitForText("Carte · ")
        try session.waitForNoText("101 départements")
        session.send(.backspace)
        try session.waitForText("101 départements")
        session.send("b")
        session.send("b")
        session.send("f")
        try session.waitForText("densité")
        try leave(session)
    }

    @Test("the matrices, a cell of them and why it is what it is")
    func coverage() throws {
        let session = try open(at: "29")
        session.send("m")
        try session.waitForText("Couverture · Finistère (29)")
        session.send(.enter)
        try session.waitForText("Case")
        session.send(.escape)
        try session.waitForText("Couverture · Finistère (29)")
        session.send(.tab)
        try session.waitForText("▸fonctions × stades")
        try leave(session)
    }

    @Test("the gaps with the people they concern, shown on the map")
    func gaps() throws {
        let session = try open()
        session.send("g")
        try session.waitForText("▸zones blanches")
        try session.waitForText("66 526 267")
        session.send(.enter)
        try session.waitForText("Carte · ")
        try leave(session)
    }

    @Test("an actor imagined away leaves a bar until it is undone")
    func scenario() throws {
        let session = try open(at: "29")
        session.send("x")
        try session.waitForText("s’arrêtait")
        session.send("m")
        try session.waitForText("Couverture")
        try session.waitForText("s’arrêtait")
        session.send("X")
        try session.waitForNoText("s’arrêtait")
        try leave(session)
    }

    @Test("the network of an actor, its cooperations and the initiatives")
    func network() throws {
        let session = try open(at: "29")
        session.send("r")
        try session.waitForText("Réseau")
        session.send("2")
        try session.waitForText("▸2 Coopérations")
        session.send("3")
        try session.waitForText("▸3 Démarches")
        session.send(.escape)
        try session.waitForText("Territoires")
        try leave(session)
    }

    @Test("the palette goes to a commune and opens an actor")
    func palette() throws {
        let session = try open()
        session.send(":quimper")
        try session.waitForText("▶ Quimper (29)")
        session.send(.enter)
        try session.waitForText("› Quimper (29)")
        session.send(":resam")
        try session.waitForText("▶ RESAM")
        session.send(.enter)
        try session.waitForText("Ce qu’il propose")
        try leave(session)
    }

    @Test("the help finds an action by its words and does it")
    func help() throws {
        let session = try open()
        session.send("?primo")
        try session.waitForText("▶ 3")
        session.send(.enter)
        try session.waitForText("▸Primo-employeur")
        try leave(session)
    }

    @Test("a choice is undone and redone")
    func undo() throws {
        let session = try open()
        session.send("3")
        try session.waitForText("▸Primo-employeur")
        session.send("u")
        try session.waitForText("▸Tous")
        session.send("U")
        try session.waitForText("▸Primo-employeur")
        try leave(session)
    }

    @Test("words with an error find the actor; escape gives the list back")
    func search() throws {
        let session = try open()
        session.send("/quimpre")
        try session.waitForText("sur 100")
        session.send(.escape)
        try session.waitForText("100 acteurs")
        try leave(session)
    }

    @Test("filters are ticked, counted and taken away")
    func filters() throws {
        let session = try open()
        session.send("f")
        try session.waitForText("Filtres")
        session.send(" ")
        try session.waitForText("[x]")
        session.send("0")
        try session.waitForNoText("[x]")
        try leave(session)
    }

    @Test("a step of a pathway given to somebody else, and given back")
    func candidates() throws {
        let session = try open()
        session.send("pLes Amis")
        session.send(.tab)
        session.send("29232")
        for _ in 0..<4 { session.send(.enter) }
        try session.waitForText("Entrée candidats")
        session.send(.enter)
        try session.waitForText("5 candidats")
        session.send(.down)
        session.send(.enter)
        try session.waitForText("choisi par vous")
        session.send(.backspace)
        try session.waitForNoText("choisi par vous")
        session.sendControl("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test("a light ground that the terminal tells of changes the colours, and no key is made of the answer")
    func ground() throws {
        let session = try open()
        session.send(bytes: Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\".utf8))
        session.waitUntilQuiet()
        #expect(session.screenText().contains("▸Tous"))
        session.send("T")
        try session.waitForText("Sans couleur")
        try leave(session)
    }

    @Test("the program ends when its terminal is closed")
    func hangUp() throws {
        let session = try open(columns: 80, rows: 24)
        session.hangUp()
        _ = try session.waitForExit()
    }
}
