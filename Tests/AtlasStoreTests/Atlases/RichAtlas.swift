import AtlasModel

/// An atlas that uses every field of the model, with texts that trouble careless programs.
enum RichAtlas {
    static let hostileTexts = [
        "L'été « à l’œuvre »", "\"guillemets\" et \\barre\\", "deux\nlignes\r\net\tplus", "a|b,c;d\",\"e", "👩🏽‍🌾 été é",
        "'); DROP TABLE actors; --", "[\"x\"]", " bords ", "%s ?1 :nom $x @y", "[]", "\u{1F}", "漢字",
    ]

    static let atlas = Atlas(
        title: "Atlas « d’essai » n° 1 \"👩🏽‍🌾\"", referential: referential, territories: RichCountry.territories,
        actors: actors, offers: offers, relations: relations, cooperations: cooperations, initiatives: initiatives,
        invitations: invitations, examples: examples, ownParts: [.referential, .territories])

    /// What stands in for the parts that an atlas does not have.
    static let defaults = (referential: Referential.empty, territories: Territories.none)

    static func date(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    private static let dates = (from: date("2024-02-29"), to: date("2030-12-31"))

    static let actors = [
        Actor(
            id: ActorID("resam"), name: "RESAM « Pays de Morlaix »", acronym: "RESAM",
            types: [ActorTypeID("pava"), ActorTypeID("dla"), ActorTypeID("pava")], networks: hostileTexts,
            guidAsso: .specialist, siret: "00000000000000", rna: "W291000000", address: "Rue de\n\"Brest\"",
            commune: "29151", coordinate: Coordinate(latitude: 48.577_777_777_777_78, longitude: -3.828_1),
            zone: Zone([TerritoryReference(.zone, "pays-de-morlaix"), .france, TerritoryReference(.commune, "2A004")]),
            phone: "+33 0", email: "a@example.org", website: "https://example.org/?a=1&b='2'", survey: .answered,
            verification: Verification(on: dates.from, by: "Anne \"A\""), modifiedOn: dates.to, source: "source",
            notes: hostileTexts.joined(separator: "\n")),
        Actor(
            id: ActorID("l'été 👩🏽‍🌾"), name: "", coordinate: Coordinate(latitude: 0, longitude: -0.5), survey: .declined,
            verification: Verification(on: dates.to, by: "")),
        Actor(id: ActorID("a"), name: "Dernier par l’ordre, premier par l’alphabet", zone: .unknown, survey: .invited),
    ]

    private static let offers = [
        Offer(
            actor: ActorID("a"), functions: ["grh", "accueil", "grh"].map { FunctionID($0) },
            stages: [StageSet(.project), StageSet(.employer)], role: .core,
            zone: Zone([TerritoryReference(.departement, "29"), TerritoryReference(.formerRegion, "53")]),
            modes: hostileTexts, duration: "1 an", audience: "tous", cost: "gratuit", conditions: "«\n»",
            validFrom: dates.from, validTo: dates.to, verification: Verification(on: dates.from, by: "moi"),
            source: "s"),
        Offer(actor: ActorID("resam"), functions: [], stages: [], role: .unknown),
        Offer(actor: ActorID("resam"), functions: [FunctionID("nulle-part")], stages: .all, role: .referral),
        Offer(actor: ActorID("a"), functions: [FunctionID("grh")], stages: StageSet(.employer), role: .none),
        Offer(
            actor: ActorID("a"), functions: [FunctionID("grh")], stages: StageSet(.firstTimeEmployer), role: .secondary,
            verification: Verification(on: dates.to, by: "")),
    ]

    private static let relations = Relation.Kind.allCases.map {
        Relation(from: ActorID("resam"), to: ActorID("a"), kind: $0, note: "«\n»", source: "\"s\"")
    }

    private static let cooperations = [
        Cooperation(
            id: CooperationID("union"), name: "Union", kind: "union", territory: TerritoryReference(.region, "53"),
            charter: "a\nb", governance: "\"g\"", monthsBetweenMeetings: 18,
            rotation: Rotation(hosts: [ActorID("resam"), ActorID("a"), ActorID("resam")], startedOn: dates.from),
            results: hostileTexts, source: "s",
            members: [
                Cooperation.Member(actor: ActorID("resam"), role: "pilote"),
                Cooperation.Member(actor: ActorID("a"), role: ""),
            ]),
        Cooperation(
            id: CooperationID("club"), name: "Club", kind: "", territory: nil, charter: "", governance: "",
            monthsBetweenMeetings: nil, rotation: Rotation(hosts: [], startedOn: nil), results: [], source: "",
            members: [Cooperation.Member(actor: ActorID("a"), role: "membre")]),
    ]

    private static let initiatives = [
        Initiative(
            id: InitiativeID("finistere-2011"), name: "Finistère", territory: .france,
            leaders: [ActorID("resam"), ActorID("a")], start: CalendarPeriod(iso: "2011"),
            end: CalendarPeriod(iso: "2012-04"), budget: Initiative.Budget(euros: 8_000, isApproximate: true),
            funding: "«\n»", consultant: ActorID("a"), objectives: hostileTexts, deliverables: ["un"],
            nextSteps: ["deux", ""], invited: 40, present: 0, source: "s",
            sessions: [
                Initiative.Session(
                    date: CalendarPeriod(iso: "2012-04-05/2012-04-06"), days: Decimal2("1,5"), title: "t",
                    content: "c\nd"),
                Initiative.Session(date: nil, days: nil, title: "", content: ""),
            ],
            efforts: [
                Initiative.Effort(who: .coordinator, days: Decimal2(hundredths: 1_007), detail: "\"d\""),
                Initiative.Effort(who: .participant, days: Decimal2(hundredths: 0), detail: ""),
            ],
            participants: [
                Initiative.Participant(actor: ActorID("a"), part: "hôte"),
                Initiative.Participant(actor: ActorID("a"), part: ""),
            ]),
        Initiative(
            id: InitiativeID("autre"), name: "Autre", territory: nil, leaders: [], start: nil,
            end: CalendarPeriod(iso: "2013-01-31"), budget: Initiative.Budget(euros: 1, isApproximate: false),
            funding: "", consultant: nil, objectives: [], deliverables: [], nextSteps: [], invited: nil, present: nil,
            source: "", sessions: [Initiative.Session(date: nil, days: Decimal2("0.01"), title: "", content: "")],
            efforts: [], participants: []),
        Initiative(
            id: InitiativeID("sans-budget"), name: "", territory: TerritoryReference(.epci, "242900835"), leaders: [],
            start: nil, end: nil, budget: nil, funding: "", consultant: nil, objectives: [], deliverables: [],
            nextSteps: [], invited: nil, present: nil, source: "", sessions: [], efforts: [], participants: []),
    ]

    private static let invitations = [
        SurveyInvitation(
            actor: ActorID("a"), invitedOn: dates.from, reminders: [date("2024-03-15"), date("2024-04-01")],
            dueOn: date("2024-03-31"), answeredOn: dates.to, note: hostileTexts.joined(separator: "\n")),
        SurveyInvitation(actor: ActorID("l'été 👩🏽‍🌾")),
    ]

    private static let examples = [
        WorkedExample(
            id: "z",
            association: Association(
                name: "Les \"Jardins\"", commune: "29151", stage: .firstTimeEmployer,
                needs: [FunctionID("grh"), FunctionID("accueil")]), description: "a\nb", source: "s"),
        WorkedExample(
            id: "a", association: Association(name: "", commune: nil, stage: .project, needs: []), description: "",
            source: ""),
    ]

    static let referential = Referential(
        functions: [
            // Before its parent, on purpose.
            SupportFunction(
                id: FunctionID("grh-fiches"), parent: FunctionID("grh"), name: "Fiches", englishName: "Sheets"),
            SupportFunction(id: FunctionID("grh"), parent: nil, name: "GRH", englishName: ""),
            SupportFunction(id: FunctionID("accueil"), parent: nil, name: "Accueil « été »", englishName: "\"R\""),
        ],
        requirements: [
            FunctionID("grh"): [.project: .notApplicable, .employer: .required],
            FunctionID("accueil"): [.project: .useful],
        ],
        actorTypes: ActorFamily.allCases.map {
            ActorType(
                id: ActorTypeID($0.rawValue), name: "nom", englishName: "name", family: $0,
                aliases: $0 == .other ? hostileTexts : [])
        },
        profiles: OfferRole.allCases.map {
            Profile(
                type: ActorTypeID("institution"), function: FunctionID("grh"), stages: StageSet(.employer), role: $0,
                source: "s")
        },
        steps: [
            PathwayStep(
                id: PathwayStepID("dpae"), stage: .firstTimeEmployer, order: 2, title: "DPAE", englishTitle: "",
                function: FunctionID("grh"), deadline: "8 jours", source: "urssaf.fr", checkedOn: dates.from,
                note: "«\n»", earliest: HireOffset(-8, .day), latest: HireOffset(2, .workingDay)),
            PathwayStep(
                id: PathwayStepID("projet"), stage: .project, order: 2, title: "Projet", englishTitle: "Project",
                function: FunctionID("accueil"), deadline: "", source: "", checkedOn: nil, note: ""),
        ],
        costs: PathwayCosts(
            PathwayCosts.Constant.allCases.enumerated().map {
                PathwayCosts.Entry($1, $0 * 1_000, note: "n\n«»", source: $0 == 0 ? "" : "s")
            }))
}
