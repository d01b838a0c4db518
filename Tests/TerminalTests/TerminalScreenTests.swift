import PseudoTerminal
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

private let probe = TerminalSession.builtExecutable("terminal-probe")

private func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var environment = TerminalSession.basicEnvironment
    for (name, value) in changes { environment[name] = value }
    return environment
}

private func started(
    _ changes: [String: String?] = [:], arguments: [String] = [], columns: Int = 80, rows: Int = 30
) throws -> TerminalSession {
    let session = try TerminalSession(
        launching: probe, arguments: arguments, environment: environment(changes), columns: columns, rows: rows)
    try session.waitForText("end")
    return session
}

@Suite(.serialized, .timeLimit(.minutes(2)))
struct TerminalScreenTests {
    @Test func theSurfaceIsOnTheScreen() throws {
        let session = try started()
        #expect(session.screenLines()[0] == "probe 80×30 on xterm-256color")
        #expect(session.screenLines()[1] == "Côtes-d'Armor 日本 ▶ ─")
        #expect(session.cell(x: 0, y: 0).bold)
        #expect(session.cell(x: 0, y: 1).foreground == 2)
        #expect(session.cell(x: 0, y: 1).background == nil)
        #expect(session.reversedRows() == [3])
        #expect(session.cursor == (x: 0, y: 3, isVisible: true))
        #expect(session.cell(x: 79, y: 29).text == "d")
        #expect(session.isAlternateScreenActive)
        #expect(!session.echoes)
    }

    @Test func keysArrive() throws {
        let session = try started()
        let keys: [(TerminalSession.SpecialKey, String)] = [
            (.down, "key down"), (.up, "key up"), (.left, "key left"), (.right, "key right"), (.home, "key home"),
            (.end, "key end"), (.pageUp, "key pageUp"), (.pageDown, "key pageDown"), (.delete, "key delete"),
            (.backspace, "key backspace"), (.tab, "key tab"), (.enter, "key enter"), (.escape, "key escape"),
            (.function(10), "key function(10)"), (.function(12), "key function(12)"),
        ]
        for (key, event) in keys {
            session.send(key)
            try session.waitForText(event)
        }
        session.send(.tab, shift: true)
        try session.waitForText("backTab")
        session.sendControl("c")
        try session.waitForText("control(\"c\")")
        session.send("é")
        try session.waitForText("character(\"é\")")
        session.send("日")
        try session.waitForText("character(\"日\")")
    }

    @Test func arrowsMoveTheSelectionAndTheCursor() throws {
        let session = try started()
        session.send(.down)
        session.send(.down)
        try session.wait(for: "the third row") { session.reversedRows() == [5] }
        #expect(session.cursor.y == 5)
    }

    @Test func escapeAloneIsPrompt() throws {
        let session = try started()
        let (_, elapsed) = session.measure { session.send(.escape) }
        #expect(session.screenText().contains("escape"))
        #expect(elapsed < .milliseconds(120))
    }

    @Test func invalidBytesAreNotTheEnd() throws {
        let session = try started()
        session.send(bytes: [0xFF, 0xFE, 0xC3, 0x28, 0x80])
        session.send("é")
        try session.waitForText("character(\"é\")")
        #expect(session.screenText().contains("character(\"(\")"))
    }

    @Test func randomBytesDoNotKillIt() throws {
        let session = try started()
        var generator = SeededGenerator(seed: 72)
        let forbidden: Set<UInt8> = [UInt8(ascii: "q"), 0x1A]
        for _ in 0..<60 {
            let bytes = (0..<50).map { _ in UInt8.random(in: 0...255, using: &generator) }
            // Sequences of function keys would make the probe crash on purpose.
            session.send(bytes: bytes.filter { !forbidden.contains($0) && $0 != 0x1B })
            session.waitUntilQuiet(milliseconds: 5)
        }
        session.waitUntilQuiet()
        session.send("\u{1B}[A")
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test func anArrowCostsFewBytesAndLittleTime() throws {
        let session = try started(columns: 120, rows: 40)
        session.send(.down)
        var bytes: [Int] = []
        var times: [Duration] = []
        // The log of events below changes too: it is part of what an arrow redraws here.
        for index in 0..<20 {
            let (count, elapsed) = session.measure { session.send(index % 2 == 0 ? .up : .down) }
            bytes.append(count)
            times.append(elapsed)
        }
        #expect(bytes.max()! <= 400)
        #expect(times.sorted()[10] < .milliseconds(10))
        print("arrow: \(bytes.sorted()[10]) bytes, \(times.sorted()[10]) median")
    }

    @Test func aResizeIsShown() throws {
        let session = try started()
        session.resize(columns: 100, rows: 40)
        try session.waitForText("probe 100×40")
        try session.wait(for: "the corner") { session.cell(x: 99, y: 39).text == "d" }
        session.resize(columns: 40, rows: 10)
        try session.waitForText("probe 40×10")
        #expect(session.screenLines()[9].hasSuffix("end"))
    }

    @Test func aWindowOfOneCellIsSurvived() throws {
        let session = try started()
        session.resize(columns: 1, rows: 1)
        session.send(.down)
        session.waitUntilQuiet()
        session.resize(columns: 80, rows: 30)
        try session.waitForText("probe 80×30")
        #expect(session.reversedRows() == [4])
    }

    @Test func exportedLinesAndColumnsDoNotFreezeTheSize() throws {
        let session = try started(["LINES": "5", "COLUMNS": "20"])
        #expect(session.screenLines()[0].hasPrefix("probe 80×30"))
        session.resize(columns: 90, rows: 31)
        try session.waitForText("probe 90×31")
    }

    @Test func theMouseClicksAndScrolls() throws {
        let session = try started()
        session.sendMouse(x: 5, y: 4)
        try session.waitForText(
            "mouse press at 5, 4")
        session.sendMouse(x: 5, y: 4)
        try session.waitForText("doubleClick")
        session.sendMouse(button: 4, x: 5, y: 4)
        try session.waitForText("wheelUp")
        session.sendMouse(button: 5, x: 5, y: 4)
        try session.waitForText("wheelDown")
        session.send(.function(6))
        try session.wait(for: "the end of mouse reports") { !session.isMouseReported }
        session.send(.function(6))
        try session.wait(for: "mouse reports") { session.isMouseReported }
    }

    @Test func aWorkerWakesTheLoop() throws {
        let session = try started()
        session.send(.function(5))
        try session.waitForText("posted by a worker")
    }

    @Test func theClipboardReceivesBase64() throws {
        let session = try started()
        session.send(.function(7))
        try session.waitForText("copied: true")
        let transcript = String(decoding: session.transcript, as: UTF8.self)
        #expect(transcript.contains("\u{1B}]52;c;RmluaXN0w6hyZQ==\u{7}"))
    }
}
