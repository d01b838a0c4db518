import Testing

@testable import AtlasModel

struct PresenceIndexTests {
    @Test func `what is verified after the day looked at is presumed until that day`() throws {
        var sample = SmallAtlas(seed: 92_000, actors: 1, functions: 0)
        let function = try #require(sample.atlas.referential.functions.first?.id)
        let later = try #require(CalendarDate(iso: "2031-05-03"))
        sample.atlas.offers = [
            Offer(
                actor: sample.atlas.actors[0].id, functions: [function], stages: .all, role: .core,
                zone: Zone([.france]), verification: Verification(on: later, by: ""))
        ]
        #expect(AtlasOnDate(sample.atlas, on: SmallAtlas.today).offers(of: 0).first?.presence == .presumed)
        #expect(AtlasOnDate(sample.atlas, on: later).offers(of: 0).first?.presence == .confirmed)
    }

    @Test(arguments: 0..<20)
    func `actors read in several parts at once give the index of one part`(seed: Int) {
        // More parts than actors, too.
        let sample = SmallAtlas(seed: 91_000 + seed, actors: [2, 9, 40][seed % 3], functions: seed % 5 == 0 ? 60 : 0)
        let subject = sample.onDate
        func index(parts: Int) -> PresenceIndex {
            PresenceIndex(subject.atlas, grid: subject.grid, partCount: parts) { row, builder in
                let actor = subject.atlas.actors[row]
                builder.add(zone: subject.atlas.reach(of: actor.zone, seat: actor.commune))
                for offer in subject.offers(of: row) { builder.add(offer) }
            }
        }
        let whole = index(parts: 1)
        for count in [2, 3, 7] {
            let parts = index(parts: count)
            for presence in [Presence.confirmed, .presumed, .unknown] {
                let (one, other) = (whole.atLeast(presence), parts.atLeast(presence))
                #expect(one.starts == other.starts)
                #expect(one.actors == other.actors)
                #expect(one.masks == other.masks)
                #expect(one.longestWay == other.longestWay)
            }
            #expect(whole.placeless == parts.placeless)
            #expect(whole.hasPresumed == parts.hasPresumed && whole.hasUnknown == parts.hasUnknown)
            #expect(whole.anywhere.confirmed == parts.anywhere.confirmed)
            #expect(whole.anywhere.atLeastPresumed == parts.anywhere.atLeastPresumed)
            #expect(whole.anywhere.atLeastUnknown == parts.anywhere.atLeastUnknown)
            for row in subject.atlas.actors.indices { #expect(Array(whole.reach[row]) == Array(parts.reach[row])) }
        }
    }
}
