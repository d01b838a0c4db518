import Testing

@testable import Terminal

@Suite struct PortabilityTests {
    @Test func anUnknownModernTerminalIsTreatedAsAnXterm() throws {
        let debian: (String) -> Ncurses.Entry = {
            ["xterm", "xterm-256color", "vt100"].contains($0) ? .usable : .unknown
        }
        #expect(try usableEntry(for: "xterm-256color", lookUp: debian) == "xterm-256color")
        #expect(try usableEntry(for: "xterm-kitty", lookUp: debian) == "xterm-256color")
        #expect(try usableEntry(for: "xterm-ghostty", lookUp: debian) == "xterm-256color")
        #expect(try usableEntry(for: "alacritty", lookUp: debian) == "xterm-256color")
        #expect(try usableEntry(for: "foot", lookUp: debian) == "xterm-256color")
        #expect(try usableEntry(for: "wyse-of-old", lookUp: debian) == "xterm")
        #expect(try usableEntry(for: "", lookUp: debian) == "xterm")
    }

    @Test func aDumbTerminalIsRefused() {
        #expect(throws: TerminalError.tooDumb(name: "dumb")) {
            try usableEntry(for: "dumb") { $0 == "dumb" ? .tooDumb : .usable }
        }
    }

    @Test func withoutAnyEntryTheErrorSaysWhatWasTried() {
        #expect(
            throws: TerminalError.unknownTerminal(name: "foot", tried: ["foot", "xterm-256color", "xterm", "vt100"])
        ) {
            try usableEntry(for: "foot") { _ in .unknown }
        }
    }

    @Test func withoutUnicodeEveryCharacterKeepsItsColumn() {
        let text = "▶ Côtes-d’Armor · Œuvre ─│┬ ● ✓ ▓ ⡯ … 日"
        #expect(String(text.map(asciiCharacter)) == "> Cotes-d'Armor . Ouvre -|+ * + # # . ?")
        #expect("e\u{301}u\u{308}".map(asciiCharacter) == ["e", "u"])
    }

    @Test func aConsoleDrawsWhatItsFontHasAndAsciiForAllElse() throws {
        let font = try #require(ConsoleFont([0x00E9, 0x2500, 0x25CB]))
        let drawn = "é ─ ○ ● a ’ e\u{301} 😀".map { font.draws($0) ? $0 : asciiCharacter(for: $0) }
        #expect(String(drawn) == "é ─ ○ * a ' e ?")
        #expect(ConsoleFont([]) == nil)
    }

    @Test func aBlockThatTheFontLacksIsACellOfItsColourWhereThatIsShown() {
        let both = Style(foreground: .red, background: .blue)
        for half in "█▀▄".map({ Cell(Glyph($0), style: both) }) {
            #expect(asciiCell(for: half) { $0 == .red } == Cell(.blank, style: Style(background: .red)))
            #expect(asciiCell(for: half) { _ in false } == Cell(Glyph("#"), style: both))
        }
        let plain = Cell(Glyph("█"), style: .plain)
        #expect(asciiCell(for: plain) { _ in true } == Cell(Glyph("#"), style: .plain))
    }

    @Test func noOtherTerminalSaysWhatItDraws() {
        #expect(Ncurses.consoleCharacters.isEmpty)
    }

    @Test func aPaletteIndexBecomesTheNearestBasicColor() {
        #expect(Color.indexed(196).number(ofColors: 256) == 196)
        #expect(Color.indexed(196).number(ofColors: 8) == 1)
        #expect(Color.indexed(46).number(ofColors: 8) == 2)
        #expect(Color.indexed(226).number(ofColors: 16) == 3)
        #expect(Color.indexed(51).number(ofColors: 8) == 6)
        #expect(Color.indexed(231).number(ofColors: 8) == nil)
        #expect(Color.indexed(244).number(ofColors: 8) == nil)
        for index in UInt8.min...UInt8.max {
            let number = Color.indexed(index).number(ofColors: 8)
            #expect(index < 8 || number == nil || (1...6).contains(number!))
        }
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("Finistère", "RmluaXN0w6hyZQ==")])
    func base64IsThatOfRFC4648(text: String, encoded: String) {
        #expect(base64(of: text.utf8) == encoded)
    }
}
