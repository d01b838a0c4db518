import AtlasModel

/// A small atlas drawn from a seed, with the country it was made of and a question to ask it.
///
/// It holds what real atlases hold at their worst: offers out of date or on the day, zones unknown, repeated or of no
/// territory, actors without commune, sub-functions at two depths, rows missing in the requirement mask.
struct SmallAtlas: Sendable {
    static let today = CalendarDate(year: 2026, month: 11, day: 21)!
    private static let days = [
        CalendarDate(year: 2024, month: 2, day: 29)!, CalendarDate(year: 2026, month: 11, day: 20)!, today,
        CalendarDate(year: 2026, month: 11, day: 22)!, CalendarDate(year: 2030, month: 1, day: 1)!,
    ]
    static let types = ["dla", "opco", "federation"].map { ActorTypeID($0) }

    let country: PlainCountry
    var atlas: Atlas
    /// What is left of the seed, for the test to draw from.
    var random: SplitMix64

    /// - Parameters:
    ///   - actors: how many; few where not said.
    ///   - functions: how many more than the seven of ``Referential/random(using:more:)``.
    init(seed: Int, actors: Int? = nil, functions: Int = 0) {
        random = SplitMix64(seed: seed)
        country = PlainCountry.random(using: &random)
        atlas = Atlas(
            title: "\(seed)", referential: .random(using: &random, more: functions), territories: country.territories,
            actors: [])
        let few = random.number(2...9)
        for number in 0..<(actors ?? few) {
            let actor = drawActor("a\(number)")
            atlas.actors.append(actor)
            for _ in 0..<random.pick([0, 1, 1, 2, 4]) {
                let offer = drawOffer(of: actor.id)
                atlas.offers.append(offer)
            }
        }
    }

    var onDate: AtlasOnDate { AtlasOnDate(atlas, on: SmallAtlas.today) }

    mutating func drawActor(_ id: String) -> Actor {
        Actor(
            id: ActorID(id), name: "Acteur \(id)", types: random.picks(0...2, of: SmallAtlas.types),
            commune: drawSeat(), coordinate: random.chance(20) ? .random(using: &random) : nil, zone: drawZone(),
            survey: random.pick(SurveyStatus.allCases))
    }

    mutating func drawOffer(of actor: ActorID) -> Offer {
        Offer(
            actor: actor, functions: random.picks(1...2, of: atlas.referential.functions.map(\.id)),
            stages: random.chance(15) ? [] : StageSet(random.picks(1...3, of: EmploymentStage.allCases)),
            role: random.pick([.core, .core, .core, .secondary, .secondary, .referral, .none, .unknown]),
            zone: random.chance(50) ? .unknown : drawZone(),
            validFrom: random.chance(70) ? nil : random.pick(SmallAtlas.days),
            validTo: random.chance(70) ? nil : random.pick(SmallAtlas.days),
            verification: random.chance(60) ? Verification(on: random.pick(SmallAtlas.days), by: "") : nil)
    }

    mutating func drawZone() -> Zone {
        if random.chance(20) { return .unknown }
        // The levels first, so that whole régions and départements come as often as communes.
        var references: [TerritoryReference] = []
        for level in random.picks(1...3, of: TerritoryLevel.allCases) {
            references.append(random.pick(country.references(at: level)))
        }
        if random.chance(20) { references.append(references[0]) }
        if random.chance(10) { references.append(TerritoryReference(.epci, "000000000")) }
        return Zone(references)
    }

    private mutating func drawSeat() -> String? {
        if random.chance(15) { return nil }
        return random.chance(5) ? "99999" : random.pick(country.communes).code
    }

    /// A question that uses some of the filters, sometimes none.
    mutating func drawQuery() -> CoverageQuery {
        var query = CoverageQuery()
        if random.chance(40) { query.territories = drawZone().references }
        if random.chance(30) { query.stages = StageSet(random.picks(1...2, of: EmploymentStage.allCases)) }
        if random.chance(40) { query.functions = random.picks(1...3, of: atlas.referential.functions.map(\.id)) }
        if random.chance(20) { query.types = random.picks(1...2, of: SmallAtlas.types) }
        query.confirmedOnly = random.chance(25)
        query.includeUseful = random.chance(50)
        query.crowdedAbove = random.number(1...5)
        return query
    }
}

extension Referential {
    /// Four functions, one of them with sub-functions at two depths; requirements, profiles and steps at random.
    static func random(using random: inout SplitMix64, more: Int = 0) -> Referential {
        var parents = [
            ("accueil", nil), ("grh", nil), ("grh-fiches", "grh"), ("grh-fiches-modele", "grh-fiches"),
            ("grh-entretien", "grh"), ("formation", nil), ("logistique", nil),
        ]
        for number in 0..<more { parents.append(("f\(number)", random.chance(30) ? random.pick(parents).0 : nil)) }
        let functions = parents.map { id, parent in
            SupportFunction(id: FunctionID(id), parent: parent.map { FunctionID($0) }, name: id, englishName: "")
        }
        var requirements: [FunctionID: [EmploymentStage: Requirement]] = [:]
        var steps: [PathwayStep] = []
        var profiles: [Profile] = []
        for stage in EmploymentStage.allCases {
            for function in functions where random.chance(60) {
                requirements[function.id, default: [:]][stage] = random.pick([
                    .required, .required, .useful, .notApplicable,
                ])
            }
            for order in random.shuffled([1, 2, 3]) {
                steps.append(
                    PathwayStep(
                        id: PathwayStepID("\(stage.code)-\(order)"), stage: stage, order: order, title: "",
                        englishTitle: "", function: random.pick(functions).id, deadline: "", source: "",
                        checkedOn: nil, note: ""))
            }
        }
        for type in SmallAtlas.types {
            for _ in 0..<random.number(0...4) {
                profiles.append(
                    Profile(
                        type: type, function: random.pick(functions).id,
                        stages: StageSet(random.picks(1...3, of: EmploymentStage.allCases)),
                        role: random.pick([.core, .core, .secondary, .referral, .none, .unknown]), source: ""))
            }
        }
        let types = SmallAtlas.types.map {
            ActorType(id: $0, name: $0.rawValue, englishName: "", family: .other, aliases: [])
        }
        return Referential(
            functions: functions, requirements: requirements, actorTypes: types, profiles: profiles,
            steps: random.shuffled(steps))
    }
}
