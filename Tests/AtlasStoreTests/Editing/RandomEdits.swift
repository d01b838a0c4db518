import AtlasModel

/// Edits such as people make, by chance; a seed tells the whole of a failure.
struct RandomEdits {
    private var chance: Chance
    private var made = 0

    init(seed: UInt64) { chance = Chance(state: seed) }

    /// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014).
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    mutating func number(_ range: Range<Int>) -> Int { .random(in: range, using: &chance) }

    /// One to four edits, or few more, that go one after the other and leave no record of an actor or in a zone that
    /// is gone.
    mutating func batch(for atlas: Atlas) -> [RecordEdit] {
        var atlas = atlas
        var batch: [RecordEdit] = []
        for _ in 0..<number(1..<5) {
            let edits = edits(of: atlas)
            guard let next = try? atlas.applying(edits) else { continue }
            atlas = next
            batch += edits
        }
        return batch
    }

    private mutating func edits(of atlas: Atlas) -> [RecordEdit] {
        switch number(0..<19) {
        case 0, 1: return [.add(.actor(actor(ActorID(newName()))))]
        case 2, 3: return one(of: atlas.actors).map { [.change(.actor($0), to: .actor(actor($0.id)))] } ?? []
        case 4:
            return one(of: atlas.actors).map { atlas.deletion(of: $0.id, on: CalendarDate(iso: "2026-11-21")!) } ?? []
        case 5, 6: return one(of: atlas.actors).map { [.add(.offer(offer(of: $0.id)))] } ?? []
        case 7:
            guard let old = one(of: atlas.offers), let actor = one(of: atlas.actors) else { return [] }
            return [.change(.offer(old), to: .offer(offer(of: actor.id)))]
        case 8: return one(of: atlas.offers).map { [.delete(.offer($0))] } ?? []
        case 9:
            guard let from = one(of: atlas.actors), let to = one(of: atlas.actors) else { return [] }
            return [.add(.relation(Relation(from: from.id, to: to.id, kind: .hosts, note: text(), source: "")))]
        case 10: return one(of: atlas.relations).map { [.delete(.relation($0))] } ?? []
        case 11: return [.add(.cooperation(cooperation(CooperationID(newName()), in: atlas)))]
        case 12:
            guard let old = one(of: atlas.cooperations) else { return [] }
            return [.change(.cooperation(old), to: .cooperation(cooperation(old.id, in: atlas)))]
        case 13:
            guard let old = one(of: atlas.initiatives) else { return [] }
            return number(0..<4) == 0
                ? [.delete(.initiative(old))]
                : [.change(.initiative(old), to: .initiative(rewritten(old, in: atlas)))]
        case 14, 15:
            guard let actor = one(of: atlas.actors) else { return [] }
            let old = atlas.invitations.first { $0.actor == actor.id }
            let new = invitation(of: actor.id)
            return [old.map { .change(.invitation($0), to: .invitation(new)) } ?? .add(.invitation(new))]
        case 16: return one(of: atlas.invitations).map { [.delete(.invitation($0))] } ?? []
        case 17:
            let zone = NamedZone(id: newName(), name: text(), kind: "", members: [.france], source: text())
            return [.add(.zone(zone))]
        default:
            guard let old = one(of: atlas.territories.zones) else { return [] }
            let new = NamedZone(id: old.id, name: text(), kind: text(), members: old.members, source: "")
            let isDeleted = number(0..<2) == 0 && atlas.records(in: old.id).isEmpty
            return [isDeleted ? .delete(.zone(old)) : .change(.zone(old), to: .zone(new))]
        }
    }

    private mutating func one<Value>(of values: [Value]) -> Value? { values.randomElement(using: &chance) }

    private mutating func text() -> String { RichAtlas.hostileTexts.randomElement(using: &chance) ?? "" }

    private mutating func newName() -> String {
        made += 1
        return "\(text()) \(made) \(number(0..<1_000_000))"
    }

    private mutating func date() -> CalendarDate? {
        CalendarDate(year: number(2020..<2031), month: 2, day: number(1..<30))
    }

    private mutating func actor(_ id: ActorID) -> Actor {
        Actor(
            id: id, name: text(), types: (0..<number(0..<3)).map { _ in ActorTypeID(text()) }, networks: [text()],
            guidAsso: .generalist, siret: "\(number(0..<1_000))",
            coordinate: Coordinate(latitude: 1 / Double(number(3..<1_000)), longitude: .pi / Double(number(2..<1_000))),
            zone: Zone([.france]), survey: .answered,
            verification: date().map { Verification(on: $0, by: text()) }, modifiedOn: date(), notes: text())
    }

    private mutating func offer(of actor: ActorID) -> Offer {
        // Few kinds of offers, so that some are there twice.
        Offer(
            actor: actor, functions: (0..<number(0..<3)).map { FunctionID("f\($0)") }, stages: .all,
            role: one(of: OfferRole.allCases) ?? .core)
    }

    private mutating func invitation(of actor: ActorID) -> SurveyInvitation {
        SurveyInvitation(
            actor: actor, invitedOn: date(), reminders: [date(), date()].compactMap(\.self), dueOn: date(),
            answeredOn: date(), note: text())
    }

    private mutating func members(of atlas: Atlas) -> [ActorID] {
        (0..<number(0..<4)).compactMap { _ in one(of: atlas.actors)?.id }
    }

    private mutating func cooperation(_ id: CooperationID, in atlas: Atlas) -> Cooperation {
        Cooperation(
            id: id, name: text(), kind: "", territory: .france, charter: text(), governance: "",
            monthsBetweenMeetings: number(0..<12), rotation: Rotation(hosts: members(of: atlas), startedOn: date()),
            results: [text(), text()], source: "",
            members: members(of: atlas).map { Cooperation.Member(actor: $0, role: text()) })
    }

    private mutating func rewritten(_ initiative: Initiative, in atlas: Atlas) -> Initiative {
        var new = initiative
        new.leaders = members(of: atlas)
        new.consultant = one(of: atlas.actors)?.id
        new.participants = members(of: atlas).map { Initiative.Participant(actor: $0, part: text()) }
        new.sessions = (0..<number(0..<3)).map { _ in
            Initiative.Session(date: nil, days: Decimal2(hundredths: number(0..<900)), title: text(), content: text())
        }
        new.efforts.reverse()
        return new
    }
}
