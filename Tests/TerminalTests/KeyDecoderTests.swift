import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    private func keys(_ bytes: [UInt8]) -> [Key] {
        keys(bytes.map { .byte($0) })
    }

    private func keys(_ inputs: [RawInput]) -> [Key] {
        var decoder = KeyDecoder()
        var rest = inputs[...]
        var keys: [Key] = []
        while case .key(let key)? = decoder.next(read: { rest.popFirst() }) { keys.append(key) }
        return keys
    }

    private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

    @Test func lettersAreTheCharactersTyped() {
        #expect(keys("aé日😀") == [.character("a"), .character("é"), .character("日"), .character("😀")])
    }

    @Test func controlBytesAreNamedKeys() {
        #expect(keys([9, 10, 13, 8, 127]) == [.tab, .enter, .enter, .backspace, .backspace])
        #expect(
            keys([1, 3, 26, 0, 28]) == [.control("a"), .control("c"), .control("z"), .control("@"), .control("\\")])
    }

    @Test func escapeAloneIsTheKey() {
        #expect(keys([0x1B]) == [.escape])
        #expect(keys([0x1B, 0x1B]) == [.escape, .escape])
        #expect(keys("\u{1B}q") == [.escape, .character("q")])
        #expect(keys([.byte(0x1B), .key(.up)]) == [.escape, .up])
    }

    @Test func sequencesTheEntryDoesNotKnowAreStillKeys() {
        #expect(keys("\u{1B}[A\u{1B}[1;5B\u{1B}OC\u{1B}[Z") == [.up, .down, .right, .backTab])
        #expect(keys("\u{1B}[5~\u{1B}[6;2~\u{1B}[15~") == [.pageUp, .pageDown, .function(5)])
    }

    @Test(arguments: [
        "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[12;40R", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P>|xterm(380)\u{1B}\\", "\u{1B}[I", "\u{1B}[?997;1n",
        "\u{1B}[27;5;9~",
    ])
    func repliesToQueriesAreNotKeystrokes(reply: String) {
        #expect(keys(reply + "q") == [.character("q")])
    }

    @Test(arguments: [
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", true), ("\u{1B}]11;rgb:0000/0000/0000\u{7}", false),
        ("\u{1B}]11;rgb:fd/f6/e3\u{7}", true), ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", false),
    ])
    func theGroundThatTheTerminalNamesIsLightOrDarkInWhateverPiecesItComes(answer: String, isLight: Bool) {
        let bytes = Array(answer.utf8)
        for cut in 2...bytes.count {
            var decoder = KeyDecoder()
            decoder.isAwaitingGround = true
            var first = bytes[..<cut]
            #expect(decoder.next(read: { first.popFirst().map(RawInput.byte) }) == nil)
            var second = bytes[cut...] + Array("q".utf8)
            #expect(decoder.next(read: { second.popFirst().map(RawInput.byte) }) == .key(.character("q")))
            #expect(decoder.ground?.isLight == isLight)
        }
    }

    @Test(arguments: ["11;rgb:ff/ff", "11;rgb:fffff/0/0", "11;rgb:gg/00/00", "11;?", "52;c;aGk=", "11;rgb:-1/0/0"])
    func anAnswerThatIsNoColorIsNoGround(answer: String) {
        var decoder = KeyDecoder()
        decoder.isAwaitingGround = true
        var bytes = Array("\u{1B}]\(answer)\u{7}q".utf8)[...]
        #expect(decoder.next(read: { bytes.popFirst().map(RawInput.byte) }) == .key(.character("q")))
        #expect(decoder.ground == nil)
    }

    @Test func onceAKeyHasComeNoAnswerIsAwaitedAndNothingIsLostInOne() {
        var decoder = KeyDecoder()
        decoder.isAwaitingGround = true
        var bytes = Array("a\u{1B}]".utf8)[...]
        #expect(decoder.next(read: { bytes.popFirst().map(RawInput.byte) }) == .key(.character("a")))
        #expect(decoder.next(read: { bytes.popFirst().map(RawInput.byte) }) == nil)
        var later = Array("q".utf8)[...]
        #expect(decoder.next(read: { later.popFirst().map(RawInput.byte) }) == .key(.character("q")))
    }

    @Test func anInvalidByteIsSkippedAlone() {
        #expect(
            keys([0xFF, 0x61, 0xC3, 0x62, 0x80, 0xC0, 0x63]) == [.character("a"), .character("b"), .character("c")])
        #expect(keys([0xED, 0xA0, 0x80, 0x61]) == [.character("a")])
        #expect(keys([0xE6, 0x97, 0xC3, 0xA9]) == [.character("é")])
    }

    @Test func aCharacterMayArriveInPieces() {
        var decoder = KeyDecoder()
        var first: [RawInput] = [.byte(0xC3)]
        #expect(decoder.next(read: { first.popLast() }) == nil)
        var second: [RawInput] = [.byte(0xA9)]
        #expect(decoder.next(read: { second.popLast() }) == .key(.character("é")))
    }

    @Test func anySequenceOfBytesIsConsumed() {
        var generator = SeededGenerator(seed: 2011)
        for _ in 0..<2_000 {
            var decoder = KeyDecoder()
            var rest = (0..<40).map { _ in
                RawInput.byte(
                    [27, 91, 93, 79, .random(in: 0...255, using: &generator)]
                        .randomElement(using: &generator)!)
            }
            while decoder.next(read: { rest.popLast() }) != nil {}
            #expect(rest.isEmpty)
        }
    }

    @Test func twoPressesAtOnePlaceSoonAreADoubleClick() {
        var clicks = ClickTracker()
        let place = Position(x: 3, y: 4)
        #expect(clicks.kind(ofPressAt: place, milliseconds: 0) == .press)
        #expect(clicks.kind(ofPressAt: place, milliseconds: 300) == .doubleClick)
        #expect(clicks.kind(ofPressAt: place, milliseconds: 400) == .press)
        #expect(clicks.kind(ofPressAt: Position(x: 3, y: 5), milliseconds: 500) == .press)
        #expect(clicks.kind(ofPressAt: Position(x: 3, y: 5), milliseconds: 1000) == .press)
    }
}

/// SplitMix64: the same bytes every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
