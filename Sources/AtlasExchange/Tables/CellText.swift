/// How texts, lists and identifiers are written in a cell.
enum CellText {
    /// Between the items of a list, `|`.
    static let itemSeparator = UInt8(ascii: "|")

    static func items(of text: String) -> [String] {
        // By bytes: a combining mark after the separator would make another character of it.
        text.utf8.split(separator: itemSeparator).map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
    }

    static func isIdentifier(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }

    /// Whether a cell of these bytes, one at least, has neither spaces around it nor the apostrophe of a guarded text.
    /// Some that have not are taken for such as have: another look at the cell will tell.
    @inline(__always)
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // 0xC2 and 0xE2 begin no-break spaces, 0xA0 and 0xAF end them.
        let (first, last) = (bytes[0], bytes[bytes.count - 1])
        return first > 0x27 && first != 0xC2 && first != 0xE2 && last > 0x20 && last != 0xA0 && last != 0xAF
    }

    /// The text with an apostrophe before what a spreadsheet would run as a formula (OWASP, "CSV Injection"); numbers
    /// stay numbers.  Texts that look guarded already get one more, so that ``unguarded(_:)`` undoes it exactly.
    static func guarded(_ text: String) -> String {
        looksLikeFormula(text) && !isNumber(text) ? "'" + text : text
    }

    /// Takes the apostrophe of ``guarded(_:)`` away.
    static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && looksLikeFormula(text) ? String(text.dropFirst()) : text
    }

    /// Any number of apostrophes, then one of `= + - @`, a tab or a carriage return.
    private static func looksLikeFormula(_ text: String) -> Bool {
        switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// A minus sign perhaps, digits, and a point or comma among them perhaps.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
