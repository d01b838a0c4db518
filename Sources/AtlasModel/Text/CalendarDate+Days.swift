extension CalendarDate {
    /// The number of the day, 1 January of the year 1 being day 1 (proleptic Gregorian calendar; E. M. Reingold and
    /// N. Dershowitz, "Calendrical Calculations", rata die).
    var dayNumber: Int {
        let before = year - 1
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let correction = month <= 2 ? 0 : leap ? -1 : -2
        return 365 * before + before / 4 - before / 100 + before / 400 + (367 * month - 362) / 12 + correction + day
    }

    /// The day so many days later, or earlier where negative; `nil` outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        guard days.magnitude < 4_000_000 else { return nil }
        let number = dayNumber + days
        guard number >= 1 else { return nil }
        // The year is guessed from its mean length, at most one too early or too late.
        var year = max(1, min(9_999, number * 400 / 146_097 + 1))
        while let first = CalendarDate(year: year, month: 1, day: 1), first.dayNumber > number { year -= 1 }
        while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.dayNumber <= number { year += 1 }
        for month in (1...12).reversed() {
            guard let first = CalendarDate(year: year, month: month, day: 1), first.dayNumber <= number else {
                continue
            }
            return CalendarDate(year: year, month: month, day: number - first.dayNumber + 1)
        }
        return nil
    }

    /// 0 on Sunday, 6 on Saturday.
    var weekday: Int { dayNumber % 7 }
}
