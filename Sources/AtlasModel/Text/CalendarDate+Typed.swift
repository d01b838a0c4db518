extension CalendarDate {
    /// A day as people in France type it: `3/9/2026`, `03/09/26`, `3.9.2026`, `3 septembre 2026`, `3 sept. 2026`,
    /// `2026-09-03`; as their spreadsheets write it, `jeudi 3 septembre 2026`, `03/09/2026 00:00`; and the day of a
    /// moment as programs write it, `2026-09-03T10:15:00Z`.
    public init?(typed text: String) {
        if let date = CalendarDate(iso: text) {
            self = date
            return
        }
        let bytes = Array(text.utf8)
        if bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20,
            let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self))
        {
            self = date
            return
        }
        // Folded, `/`, `.` and `-` are spaces.
        let day = TypedDate.withoutTime(text).split(separator: "/").joined(separator: " ")
        let words = day.folded.split(separator: " ")
        let parts = words.first.map(TypedDate.weekdays.contains) == true ? words.dropFirst().map { $0 } : words
        guard parts.count == 3, let day = TypedDate.number(parts[0] == "1er" ? "1" : parts[0], digits: 1...2),
            let month = TypedDate.month(parts[1]) ?? TypedDate.number(parts[1], digits: 1...2),
            let year = TypedDate.year(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as forms ask for it, `03/09/2026`: what is shown there is what may be typed.
    public var typed: String { description.split(separator: "-").reversed().joined(separator: "/") }
}

private enum TypedDate {
    private static let months = [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ]
    static let weekdays: Set<Substring> = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

    /// The month called so, or so abbreviated that it is no other: `sept`, `juil`, not `jui`.
    static func month(_ word: Substring) -> Int? {
        let meant = months.indices.filter { word.utf8.count > 2 && months[$0].hasPrefix(word) }
        return meant.count == 1 ? meant[0] + 1 : nil
    }

    /// The text without the hour that a spreadsheet writes behind a day.
    static func withoutTime(_ text: String) -> Substring {
        guard let space = text.lastIndex(of: " ") else { return text[...] }
        let parts = text[space...].dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        let isTime = (2...3).contains(parts.count) && parts.allSatisfy { number($0, digits: 1...2) != nil }
        return isTime ? text[..<space] : text[...]
    }

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
