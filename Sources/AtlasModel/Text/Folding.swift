extension String {
    /// The text as people type it in a hurry: lower case, no accents, `œ` as `oe`, hyphens, apostrophes and dots as one
    /// space, `st` and `ste` written out as `saint` and `sainte`.
    ///
    /// Two names that a French reader would call the same name fold to the same text.
    public var folded: String {
        var text = self
        return text.withUTF8 { String(decoding: Folding.fold($0), as: UTF8.self) }
    }
}

/// Folding of UTF-8 bytes, in one pass: 37,000 names are folded before the first letter of a search is answered.
enum Folding {
    static func fold(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var words = FoldedWords(capacity: utf8.count + 4)
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                words.append(ascii: byte)
                index += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + length, utf8.count)
            if length == 2, end == index + 2 {
                words.append(scalar: UInt32(byte & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F), utf8: utf8[index..<end])
            } else if length == 3, byte == 0xE2, end == index + 3, utf8[index + 1] == 0x80 {
                // General punctuation: dashes, typographic apostrophes and quotation marks, narrow spaces.
                words.endWord()
            } else {
                words.append(letters: utf8[index..<end])
            }
            index = end
        }
        words.endWord()
        return words.bytes
    }

    /// The letter or figure that an ASCII character folds to; `nil` for what parts words.
    static func letter(ascii byte: UInt8) -> UInt8? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x41...0x5A: byte + 32
        default: nil
        }
    }
}

/// Words as they are folded, one space between two.
private struct FoldedWords {
    private(set) var bytes: [UInt8] = []
    private var wordStart = 0
    private var isInWord = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(ascii byte: UInt8) {
        if let letter = Folding.letter(ascii: byte) { append(letter: letter) } else { endWord() }
    }

    mutating func append(scalar: UInt32, utf8: Slice<UnsafeBufferPointer<UInt8>>) {
        switch scalar {
        case 0x300...0x36F: break  // An accent written apart from its letter.
        case 0xA0, 0xAB, 0xBB, 0xB7, 0x2BC: endWord()
        case LatinLetters.range:
            let base = LatinLetters.bases[Int(scalar - LatinLetters.range.lowerBound)]
            if base == 0 { return append(letters: utf8) }
            if base > 0xFF { append(letter: UInt8(base >> 8)) }
            append(letter: UInt8(base & 0xFF))
        default: append(letters: utf8)
        }
    }

    mutating func append(letters: Slice<UnsafeBufferPointer<UInt8>>) {
        for letter in letters { append(letter: letter) }
    }

    private mutating func append(letter: UInt8) {
        if !isInWord {
            if !bytes.isEmpty { bytes.append(0x20) }
            wordStart = bytes.count
            isInWord = true
        }
        bytes.append(letter)
    }

    mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        guard (2...3).contains(bytes.count - wordStart) else { return }
        let word = bytes[wordStart...]
        if word.elementsEqual("st".utf8) {
            bytes.replaceSubrange(wordStart..., with: "saint".utf8)
        } else if word.elementsEqual("ste".utf8) {
            bytes.replaceSubrange(wordStart..., with: "sainte".utf8)
        }
    }
}

/// The plain letters under the accented letters of the Latin script.
private enum LatinLetters {
    static let range: ClosedRange<UInt32> = 0xC0...0x21F

    /// For each scalar of the range, its one or two plain letters, two as a number of 16 bits; 0 for none.
    static let bases: [UInt16] = {
        let groups: [(base: String, letters: String)] = [
            ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎ"), ("ae", "ÆæǼǽ"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"),
            ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐ"), ("j", "Ĵĵ"),
            ("k", "Ķķ"), ("l", "ĹĺĻļĽľĿŀŁł"), ("n", "ÑñŃńŅņŇňŉ"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒ"), ("oe", "Œœ"),
            ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠšȘș"), ("ss", "ß"), ("t", "ŢţŤťŦŧȚț"), ("th", "Þþ"),
            ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔ"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
        ]
        var bases = [UInt16](repeating: 0, count: range.count)
        for group in groups {
            let value = group.base.utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
            for letter in group.letters.unicodeScalars { bases[Int(letter.value - range.lowerBound)] = value }
        }
        return bases
    }()
}
