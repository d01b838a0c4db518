import AtlasModel
import Testing

/// What people type, and what it means.
struct TerritoryIndexTests {
    private let index = TerritoryIndex(PlainCountry.west.territories)

    private func references(_ text: String, among levels: Set<TerritoryLevel> = Set(TerritoryLevel.allCases))
        -> [String]
    {
        switch index.resolve(text, among: levels) {
        case .found(let choice): [choice.reference.description]
        case .ambiguous(let choices): choices.map(\.reference.description)
        case .unknown: []
        }
    }

    private func route(_ text: String) -> TerritoryIndex.Route? {
        if case .found(let choice) = index.resolve(text) { choice.route } else { nil }
    }

    @Test(arguments: [
        ("dep:29", "dep:29", TerritoryIndex.Route.reference), (" france ", "france", .reference),
        ("zone:pays-de-morlaix", "zone:pays-de-morlaix", .reference), ("29232", "com:29232", .code),
        ("29", "dep:29", .code), ("2a", "dep:2A", .code), ("2a004", "com:2A004", .code),
        ("242900314", "epci:242900314", .code), ("29000", "com:29232", .postalCode("29000")),
        ("20090", "com:2A004", .postalCode("20090")), ("QUIMPER", "com:29232", .name), ("France", "france", .name),
        ("l hay les roses", "com:94038", .name), ("L’Haÿ-les-Roses", "com:94038", .name),
        ("St Pol de Leon", "com:29259", .name), ("saint-pol-de-léon", "com:29259", .name),
        ("Ste Anne d'Auray", "com:56263", .name), ("oeuilly", "com:51410", .name), ("ILE MOLENE", "com:29084", .name),
        ("pays de morlaix", "zone:pays-de-morlaix", .name), ("cc du pays d ancenis", "epci:244400552", .name),
        ("Quimper (29)", "com:29232", .name), ("st martin des champs 89", "com:89361", .name),
        ("Finistère (29)", "dep:29", .name), ("ajaccio (2a)", "com:2A004", .name),
    ])
    func `a text finds its territory and says how`(text: String, reference: String, route: TerritoryIndex.Route) {
        #expect(references(text) == [reference])
        #expect(self.route(text) == route)
    }

    @Test(arguments: [
        ("Morlaix Communauté", ["epci:242900835"]),
        ("Communauté d’agglomération Morlaix Communauté", ["epci:242900835"]),
        ("quimper bretagne occidentale", ["epci:200068120"]), ("CC Pays d'Ancenis", ["epci:244400552"]),
        ("CC de Morlaix Communauté", []), ("Communauté de communes du Pays d’Ancenis", ["epci:244400552"]),
        ("CA", []), ("de", []),
        // The Pays, which is none of the names here, may be wider than the EPCI called after it.
        ("Pays d'Ancenis", []),
    ])
    func `an EPCI is found by the name that people give it, and by no other kind`(text: String, found: [String]) {
        #expect(references(text) == found)
        #expect(found.isEmpty || references(text, among: [.epci]) == found)
        #expect(references(text, among: [.commune]).isEmpty)
    }

    @Test(arguments: [
        ("44160", "com:44003"), ("com:44160", "com:44003"), ("st géréon", "com:44003"),
        ("Saint-Pierre-Quilbignon", "com:29019"),
    ])
    func `a commune of yesterday leads to that of today and is named`(text: String, reference: String) {
        #expect(references(text) == [reference])
        let former = PlainCountry.west.formerCommunes.first { $0.successor == String(reference.dropFirst(4)) }!
        #expect(route(text) == .formerCommune(former))
    }

    @Test(arguments: [
        ("29600", ["com:29151", "com:29254"]), ("Saint-Martin-des-Champs", ["com:29254", "com:89361"]),
        ("13001", ["com:13055", "com:13001"]), ("Paris", ["dep:75", "com:75056"]),
        ("Paris (75)", ["dep:75", "com:75056"]),
        ("94", ["dep:94", "reg:94", "reg2015:94"]), ("Laval", ["com:53130", "com:29232"]),
        ("29259", ["com:29259", "com:29084"]),
    ])
    func `two meanings come back as choices, the most populated first, yesterday's last`(
        text: String, choices: [String]
    ) {
        #expect(Set(references(text)) == Set(choices))
        #expect(references(text).first == choices.first)
        #expect(references(text).last == choices.last || text == "94")
    }

    @Test func `a commune and a part of it that bear one name are one meaning`() {
        #expect(references("Marseille") == ["com:13055"])
        #expect(route("Marseille") == .name)
    }

    @Test func `only the levels asked for answer`() {
        #expect(references("Paris", among: [.commune]) == ["com:75056"])
        #expect(references("13001", among: [.departement]) == [])
        #expect(references("dep:29", among: [.commune]) == [])
        #expect(references("com:44160", among: [.departement]) == [])
        #expect(references("44160", among: [.epci]) == [])
        #expect(references("Bretagne", among: [.region]) == ["reg:53"])
    }

    @Test(arguments: [
        ("Quimp", ["com:29232", "epci:200068120"]), ("29", []), ("nowhere", []), ("", []), ("com:2923", ["com:29232"]),
        ("martin", ["com:29254", "com:89361"]), ("quinper", ["com:29232"]), ("martin (8", ["com:89361"]),
        ("martin 29", ["com:29254"]), ("quinper (29)", ["com:29232"]), ("Quimper (56)", ["com:29232"]),
    ])
    func `a text that nothing answers comes with its completions`(text: String, suggestions: [String]) {
        guard case .unknown(let found) = index.resolve(text, among: [.commune, .epci]) else {
            Issue.record("resolved")
            return
        }
        if text == "29" {
            #expect(found.allSatisfy { $0.code.hasPrefix("29") } && found.count == 5)
        } else {
            #expect(found.map(\.description) == suggestions)
        }
    }
}
