import AtlasModel
import Testing

@Suite("Duplicates")
struct DuplicateTests {
    private static let names = ["Les Amis", "les amis", "Foyer", "MJC"]
    private static let communes = [nil, "a1", "a2", "b1"]

    private func randomAtlas(_ random: inout SplitMix64) -> Atlas {
        let actors = (0..<Int.random(in: 0...9, using: &random)).map { number in
            Actor(
                id: ActorID("x\(number)"), name: Self.names[Int.random(in: 0..<4, using: &random)],
                siret: Int.random(in: 0..<4, using: &random) == 0
                    ? "3560000000004\(Int.random(in: 7...8, using: &random))" : "",
                rna: Int.random(in: 0..<5, using: &random) == 0
                    ? "W29100000\(Int.random(in: 0...1, using: &random))" : "",
                commune: Self.communes[Int.random(in: 0..<4, using: &random)],
                coordinate: Bool.random(using: &random)
                    ? Coordinate(
                        latitude: 48 + Double.random(in: 0...0.1, using: &random),
                        longitude: -4 + Double.random(in: 0...0.1, using: &random)) : nil)
        }
        return Atlas(title: "", referential: .empty, territories: .none, actors: actors)
    }

    /// Why two actors look alike, every pair looked at.
    private func reasons(_ one: Actor, _ other: Actor, in atlas: Atlas) -> [DuplicateGroup.Reason] {
        var reasons: [DuplicateGroup.Reason] = []
        if !one.siret.isEmpty, one.siret == other.siret { reasons.append(.siret) }
        if !one.rna.isEmpty, one.rna == other.rna { reasons.append(.rna) }
        guard one.name.folded == other.name.folded else { return reasons }
        if one.commune == other.commune { reasons.append(.nameAndCommune) }
        if let place = one.coordinate, let others = other.coordinate, place.distance(to: others) <= 3 {
            reasons.append(.nameNearby)
        }
        let communes = atlas.actors.filter { $0.name.folded == one.name.folded }.compactMap(\.commune)
        if (one.commune == nil) != (other.commune == nil), Set(communes).count == 1 { reasons.append(.nameSomewhere) }
        return reasons
    }

    @Test("are those that a look at every pair finds, put together")
    func oracle() {
        var random = SplitMix64(seed: 71)
        for _ in 0..<400 {
            let atlas = randomAtlas(&random)
            var groups = atlas.actors.map { (members: Set([$0.id]), reasons: Set<DuplicateGroup.Reason>()) }
            for one in atlas.actors {
                for other in atlas.actors where one.id < other.id {
                    let why = reasons(one, other, in: atlas)
                    guard !why.isEmpty else { continue }
                    let joined = groups.filter { $0.members.contains(one.id) || $0.members.contains(other.id) }
                    groups.removeAll { $0.members.contains(one.id) || $0.members.contains(other.id) }
                    groups.append(
                        (
                            joined.reduce(into: []) { $0.formUnion($1.members) },
                            joined.reduce(into: Set(why)) { $0.formUnion($1.reasons) }
                        ))
                }
            }
            let expected = Set(
                groups.filter { $0.members.count > 1 }.map {
                    [$0.members.map(\.rawValue).sorted(), $0.reasons.sorted().map { "\($0)" }]
                })
            let found = Set(
                DuplicateSearch.groups(of: atlas).map {
                    let reasons = Set($0.likenesses.flatMap(\.reasons))
                    return [$0.actors.map(\.rawValue).sorted(), reasons.sorted().map { "\($0)" }]
                })
            #expect(found == expected)
        }
    }

    @Test("of one name, one without a commune is proposed where the others are all in one")
    func unplaced() {
        func groups(_ communes: [String?]) -> [[String]] {
            let actors = communes.enumerated().map { Actor(id: ActorID("x\($0)"), name: "Les Amis", commune: $1) }
            let atlas = Atlas(title: "", referential: .empty, territories: .none, actors: actors)
            return DuplicateSearch.groups(of: atlas).map { $0.actors.map(\.rawValue) }
        }
        #expect(groups(["a1", nil]) == [["x0", "x1"]])
        #expect(groups([nil, "a1", nil]) == [["x0", "x1", "x2"]])
        #expect(groups(["a1", "b1", nil]) == [])
    }

    @Test("each pair has its own reasons, and no other")
    func ownReasons() throws {
        let atlas = Atlas(
            title: "", referential: .empty, territories: .none,
            actors: [
                Actor(id: ActorID("a"), name: "Un", siret: "78467169500087"),
                Actor(id: ActorID("b"), name: "Deux", siret: "78467169500087", rna: "W291000001"),
                Actor(id: ActorID("c"), name: "Trois", rna: "W291000001"),
            ])
        let group = try #require(DuplicateSearch.groups(of: atlas).first)
        #expect(group.likenesses(of: ActorID("a")).map(\.reasons) == [[.siret]])
        #expect(group.likenesses(of: ActorID("c")).map(\.reasons) == [[.rna]])
        #expect(group.likenesses(of: ActorID("b")).map(\.second.rawValue) == ["b", "c"])
    }

    @Test("made one, keep all offers, ties and parts of both, each once")
    func uniting() throws {
        let (a, b, c) = (ActorID("a"), ActorID("b"), ActorID("c"))
        var atlas = Atlas(
            title: "", referential: .empty, territories: .none,
            actors: [
                Actor(id: a, name: "A", networks: ["x"], phone: "1"),
                Actor(id: b, name: "A bis", networks: ["x", "y"], zone: .union([.france]), phone: "2", email: "a@b"),
                Actor(id: c, name: "C"),
            ])
        let function = FunctionID("f")
        atlas.offers = [
            Offer(actor: a, functions: [function], stages: .all, role: .core),
            Offer(actor: b, functions: [function], stages: .all, role: .core),
            Offer(actor: b, functions: [function], stages: [], role: .core),
        ]
        atlas.relations = [
            Relation(from: b, to: c, kind: .refers, note: "", source: ""),
            Relation(from: a, to: b, kind: .partners, note: "", source: ""),
        ]
        atlas.cooperations = [
            Cooperation(
                id: CooperationID("k"), name: "K", kind: "", territory: nil, charter: "", governance: "",
                monthsBetweenMeetings: nil, rotation: Rotation(hosts: [a, b, c], startedOn: nil), results: [],
                source: "", members: [.init(actor: a, role: ""), .init(actor: b, role: "")])
        ]
        let united = try atlas.applying(atlas.uniting(b, into: a))
        #expect(united.actors.map(\.id) == [a, c])
        #expect(united.actors[0].networks == ["x", "y"] && united.actors[0].phone == "1")
        #expect(united.actors[0].email == "a@b" && united.actors[0].zone == .union([.france]))
        #expect(united.offers.map(\.stages) == [.all, []] && united.offers.allSatisfy { $0.actor == a })
        #expect(united.relations == [Relation(from: a, to: c, kind: .refers, note: "", source: "")])
        #expect(united.cooperations[0].members.map(\.actor) == [a])
        #expect(united.cooperations[0].rotation.hosts == [a, c])
        #expect(atlas.uniting(a, into: a).isEmpty && atlas.uniting(ActorID("z"), into: a).isEmpty)
    }
}
