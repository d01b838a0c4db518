/// French mobile numbers, 06 and 07, however their digits are grouped, also where somebody has typed the letter O for a
/// nought: `O6 12 34 56 78`.
enum MobileNumbers {
    /// What stands between the groups of a number: spaces of any width, points, hyphens, strokes, a sign of the country.
    private static let signs: Set<Character> = [
        ".", "-", "_", "/", "+", "(", ")", "\u{B7}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2022}",
        "\u{2212}",
    ]

    /// Whether a text that is meant as a phone number begins as a mobile one.
    static func isMobile(_ phone: String) -> Bool {
        let digits = national(digits(of: phone[...]))
        return digits.hasPrefix("06") || digits.hasPrefix("07")
    }

    /// Whether a text has the digits of one number, of any kind, and no words that may be a person's name.
    static func isWhole(_ phone: String) -> Bool {
        national(digits(of: phone[...])).utf8.count == shortest && !phone.contains { $0.isLetter && !"Oo".contains($0) }
    }

    /// A text with `withheld` in the place of each mobile number.
    static func removed(from text: String, withheld: String) -> String {
        // Half of the digits may be letters.
        let isLong = text.utf8.lazy.filter { (0x30...0x39).contains($0) }.prefix(shortest / 2).count == shortest / 2
        guard isLong else { return text }
        var result = ""
        var rest = text[...]
        while let number = firstMobile(in: rest) {
            result += rest[..<number.lowerBound] + withheld
            rest = rest[number.upperBound...]
        }
        return result + rest
    }

    /// Digits of a number, without the code of the country: `06 12 34 56 78`.
    private static let shortest = 10
    /// `00 33 (0) 6 12 34 56 78`
    private static let longest = 14

    /// The first run of whole groups of digits that makes a mobile number.  A number that is none begins none: what ends
    /// it may look like the beginning of another.
    private static func firstMobile(in text: Substring) -> Range<Substring.Index>? {
        var groups: [Range<Substring.Index>] = []
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            while index < text.endIndex, isDigit(at: index, of: text) { index = text.index(after: index) }
            if start < index {
                // A year belongs to a day: `06.12.2026 14 h`, `2026-06-12`.
                if isYear(text[start..<index]) {
                    groups = []
                    continue
                }
                groups.append(start..<index)
                if let number = number(endingWith: groups, in: text) {
                    if isMobile(String(text[number])) { return number }
                    groups = []
                }
                continue
            }
            let isBetween = signs.contains(text[index]) || text[index].isWhitespace && !text[index].isNewline
            if !isBetween { groups = [] }
            index = text.index(after: index)
        }
        return nil
    }

    /// The last groups, as many as make a whole number, with the sign before it.
    private static func number(
        endingWith groups: [Range<Substring.Index>], in text: Substring
    ) -> Range<Substring.Index>? {
        guard let end = groups.last?.upperBound else { return nil }
        var digits = ""
        var start: Substring.Index?
        for group in groups.reversed() {
            digits = self.digits(of: text[group]) + digits
            guard digits.utf8.count <= longest else { break }
            let number = national(digits)
            if number.utf8.count == shortest, number.hasPrefix("0"), !number.hasPrefix("00") {
                start = group.lowerBound
            }
        }
        guard let start else { return nil }
        guard start > text.startIndex else { return start..<end }
        let before = text.index(before: start)
        return text[before] == "+" ? before..<end : start..<end
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// A letter O is a nought beside a digit, other such letters between them or not.
    private static func isDigit(at index: Substring.Index, of text: Substring) -> Bool {
        if isDigit(text[index]) { return true }
        guard isNought(text[index]) else { return false }
        let before = text[..<index].suffix(3).last { !isNought($0) }
        let after = text[index...].prefix(3).first { !isNought($0) }
        return before.map(isDigit) ?? false || after.map(isDigit) ?? false
    }

    private static func isNought(_ character: Character) -> Bool { character == "O" || character == "o" }

    private static func digits(of text: Substring) -> String {
        String(text.indices.lazy.filter { isDigit(at: $0, of: text) }.map { isNought(text[$0]) ? "0" : text[$0] })
    }

    private static func isYear(_ digits: Substring) -> Bool {
        digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }

    /// The digits as they are dialled in France: `33612345678` is `0612345678`.
    private static func national(_ digits: String) -> String {
        var digits = digits
        if digits.hasPrefix("0033") { digits = String(digits.dropFirst(2)) }
        if digits.hasPrefix("330"), digits.utf8.count == 12 { return String(digits.dropFirst(2)) }
        if digits.hasPrefix("33"), digits.utf8.count == 11 { return "0" + digits.dropFirst(2) }
        return digits
    }
}
