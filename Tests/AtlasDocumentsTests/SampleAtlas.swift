// Public, because conformances of public types are.
public import AtlasModel

/// A small atlas with one of everything that a sheet can show.
enum SampleAtlas {
    static let day = CalendarDate(iso: "2026-11-21")!
    static let subject = AtlasOnDate(atlas, on: day)

    static let atlas = Atlas(
        title: "Atlas d’essai", referential: referential, territories: territories, actors: actors, offers: offers,
        relations: [
            Relation(from: "maison", to: "paie", kind: .refers, note: "convention de 2025", source: ""),
            Relation(from: "reseau", to: "maison", kind: .member, note: "", source: ""),
        ],
        cooperations: [club], initiatives: [initiative, otherInitiative])

    static let territories: Territories = {
        var communes = CommuneTable()
        let rows: [(String, String, Int32, Int32, Int32, Double, Double, String)] = [
            ("29151", "Morlaix", 0, 0, 15_000, 48.577, -3.828, "29600"),
            ("29232", "Quimper", 1, 0, 63_000, 47.996, -4.098, "29000"),
            ("44003", "Ancenis-Saint-Géréon", 2, 1, 11_000, 47.366, -1.178, "44150"),
        ]
        for row in rows {
            communes.codes.append(row.0.utf8)
            communes.names.append(row.1.utf8)
            communes.epci.append(row.2)
            communes.departements.append(row.3)
            communes.populations.append(row.4)
            communes.latitudes.append(row.5)
            communes.longitudes.append(row.6)
            communes.postalCodes.append(row.7.utf8)
            communes.points.append(.townHall)
        }
        return Territories(
            communes: communes,
            epci: [
                Epci(siren: "242900835", name: "Morlaix Communauté", kind: "CA"),
                Epci(siren: "200068120", name: "Quimper Bretagne Occidentale", kind: "CA"),
                Epci(siren: "244400552", name: "Pays d'Ancenis", kind: "CC"),
            ],
            departements: [
                Departement(code: "29", name: "Finistère", region: 0, formerRegion: 0, prefecture: "29232"),
                Departement(code: "44", name: "Loire-Atlantique", region: 1, formerRegion: 1, prefecture: "44109"),
            ],
            regions: [Region(code: "53", name: "Bretagne"), Region(code: "52", name: "Pays de la Loire")],
            formerRegions: [Region(code: "53", name: "Bretagne"), Region(code: "52", name: "Pays de la Loire")],
            formerCommunes: [],
            zones: [
                NamedZone(
                    id: "pays-de-morlaix", name: "Pays de Morlaix", kind: "pays",
                    members: [TerritoryReference(.epci, "242900835")], source: "")
            ])
    }()

    static let referential = Referential(
        functions: [
            function("accueil", "Accueil et orientation", "Reception and signposting"),
            function("formalites-paie", "Formalités d’embauche et paie", "Hiring formalities and payroll"),
            function("sante-travail", "Santé et qualité de vie au travail", "Health and quality of life at work"),
        ],
        requirements: [
            "accueil": [.project: .required, .firstTimeEmployer: .required, .employer: .required],
            "formalites-paie": [.project: .notApplicable, .firstTimeEmployer: .required, .employer: .required],
            "sante-travail": [.project: .notApplicable, .firstTimeEmployer: .required, .employer: .required],
        ],
        actorTypes: [
            ActorType(
                id: "maison-des-associations", name: "Maison des associations", englishName: "House of associations",
                family: .associativeSupport, aliases: ["MDA"])
        ],
        profiles: [
            Profile(
                type: "maison-des-associations", function: "accueil", stages: .all, role: .core,
                source: "proposition, à confirmer"),
            Profile(
                type: "maison-des-associations", function: "formalites-paie", stages: [.init(.employer)],
                role: .referral, source: "proposition, à confirmer"),
        ],
        steps: [
            step("information", 1, "Se faire accueillir", "Be received", "accueil", "", checked: nil, note: ""),
            step(
                "dpae", 2, "Faire la DPAE à l’Urssaf ou à la MSA", "File the DPAE with Urssaf or MSA",
                "formalites-paie", "avant l’embauche, au plus tôt 8 jours avant", checked: day,
                note: "Avec le chèque emploi associatif, la déclaration est intégrée au dispositif."),
            step(
                "visite", 3, "Visite d’information et de prévention", "Information and prevention visit",
                "sante-travail", "", checked: nil, note: "à vérifier"),
        ])

    private static func function(_ id: FunctionID, _ name: String, _ english: String) -> SupportFunction {
        SupportFunction(id: id, parent: nil, name: name, englishName: english)
    }

    private static func step(
        _ id: PathwayStepID, _ order: Int, _ title: String, _ english: String, _ function: FunctionID,
        _ deadline: String, checked: CalendarDate?, note: String
    ) -> PathwayStep {
        PathwayStep(
            id: id, stage: .firstTimeEmployer, order: order, title: title, englishTitle: english, function: function,
            deadline: deadline, source: "Code du travail, art. L1221-10", checkedOn: checked, note: note)
    }

    static let actors = [
        Actor(
            id: "maison", name: "Maison des associations de Quimper", acronym: "MDA",
            types: ["maison-des-associations"], networks: ["RNMA"], guidAsso: .generalist, address: "1 rue du Port",
            commune: "29232", zone: .union([TerritoryReference(.departement, "29")]), phone: "02 98 00 00 00",
            email: "contact@maison.example", website: "https://maison.example", survey: .invited,
            modifiedOn: day, source: "Annuaire d’essai, 2026", notes: "Reçoit sur rendez-vous."),
        Actor(
            id: "paie", name: "Point paie\u{1B}[31m", commune: "29151",
            zone: .union([TerritoryReference(.zone, "pays-de-morlaix")]), survey: .answered,
            verification: Verification(on: CalendarDate(iso: "2026-10-01")!, by: "la coordinatrice"),
            source: "Enquête de 2026"),
        Actor(id: "reseau", name: "Réseau régional"),
    ]

    static let offers = [
        Offer(
            actor: "paie", functions: ["formalites-paie"], stages: [.init(.firstTimeEmployer), .init(.employer)],
            role: .core, modes: ["entretien"], cost: "gratuit",
            verification: Verification(on: CalendarDate(iso: "2026-10-01")!, by: ""), source: "Enquête de 2026")
    ]

    static let club = Cooperation(
        id: "club", name: "Club d’essai", kind: "club", territory: TerritoryReference(.departement, "29"),
        charter: "Chacun son tour.", governance: "Sans statut.", monthsBetweenMeetings: 2,
        rotation: Rotation(hosts: ["maison", "paie"], startedOn: CalendarDate(iso: "2026-01-15")),
        results: ["Une session de formation commune", "Une réponse commune à un marché public"],
        source: "Fiche d’essai",
        members: [.init(actor: "maison", role: "member"), .init(actor: "paie", role: "member")])

    static let initiative = Initiative(
        id: "essai-2011", name: "Finistère : rendre l’offre lisible", territory: TerritoryReference(.departement, "29"),
        leaders: ["maison"], start: CalendarPeriod(iso: "2011-10"), end: CalendarPeriod(iso: "2011-12"),
        budget: .init(euros: 10_000, isApproximate: false), funding: "DLA régional", consultant: "reseau",
        objectives: ["Rendre l’offre plus lisible", "Poser les bases d’un parcours"],
        deliverables: ["Un schéma présentable aux élus"], nextSteps: ["Élargir"], invited: 16, present: 8,
        source: "Guide d’essai, 2013",
        sessions: [
            .init(
                date: CalendarPeriod(iso: "2011-10-05/2011-10-06"), days: Decimal2("1.5"), title: "Une vision commune",
                content: "Échanges sur les publics|Interconnaissance"),
            .init(date: nil, days: Decimal2("1"), title: "Les périmètres", content: ""),
        ],
        efforts: [
            .init(who: .participant, days: Decimal2("3")!, detail: "Journées"),
            .init(who: .coordinator, days: Decimal2("3")!, detail: "Journées"),
            .init(who: .coordinator, days: Decimal2("7.5")!, detail: "Préparation"),
        ],
        participants: [.init(actor: "maison", part: "leader"), .init(actor: "paie", part: "invited")])

    static let otherInitiative = Initiative(
        id: "autre-2012", name: "Ailleurs", territory: nil, leaders: ["reseau"], start: nil, end: nil,
        budget: .init(euros: 7_000, isApproximate: true), funding: "", consultant: nil, objectives: [],
        deliverables: [], nextSteps: [], invited: nil, present: nil, source: "", sessions: [], efforts: [],
        participants: [])
}

extension ActorID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension FunctionID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension ActorTypeID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension PathwayStepID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension CooperationID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension InitiativeID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
