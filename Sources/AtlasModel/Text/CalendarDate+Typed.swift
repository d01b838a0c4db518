extension CalendarDate {
    /// A day as people in France type it: `3/9/2026`, `03/09/26`, `3.9.2026`, `3 septembre 2026`, `2026-09-03`, and the
    /// day of a moment as programs write it, `2026-09-03T10:15:00Z`.
    public init?(typed text: String) {
        if let date = CalendarDate(iso: text) {
            self = date
            return
        }
        let bytes = Array(text.utf8)
        if bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20 {
            self.init(iso: String(decoding: bytes[..<10], as: UTF8.self))
            return
        }
        // Folded, `/`, `.` and `-` are spaces.
        let parts = text.split { "/".contains($0) }.joined(separator: " ").folded.split(separator: " ")
        guard parts.count == 3, let day = TypedDate.number(parts[0] == "1er" ? "1" : parts[0], digits: 1...2),
            let month = TypedDate.months[String(parts[1])] ?? TypedDate.number(parts[1], digits: 1...2),
            let year = TypedDate.year(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as forms ask for it, `03/09/2026`: what is shown there is what may be typed.
    public var typed: String { description.split(separator: "-").reversed().joined(separator: "/") }
}

private enum TypedDate {
    static let months: [String: Int] = [
        "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
        "octobre": 10, "novembre": 11, "decembre": 12,
    ]

    /// Years of two digits below this one are of the 21st century.
    static let turn = 70

    static func year(_ text: Substring) -> Int? {
        if let year = number(text, digits: 4...4) { return year }
        return number(text, digits: 2...2).map { $0 + ($0 < turn ? 2000 : 1900) }
    }

    static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
