/// French mobile numbers, 06 and 07, however their digits are grouped, from abroad and from overseas too, also where
/// somebody has typed the letter O for a nought: `O6 12 34 56 78`.
enum MobileNumbers {
    /// What stands between the groups of a number: spaces of any width, points, hyphens, strokes, a sign of the country; a
    /// comma too, but for that of a list, `06, 07, 13, 83, 84`.
    private static let signs: Set<Character> = [
        ".", "-", "_", "/", "+", "(", ")", "\u{B7}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2022}",
        "\u{2212}",
    ]

    /// The codes of France and of its départements overseas: `+262 692 12 34 56`.
    private static let codes = ["33", "262", "590", "594", "596"]

    /// Digits of a number, without the code of the country: `06 12 34 56 78`.
    private static let shortest = 10
    /// `00 262 (0) 692 12 34 56`
    private static let longest = 15

    /// Whether a text that is meant as a phone number begins as a mobile one.
    static func isMobile(_ phone: String) -> Bool {
        let letters = Array(phone)
        return [letters, withNoughts(letters)].contains { isMobile($0[...]) }
    }

    private static func isMobile(_ letters: ArraySlice<Character>) -> Bool {
        let digits = national(digits(of: letters))
        return digits.hasPrefix("06") || digits.hasPrefix("07")
    }

    /// Whether a text that is meant as a phone number is of another country.
    static func isForeign(_ phone: String) -> Bool {
        let digits = String(phone.filter(isDigit))
        let afterPlus = phone.firstIndex(of: "+").map { phone[$0...].filter(isDigit) }
        guard let international = afterPlus ?? (digits.hasPrefix("00") ? String(digits.dropFirst(2)) : nil) else {
            return false
        }
        return !international.hasPrefix("0") && !codes.contains(where: international.hasPrefix)
    }

    /// Whether a text has the digits of one number, of any kind, and no words that may be a person's name.
    static func isWhole(_ phone: String) -> Bool {
        national(digits(of: withNoughts(Array(phone))[...])).utf8.count == shortest
            && !phone.contains { $0.isLetter && !isNought($0) }
    }

    /// A text with `withheld` in the place of each mobile number.
    static func removed(from text: String, withheld: String) -> String {
        // Half of the digits may be letters.
        let isLong = text.utf8.lazy.filter { (0x30...0x39).contains($0) }.prefix(shortest / 2).count == shortest / 2
        guard isLong else { return text }
        let plain = removed(from: Array(text), withheld, read: { $0 })
        // A letter O may as well begin the word after a number.
        return String(removed(from: plain, withheld, read: withNoughts))
    }

    /// - Parameter read: the text as it is read, letter for letter.
    private static func removed(
        from letters: [Character], _ withheld: String, read: ([Character]) -> [Character]
    ) -> [Character] {
        let reading = read(letters)
        var result: [Character] = []
        var rest = 0
        while let number = firstMobile(in: reading[rest...]) {
            result += letters[rest..<number.lowerBound] + withheld
            rest = number.upperBound
        }
        return result + letters[rest...]
    }

    /// The first run of whole groups of digits that makes a mobile number.  A number that is none begins none: what ends
    /// it may look like the beginning of another.
    private static func firstMobile(in text: ArraySlice<Character>) -> Range<Int>? {
        var groups: [Range<Int>] = []
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            while index < text.endIndex, isDigit(text[index]) { index += 1 }
            if start < index {
                if isYear(text[start..<index]), let end = dayEnd(start..<index, after: groups, in: text) {
                    groups = []
                    index = end
                    continue
                }
                groups.append(start..<index)
                if let number = number(endingWith: groups, in: text) {
                    if isMobile(text[number]) { return number }
                    groups = []
                }
                continue
            }
            let isComma = text[index] == "," && index + 1 < text.endIndex && isDigit(text[index + 1])
            let isBetween =
                isComma || signs.contains(text[index]) || text[index].isWhitespace && !text[index].isNewline
            if !isBetween { groups = [] }
            index += 1
        }
        return nil
    }

    /// The last groups, as many as make a whole number, with the sign before it.
    private static func number(endingWith groups: [Range<Int>], in text: ArraySlice<Character>) -> Range<Int>? {
        guard let end = groups.last?.upperBound else { return nil }
        var digits = ""
        var start: Int?
        for group in groups.reversed() {
            digits = self.digits(of: text[group]) + digits
            guard digits.utf8.count <= longest else { break }
            let number = national(digits)
            // What follows a comma is the end of an amount: `12,06 34,50 78,90`.
            let isBeginning = group == groups.first || text[group.lowerBound - 1] != ","
            if isBeginning, number.utf8.count == shortest, number.hasPrefix("0"), !number.hasPrefix("00") {
                start = group.lowerBound
            }
        }
        guard let start else { return nil }
        return start > text.startIndex && text[start - 1] == "+" ? start - 1..<end : start..<end
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isNought(_ character: Character) -> Bool { character == "O" || character == "o" }

    /// The text with noughts for the letters O before a digit, and for those in no word: `O6 OO 12 34 56`.
    private static func withNoughts(_ letters: [Character]) -> [Character] {
        var result = letters
        var start = 0
        while let first = letters[start...].firstIndex(where: isNought) {
            let end = letters[first...].firstIndex { !isNought($0) } ?? letters.endIndex
            let before = first > 0 ? letters[first - 1] : " "
            let after = end < letters.endIndex ? letters[end] : " "
            if isDigit(after) || !before.isLetter && !after.isLetter {
                for place in first..<end { result[place] = "0" }
            }
            start = end
        }
        return result
    }

    /// Where the day ends to which a year belongs, written with one sign all through: `06.12.2026`, `06/2026`,
    /// `2026-06-12`; `nil` where the year is a group of a number, `06 12 2034 56`.
    private static func dayEnd(
        _ year: Range<Int>, after groups: [Range<Int>], in text: ArraySlice<Character>
    ) -> Int? {
        /// The sign between two groups, where there is but one and days are written with it.
        func sign(_ one: Range<Int>, _ other: Range<Int>) -> Character? {
            let isOne = other.lowerBound == one.upperBound + 1
            return isOne && [".", "/", "-"].contains(text[one.upperBound]) ? text[one.upperBound] : nil
        }
        func isNumber(_ group: Range<Int>, upTo most: Int) -> Bool {
            group.count <= 2 && (Int(String(text[group])).map { (1...most).contains($0) } ?? false)
        }
        func next(after group: Range<Int>) -> Range<Int>? {
            guard group.upperBound + 1 < text.endIndex else { return nil }
            let start = group.upperBound + 1
            let end = text[start...].firstIndex { !isDigit($0) } ?? text.endIndex
            return start < end && sign(group, start..<end) != nil ? start..<end : nil
        }
        guard let month = groups.last else {
            // No number begins with a year.
            guard let month = next(after: year), isNumber(month, upTo: 12), let day = next(after: month),
                isNumber(day, upTo: 31), sign(year, month) == sign(month, day)
            else { return year.upperBound }
            return day.upperBound
        }
        guard let own = sign(month, year), isNumber(month, upTo: 12),
            next(after: year).flatMap({ sign(year, $0) }) != own
        else { return nil }
        guard let day = groups.dropLast().last else { return year.upperBound }
        let isAlone = groups.dropLast(2).last.flatMap { sign($0, day) } != own
        return sign(day, month) == own && isNumber(day, upTo: 31) && isAlone ? year.upperBound : nil
    }

    private static func digits(of letters: ArraySlice<Character>) -> String { String(letters.filter(isDigit)) }

    private static func isYear(_ digits: ArraySlice<Character>) -> Bool {
        digits.count == 4 && (digits.starts(with: "19") || digits.starts(with: "20"))
    }

    /// The digits as they are dialled in France: `33612345678` is `0612345678`.
    private static func national(_ digits: String) -> String {
        let rest = digits.drop { $0 == "0" }
        for code in codes where rest.hasPrefix(code) {
            let number = rest.dropFirst(code.utf8.count).drop { $0 == "0" }
            if number.utf8.count == shortest - 1 { return "0" + number }
        }
        return digits
    }
}
