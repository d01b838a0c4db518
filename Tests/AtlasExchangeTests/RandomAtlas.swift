import AtlasExchange
import AtlasModel

/// Small atlases of texts that try the format.
enum RandomAtlas {
    private static let words = [
        "a", "É", "'", "=", "+", "-", "@", ",", ";", "\"", "🇫🇷", "’", "b c", "1", "0", ".", "e\u{301}", "\u{301}",
        "\u{5D0}",
    ]

    /// Three communes in two départements.
    static let territories: Territories = {
        var communes = CommuneTable()
        communes.codes = TextColumn(["01001", "29019", "29232"])
        communes.names = TextColumn(["L'Abergement-Clémenciat", "Brest", "Quimper"])
        communes.epci = [-1, -1, -1]
        communes.departements = [0, 1, 1]
        communes.populations = [776, 139_456, -1]
        communes.latitudes = [46.1517, .nan, 48]
        communes.longitudes = [4.9201, .nan, -4.1]
        communes.postalCodes = TextColumn(["01400", "29200", ""])
        communes.points = [.townHall, .unknown, .representative]
        return Territories(
            communes: communes, epci: [],
            departements: [
                Departement(code: "01", name: "Ain", region: 0, formerRegion: 0, prefecture: "01001"),
                Departement(code: "29", name: "Finistère", region: 1, formerRegion: 1, prefecture: "29232"),
            ],
            regions: [Region(code: "84", name: "Auvergne-Rhône-Alpes"), Region(code: "53", name: "Bretagne")],
            formerRegions: [Region(code: "82", name: "Rhône-Alpes"), Region(code: "53", name: "Bretagne")],
            formerCommunes: [FormerCommune(code: "01039", name: "Béon", successor: "01001")])
    }()

    static func make(_ defaults: PackageDefaults, using random: inout Seeded) -> Atlas {
        let ids = (0..<5).map { ActorID("actor-\($0)") }
        let actors = ids.map { actor($0, defaults, &random) }
        let offers = (0..<6).map { _ in offer(ids.randomElement(using: &random)!, defaults, &random) }
        let zone = NamedZone(
            id: "z", name: line(&random, atLeastOne: true), kind: line(&random),
            members: references(defaults, &random) + [.france],
            source: line(&random))
        let cooperation = Cooperation(
            id: CooperationID("c"), name: line(&random, atLeastOne: true), kind: line(&random), territory: .france,
            charter: prose(&random), governance: prose(&random), monthsBetweenMeetings: 2,
            rotation: Rotation(hosts: ids, startedOn: date(&random)), results: items(&random), source: line(&random),
            members: ids.map { Cooperation.Member(actor: $0, role: line(&random)) })
        return Atlas(
            title: "Atlas", referential: defaults.referential, territories: defaults.territories.naming([zone]),
            actors: actors, offers: offers,
            relations: [Relation(from: ids[0], to: ids[1], kind: .funds, note: prose(&random), source: line(&random))],
            cooperations: [cooperation],
            invitations: ids.shuffled(using: &random).prefix(2).map { invitation($0, &random) },
            ownParts: Bool.random(using: &random) ? .territories : [])
    }

    private static func actor(_ id: ActorID, _ defaults: PackageDefaults, _ random: inout Seeded) -> Actor {
        Actor(
            id: id, name: line(&random, atLeastOne: true), acronym: line(&random),
            types: Array(defaults.referential.actorTypes.map(\.id).shuffled(using: &random).prefix(2)),
            networks: items(&random), guidAsso: GuidAssoLevel.allCases.randomElement(using: &random),
            siret: "", rna: line(&random), address: line(&random), commune: "29019",
            coordinate: Coordinate(
                latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random)),
            zone: Zone(references(defaults, &random)), phone: line(&random), email: line(&random),
            website: line(&random), survey: SurveyStatus.allCases.randomElement(using: &random)!,
            verification: date(&random).map { Verification(on: $0, by: line(&random)) }, modifiedOn: date(&random),
            source: line(&random), notes: prose(&random))
    }

    private static func offer(_ actor: ActorID, _ defaults: PackageDefaults, _ random: inout Seeded) -> Offer {
        Offer(
            actor: actor, functions: Array(defaults.referential.functions.map(\.id).shuffled(using: &random).prefix(3)),
            stages: StageSet(rawValue: UInt8.random(in: 0...7, using: &random)),
            role: OfferRole.allCases.randomElement(using: &random)!, zone: Zone(references(defaults, &random)),
            modes: items(&random), duration: line(&random), audience: line(&random), cost: line(&random),
            conditions: prose(&random), validFrom: CalendarDate(year: 2026, month: 1, day: 1),
            validTo: date(&random), verification: nil, source: line(&random))
    }

    private static func invitation(_ actor: ActorID, _ random: inout Seeded) -> SurveyInvitation {
        SurveyInvitation(
            actor: actor, invitedOn: date(&random), reminders: [date(&random), date(&random)].compactMap(\.self),
            dueOn: date(&random), answeredOn: date(&random), note: prose(&random))
    }

    private static func references(_ defaults: PackageDefaults, _ random: inout Seeded) -> [TerritoryReference] {
        let departements = defaults.territories.references(at: .departement).shuffled(using: &random)
        return Array(departements.prefix(Int.random(in: 0...3, using: &random)))
    }

    private static func date(_ random: inout Seeded) -> CalendarDate? {
        CalendarDate(year: 2026, month: .random(in: 1...12, using: &random), day: .random(in: 1...31, using: &random))
    }

    /// Without spaces at its ends, which are no part of a cell.
    private static func line(_ random: inout Seeded, atLeastOne: Bool = false) -> String {
        (atLeastOne ? "=" : "") + random.text(of: words, upTo: 6)
    }

    private static func prose(_ random: inout Seeded) -> String {
        random.text(of: words + ["\n", "\t", " ", "|"], upTo: 8)
    }

    private static func items(_ random: inout Seeded) -> [String] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in line(&random, atLeastOne: true) }
    }
}
