import AtlasModel

/// Small atlases whose records differ in a few fields, and random changes of them.
///
/// Offers of an actor each have a function of their own, so that there is no doubt which is which.
enum MergeAtlas {
    static let functions = ["accueil", "information", "grh", "formation"].map { FunctionID($0) }

    static func base(_ random: inout SplitMix64) -> Atlas {
        let actors = (0..<4).map { actor(ActorID("a\($0)"), &random) }
        var atlas = Atlas(title: "", referential: .empty, territories: .none, actors: actors)
        for actor in actors {
            for function in functions where Bool.random(using: &random) {
                atlas.offers.append(offer(actor.id, function, &random))
            }
        }
        for (from, to) in [("a0", "a1"), ("a1", "a2"), ("a2", "a3")] where Bool.random(using: &random) {
            atlas.relations.append(
                Relation(from: ActorID(from), to: ActorID(to), kind: .partners, note: word(&random), source: ""))
        }
        for actor in actors where Bool.random(using: &random) {
            atlas.invitations.append(invitation(actor.id, &random))
        }
        atlas.cooperations = [cooperation(CooperationID("c"), atlas.actors.map(\.id), &random)]
        return atlas
    }

    /// A copy in which some records were changed, added or deleted, with all that follows.
    static func changed(_ atlas: Atlas, _ random: inout SplitMix64, side: String) -> Atlas {
        var copy = atlas
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            switch Int.random(in: 0..<9, using: &random) {
            case 0, 1:
                let row = Int.random(in: 0..<copy.actors.count, using: &random)
                change(&copy.actors[row], &random)
            case 2:
                guard !copy.offers.isEmpty else { break }
                let row = Int.random(in: 0..<copy.offers.count, using: &random)
                copy.offers[row].cost = word(&random)
                if Bool.random(using: &random) { copy.offers[row].stages = StageSet(rawValue: 5) }
            case 3:
                let actor = copy.actors[Int.random(in: 0..<copy.actors.count, using: &random)].id
                let function = functions[Int.random(in: 0..<functions.count, using: &random)]
                if !copy.offers.contains(where: { $0.actor == actor && $0.functions == [function] }) {
                    copy.offers.append(offer(actor, function, &random))
                }
            case 4:
                if !copy.offers.isEmpty {
                    copy.offers.remove(at: Int.random(in: 0..<copy.offers.count, using: &random))
                }
            case 5:
                let id = ActorID("\(side)\(Int.random(in: 0..<2, using: &random))")
                if !copy.actors.contains(where: { $0.id == id }) { copy.actors.append(actor(id, &random)) }
            case 6:
                guard !copy.invitations.isEmpty else { break }
                let row = Int.random(in: 0..<copy.invitations.count, using: &random)
                copy.invitations[row] = invitation(copy.invitations[row].actor, &random)
            case 7:
                let actor = copy.actors[Int.random(in: 0..<copy.actors.count, using: &random)].id
                if !copy.invitations.contains(where: { $0.actor == actor }) {
                    copy.invitations.append(invitation(actor, &random))
                }
            default:
                guard copy.actors.count > 2, Int.random(in: 0..<3, using: &random) == 0 else { break }
                let id = copy.actors[Int.random(in: 0..<copy.actors.count, using: &random)].id
                guard let after = try? copy.applying(copy.deletion(of: id, on: CalendarDate(iso: "2026-11-21")!)) else {
                    break
                }
                copy = after
            }
        }
        return copy
    }

    private static func change(_ actor: inout Actor, _ random: inout SplitMix64) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: actor.phone = word(&random)
        case 1: actor.networks = [word(&random)].filter { $0 != "" }
        case 2: actor.notes = word(&random)
        default: actor.verification = day(&random).map { Verification(on: $0, by: word(&random)) }
        }
    }

    static func actor(_ id: ActorID, _ random: inout SplitMix64) -> Actor {
        Actor(
            id: id, name: "N " + word(&random), networks: [word(&random)].filter { $0 != "" }, phone: word(&random),
            notes: word(&random))
    }

    private static func offer(_ actor: ActorID, _ function: FunctionID, _ random: inout SplitMix64) -> Offer {
        Offer(actor: actor, functions: [function], stages: .all, role: .core, cost: word(&random))
    }

    private static func invitation(_ actor: ActorID, _ random: inout SplitMix64) -> SurveyInvitation {
        SurveyInvitation(
            actor: actor, invitedOn: day(&random), reminders: [day(&random)].compactMap { $0 }, note: word(&random))
    }

    private static func cooperation(
        _ id: CooperationID, _ members: [ActorID], _ random: inout SplitMix64
    ) -> Cooperation {
        Cooperation(
            id: id, name: word(&random), kind: "", territory: nil, charter: word(&random), governance: "",
            monthsBetweenMeetings: nil, rotation: Rotation(hosts: [], startedOn: nil), results: [], source: "",
            members: members.map { Cooperation.Member(actor: $0, role: "") })
    }

    private static func word(_ random: inout SplitMix64) -> String {
        ["", "x", "y", "z"][Int.random(in: 0..<4, using: &random)]
    }

    private static func day(_ random: inout SplitMix64) -> CalendarDate? {
        CalendarDate(year: 2026, month: Int.random(in: 1...3, using: &random), day: 1)
    }
}

extension Atlas {
    /// What the atlas says, whatever the order of its records.
    var contents: Contents {
        func counted<Record: Hashable>(_ records: [Record]) -> [Record: Int] {
            records.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        return Contents(
            actors: counted(actors), offers: counted(offers), relations: counted(relations),
            cooperations: counted(cooperations), initiatives: counted(initiatives),
            invitations: counted(invitations), zones: counted(territories.zones))
    }

    struct Contents: Equatable {
        let actors: [Actor: Int]
        let offers: [Offer: Int]
        let relations: [Relation: Int]
        let cooperations: [Cooperation: Int]
        let initiatives: [Initiative: Int]
        let invitations: [SurveyInvitation: Int]
        let zones: [NamedZone: Int]
    }
}
