extension CalendarPeriod {
    /// The last day that the period may mean: the end of the year, of the month, or of the run of days.
    public var lastDay: CalendarDate {
        if let separator = text.firstIndex(of: "/"), let end = CalendarDate(iso: text[text.index(after: separator)...])
        {
            return end
        }
        let next: CalendarDate? =
            switch text.utf8.count {
            case 4: firstDay.adding(months: 12)
            case 7: firstDay.adding(months: 1)
            default: nil
            }
        return next?.adding(days: -1) ?? firstDay
    }
}

extension CalendarDate {
    /// The number of days from another day to this one; negative where the other is later.
    public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }
}
