import Testing

@testable import AtlasModel

struct ActorDirectoryTests {
    private static let networks = ["RNMA", "Mouvement associatif", "France Active"]
    private static let modes = ["sur place", "à distance"]

    private static func sample(_ seed: Int, actors: Int = 25, functions: Int = 0) -> SmallAtlas {
        var sample = SmallAtlas(seed: seed, actors: actors, functions: functions)
        for row in sample.atlas.actors.indices {
            sample.atlas.actors[row].networks = sample.random.picks(0...2, of: networks)
            if sample.random.chance(30) {
                sample.atlas.actors[row].verification = Verification(on: SmallAtlas.today, by: "")
            }
        }
        for row in sample.atlas.offers.indices {
            sample.atlas.offers[row].modes = sample.random.picks(0...1, of: modes)
        }
        return sample
    }

    private static func values(of sample: SmallAtlas) -> [FacetValue] {
        SmallAtlas.types.map { .type($0) } + networks.map { .network($0) } + modes.map { .mode($0) }
            + sample.atlas.referential.functions.map { .function($0.id) } + Presence.allCases.map { .presence($0) }
            + (TerritoryLevel.allCases.map(Optional.some) + [nil]).map { .level($0) }
    }

    private static func drawQuery(_ sample: inout SmallAtlas) -> ActorQuery {
        var query = ActorQuery()
        if sample.random.chance(60), let place = sample.drawZone().references.first { query.territory = place }
        if sample.random.chance(40) { query.stage = sample.random.pick(EmploymentStage.allCases) }
        if sample.random.chance(20) { query.text = sample.random.pick(["acteur", "a1", "rnma", "grh", "dla"]) }
        query.values = Set(sample.random.picks(0...3, of: values(of: sample)))
        return query
    }

    /// The rows of a query from the offers themselves, one actor after the other.
    private static func rows(_ query: ActorQuery, _ subject: AtlasOnDate) -> Set<Int> {
        var coverage = CoverageQuery()
        coverage.territories = query.territory == .france ? [] : [query.territory]
        coverage.stages = query.stage.map { StageSet($0) } ?? []
        coverage.functions = query.values.compactMap { if case .function(let id) = $0 { id } else { nil } }
        let words = SearchQuery(query.text)
        let found = words.isEmpty ? nil : Set(subject.searchIndex().matches(words).ranked.map { Int($0) })
        return Set(
            subject.listing(coverage).filter { listing in
                let actor = subject.atlas.actors[listing.row]
                let modes = Set(
                    subject.atlas.offers.filter { $0.actor == actor.id && $0.isValid(on: subject.date) }.flatMap(
                        \.modes))
                return (found?.contains(listing.row) ?? true)
                    && ActorFacet.allCases.allSatisfy { facet in
                        let chosen = query.values.filter { $0.facet == facet }
                        return chosen.isEmpty
                            || chosen.contains { value in
                                switch value {
                                case .type(let id): actor.types.contains(id)
                                case .network(let name): actor.networks.contains(name)
                                case .mode(let name): modes.contains(name)
                                case .presence(let presence): listing.presence == presence
                                case .level(let level): listing.level == level
                                case .function: true
                                }
                            }
                    }
            }.map(\.row))
    }

    @Test(arguments: 0..<30)
    func `a directory lists the actors that going through all the offers does`(seed: Int) {
        // More actors and more cells than fit in a word.
        var sample = Self.sample(
            80_000 + seed, actors: [25, 64, 150][seed % 3], functions: seed % 6 == 0 ? 60 : 0)
        let subject = sample.onDate
        var directory = ActorDirectory(subject)
        for _ in 0..<10 {
            let query = Self.drawQuery(&sample)
            let found = directory.find(query)
            let expected = Self.rows(query, subject)
            #expect(Set(found.rows.map { Int($0) }) == expected)
            #expect(found.rows.count == expected.count)
            #expect(found.presenceCounts.values.reduce(0, +) == expected.count)
        }
    }

    @Test(arguments: 0..<6)
    func `an answer that is remembered is the one of a new directory`(seed: Int) {
        var sample = Self.sample(84_000 + seed)
        let subject = sample.onDate
        var directory = ActorDirectory(subject)
        let sorts: [ActorSort?] = [nil, ActorSort(.name), ActorSort(.name, isReversed: true)]
        // More than are remembered.
        let questions = (0..<40).map { _ in (query: Self.drawQuery(&sample), sort: sample.random.pick(sorts)) }
        for _ in 0..<120 {
            let asked = sample.random.pick(questions)
            var unknowing = ActorDirectory(subject)
            let known = directory.find(asked.query, sort: asked.sort)
            let new = unknowing.find(asked.query, sort: asked.sort)
            #expect(known.rows == new.rows)
            #expect(known.facets == new.facets)
            #expect(known.stageCounts == new.stageCounts)
        }
    }

    @Test(arguments: 0..<12)
    func `a facet, a tab and a territory count what choosing them lists`(seed: Int) {
        var sample = Self.sample(81_000 + seed, actors: seed % 6 == 1 ? 70 : 25, functions: seed == 5 ? 60 : 0)
        let subject = sample.onDate
        var directory = ActorDirectory(subject)
        for _ in 0..<2 {
            let query = Self.drawQuery(&sample)
            let found = directory.find(query)
            for facet in ActorFacet.allCases {
                for counted in found.facets[facet] ?? [] {
                    var chosen = query
                    chosen.values = query.values.filter { $0.facet != facet }
                    chosen.values.insert(counted.value)
                    let expected = Self.rows(chosen, subject).count
                    #expect(counted.count == expected, "\(counted.value) in \(query)")
                }
            }
            for (stage, count) in zip([nil] + EmploymentStage.allCases.map(Optional.some), found.stageCounts) {
                var chosen = query
                chosen.stage = stage
                let expected = Self.rows(chosen, subject).count
                #expect(count == expected, "\(String(describing: stage)) in \(query)")
            }
            for territory in [TerritoryReference.france] + sample.drawZone().references {
                var chosen = query
                chosen.territory = territory
                let count = directory.count(query, on: territory)
                #expect(count == Self.rows(chosen, subject).count, "\(territory) in \(query)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func `every value that an actor has is among those of its facet`(seed: Int) {
        let sample = Self.sample(82_000 + seed)
        var directory = ActorDirectory(sample.onDate)
        let counted = directory.find(ActorQuery()).facets.values.joined().filter { $0.count > 0 }.map(\.value)
        let had = sample.atlas.actors.flatMap { actor in
            actor.types.map { FacetValue.type($0) } + actor.networks.map { .network($0) }
                + [.level(actor.zone.references.map(\.level).max())]
        }
        #expect(Set(had).isSubset(of: Set(counted)))
    }

    @Test(arguments: 0..<20, ActorSort.Key.allCases)
    func `a list is sorted by its column, then by name, and turned round`(seed: Int, key: ActorSort.Key) {
        var sample = Self.sample(83_000 + seed)
        sample.atlas.actors = sample.random.shuffled(sample.atlas.actors)
        let (subject, atlas) = (sample.onDate, sample.atlas)
        var directory = ActorDirectory(subject)
        let query = Self.drawQuery(&sample)
        /// What the column shows, as a number and a text; `nil` for nothing.
        func shown(_ row: Int32, _ found: ActorsFound) -> (Int, String)? {
            let actor = atlas.actors[Int(row)]
            return switch key {
            case .name: (0, actor.name.folded)
            case .type: actor.types.first.map { (0, atlas.referential.type($0)?.name.folded ?? "") }
            case .zone: actor.zone.references.map(\.level).max().map { (Int($0.rawValue), "") }
            case .presence: (-Int(found.presence(of: Int(row)).rawValue), "")
            case .verified: actor.verification.map { (0, "\($0.on)") }
            }
        }
        for isReversed in [false, true] {
            let found = directory.find(query, sort: ActorSort(key, isReversed: isReversed))
            let known = found.rows.prefix { shown($0, found) != nil }
            #expect(found.rows.dropFirst(known.count).allSatisfy { shown($0, found) == nil })
            for (one, next) in zip(known, known.dropFirst()) {
                guard let left = shown(one, found), let right = shown(next, found) else { continue }
                // Dates are read backwards: the latest first.
                let isDescending = isReversed != (key == .verified)
                #expect(isDescending ? left >= right : left <= right)
                let names = (atlas.actors[Int(one)].name, atlas.actors[Int(next)].name)
                if left == right, key != .name { #expect(names.0 <= names.1) }
            }
        }
    }

    @Test func `words searched put the best first, and sorting by a column overrules that`() {
        var sample = Self.sample(84_000)
        sample.atlas.actors[7].name = "Maison des associations"
        sample.atlas.actors[3].name = "Les amis de la maison"
        var directory = ActorDirectory(sample.onDate)
        var query = ActorQuery()
        query.text = "maison"
        #expect(directory.find(query).rows.prefix(2) == [7, 3])
        #expect(directory.find(query).exactCount == 2)
        #expect(directory.find(query, sort: ActorSort(.name)).rows.prefix(2) == [3, 7])
    }

    @Test func `why an actor was found is told where its name does not say it`() {
        var sample = Self.sample(85_000)
        sample.atlas.actors[0].acronym = "RESAM"
        sample.atlas.actors[0].notes = "Ouvert le mardi"
        let subject = sample.onDate
        let others = subject.otherMatches(SearchQuery("acteur resam mardi"), of: 0)
        #expect(others.map(\.text) == ["RESAM", "Ouvert le mardi"])
    }

    @Test func `an actor is found by the départements of its zone as by that of its seat`() throws {
        var sample = Self.sample(86_000)
        let territories = sample.atlas.territories
        for row in sample.atlas.actors.indices {
            sample.atlas.actors[row].zone = sample.drawZone()
        }
        let subject = sample.onDate
        for (place, departement) in territories.departements.enumerated() {
            let text = "\(departement.name) \(departement.code)"
            let found = Set(subject.searchIndex().matches(SearchQuery(text), isExact: true).ranked.map { Int($0) })
            for (row, actor) in sample.atlas.actors.enumerated() {
                let seat = actor.commune.flatMap(territories.commune).map { Int(territories.communes.departements[$0]) }
                let isThere =
                    seat == place
                    || actor.zone.references.contains { reference in
                        reference != .france
                            && territories.communes(of: reference).contains {
                                Int(territories.communes.departements[$0]) == place
                            }
                    }
                // Others may have these letters in their names.
                if isThere { #expect(found.contains(row), "\(text): \(actor.zone)") }
            }
        }
    }
}
