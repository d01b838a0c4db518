import AtlasModel
import Testing

struct ActorSearchTests {
    private let subject: AtlasOnDate = {
        let atlas = Atlas(
            title: "",
            referential: Referential(
                functions: Referential.oneFunction.functions, requirements: [:],
                actorTypes: [
                    ActorType(
                        id: ActorTypeID("guidasso"), name: "Point Guid'Asso", englishName: "Guid'Asso point",
                        family: .associativeSupport, aliases: ["PAVA", "CRIB"])
                ], profiles: [], steps: []),
            territories: PlainCountry.west.territories,
            actors: [
                Actor(
                    id: ActorID("resam"), name: "Réseau d'appui à la vie associative", acronym: "RESAM",
                    types: [ActorTypeID("guidasso")], networks: ["RNMA"], commune: "29151",
                    zone: Zone([TerritoryReference(.zone, "pays-de-morlaix")])),
                Actor(id: ActorID("aract"), name: "Aract Bretagne", commune: "29232", zone: Zone([.france])),
            ],
            offers: [Offer(actor: ActorID("aract"), functions: [FunctionID("grh")], stages: .all, role: .core)])
        return AtlasOnDate(atlas, on: SmallAtlas.today)
    }()

    @Test(arguments: [
        ("", ["resam", "aract"]), ("reseau APPUI", ["resam"]), ("pava", ["resam"]), ("rnma morlaix", ["resam"]),
        ("finistere", ["resam", "aract"]), ("guid’asso", ["resam"]), ("grh", ["aract"]), ("quimper grh", ["aract"]),
        ("quimper pava", []), ("29", ["resam", "aract"]),
    ])
    func `an actor is found by any words of its record, in any order`(text: String, actors: [String]) {
        var query = CoverageQuery()
        query.text = text
        #expect(subject.listing(query).map { subject.atlas.actors[$0.row].id.rawValue } == actors)
    }

    @Test func `types filter the listing and the coverage alike`() {
        var query = CoverageQuery()
        query.types = [ActorTypeID("guidasso")]
        #expect(subject.listing(query).map(\.row) == [0])
        #expect(Coverage(query, of: subject).summaries(by: .france).allSatisfy { $0.presumed == 0 })
        query.types = []
        #expect(Coverage(query, of: subject).summaries(by: .france).allSatisfy { $0.presumed == 1 })
    }

    @Test func `an actor is found by its identifier`() {
        #expect(subject.row(of: ActorID("aract")) == 1)
        #expect(subject.actor(ActorID("aract"))?.name == "Aract Bretagne")
        #expect(subject.actor(ActorID("nobody")) == nil)
    }
}
