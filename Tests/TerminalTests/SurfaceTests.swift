import Terminal
import Testing

@Suite struct SurfaceTests {
    private func surface(_ width: Int, _ height: Int = 1) -> Surface {
        Surface(size: Size(width: width, height: height))
    }

    @Test func aTextThatFitsIsWrittenWhole() {
        var surface = surface(9)
        #expect(surface.write("Finistère", at: 0, 0) == 9)
        #expect(surface.text() == "Finistère")
    }

    @Test func aTextTooLongEndsInAnEllipsis() {
        var surface = surface(20)
        #expect(surface.write("Finistère", at: 1, 0, width: 5) == 5)
        #expect(surface.text() == " Fini…")
    }

    @Test func aTextIsCutAtTheEdgeOfTheSurface() {
        var surface = surface(5)
        surface.write("Finistère", at: 2, 0)
        #expect(surface.text() == "  Fi…")
    }

    @Test func theCutNeverHalvesAWideCharacter() {
        var surface = surface(10)
        #expect(surface.write("日本語文", at: 0, 0, width: 6) == 5)
        #expect(surface.text() == "日本…")
        #expect(surface.write("日本語文", at: 0, 0, width: 5) == 5)
        #expect(surface.text() == "日本…")
    }

    @Test func whatIsMeasuredIsWhatIsDrawn() {
        for text in ["Côtes-d'Armor", "日本x", "a\u{1B}[31mb", "e\u{301}té", "👨‍👩‍👧 !", "\u{202E}abc"] {
            var surface = surface(40)
            #expect(surface.write(text, at: 0, 0) == displayWidth(of: text))
            surface.write("|", at: displayWidth(of: text), 0)
            #expect(surface[displayWidth(of: text), 0].text == "|")
        }
    }

    @Test func writingOverHalfOfAWideCharacterBlanksTheOther() {
        var surface = surface(6)
        surface.write("日本", at: 0, 0)
        surface.write("x", at: 1, 0)
        #expect(surface.text() == " x本")
        surface.write("y", at: 2, 0)
        #expect(surface.text() == " xy")
    }

    @Test func writingOutsideDoesNothing() {
        var surface = surface(4, 2)
        #expect(surface.write("abc", at: 0, 2) == 0)
        #expect(surface.write("abc", at: 0, -1) == 0)
        #expect(surface.write("abc", at: 4, 0) == 0)
        surface.fill(Rect(x: -5, y: -5, width: 3, height: 3), with: "x")
        surface.restyle(Rect(x: 3, y: 1, width: 30, height: 30)) { $0.bold = true }
        surface.horizontalRule(at: 9, 9, width: 4)
        surface.verticalRule(at: 2, 7, height: 4)
        #expect(surface.text() == "\n")
        #expect(surface.write("abcd", at: -2, 0) == 4)
        #expect(surface.text() == "cd\n")
    }

    @Test func aTextStandsWhereItsAlignmentSays() {
        var surface = surface(12, 3)
        surface.write("72", at: 0, 0, width: 10, alignment: .trailing)
        surface.write("72", at: 0, 1, width: 10, alignment: .center)
        surface.write("trop long pour", at: 0, 2, width: 10, alignment: .trailing)
        #expect(surface.text() == "        72\n    72\ntrop long…")
    }

    @Test func aHostileTextIsVisibleAndHarmless() {
        var surface = surface(30)
        surface.write("\u{1B}]52;c;eA==\u{7}\r\n\u{9B}2J\u{202E}fin", at: 0, 0)
        #expect(surface.text() == "\u{FFFD}]52;c;eA==\u{FFFD}\u{FFFD}\u{FFFD}2J\u{FFFD}fin")
    }

    @Test func rulesJoinWhereTheyMeet() {
        var surface = surface(5, 3)
        surface.horizontalRule(at: 0, 0, width: 5)
        surface.horizontalRule(at: 0, 2, width: 5)
        surface.verticalRule(at: 2, 1, height: 1)
        #expect(surface.text() == "──┬──\n  │\n──┴──")
    }

    @Test func theStyledTextShowsTheSelectedRow() {
        var surface = surface(8, 2)
        surface.write("un", at: 0, 0, style: .bold)
        surface.write("deux", at: 1, 1)
        surface.restyle(Rect(x: 0, y: 1, width: 6, height: 1)) { $0.reverse = true }
        #expect(surface.styledText() == "⟪un⟫\n⟦ deux ⟧")
    }

    @Test func theStyledTextNests() {
        var surface = surface(3)
        surface.write("a", at: 0, 0, style: Style(bold: true, reverse: true))
        surface.write("b", at: 1, 0, style: .reverse)
        surface.write("c", at: 2, 0, style: Style(foreground: .red, bold: true, dim: true))
        #expect(surface.styledText() == "⟦⟪a⟫b⟧⟪⟨c⟩⟫")
    }

    @Test func linesBreakAtSpacesAndLongWordsAnywhere() {
        #expect(wrapped("le réseau des associations", width: 10) == ["le réseau", "des", "associatio", "ns"])
        #expect(wrapped("un\n\ndeux", width: 10) == ["un", "", "deux"])
        #expect(wrapped("日本語", width: 4) == ["日本", "語"])
        #expect(wrapped("", width: 4) == [""])
        #expect(wrapped("abc", width: 0) == [])
    }

    @Test func splitsShareTheRectangleOut() {
        let rect = Rect(x: 0, y: 0, width: 10, height: 4)
        let (left, rest) = rect.splitLeft(3, gap: 1)
        #expect(left == Rect(x: 0, y: 0, width: 3, height: 4))
        #expect(rest == Rect(x: 4, y: 0, width: 6, height: 4))
        let (top, below) = rect.splitTop(9, gap: 2)
        #expect(top == rect)
        #expect(below == Rect(x: 0, y: 4, width: 10, height: 0))
        #expect(rect.inset(left: 6, right: 6).isEmpty)
    }
}
