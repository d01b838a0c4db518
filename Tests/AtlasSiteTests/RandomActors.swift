import AtlasModel

/// Numbers that are the same in each run (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Atlas {
    /// The embedded territories and referential with actors drawn from a seed: places shared by several, zones of every
    /// level, unknown or named, offers verified, presumed, unknown or out of date, referrals, relations of every kind.
    static func random(seed: Int, actors count: Int, around departement: String) -> Atlas {
        var random = SplitMix64(seed: seed)
        var atlas = EmbeddedAtlas.subject.atlas
        let territories = atlas.territories
        let home = TerritoryReference(.departement, departement)
        let communes = Array(territories.communes(of: home))
        let spots = (0..<8).map { _ in communes.randomElement(using: &random) ?? 0 }
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        func zone() -> Zone {
            if chance(12) { return .unknown }
            let commune = spots.randomElement(using: &random) ?? 0
            let known = territories.ancestors(ofCommune: commune)
            var references = [known.randomElement(using: &random) ?? home]
            if chance(30) { references.append(territories.references(at: .epci).randomElement(using: &random) ?? home) }
            if chance(20) { references.append(TerritoryReference(.zone, "pays-de-morlaix")) }
            if chance(15) { references.append(TerritoryReference(.departement, "35")) }
            return Zone(references.shuffled(using: &random))
        }
        let dates = ["2024-02-29", "2026-11-20", "2026-11-22", "2030-01-01"].compactMap { CalendarDate(iso: $0) }
        let functions = atlas.referential.functions.map(\.id)
        atlas.actors = []
        atlas.offers = []
        atlas.relations = []
        for number in 0..<count {
            let id = ActorID("a\(Int.random(in: 0..<1_000_000, using: &random))-\(number)")
            let commune = chance(85) ? spots.randomElement(using: &random) : nil
            atlas.actors.append(
                Actor(
                    id: id, name: "Acteur \(number) <&\"\\", acronym: chance(30) ? "S\(number)" : "",
                    types: atlas.referential.actorTypes.map(\.id).shuffled(using: &random).prefix(chance(60) ? 1 : 0)
                        .map(\.self),
                    guidAsso: chance(15) ? .orientation : nil,
                    commune: commune.map { territories.communes.codes[$0] },
                    coordinate: chance(20)
                        ? Coordinate(
                            latitude: Double.random(in: 47...49, using: &random),
                            longitude: Double.random(in: -5 ... -2, using: &random)) : nil,
                    zone: zone(), survey: chance(30) ? .answered : .none))
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                atlas.offers.append(
                    Offer(
                        actor: id, functions: Array(functions.shuffled(using: &random).prefix(chance(70) ? 1 : 3)),
                        stages: chance(10)
                            ? []
                            : StageSet(EmploymentStage.allCases.shuffled(using: &random).prefix(chance(50) ? 1 : 2)),
                        role: [.core, .core, .secondary, .secondary, .referral, .none, .unknown]
                            .randomElement(using: &random) ?? .core,
                        zone: chance(50) ? .unknown : zone(),
                        validTo: chance(20) ? dates.randomElement(using: &random) : nil,
                        verification: chance(50)
                            ? dates.randomElement(using: &random).map { Verification(on: $0, by: "") } : nil))
            }
        }
        for _ in 0..<count {
            guard let from = atlas.actors.randomElement(using: &random)?.id,
                let to = atlas.actors.randomElement(using: &random)?.id, from != to
            else { continue }
            atlas.relations.append(
                Relation(
                    from: from, to: to, kind: Relation.Kind.allCases.randomElement(using: &random) ?? .refers, note: "",
                    source: ""))
        }
        return atlas
    }
}
