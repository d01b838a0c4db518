import AtlasModel
import Testing

struct ActorListingTests {
    @Test(arguments: 0..<60)
    func `an actor is listed where its zone reaches, and where it is present once a stage or a function is asked`(
        seed: Int
    ) {
        var sample = SmallAtlas(seed: 30_000 + seed)
        let query = sample.drawQuery()
        let slow = BruteForceCoverage(sample, query)
        let asked = Set(slow.communes.map(\.code))
        let isEverywhere = query.territories.isEmpty || query.territories.contains(.france)
        let mustBePresent = !query.stages.isEmpty || !query.functions.isEmpty || query.confirmedOnly
        // Any function counts where none is asked, sub-functions whose parent is nobody's included.
        let functions = query.functions.isEmpty ? sample.atlas.referential.functions.map(\.id) : query.functions
        let expected = slow.actors.filter { actor in
            let claims = slow.claims[actor.id]!
            let zone = sample.country.codes(of: slow.reach(of: actor.zone, seat: actor.commune))
            let reach = claims.reduce(zone) { $0.union($1.communes) }
            let isPresent = claims.contains { claim in
                claim.presence > (query.confirmedOnly ? .presumed : .absent)
                    && !claim.counted.isDisjoint(with: functions) && slow.stages.contains { claim.stages.contains($0) }
                    && (isEverywhere || !claim.communes.isDisjoint(with: asked))
            }
            return (isEverywhere || !reach.isDisjoint(with: asked)) && (isPresent || !mustBePresent)
        }
        let found = sample.onDate.listing(query)
        #expect(Set(found.map { sample.atlas.actors[$0.row].id }) == Set(expected.map(\.id)))
        #expect(found.count == expected.count)
        #expect(found.allSatisfy { $0.presence != .absent || !mustBePresent })
    }

    @Test(arguments: 0..<40)
    func `the most local actors come first, those of unknown zone last, then by name`(seed: Int) {
        var sample = SmallAtlas(seed: 31_000 + seed)
        sample.atlas.actors = sample.random.shuffled(sample.atlas.actors)
        let listing = sample.onDate.listing(CoverageQuery())
        let keys = listing.map { ($0.level.map { Int($0.rawValue) } ?? 99, sample.atlas.actors[$0.row].name) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(listing.count == sample.atlas.actors.count)
    }

    @Test(arguments: 0..<40)
    func `two functions in one row or in two rows make the same listing`(seed: Int) {
        var sample = SmallAtlas(seed: 32_000 + seed)
        let query = sample.drawQuery()
        let before = sample.onDate.listing(query)
        sample.atlas.offers = sample.atlas.offers.flatMap { offer in
            offer.functions.map { function in
                var single = offer
                single.functions = [function]
                return single
            }
        }
        #expect(sample.onDate.listing(query) == before)
    }

    @Test func `a listing counts function and stage pairs at their best presence`() throws {
        let id = ActorID("resam")
        let functions = ["grh", "paie"].map { FunctionID($0) }
        var atlas = Atlas(
            title: "",
            referential: Referential(
                functions: functions.map { SupportFunction(id: $0, parent: nil, name: "", englishName: "") },
                requirements: [:], actorTypes: [], profiles: [], steps: []),
            territories: PlainCountry.west.territories,
            actors: [Actor(id: id, name: "Resam", zone: Zone([TerritoryReference(.departement, "29")]))])
        atlas.offers = [
            Offer(actor: id, functions: functions, stages: StageSet([.project, .employer]), role: .core),
            Offer(
                actor: id, functions: [functions[0]], stages: StageSet([.employer]), role: .core,
                verification: Verification(on: SmallAtlas.today, by: "")),
        ]
        let subject = AtlasOnDate(atlas, on: SmallAtlas.today)
        let all = try #require(subject.listing(CoverageQuery()).first)
        #expect([all.confirmed, all.presumed, all.unknown] == [1, 3, 0])
        #expect(all.stages == StageSet([.project, .employer]))
        #expect(all.functions == functions)
        #expect(all.level == .departement)
        var query = CoverageQuery()
        query.functions = [functions[1]]
        let asked = try #require(subject.listing(query).first)
        #expect([asked.confirmed, asked.presumed] == [0, 2])
        #expect(asked.functions == [functions[1]])
    }
}
