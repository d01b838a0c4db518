import AtlasModel
import Testing

/// How far a survey has come, against the same counted actor by actor.
struct SurveyProgressTests {
    /// A small atlas with invitations of every kind, and a day to look at it.
    private func sample(_ seed: Int) -> (sample: SmallAtlas, rows: [Int], patience: Int) {
        var sample = SmallAtlas(seed: 70_000 + seed, actors: 14)
        func day(_ random: inout SplitMix64) -> CalendarDate {
            SmallAtlas.today.adding(days: random.number(-500...3)) ?? SmallAtlas.today
        }
        for row in sample.atlas.actors.indices {
            if sample.random.chance(50) {
                sample.atlas.actors[row].verification = Verification(on: day(&sample.random), by: "")
            }
            guard sample.random.chance(60) else { continue }
            var invitation = SurveyInvitation(actor: sample.atlas.actors[row].id)
            if sample.random.chance(80) { invitation.invitedOn = day(&sample.random) }
            if sample.random.chance(40) {
                invitation.reminders = (0..<sample.random.number(1...3)).map { _ in day(&sample.random) }.sorted()
            }
            if sample.random.chance(50) { invitation.dueOn = day(&sample.random) }
            if sample.random.chance(30) { invitation.answeredOn = day(&sample.random) }
            sample.atlas.invitations.append(invitation)
        }
        let rows = sample.atlas.actors.indices.filter { _ in sample.random.chance(80) }
        return (sample, rows, sample.random.pick([0, 7, 15, 100]))
    }

    /// Days from one to another, counted one by one.
    private func days(from: CalendarDate, to: CalendarDate) -> Int {
        var (count, day) = (0, from)
        while day < to, let next = day.adding(days: 1) { (count, day) = (count + 1, next) }
        return from > to ? -days(from: to, to: from) : count
    }

    private func standing(_ actor: Actor, _ invitation: SurveyInvitation?) -> SurveyStanding {
        if actor.survey == .declined { return .declined }
        if let answer = invitation?.answeredOn {
            guard let invited = invitation?.invitedOn else { return .answered }
            return answer < invited ? .waiting : .answered
        }
        if actor.survey == .answered { return .answered }
        return actor.survey == .invited || invitation?.invitedOn != nil ? .waiting : .notInvited
    }

    @Test(arguments: 0..<60)
    func `every count is that of the actors it is about`(seed: Int) {
        let (sample, rows, patience) = sample(seed)
        let (atlas, today) = (sample.atlas, SmallAtlas.today)
        let places = sample.country.references(at: seed.isMultiple(of: 2) ? .departement : .epci)
        let progress = SurveyProgress(of: rows, in: atlas, on: today, among: places, patience: patience)
        func invitation(_ row: Int) -> SurveyInvitation? {
            atlas.invitations.first { $0.actor == atlas.actors[row].id }
        }
        func check(_ tally: SurveyTally, _ rows: [Int]) {
            let standings = rows.map { standing(atlas.actors[$0], invitation($0)) }
            #expect(tally.actors == rows.count)
            #expect(tally.answered == standings.count { $0 == .answered })
            #expect(tally.waiting == standings.count { $0 == .waiting })
            #expect(tally.declined == standings.count { $0 == .declined })
            #expect(tally.sent == standings.count { $0 != .notInvited })
            let rate = tally.sent == 0 ? nil : Double(tally.answered) / Double(tally.sent)
            #expect(tally.responseRate == rate)
            let past = rows.map { atlas.actors[$0].verification?.on }.map { day in
                day.flatMap { $0 <= today ? $0 : nil }
            }
            #expect(tally.neverVerified == past.count { $0 == nil })
            #expect(
                tally.outdated == past.count { $0.map { $0 < CalendarDate(year: 2025, month: 11, day: 21)! } ?? false })
        }
        check(progress.total, rows)
        func code(_ row: Int) -> String? {
            atlas.actors[row].commune.flatMap { code in sample.country.communes.first { $0.code == code }?.code }
        }
        for tally in progress.places {
            switch tally.place {
            case .territory(let reference):
                let own = sample.country.communes.filter { sample.country.holds(reference, $0) }.map(\.code)
                check(tally.tally, rows.filter { code($0).map(own.contains) ?? false })
            case .unknown: check(tally.tally, rows.filter { code($0) == nil })
            case .elsewhere:
                check(
                    tally.tally,
                    rows.filter { row in
                        guard let code = code(row) else { return false }
                        let commune = sample.country.communes.first { $0.code == code }!
                        return !places.contains { sample.country.holds($0, commune) }
                    })
            }
            #expect(tally.tally.actors > 0)
        }
        #expect(progress.places.reduce(0) { $0 + $1.tally.actors } == rows.count)
        for tally in progress.types {
            check(
                tally.tally,
                rows.filter { row in
                    tally.type.map(atlas.actors[row].types.contains) ?? atlas.actors[row].types.isEmpty
                })
        }
        let due = rows.filter { row in
            guard standing(atlas.actors[row], invitation(row)) == .waiting else { return false }
            let contacts = ([invitation(row)?.invitedOn] + (invitation(row)?.reminders ?? []).map(Optional.some))
                .compactMap { $0 }
            guard let last = contacts.max() else { return true }
            if let dueOn = invitation(row)?.dueOn, dueOn < today, last <= dueOn { return true }
            return days(from: last, to: today) > patience
        }
        #expect(progress.reminders.map(\.row).sorted() == due)
        let contacts = progress.reminders.map { $0.lastContact ?? CalendarDate(year: 1, month: 1, day: 1)! }
        #expect(contacts == contacts.sorted())
        #expect(progress.outdated.map(\.verifiedOn) == progress.outdated.map(\.verifiedOn).sorted())
        #expect(progress.outdated.count == progress.total.outdated)
        #expect(progress.neverVerified.count == progress.total.neverVerified)
    }

    @Test(arguments: 0..<20)
    func `the rate of France is that of the indicators`(seed: Int) {
        let (sample, _, _) = sample(seed)
        let subject = sample.onDate
        let indicators = Coverage(CoverageQuery(), of: subject).indicators(as: .france)[0]
        let rows = subject.listing(CoverageQuery()).map(\.row).filter { row in
            // The indicators count those who reach a commune.
            let alone = AtlasOnDate(sample.atlas.part(of: [sample.atlas.actors[row].id]), on: SmallAtlas.today)
            return Coverage(CoverageQuery(), of: alone)
                .indicators(as: .france)[0].actors > 0
        }
        let progress = SurveyProgress(of: rows, in: sample.atlas, on: SmallAtlas.today, among: [])
        #expect(indicators.surveyed == progress.total.sent)
        #expect(indicators.answered == progress.total.answered)
        #expect(indicators.verified == progress.total.actors - progress.total.outdated - progress.total.neverVerified)
    }

    @Test(arguments: 0..<40)
    func `after an invitation everybody waits, after a reminder nobody is due`(seed: Int) throws {
        let (sample, _, _) = sample(seed)
        let (atlas, today) = (sample.atlas, SmallAtlas.today)
        let all = Set(atlas.actors.map(\.id))
        let edits = atlas.inviting(all, on: today, dueOn: today.adding(days: 30))
        let invited = try atlas.applying(edits)
        let before = SurveyProgress(of: Array(atlas.actors.indices), in: atlas, on: today, among: [])
        let after = SurveyProgress(of: Array(invited.actors.indices), in: invited, on: today, among: [])
        // Those who answered today, or will have, have nothing to be asked.
        let fresh = atlas.invitations.count { invitation in
            guard let answer = invitation.answeredOn, answer >= today else { return false }
            let actor = atlas.actors.first { $0.id == invitation.actor }
            return standing(actor!, invitation) != .waiting
        }
        #expect(after.total.waiting == atlas.actors.count - fresh)
        #expect(after.total.waiting >= before.total.waiting)
        // What an answered actor said still stands, and nobody's record was modified.
        for (old, new) in zip(atlas.actors, invited.actors) {
            let invitation = atlas.invitations.first { $0.actor == old.id }
            if old.survey == .answered, invitation?.answeredOn != nil { #expect(new.survey == .answered) }
            #expect(old.modifiedOn == new.modifiedOn)
        }
        #expect(invited.inviting(all, on: today).isEmpty)
        let reminded = try invited.applying(invited.reminding(all, on: today))
        let due = SurveyProgress(of: Array(reminded.actors.indices), in: reminded, on: today, among: []).reminders
        #expect(due.isEmpty)
        #expect(reminded.reminding(all, on: today).isEmpty)
        #expect(Set(reminded.invitations.map(\.actor)).count == reminded.invitations.count)
        // Taking it back leads back.
        let undone = try invited.applying(edits.reversed().map(\.inverse))
        #expect(undone.contents == atlas.contents)
    }

    @Test func `a part takes the invitations of its actors, a deletion takes them away, two united have one`() throws {
        let (a, b) = (ActorID("a"), ActorID("b"))
        let day = try #require(CalendarDate(iso: "2026-10-01"))
        var atlas = Atlas(
            title: "", referential: .empty, territories: .none,
            actors: [Actor(id: a, name: "A"), Actor(id: b, name: "B", survey: .invited)],
            invitations: [SurveyInvitation(actor: b, invitedOn: day, note: "n")])
        #expect(atlas.part(of: [a]).invitations == [])
        #expect(atlas.part(of: [b]).invitations == atlas.invitations)
        #expect(try atlas.applying(atlas.deletion(of: b, on: CalendarDate(iso: "2026-11-21")!)).invitations == [])
        let moved = try atlas.applying(atlas.uniting(b, into: a)).invitations
        #expect(moved == [SurveyInvitation(actor: a, invitedOn: day, note: "n")])
        let later = try #require(day.adding(days: 9))
        atlas.invitations.append(SurveyInvitation(actor: a, invitedOn: later, dueOn: later))
        let united = try atlas.applying(atlas.uniting(b, into: a)).invitations
        #expect(united == [SurveyInvitation(actor: a, invitedOn: later, dueOn: later, note: "n")])
    }
}
