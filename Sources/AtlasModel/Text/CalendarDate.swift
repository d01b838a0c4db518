/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    // In four bytes: a national atlas holds a million days, most of them empty.
    private let packed: UInt32

    public var year: Int { Int(packed >> 9) }
    public var month: Int { Int(packed >> 5 & 15) }
    public var day: Int { Int(packed & 31) }

    /// `nil` where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CalendarDate.dayCount(year: year, month: month)).contains(day)
        else { return nil }
        packed = UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day)
    }

    /// Reads `2026-11-21` and nothing else.
    public init?(iso text: some StringProtocol) {
        // By bytes: a large package has a date on each of its rows.
        var numbers = (0, 0, 0)
        var position = 0
        for byte in text.utf8 {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard (0x30...0x39).contains(byte) else { return nil }
                let digit = Int(byte) - 0x30
                switch position {
                case 0..<4: numbers.0 = numbers.0 * 10 + digit
                case 5..<7: numbers.1 = numbers.1 * 10 + digit
                case 8..<10: numbers.2 = numbers.2 * 10 + digit
                default: return nil
                }
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.packed < right.packed
    }

    /// The same day a number of months later, or the last day of that month where it is shorter; `nil` outside the
    /// years 1 to 9999.
    public func adding(months: Int) -> CalendarDate? {
        guard months.magnitude < 120_000 else { return nil }
        let total = year * 12 + month - 1 + months
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        guard total >= 12 else { return nil }
        let newDay = min(day, CalendarDate.dayCount(year: newYear, month: newMonth))
        return CalendarDate(year: newYear, month: newMonth, day: newDay)
    }

    private static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The ISO 8601 form.
    public var description: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

/// A moment as a document tells it: a year, a month, a day, or a run of days; `2011`, `2011-09`, `2011-11-21`,
/// `2012-04-05/2012-04-06`.
public struct CalendarPeriod: Hashable, Sendable {
    /// The ISO 8601 text.
    public let text: String
    /// The first day that the period may mean.
    public let firstDay: CalendarDate

    /// `nil` where the text is no date, month, year or interval of two days.
    public init?(iso text: some StringProtocol) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CalendarPeriod.firstDay(of: ends[0]) else { return nil }
        if ends.count == 2 {
            guard ends.allSatisfy({ $0.utf8.count == 10 }), let last = CalendarDate(iso: ends[1]), last >= first else {
                return nil
            }
        }
        self.text = String(text)
        firstDay = first
    }

    private static func firstDay(of text: some StringProtocol) -> CalendarDate? {
        switch text.utf8.count {
        case 4: CalendarDate(iso: text + "-01-01")
        case 7: CalendarDate(iso: text + "-01")
        default: CalendarDate(iso: text)
        }
    }
}

extension CalendarPeriod: CustomStringConvertible {
    public var description: String { text }
}
