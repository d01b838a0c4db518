/// Reads JSON from its beginning to its end as its reader asks for it (RFC 8259), making no tree of it.
///
/// Outlines are tens of thousands of small arrays: a decoder of objects takes a tenth of a second over them, and the
/// first map would be waited for.
struct JsonScanner: ~Copyable {
    /// Where the text is not what its reader asks for.
    struct Mismatch: Error {
        let offset: Int
    }

    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var mismatch: Mismatch { Mismatch(offset: offset) }

    private mutating func next() -> UInt8? {
        while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
        return offset < bytes.count ? bytes[offset] : nil
    }

    /// Takes a sign where it comes next.
    private mutating func take(_ sign: UInt8) -> Bool {
        guard next() == sign else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ sign: UInt8) throws(Mismatch) {
        guard take(sign) else { throw mismatch }
    }

    /// Nothing may follow.
    mutating func expectEnd() throws(Mismatch) {
        guard next() == nil else { throw mismatch }
    }

    /// Calls `body` before each value of an object; it must read the value.
    mutating func object(
        _ body: (_ key: String, _ scanner: inout JsonScanner) throws(Mismatch) -> Void
    ) throws(Mismatch) {
        try expect(UInt8(ascii: "{"))
        if take(UInt8(ascii: "}")) { return }
        repeat {
            let key = try string()
            try expect(UInt8(ascii: ":"))
            try body(key, &self)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    /// Calls `body` before each value of an array; it must read the value.
    mutating func array(_ body: (_ scanner: inout JsonScanner) throws(Mismatch) -> Void) throws(Mismatch) {
        try expect(UInt8(ascii: "["))
        if take(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    /// Whether an array comes next whose first value is an array.
    var isNested: Bool {
        var found = 0
        for byte in bytes[offset...] where !isSpace(byte) {
            if byte != UInt8(ascii: "[") { return false }
            found += 1
            if found == 2 { return true }
        }
        return false
    }

    mutating func integer() throws(Mismatch) -> Int {
        let isNegative = take(UInt8(ascii: "-"))
        guard let first = next(), isDigit(first) else { throw mismatch }
        var value = 0
        while offset < bytes.count, isDigit(bytes[offset]) {
            let (shifted, isTooLong) = value.multipliedReportingOverflow(by: 10)
            let (sum, isTooLarge) = shifted.addingReportingOverflow(Int(bytes[offset] - 0x30))
            guard !isTooLong, !isTooLarge else { throw mismatch }
            value = sum
            offset += 1
        }
        return isNegative ? -value : value
    }

    mutating func number() throws(Mismatch) -> Double {
        guard next() != nil else { throw mismatch }
        let start = offset
        while offset < bytes.count, isDigit(bytes[offset]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[offset]) {
            offset += 1
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
            throw Mismatch(offset: start)
        }
        return value
    }

    mutating func string() throws(Mismatch) -> String {
        try expect(UInt8(ascii: "\""))
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] != UInt8(ascii: "\\") else { return try escapedString(from: start) }
            offset += 1
        }
        guard offset < bytes.count else { throw mismatch }
        defer { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// The rest of a string that has escapes in it.
    private mutating func escapedString(from start: Int) throws(Mismatch) -> String {
        var text = Array(bytes[start..<offset])
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            if bytes[offset] == UInt8(ascii: "\\") {
                text += String(Character(try escape())).utf8
            } else {
                text.append(bytes[offset])
                offset += 1
            }
        }
        guard offset < bytes.count else { throw mismatch }
        offset += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws(Mismatch) -> Unicode.Scalar {
        let start = offset
        guard offset + 1 < bytes.count else { throw mismatch }
        let sign = bytes[offset + 1]
        offset += 2
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            // The first half of a surrogate pair, the other must follow; half a pair stands for nothing.
            guard unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
                bytes[offset + 1] == UInt8(ascii: "u")
            else { return "\u{FFFD}" }
            offset += 2
            let second = try codeUnit()
            guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        default: throw Mismatch(offset: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() throws(Mismatch) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw mismatch }
        var value: UInt32 = 0
        for byte in bytes[offset..<offset + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw mismatch
            }
        }
        offset += 4
        return value
    }

    /// Whether an array comes next.
    var isList: Bool { nextSign == UInt8(ascii: "[") }

    /// Whether an object comes next.
    var isObject: Bool { nextSign == UInt8(ascii: "{") }

    private var nextSign: UInt8? { bytes[min(offset, bytes.count)...].first { !isSpace($0) } }

    /// A string, a number, true or false as they are written, or `nil` for null.
    mutating func scalar() throws(Mismatch) -> String? {
        switch next() {
        case nil: throw mismatch
        case UInt8(ascii: "\""): return try string()
        default:
            let start = offset
            while offset < bytes.count, isWordPart(bytes[offset]) { offset += 1 }
            let word = String(decoding: bytes[start..<offset], as: UTF8.self)
            if word == "null" { return nil }
            guard word == "true" || word == "false" || Double(word)?.isFinite == true else {
                throw Mismatch(offset: start)
            }
            return word
        }
    }

    /// A string, or `nil` for null.
    mutating func optionalString() throws(Mismatch) -> String? {
        if next() == UInt8(ascii: "n") {
            try skip()
            return nil
        }
        return try string()
    }

    /// Passes over a value that nobody asks for, without looking closely at it; however deep it is nested.
    mutating func skip() throws(Mismatch) {
        var depth = 0
        repeat {
            switch next() {
            case nil: throw mismatch
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                offset += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                offset += 1
            case UInt8(ascii: "\""): try skipString()
            default: offset += 1
            }
        } while depth > 0 || isInsideWord
        guard depth == 0 else { throw mismatch }
    }

    /// Whether a number or a word goes on.
    private var isInsideWord: Bool {
        guard offset > 0, offset < bytes.count else { return false }
        return isWordPart(bytes[offset - 1]) && isWordPart(bytes[offset])
    }

    private func isWordPart(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
    }

    private mutating func skipString() throws(Mismatch) {
        try expect(UInt8(ascii: "\""))
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else { throw mismatch }
        offset += 1
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
