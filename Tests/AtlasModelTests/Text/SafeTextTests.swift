import AtlasModel
import Testing

struct SafeTextTests {
    @Test func `ordinary text is left as it is`() {
        let text = "L'Haÿ-les-Roses : « œuvre » — 10 €, 日本, 👩‍👩‍👧, e\u{0301}"
        #expect(text.madeSafe == text)
        #expect("".madeSafe == "")
        #expect("abc".dropFirst().madeSafe == "bc")
    }

    @Test(arguments: [
        0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF,
    ])
    func `what could act instead of being read is replaced`(value: UInt32) {
        let scalar = Character(Unicode.Scalar(value)!)
        #expect("a\(scalar)b".madeSafe.unicodeScalars.map(\.value) == [0x61, 0xFFFD, 0x62])
    }

    @Test func `every scalar of an escape sequence and of a line end is replaced or harmless`() {
        #expect("\u{1B}[31mrouge".madeSafe == "\u{FFFD}[31mrouge")
        #expect("a\r\nb".madeSafe == "a\u{FFFD}\u{FFFD}b")
        let all = (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }.map { "\($0)" }.joined().madeSafe
        #expect(!all.unicodeScalars.contains { $0.isUnsafeInText })
        #expect(all.madeSafe == all)
    }
}
