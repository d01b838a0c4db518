import Testing

@testable import AtlasModel

struct HireOffsetTests {
    private func day(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    @Test(arguments: [
        ("8 days before", HireOffset(-8, .day)), ("1 day after", HireOffset(1, .day)), ("hire", .hire),
        ("2 working days after", HireOffset(2, .workingDay)), ("3 months after", HireOffset(3, .month)),
        ("1 year after", HireOffset(1, .year)), ("10000 years before", HireOffset(-10_000, .year)),
    ])
    func `an offset is written as it is read`(text: String, offset: HireOffset) {
        #expect(HireOffset(text) == offset)
        #expect(offset.description == text)
    }

    @Test(arguments: [
        "", "8", "-8 days before", "0 days before", "8 days", "days before", "8 jours before", "8 days  sooner",
        "10001 days after", "99999999999999999999 days after", "hires", "1 working after", "before",
    ])
    func `anything else is refused`(text: String) { #expect(HireOffset(text) == nil) }

    @Test(arguments: [
        ("8 days before", "2027-03-01", "2027-02-21"), ("hire", "2027-03-01", "2027-03-01"),
        // 1 May is a holiday, 3 May a Sunday.
        ("2 working days after", "2026-04-30", "2026-05-04"), ("1 working day before", "2026-05-04", "2026-05-02"),
        // Easter Monday 2027 is 29 March.
        ("1 working day after", "2027-03-27", "2027-03-30"), ("2 working days after", "2027-03-01", "2027-03-03"),
        ("1 year after", "2028-02-29", "2029-02-28"), ("3 months after", "2026-11-30", "2027-02-28"),
    ])
    func `an offset gives its day`(text: String, hire: String, expected: String) {
        #expect(HireOffset(text)?.date(ofHire: day(hire)) == day(expected))
    }

    @Test func `there is no day outside the calendar`() {
        #expect(HireOffset("8 days before")?.date(ofHire: day("0001-01-08")) == nil)
        #expect(HireOffset("9 working days before")?.date(ofHire: day("0001-01-08")) == nil)
        #expect(HireOffset("1 day after")?.date(ofHire: day("9999-12-31")) == nil)
        #expect(HireOffset("10000 years after")?.date(ofHire: day("2026-01-01")) == nil)
    }

    @Test func `days follow each other as the calendar does`() {
        for start in ["0001-01-01", "1899-12-01", "1999-12-01", "2023-12-15", "2100-01-01", "9997-12-01"] {
            var date = day(start)
            let first = date
            for count in 1...800 {
                let next =
                    CalendarDate(year: date.year, month: date.month, day: date.day + 1)
                    ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
                    ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
                guard let next else { break }
                #expect(first.adding(days: count) == next)
                #expect(next.adding(days: -count) == first)
                date = next
            }
        }
        #expect(day("0001-01-01").dayNumber == 1)
        #expect(day("2026-11-22").weekday == 0)
    }

    @Test(arguments: ["1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2026-04-05", "2027-03-28", "2038-04-25"])
    func `Easter is on its day`(text: String) {
        #expect(CalendarDate.easterDayNumber(of: day(text).year) == day(text).dayNumber)
    }

    @Test func `the holidays of 2026 are those of the Code du travail`() {
        var date = day("2026-01-01")
        var off: [String] = []
        while date.year == 2026 {
            if date.weekday != 0, !date.isWorkingDay { off.append(String(date.description.dropFirst(5))) }
            date = date.adding(days: 1)!
        }
        // 1 November 2026 is a Sunday.
        #expect(off == ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-11", "12-25"])
    }

    @Test func `a pathway dates the steps whose sources count from the hire`() {
        func step(_ id: String, _ earliest: String?, _ latest: String?) -> PathwayStep {
            PathwayStep(
                id: PathwayStepID(id), stage: .firstTimeEmployer, order: 1, title: "", englishTitle: "",
                function: FunctionID("grh"), deadline: "", source: "", checkedOn: nil, note: "",
                earliest: earliest.flatMap { HireOffset($0) }, latest: latest.flatMap { HireOffset($0) })
        }
        let plain = Referential.oneFunction
        let atlas = Atlas(
            title: "",
            referential: Referential(
                functions: plain.functions, requirements: [:], actorTypes: [], profiles: [],
                steps: [step("dpae", "8 days before", "hire"), step("fiche", nil, nil)]),
            territories: PlainCountry.west.territories, actors: [])
        var association = Association(name: "", commune: nil, stage: .firstTimeEmployer, needs: [])
        let subject = AtlasOnDate(atlas, on: SmallAtlas.today)
        #expect(subject.pathway(of: association).steps.allSatisfy { $0.earliest == nil && $0.latest == nil })
        association.hireDate = day("2027-03-01")
        let steps = subject.pathway(of: association).steps
        #expect(steps.map(\.earliest) == [day("2027-02-21"), nil])
        #expect(steps.map(\.latest) == [day("2027-03-01"), nil])
    }
}
