import PseudoTerminal
import Testing

private let probe = TerminalSession.builtExecutable("terminal-probe")

private func started(
    _ changes: [String: String?] = [:], arguments: [String] = [], outputIsTerminal: Bool = true
) throws -> TerminalSession {
    var environment = TerminalSession.basicEnvironment
    for (name, value) in changes { environment[name] = value }
    return try TerminalSession(
        launching: probe, arguments: arguments, environment: environment, outputIsTerminal: outputIsTerminal)
}

/// Whatever terminal and settings the program meets, it works with them or says why not.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct TerminalBeginningTests {
    @Test func anOutputThatIsNoTerminalIsRefused() throws {
        let session = try started(outputIsTerminal: false)
        #expect(try session.waitForExit() == .code(3))
        #expect(session.screenText().contains("notATerminal"))
        #expect(session.screenText().contains("output"))
    }

    @Test func anInputThatIsNoTerminalIsRefused() throws {
        let session = try TerminalSession(launching: "/bin/sh", arguments: ["-c", "\(probe) < /dev/null"])
        #expect(try session.waitForExit() == .code(3))
        #expect(session.screenText().contains("notATerminal"))
        #expect(session.screenText().contains("input"))
    }

    @Test func aDumbTerminalIsRefused() throws {
        let session = try started(["TERM": "dumb"])
        #expect(try session.waitForExit() == .code(3))
        #expect(session.screenText().contains("tooDumb"))
    }

    @Test func withoutTerminfoTheErrorSaysSo() throws {
        let session = try started([
            "TERM": "xterm", "TERMINFO": "/nonexistent", "TERMINFO_DIRS": "/nonexistent", "HOME": "/",
        ])
        // Debian's ncurses also looks in its built-in directories: both outcomes are right, a crash is not.
        try session.wait(for: "an outcome") {
            session.screenText().contains("end") || session.screenText().contains("unknown")
        }
    }

    @Test(arguments: ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"])
    func aTerminalDebianDoesNotKnowWorks(name: String) throws {
        let session = try started(["TERM": name])
        try session.waitForText("end")
        session.send(.down)
        try session.wait(for: "the selection") { session.reversedRows() == [4] }
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.isRestored)
    }

    @Test func anUnsetTermWorks() throws {
        let session = try started(["TERM": nil])
        try session.waitForText("on xterm")
    }

    @Test func noColorLeavesEmphasis() throws {
        let session = try started(["NO_COLOR": "1"])
        try session.waitForText("colors 0")
        #expect(session.cell(x: 0, y: 1).foreground == nil)
        #expect(session.cell(x: 0, y: 0).bold)
        #expect(session.reversedRows() == [3])
    }

    @Test(arguments: [("xterm", 8), ("vt100", 0), ("linux", 8), ("tmux-256color", 256), ("rxvt-unicode", 88)])
    func eachTerminalHasItsColors(name: String, count: Int) throws {
        let session = try started(["TERM": name])
        try session.waitForText("colors \(count)")
        #expect(session.cell(x: 0, y: 1).foreground == (count == 0 ? nil : 2))
        session.send("q")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.echoes && session.isCanonical && !session.isAlternateScreenActive)
    }

    @Test(arguments: ["xterm-256color", "xterm", "linux"])
    func moreColorsThanPairsDoNoHarm(name: String) throws {
        let session = try started(["TERM": name])
        try session.waitForText("end")
        session.send(.function(8))
        let row = String(repeating: "x", count: 40)
        try session.wait(for: "the palette") { session.screenLines()[14...22].allSatisfy { $0 == row } }
        #expect(session.screenLines()[23].hasPrefix(row))
    }

    @Test func aCharacterTheCLibraryDoesNotKnowKeepsItsColumns() throws {
        let session = try started()
        try session.waitForText("end")
        session.send(.function(9))
        try session.waitForText("key function(9)")
        session.waitUntilQuiet()
        // U+1FAE9 is younger than the C library of Debian 12: drawn or replaced, what follows stands where it should.
        #expect(session.cell(x: 60, y: 1).text == "|")
        #expect(session.cell(x: 63, y: 1).text == "|")
    }

    @Test(arguments: [["LANG": "C"], ["LANG": nil], ["LANG": "fr_FR.ISO-8859-1"], ["LC_ALL": "POSIX"]])
    func accentsSurviveALocaleWithoutUTF8(locale: [String: String?]) throws {
        let session = try started(locale)
        try session.waitForText("Côtes-d'Armor 日本 ▶ ─")
        session.send("é")
        try session.waitForText("character(\"é\")")
    }

    @Test func withoutAnyUTF8LocaleTheScreenIsASCII() throws {
        let session = try started(["LOCPATH": "/nonexistent", "LANG": "C"])
        try session.waitForText("end")
        if session.screenText().contains("unicode false") {
            #expect(session.screenLines()[1] == "Cotes-d'Armor ???? > -")
        } else {
            // A C library whose C.UTF-8 is built in.
            #expect(session.screenLines()[1] == "Côtes-d'Armor 日本 ▶ ─")
        }
    }

    @Test func askedForASCIITheScreenIsASCII() throws {
        let session = try started(arguments: ["--ascii"])
        try session.waitForText("unicode false")
        #expect(session.screenLines()[1] == "Cotes-d'Armor ???? > -")
    }

    @Test func aTerminalThatAnswersNothingIsNotWaitedFor() throws {
        let session = try TerminalSession(launching: probe)
        session.answersQueries = false
        try session.waitForText("end", seconds: 5)
    }
}
