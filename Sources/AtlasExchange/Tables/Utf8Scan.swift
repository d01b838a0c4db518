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
            if index + 8 <= count, Utf8Scan.isPlain(bytes, at: index) {
                index += 8
                continue
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
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        // A borrow out of a byte under 0x20 sets its high bit; adding one to 0x7F does.
        let isControl = (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
        return (word | isControl) & high == 0
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
