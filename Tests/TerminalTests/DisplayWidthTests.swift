import PseudoTerminal
import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("é", 1), ("e\u{301}", 1), ("▶", 1), ("─", 1), ("⢠", 1), ("日", 2), ("한", 2), ("ｅ", 2), ("😀", 2),
        ("👨‍👩‍👧", 2), ("👍🏽", 2), ("\u{3000}", 2), ("\u{A0}", 1), ("\u{202F}", 1), ("❤️", 1), ("œ", 1),
    ])
    func aCharacterTakesTheColumnsATerminalGivesIt(character: String, width: Int) {
        #expect(displayWidth(of: character) == width)
    }

    @Test(arguments: [
        "\u{0}", "\t", "\n", "\r\n", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200E}",
        "\u{200F}", "\u{202A}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{301}", "\u{E0041}",
        "a\u{200D}", "a\u{200B}", "🇫🇷", "\u{378}",
    ])
    func aCharacterATerminalWouldObeyOrHideBecomesOneVisibleColumn(character: String) {
        var surface = Surface(size: Size(width: 8, height: 1))
        let columns = surface.write(character, at: 0, 0)
        #expect(columns == displayWidth(of: character))
        #expect(surface.text().contains("\u{FFFD}"))
        #expect(!surface.text().unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!surface.text().unicodeScalars.contains { $0.properties.generalCategory == .format })
    }

    @Test func theSpacesOfFrenchTypographyAreDrawnAsSpaces() {
        var surface = Surface(size: Size(width: 20, height: 1))
        surface.write("28\u{202F}% «\u{A0}oui\u{A0}»", at: 0, 0)
        #expect(surface.text() == "28 % « oui »")
    }

    /// The C library decides what ncurses believes; where it disagrees, `nc_put` draws a replacement. So it must
    /// agree on everything people here write.
    @Test func theCLibraryAgreesOnLettersOfEuropeAndSymbolsOfOurs() {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA1...0x24F, 0x370...0x52F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E,
            0x20A0...0x20BF, 0x2100...0x218B, 0x2190...0x23FF, 0x2500...0x27BF, 0x2800...0x28FF, 0x3041...0x30FF,
            0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1F5FF, 0x1F600...0x1F64F,
        ]
        let disagreements = ranges.joined().compactMap { Unicode.Scalar($0) }.filter { scalar in
            let glyph = Glyph(Character(scalar))
            return glyph != .replacement && systemWidth(of: scalar) != glyph.width
        }
        #expect(disagreements.map { String($0.value, radix: 16) } == [])
    }
}
