import AtlasModel
import Testing

struct CalendarDateTests {
    @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func `a day is written as it is read`(text: String) {
        #expect(CalendarDate(iso: text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", " 2026-01-01", "2026-01-01T00:00", "2026-01--1",
        "+026-01-01", "２０２６-01-01",
    ])
    func `anything else is no day`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func `days follow one another`() {
        let days = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].compactMap { CalendarDate(iso: $0) }
        #expect(days.reversed().sorted() == days)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-21", 2, "2027-01-21"),
        ("2026-11-21", 0, "2026-11-21"), ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -13, "2025-02-28"),
        ("0001-02-01", -1, "0001-01-01"),
    ])
    func `adding months keeps the day or takes the last of the month`(from: String, months: Int, to: String) {
        #expect(CalendarDate(iso: from)?.adding(months: months)?.description == to)
    }

    @Test func `there is no day outside the years 1 to 9999`() {
        #expect(CalendarDate(iso: "9999-12-31")?.adding(months: 1) == nil)
        #expect(CalendarDate(iso: "0001-01-01")?.adding(months: -1) == nil)
        #expect(CalendarDate(iso: "2026-01-01")?.adding(months: .max) == nil)
        #expect(CalendarDate(iso: "2026-01-01")?.adding(months: .min) == nil)
    }
}

struct CalendarPeriodTests {
    @Test(arguments: [
        ("2011", "2011-01-01"), ("2011-09", "2011-09-01"), ("2011-11-21", "2011-11-21"),
        ("2012-04-05/2012-04-06", "2012-04-05"), ("2012-04-05/2012-04-05", "2012-04-05"),
    ])
    func `a period keeps its text and knows its first day`(text: String, firstDay: String) {
        #expect(CalendarPeriod(iso: text)?.description == text)
        #expect(CalendarPeriod(iso: text)?.firstDay.description == firstDay)
    }

    @Test(arguments: [
        "", "/", "11", "2011-13", "2011-9", "abcd", "2012-04-06/2012-04-05", "2012-04-05/", "/2012-04-05",
        "2012-04-05/2012-04-06/2012-04-07", "avril 2012",
    ])
    func `anything else is no period`(text: String) {
        #expect(CalendarPeriod(iso: text) == nil)
    }
}
