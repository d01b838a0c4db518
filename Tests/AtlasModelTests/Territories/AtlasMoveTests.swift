import AtlasModel
import Testing

@Suite("An atlas in territories of another year")
struct AtlasMoveTests {
    private static let epci = ["E1", "E2", "E3"].map { Epci(siren: $0, name: "EPCI \($0)", kind: "CC") }

    private func country(_ communes: [(String, String?)]) -> Territories {
        PlainCountry(
            communes: communes.map { PlainCountry.Commune(code: $0.0, name: $0.0, departement: "29", epci: $0.1) },
            epci: Self.epci.filter { epci in communes.contains { $0.1 == epci.siren } },
            departements: [PlainCountry.Departement(code: "29", name: "Finistère", region: "53", formerRegion: "53")],
            regions: [Region(code: "53", name: "Bretagne")], formerRegions: [Region(code: "53", name: "Bretagne")]
        ).territories
    }

    private func movement(_ from: String, _ to: String) -> CommuneMovement {
        CommuneMovement(date: CalendarDate(iso: "2027-01-01")!, from: from, to: to)
    }

    /// B merges into A, C is split into C and N, D changes its code; E2 gives way to E3 and to nobody.
    private var setting: (before: Territories, after: Territories, succession: CommuneSuccession) {
        let before = country([("A", "E1"), ("B", "E1"), ("C", "E1"), ("D", "E2"), ("E", "E2")])
        let after = country([("A", "E1"), ("C", "E1"), ("N", "E1"), ("D2", "E3"), ("E", nil)])
        let movements = [
            movement("A", "A"), movement("B", "A"), movement("C", "C"), movement("C", "N"), movement("D", "D2"),
        ]
        return (before, after, CommuneSuccession(of: ["A", "B", "C", "D", "E"], through: movements))
    }

    private func references(_ texts: String...) -> [TerritoryReference] {
        texts.map { TerritoryReference(parsing: $0)! }
    }

    private func atlas(zone: [TerritoryReference], commune: String? = nil) -> Atlas {
        Atlas(
            title: "", referential: .empty, territories: setting.before,
            actors: [Actor(id: ActorID("x"), name: "X", commune: commune, zone: Zone(zone))])
    }

    private func moved(_ atlas: Atlas) -> (Atlas, [AtlasMove]) {
        let (_, after, succession) = setting
        return atlas.moved(to: after, by: succession)
    }

    @Test("references follow their communes, each once, in their order")
    func zones() {
        let (later, moves) = moved(atlas(zone: references("com:B", "com:A", "com:D", "com:E", "dep:29")))
        #expect(later.actors[0].zone.references == references("com:A", "com:D2", "com:E", "dep:29"))
        #expect(moves.map(\.old) == references("com:B", "com:D"))
        #expect(moves.map(\.new) == [references("com:A"), references("com:D2")])
        #expect(moves.allSatisfy { $0.doubt == nil && $0.field == "zone" })
        #expect(later.ownParts.contains(.territories))
    }

    @Test("a zone with a commune that is split has both; an actor stays where the code is; both are to be looked at")
    func split() {
        let (later, moves) = moved(atlas(zone: references("com:C"), commune: "C"))
        #expect(later.actors[0].zone.references == references("com:C", "com:N"))
        #expect(later.actors[0].commune == "C")
        #expect(moves.map(\.doubt) == [.split, .split])
    }

    @Test("an EPCI that is no more becomes its communes; one whose communes are others is to be looked at")
    func epci() {
        let (later, moves) = moved(atlas(zone: references("epci:E2", "epci:E1")))
        #expect(later.actors[0].zone.references == references("epci:E3", "com:E", "epci:E1"))
        #expect(moves.map(\.doubt) == [nil])
        // E joins E1 without anybody saying so in the atlas.
        let other = country([("A", "E1"), ("C", "E1"), ("N", "E1"), ("D2", "E3"), ("E", "E1")])
        let (_, again) = atlas(zone: references("epci:E1")).moved(to: other, by: setting.succession)
        #expect(again.map(\.doubt) == [.otherCommunes] && again[0].new == references("epci:E1"))
    }

    @Test("named zones, offers, cooperations, initiatives and examples follow too; one place stays one, or none")
    func everywhere() {
        var atlas = atlas(zone: [], commune: "B")
        atlas.territories = atlas.territories.naming([
            NamedZone(id: "pays", name: "Pays", kind: "", members: references("com:B", "com:D"), source: "")
        ])
        atlas.offers = [
            Offer(
                actor: ActorID("x"), functions: [], stages: .all, role: .core,
                zone: Zone(references("com:D", "zone:pays")))
        ]
        atlas.cooperations = [
            Cooperation(
                id: CooperationID("c"), name: "C", kind: "", territory: references("epci:E2")[0], charter: "",
                governance: "", monthsBetweenMeetings: nil, rotation: Rotation(hosts: [], startedOn: nil), results: [],
                source: "", members: [])
        ]
        atlas.examples = [
            WorkedExample(
                id: "e", association: Association(name: "E", commune: "D", stage: .project, needs: []),
                description: "", source: "")
        ]
        let (later, moves) = moved(atlas)
        #expect(later.territories.zones[0].members == references("com:A", "com:D2"))
        #expect(later.offers[0].zone.references == references("com:D2", "zone:pays"))
        #expect(later.actors[0].commune == "A")
        #expect(later.cooperations[0].territory == nil)
        #expect(later.examples[0].association.commune == "D2")
        #expect(moves.count == 6)
        #expect(moves.filter { $0.doubt == .several }.map(\.field) == ["territory"])
    }

    @Test("after the move every reference leads somewhere", arguments: 1...30)
    func nothingDangles(seed: Int) {
        var random = SplitMix64(seed: seed)
        let before = PlainCountry.random(using: &random)
        let codes = before.communes.map(\.code)
        var after = before
        var movements: [CommuneMovement] = []
        for month in 1...6 {
            let (one, other) = (random.below(codes.count), random.below(codes.count))
            guard let kept = after.communes.firstIndex(where: { $0.code == codes[one] }),
                let gone = after.communes.firstIndex(where: { $0.code == codes[other] }), kept != gone
            else { continue }
            let date = CalendarDate(year: 2026, month: month, day: 1)!
            movements += [one, other].map { CommuneMovement(date: date, from: codes[$0], to: codes[one]) }
            after.communes.remove(at: gone)
        }
        after.zones = []
        let succession = CommuneSuccession(of: codes, through: movements)
        let references = before.allReferences
        let actors = (0..<10).map { number in
            Actor(
                id: ActorID("a\(number)"), name: "A", types: [], commune: random.pick(codes),
                zone: Zone(random.picks(1...4, of: references)))
        }
        let territories = before.territories
        let official = before.zones.map { zone in
            var zone = zone
            zone.members = zone.members.filter { $0.level != .zone && territories.contains($0) }
            return zone
        }
        let atlas = Atlas(
            title: "", referential: .empty, territories: territories.naming(official), actors: actors)
        let (later, _) = atlas.moved(to: after.territories, by: succession)
        #expect(later.findings(today: CalendarDate(iso: "2026-11-23")!) == [])
        // Nothing was split: who acts in communes covers the ground that it covered.
        for (old, new) in zip(atlas.actors, later.actors) {
            let ground = Set(
                old.zone.references.filter { $0.level == .commune }.flatMap { succession.successors(of: $0.code) })
            let communes = later.territories.communes(of: new.zone.references)
            #expect(ground.isSubset(of: communes.map { later.territories.communes.codes[$0] }))
        }
    }
}
