import AtlasModel
import Testing

struct RotationTests {
    private let hosts = ["a", "b", "c"].map { ActorID($0) }
    private let start = CalendarDate(iso: "2026-01-31")!

    @Test func `the club meets every two months and the hosts take turns`() {
        let turns = Rotation(hosts: hosts, startedOn: start)
            .turns(4, from: CalendarDate(iso: "2026-06-01")!, everyMonths: 2)
        #expect(turns.map(\.host.rawValue) == ["a", "b", "c", "a"])
        #expect(turns.map { $0.on?.description } == ["2026-07-31", "2026-09-30", "2026-11-30", "2027-01-31"])
    }

    @Test(arguments: 0..<200)
    func `the first turn is the first meeting on or after the day`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let start = CalendarDate(year: 2020, month: random.number(1...12), day: random.number(1...28))!
        let day = CalendarDate(
            year: random.number(2018...2026), month: random.number(1...12), day: random.number(1...28))!
        let months = random.number(1...13)
        var meetings: [(host: ActorID, on: CalendarDate)] = []
        for number in 0..<200 { meetings.append((hosts[number % 3], start.adding(months: number * months)!)) }
        let expected = meetings.filter { $0.on >= day }.prefix(5)
        let turns = Rotation(hosts: hosts, startedOn: start).turns(5, from: day, everyMonths: months)
        #expect(turns.map(\.host) == expected.map(\.host))
        #expect(turns.map(\.on) == expected.map(\.on))
    }

    @Test(arguments: 0..<200)
    func `whoever leaves moves no meeting, and the others keep their order from the next one on`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let hosts = (0..<random.number(1...6)).map { ActorID("h\($0)") }
        let rotation = Rotation(hosts: hosts, startedOn: start)
        let day = CalendarDate(year: random.number(2025...2029), month: random.number(1...12), day: 15)!
        let months = random.number(1...5)
        let leaving = Set(hosts.filter { _ in random.number(0...2) == 0 })
        let before = rotation.turns(3 * hosts.count, from: day, everyMonths: months)
        let left = rotation.without(leaving, from: day, everyMonths: months)
        let after = left.turns(3 * left.hosts.count, from: day, everyMonths: months)
        #expect(after.map(\.host) == before.map(\.host).filter { !leaving.contains($0) })
        #expect(after.map(\.on) == before.prefix(after.count).map(\.on))
        // One after the other is as all at once.
        let oneByOne = leaving.sorted { $0.rawValue < $1.rawValue }.reduce(rotation) { left, host in
            left.without([host], from: day, everyMonths: months)
        }
        #expect(oneByOne == left)
    }

    @Test func `without a start or a rhythm only the order is told`() {
        let day = CalendarDate(iso: "2026-06-01")!
        for (rotation, months) in [
            (Rotation(hosts: hosts, startedOn: nil), 2), (Rotation(hosts: hosts, startedOn: start), nil),
            (Rotation(hosts: hosts, startedOn: start), 0),
        ] {
            let turns = rotation.turns(4, from: day, everyMonths: months)
            #expect(turns.map(\.host.rawValue) == ["a", "b", "c", "a"])
            #expect(turns.allSatisfy { $0.on == nil })
        }
        #expect(Rotation(hosts: [], startedOn: start).turns(4, from: day, everyMonths: 2) == [])
    }

    @Test(.timeLimit(.minutes(1)))
    func `at the end of the calendar the turns go on without dates`() {
        let turns = Rotation(hosts: hosts, startedOn: start)
            .turns(2, from: CalendarDate(iso: "9999-12-31")!, everyMonths: 2)
        #expect(turns.count == 2)
        #expect(turns.allSatisfy { $0.on == nil })
    }
}
