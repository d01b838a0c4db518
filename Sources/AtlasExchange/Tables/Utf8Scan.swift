import AtlasModel

/// What one pass over the bytes of a file tells: whether they are UTF-8, and whether any scalar is unsafe in text.
///
/// Cells of a file without unsafe scalars need no check of their own, which is what keeps 34,875 communes fast.
struct Utf8Scan {
    /// Position of the first byte that is not UTF-8.
    private(set) var firstInvalid: Int?
    /// Whether a scalar other than a line end is ``Unicode/Scalar/isUnsafeInText``.
    private(set) var holdsUnsafe = false
    /// Whether there is a line feed or a carriage return.
    private(set) var holdsLineEnd = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
        let count = bytes.count
        var index = start
        while index < count {
            if index + 8 <= count {
                let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self).littleEndian
                if Utf8Scan.isPlain(word) {
                    index += 8
                    continue
                }
                if let line = Utf8Scan.frenchLength(word) {
                    index += line.length
                    if line.holdsNewline { holdsLineEnd = true }
                    continue
                }
            }
            // The next eight bytes one by one: a line end among them is no reason to look at each eight times.
            let end = min(index + 8, count)
            while index < end {
                let byte = bytes[index]
                if byte < 0x80 {
                    if byte == 0x0A || byte == 0x0D {
                        holdsLineEnd = true
                    } else if byte < 0x20 || byte == 0x7F {
                        holdsUnsafe = true
                    }
                    index += 1
                    continue
                }
                let length = Utf8Scan.sequenceLength(bytes, at: index)
                guard length > 0 else {
                    firstInvalid = index
                    return
                }
                if Utf8Scan.isUnsafe(bytes, at: index, length: length) { holdsUnsafe = true }
                index += length
            }
        }
    }

    /// Whether eight bytes are all ASCII, none of them a control character.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        // A borrow out of a byte under 0x20 sets its high bit; adding one to 0x7F does.
        let isControl = (word &- 0x2020_2020_2020_2020) | (word &+ ones)
        return (word | isControl) & high == 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The length of a run of eight bytes, or seven where the eighth begins a letter, that holds nothing but printable
    /// ASCII, line feeds, and letters of two bytes from U+00C0 to U+017F; `nil` for any other.
    @inline(__always)
    private static func frenchLength(_ word: UInt64) -> (length: Int, holdsNewline: Bool)? {
        let ascii = word & ~high
        let isHigh = word & high
        // Sums of seven bits stay in their byte.
        let isControl = (~(ascii &+ 0x60 &* ones) | (ascii &+ ones)) & high & ~isHigh
        let isNewline = CsvParser.allZeros(word ^ 0x0A &* ones)
        let leads =
            CsvParser.allZeros(word ^ 0xC3 &* ones) | CsvParser.allZeros(word ^ 0xC4 &* ones)
            | CsvParser.allZeros(word ^ 0xC5 &* ones)
        let continuations = isHigh & ~(word << 1)
        guard isControl == isNewline, leads << 8 == continuations, leads | continuations == isHigh else { return nil }
        return (leads >> 63 == 1 ? 7 : 8, isNewline != 0)
    }

    /// The length of the well-formed sequence that begins at a byte of 0x80 or more, or 0 (Unicode, table 3-7).
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Whether a well-formed sequence is unsafe in text; French letters, quotes and dashes are told at a glance.
    private static func isUnsafe(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
        let (lead, second) = (bytes[index], bytes[index + 1])
        if (0xC3...0xC5).contains(lead) { return false }
        if lead == 0xE2, second == 0x80, (0x90...0xA7).contains(bytes[index + 2]) { return false }
        let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
        return text.unicodeScalars.contains(where: \.isUnsafeInText)
    }
}
