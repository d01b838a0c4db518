/// A day counted from the day of the hire, as a source states a deadline: `8 days before`, `hire`, `1 year after`.
public struct HireOffset: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case day
        /// *Jour ouvrable*.
        case workingDay = "working day"
        case month
        case year
    }

    /// Units after the hire, before it where negative.
    public let count: Int
    public let unit: Unit

    /// The longest time that a file may state, in any unit.
    public static let limit = 10_000

    /// The day of the hire.
    public static let hire = HireOffset(0, .day)

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `hire`, `8 days before`, `2 working days after`, `1 year after`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var parts = text.split(separator: " ")
        if parts == ["hire"] {
            self = .hire
            return
        }
        guard parts.count >= 3, let count = Int(parts.removeFirst()), (1...HireOffset.limit).contains(count) else {
            return nil
        }
        let isBefore = parts.last == "before"
        guard isBefore || parts.last == "after" else { return nil }
        var name = parts.dropLast().joined(separator: " ")
        if name.hasSuffix("s") { name.removeLast() }
        guard let unit = Unit(rawValue: name) else { return nil }
        self.init(isBefore ? -count : count, unit)
    }

    /// The day itself; `nil` outside the years 1 to 9999.
    public func date(ofHire hire: CalendarDate) -> CalendarDate? {
        switch unit {
        case .day: return hire.adding(days: count)
        case .month: return hire.adding(months: count)
        case .year: return hire.adding(months: 12 * count)
        case .workingDay:
            var (day, left) = (hire, abs(count))
            while left > 0 {
                guard let next = day.adding(days: count.signum()) else { return nil }
                day = next
                if day.isWorkingDay { left -= 1 }
            }
            return day
        }
    }
}

extension HireOffset: CustomStringConvertible {
    /// The text that ``init(_:)`` reads.
    public var description: String {
        if count == 0 { return "hire" }
        let number = abs(count)
        return "\(number) \(unit.rawValue)\(number > 1 ? "s" : "") \(count < 0 ? "before" : "after")"
    }
}
