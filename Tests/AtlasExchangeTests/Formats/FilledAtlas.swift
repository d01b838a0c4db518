import AtlasExchange
import AtlasModel

/// An atlas with two records of each kind that say something in every field, and never the same, and one that says
/// nothing which it need not say.
enum FilledAtlas {
    private static let ids = [ActorID("un"), ActorID("deux"), ActorID("nu")]

    static func make() throws -> Atlas {
        let defaults = try Shipped.defaults
        return Atlas(
            title: "Atlas", referential: defaults.referential,
            territories: RandomAtlas.territories.naming(zones), actors: actors(defaults.referential), offers: offers,
            relations: relations, cooperations: cooperations, initiatives: initiatives, invitations: invitations,
            examples: examples, ownParts: [.referential, .territories])
    }

    static let zones = [
        NamedZone(id: "pays", name: "Pays de Cornouaille", kind: "pays", members: [commune("29232")], source: "Charte"),
        NamedZone(id: "pole", name: "Pôle brestois", kind: "pôle", members: [departement("29")], source: "Arrêté"),
        NamedZone(id: "vide", name: "Sans rien", kind: "", members: [.france], source: ""),
    ]

    static func actors(_ referential: Referential) -> [Actor] {
        let types = referential.actorTypes.map(\.id)
        return [
            Actor(
                id: ids[0], name: "=Amis, « de » Quimper; \"29\"", acronym: "@AQ", types: Array(types.prefix(2)),
                networks: ["RNMA", "Un, deux"], guidAsso: .generalist, siret: "35600000000048", rna: "W291000001",
                address: "1, rue de l’Église", commune: "29232",
                coordinate: Coordinate(latitude: 47.996, longitude: -4.1),
                zone: .union([departement("29"), TerritoryReference(.region, "53")]), phone: "+33 2 98 00 00 00",
                email: "contact@amis-quimper.fr", website: "https://amis-quimper.fr/a?b=1", survey: .answered,
                verification: Verification(on: day("2026-10-01"), by: "Anne"), modifiedOn: day("2026-11-21"),
                source: "Guide, page 3", notes: "Première ligne\nTypes : ceci n’en est pas un"),
            Actor(
                id: ids[1], name: "Point d’appui", acronym: "PA", types: [types[3]], networks: ["Réseau"],
                guidAsso: .specialist, siret: "73282932000074", rna: "W292000002", address: "Mairie", commune: "29019",
                coordinate: Coordinate(latitude: 48.39, longitude: -4.48),
                zone: .union([TerritoryReference(.zone, "pole")]), phone: "02 98 11 11 11 / 02 98 22 22 22",
                email: "accueil@appui.bzh", website: "http://appui.bzh", survey: .declined,
                verification: Verification(on: day("2025-02-03"), by: "Basile"), modifiedOn: day("2024-05-06"),
                source: "Annuaire", notes: "À rappeler"),
            Actor(id: ids[2], name: "Sans rien"),
            // What the fields of other formats refuse, and a remark that looks like one of our lines.
            Actor(
                id: ActorID("rebelle"), name: "Ça.", siret: "123", address: "3, place d’Armes", email: "ça@brest",
                website: "ca.bzh", modifiedOn: day("1998-05-04"), notes: "Source : aucune"),
            Actor(
                id: ActorID("bourg"), name: "Mairie", address: "Brest", commune: "29019",
                notes: "\nSite : fermé\nNom : oui"),
        ]
    }

    static let offers = [
        Offer(
            actor: ids[0], functions: [FunctionID("grh"), FunctionID("formation")],
            stages: StageSet([EmploymentStage.project, .employer]), role: .secondary,
            zone: .union([commune("29019"), TerritoryReference(.zone, "pays")]),
            modes: ["atelier collectif", "formation"],
            duration: "courte", audience: "bénévoles", cost: "10 € l’heure", conditions: "Sur rendez-vous\net adhésion",
            validFrom: day("2026-01-01"), validTo: day("2027-12-31"),
            verification: Verification(on: day("2026-09-08"), by: "Chloé"), source: "Entretien"),
        Offer(
            actor: ids[1], functions: [FunctionID("accueil")], stages: StageSet([EmploymentStage.firstTimeEmployer]),
            role: .core, zone: .union([.france]), modes: ["entretien"], duration: "continue", audience: "tous",
            cost: "gratuit", conditions: "aucune", validFrom: day("2025-03-04"), validTo: day("2026-05-06"),
            verification: Verification(on: day("2025-07-09"), by: "Denis"), source: "Site"),
        // Without a territory of its own, where the actor has one.
        Offer(actor: ids[0], functions: [FunctionID("tensions")], stages: [], role: .unknown),
    ]

    static let relations = [
        Relation(from: ids[0], to: ids[1], kind: .refers, note: "les | primo\nemployeurs", source: "Réunion"),
        Relation(from: ids[1], to: ids[2], kind: .funds, note: "en partie", source: "Convention"),
        Relation(from: ids[2], to: ids[0], kind: .member, note: "", source: ""),
    ]

    static let cooperations = [
        Cooperation(
            id: CooperationID("club"), name: "Le club", kind: "club", territory: departement("29"),
            charter: "Article 1\nArticle 2", governance: "collégiale", monthsBetweenMeetings: 2,
            rotation: Rotation(hosts: [ids[0], ids[1]], startedOn: day("2026-02-03")),
            results: ["un guide", "dix visites"],
            source: "Statuts",
            members: [.init(actor: ids[0], role: "anime"), .init(actor: ids[1], role: "accueille")]),
        Cooperation(
            id: CooperationID("union"), name: "L’union", kind: "union", territory: .france, charter: "Oui",
            governance: "bureau", monthsBetweenMeetings: 6,
            rotation: Rotation(hosts: [ids[2]], startedOn: day("2025-12-01")), results: ["un poste"], source: "Site",
            members: [.init(actor: ids[2], role: "héberge"), .init(actor: ids[0], role: "préside")]),
        Cooperation(
            id: CooperationID("nue"), name: "Nue", kind: "", territory: nil, charter: "", governance: "",
            monthsBetweenMeetings: nil, rotation: Rotation(hosts: [], startedOn: nil), results: [], source: "",
            members: []),
    ]

    static let initiatives = [
        Initiative(
            id: InitiativeID("essai"), name: "L’essai", territory: commune("29232"), leaders: [ids[0]],
            start: CalendarPeriod(iso: "2025-01"), end: CalendarPeriod(iso: "2026-06-30"),
            budget: Initiative.Budget(euros: 10_000, isApproximate: true), funding: "Région | État", consultant: ids[1],
            objectives: ["connaître", "relier"], deliverables: ["une carte"], nextSteps: ["recommencer"], invited: 16,
            present: 8, source: "Rapport",
            sessions: [
                .init(
                    date: CalendarPeriod(iso: "2025-03-04"), days: Decimal2("1.5"), title: "Lancement",
                    content: "Tour de table\nCarte")
            ],
            efforts: [.init(who: .coordinator, days: Decimal2(hundredths: 700), detail: "sur place")],
            participants: [.init(actor: ids[1], part: "accueil")]),
        Initiative(
            id: InitiativeID("suite"), name: "La suite", territory: .france, leaders: [ids[1]],
            start: CalendarPeriod(iso: "2026"), end: CalendarPeriod(iso: "2027"),
            budget: Initiative.Budget(euros: 3_863, isApproximate: false), funding: "fonds propres", consultant: ids[2],
            objectives: ["durer"], deliverables: ["un livret"], nextSteps: ["transmettre"], invited: 12, present: 5,
            source: "Compte rendu",
            sessions: [
                .init(date: CalendarPeriod(iso: "2026-09"), days: Decimal2("2"), title: "Bilan", content: "Échanges")
            ],
            efforts: [.init(who: .participant, days: Decimal2(hundredths: 325), detail: "à distance")],
            participants: [.init(actor: ids[0], part: "témoin")]),
        Initiative(
            id: InitiativeID("nue"), name: "Nue", territory: nil, leaders: [], start: nil, end: nil, budget: nil,
            funding: "", consultant: nil, objectives: [], deliverables: [], nextSteps: [], invited: nil, present: nil,
            source: "", sessions: [], efforts: [], participants: []),
    ]

    static let invitations = [
        SurveyInvitation(
            actor: ids[0], invitedOn: day("2026-09-01"), reminders: [day("2026-09-20")], dueOn: day("2026-10-01"),
            answeredOn: day("2026-09-25"), note: "rappelé\nle soir"),
        SurveyInvitation(
            actor: ids[1], invitedOn: day("2025-09-02"), reminders: [day("2025-09-22"), day("2025-10-01")],
            dueOn: day("2025-10-02"), answeredOn: day("2025-11-03"), note: "sans suite"),
        SurveyInvitation(actor: ids[2]),
    ]

    static let examples = [
        WorkedExample(
            id: "exemple",
            association: Association(
                name: "Les Amis", commune: "29232", stage: .firstTimeEmployer, needs: [FunctionID("grh")]),
            description: "Quatre salariés", source: "Guide")
    ]

    private static func day(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    private static func commune(_ code: String) -> TerritoryReference { TerritoryReference(.commune, code) }

    private static func departement(_ code: String) -> TerritoryReference { TerritoryReference(.departement, code) }
}
