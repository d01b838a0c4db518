package import AtlasModel

/// The example of the guide to the package format: one record of each kind, and something in each of its columns.
///
/// Its association is imagined, with a telephone number that no one is given; its territories, functions and types are
/// real ones.
package enum PackageExample {
    package static let atlas = Atlas(
        title: "Exemple", referential: referential, territories: territories, actors: actors, offers: offers,
        relations: [
            Relation(
                from: house, to: federation, kind: .member, note: "Adhérente depuis 2015",
                source: "rapport d’activité 2025")
        ],
        cooperations: [cooperation], initiatives: [initiative], invitations: [invitation],
        examples: [
            WorkedExample(
                id: "les-amis",
                association: Association(
                    name: "Les Amis", commune: quimper, stage: .firstTimeEmployer, needs: [FunctionID("accueil")]),
                description: "Cinq bénévoles, un premier emploi à mi-temps.", source: "exemple imaginé")
        ],
        ownParts: [.referential, .territories])

    package static let vintage = date(2026, 1, 1).map {
        TerritoryVintage(date: $0, source: "INSEE, code officiel géographique")
    }

    private static let house = ActorID("maison-des-associations")
    private static let federation = ActorID("federation-exemple")
    private static let quimper = "29232"
    private static let rosporden = "29241"
    private static let finistere = TerritoryReference(.departement, "29")
    private static let verification = date(2026, 10, 1).map { Verification(on: $0, by: "Anne Le Gall") }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day)
    }

    private static let actors = [
        Actor(
            id: house, name: "Maison des associations de Quimper", acronym: "MDA",
            types: [ActorTypeID("maison-des-associations")], networks: ["RNMA"], guidAsso: .information,
            siret: "12345678200002", rna: "W291234567", address: "1, place de l’Exemple, 29000 Quimper",
            commune: quimper, coordinate: Coordinate(latitude: 47.9962, longitude: -4.102),
            zone: .union([finistere, TerritoryReference(.zone, "pays-de-quimper")]), phone: "02 61 91 00 00",
            email: "contact@exemple.org", website: "https://exemple.org", survey: .answered,
            verification: verification, modifiedOn: date(2026, 10, 2), source: "entretien du 1er octobre 2026",
            notes: "Accueil sans rendez-vous le mardi."),
        Actor(id: federation, name: "Fédération Exemple"),
    ]

    private static let offers = [
        Offer(
            actor: house, functions: [FunctionID("accueil"), FunctionID("information")],
            stages: [StageSet(.project), StageSet(.firstTimeEmployer)], role: .core, zone: .union([finistere]),
            modes: ["rendez-vous individuel", "atelier collectif"], duration: "courte", audience: "associations",
            cost: "gratuit", conditions: "Sur rendez-vous.", validFrom: date(2026, 1, 1), validTo: date(2027, 12, 31),
            verification: verification, source: "entretien du 1er octobre 2026")
    ]

    private static let cooperation = Cooperation(
        id: CooperationID("club-des-points-d-appui"), name: "Club des points d’appui", kind: "club",
        territory: finistere, charter: "Charte signée en 2024.", governance: "Chacun accueille à son tour.",
        monthsBetweenMeetings: 2, rotation: Rotation(hosts: [house, federation], startedOn: date(2026, 1, 15)),
        results: ["Une plaquette commune", "Un calendrier partagé"], source: "compte rendu du 15 janvier 2026",
        members: [Cooperation.Member(actor: house, role: "animateur")])

    private static let initiative = Initiative(
        id: InitiativeID("finistere-2026"), name: "Rendre lisible l’offre d’accompagnement", territory: finistere,
        leaders: [house], start: CalendarPeriod(iso: "2026-03"), end: CalendarPeriod(iso: "2026-12"),
        budget: Initiative.Budget(euros: 7000, isApproximate: true), funding: "Conseil départemental",
        consultant: federation, objectives: ["Se connaître", "Orienter juste"],
        deliverables: ["Cartographie des acteurs"], nextSteps: ["La tenir à jour"], invited: 16, present: 8,
        source: "compte rendu du 12 mars 2026",
        sessions: [
            Initiative.Session(
                date: CalendarPeriod(iso: "2026-03-12/2026-03-13"), days: Decimal2(hundredths: 150),
                title: "Qui fait quoi ?", content: "Tour de table|Cœurs de métier")
        ],
        efforts: [
            Initiative.Effort(who: .coordinator, days: Decimal2(hundredths: 450), detail: "Recensement des acteurs")
        ],
        participants: [Initiative.Participant(actor: house, part: "pilote")])

    private static let invitation = SurveyInvitation(
        actor: house, invitedOn: date(2026, 9, 1), reminders: [date(2026, 9, 20)].compactMap(\.self),
        dueOn: date(2026, 9, 30), answeredOn: date(2026, 10, 1), note: "A répondu par téléphone.")

    private static let referential = Referential(
        functions: [
            SupportFunction(
                id: FunctionID("outillage-reglementaire"), parent: FunctionID("information"),
                name: "Outillage et évolutions réglementaires", englishName: "Regulatory tools and changes"),
            SupportFunction(
                id: FunctionID("information"), parent: nil, name: "Information et documentation",
                englishName: "Information and documentation"),
            SupportFunction(
                id: FunctionID("accueil"), parent: nil, name: "Accueil et orientation",
                englishName: "Reception and signposting"),
        ],
        requirements: [FunctionID("accueil"): [.project: .required]],
        actorTypes: [
            ActorType(
                id: ActorTypeID("maison-des-associations"), name: "Maison des associations",
                englishName: "House of associations", family: .associativeSupport, aliases: ["MDA"])
        ],
        profiles: [
            Profile(
                type: ActorTypeID("maison-des-associations"), function: FunctionID("accueil"),
                stages: [StageSet(.project), StageSet(.firstTimeEmployer)], role: .core,
                source: "rapport d’activité du réseau, 2025")
        ],
        steps: [
            PathwayStep(
                id: PathwayStepID("premier-rendez-vous"), stage: .project, order: 1, title: "Parler de son projet",
                englishTitle: "Talk about one’s project", function: FunctionID("accueil"),
                deadline: "un mois au plus tard avant l’embauche", source: "guide de 2013",
                checkedOn: date(2026, 11, 21), note: "Sans obligation légale.", earliest: HireOffset(-6, .month),
                latest: HireOffset(-1, .month))
        ],
        costs: PathwayCosts([
            PathwayCosts.Entry(
                .presumed, 4000, note: "Points pour un candidat dont l’offre est présumée.",
                source: "choix de la région")
        ]))

    private static let territories = Territories(
        communes: communes,
        epci: [
            Epci(siren: "200068120", name: "Communauté d'agglomération Quimper Bretagne Occidentale", kind: "CA"),
            Epci(
                siren: "242900769", name: "Communauté d'agglomération Concarneau Cornouaille Agglomération", kind: "CA"),
        ],
        departements: [
            Departement(code: "29", name: "Finistère", region: 0, formerRegion: 0, prefecture: quimper)
        ],
        regions: [Region(code: "53", name: "Bretagne")], formerRegions: [Region(code: "53", name: "Bretagne")],
        formerCommunes: [FormerCommune(code: "29092", name: "Kernével", successor: rosporden)],
        zones: [
            NamedZone(
                id: "pays-de-quimper", name: "Pays de Quimper", kind: "pays",
                members: [TerritoryReference(.epci, "200068120"), TerritoryReference(.commune, quimper)],
                source: "contrat de pays")
        ])

    private static let communes: CommuneTable = {
        var table = CommuneTable()
        table.codes = TextColumn([quimper, rosporden])
        table.names = TextColumn(["Quimper", "Rosporden"])
        table.epci = [0, 1]
        table.departements = [0, 0]
        table.populations = [62985, 7671]
        table.latitudes = [47.9962, 47.9594]
        table.longitudes = [-4.102, -3.8276]
        table.postalCodes = TextColumn(["29000", "29140"])
        table.points = [.townHall, .townHall]
        return table
    }()
}
