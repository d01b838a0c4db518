extension CalendarDate {
    /// Whether the day is a *jour ouvrable*: any but Sunday and the eleven public holidays of article L3133-1 of the Code
    /// du travail.
    ///
    /// Holidays of one territory alone (Alsace-Moselle, overseas) count as working days: a deadline then comes out a day
    /// early there, never late.
    var isWorkingDay: Bool {
        if weekday == 0 || CalendarDate.fixedHolidays.contains(month * 100 + day) { return false }
        // Easter Monday, Ascension, Whit Monday.
        return ![1, 39, 50].contains(dayNumber - CalendarDate.easterDayNumber(of: year))
    }

    private static let fixedHolidays: Set<Int> = [101, 501, 508, 714, 815, 1101, 1111, 1225]

    /// The day number of Easter Sunday (the "anonymous" Gregorian computus; J. Meeus, "Astronomical Algorithms", chapter
    /// 8).
    static func easterDayNumber(of year: Int) -> Int {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let shift = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - shift + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.dayNumber ?? 0
    }
}
