import AtlasModel
import Testing

@Suite("Networks of actors")
struct ActorNetworkTests {
    /// A small atlas with relations of all kinds, some to oneself, some to nobody the atlas knows, some told twice.
    private func sample(_ seed: Int) -> Atlas {
        var sample = SmallAtlas(seed: 31_000 + seed)
        let ids = sample.atlas.actors.map(\.id) + [ActorID("elsewhere")]
        for number in 0..<sample.random.below(40) {
            let relation = Relation(
                from: sample.random.pick(ids), to: sample.random.pick(ids),
                kind: sample.random.pick(Relation.Kind.allCases),
                note: "\(number)", source: "")
            sample.atlas.relations.append(relation)
        }
        return sample.atlas
    }

    @Test(arguments: 0..<20)
    func `an actor's network has each relation that names it, once, as going through all of them finds`(seed: Int) {
        let atlas = sample(seed)
        let subject = AtlasOnDate(atlas, on: SmallAtlas.today)
        for actor in atlas.actors {
            let ties = subject.network(of: actor.id).ties
            let plain = atlas.relations.filter { $0.from == actor.id || $0.to == actor.id }
            #expect(ties.map(\.relation.note).sorted() == plain.map(\.note).sorted())
            #expect(ties.allSatisfy { $0.isFirst == ($0.relation.from == actor.id) })
        }
    }

    @Test(arguments: 0..<20)
    func `a relation is seen from both of its ends, as the same one`(seed: Int) {
        let atlas = sample(seed)
        let subject = AtlasOnDate(atlas, on: SmallAtlas.today)
        let known = Set(atlas.actors.map(\.id))
        for relation in atlas.relations where known.contains(relation.from) && known.contains(relation.to) {
            let there = subject.network(of: relation.from).ties.filter { $0.relation == relation }
            let back = subject.network(of: relation.to).ties.filter { $0.relation == relation }
            #expect(there.contains { $0.isFirst && $0.other == relation.to })
            #expect(back.contains { $0.other == relation.from })
            if relation.from != relation.to { #expect(back.contains { !$0.isFirst }) }
        }
    }

    @Test(arguments: 0..<20)
    func `ties come by kind and direction, partners without direction, names in their order`(seed: Int) {
        let subject = AtlasOnDate(sample(seed), on: SmallAtlas.today)
        for actor in subject.atlas.actors {
            let ties = subject.network(of: actor.id).ties
            let places = ties.compactMap { ActorNetwork.Side.all.firstIndex(of: $0.side) }
            #expect(places.count == ties.count)
            #expect(places == places.sorted())
            for side in ActorNetwork.Side.all {
                let names = ties.filter { $0.side == side }.map {
                    (subject.actor($0.other)?.name ?? $0.other.rawValue).folded
                }
                #expect(names == names.sorted())
            }
        }
    }

    @Test(arguments: 0..<20)
    func `nobody is tied more than the most tied, counted by hand`(seed: Int) {
        let atlas = sample(seed)
        let subject = AtlasOnDate(atlas, on: SmallAtlas.today)
        let counts = atlas.actors.map { actor in
            atlas.relations.count { $0.from == actor.id } + atlas.relations.count { $0.to == actor.id }
        }
        #expect(subject.mostTied(3).map(\.ties) == Array(counts.filter { $0 > 0 }.sorted(by: >).prefix(3)))
    }

    @Test func `leaders, consultants and participants all take part, each once with all its parts`() {
        let initiative = Initiative(
            id: InitiativeID("i"), name: "", territory: nil, leaders: [ActorID("a")], start: nil, end: nil, budget: nil,
            funding: "", consultant: ActorID("c"), objectives: [], deliverables: [], nextSteps: [], invited: nil,
            present: nil, source: "", sessions: [], efforts: [],
            participants: [("a", "leader"), ("b", "invited"), ("a", "invited"), ("b", "invited")].map {
                Initiative.Participant(actor: ActorID($0.0), part: $0.1)
            })
        let actors = initiative.actorsWithParts
        #expect(actors.map(\.actor.rawValue) == ["a", "b", "c"])
        #expect(actors.map(\.parts) == [["leader", "invited"], ["invited"], ["consultant"]])
    }
}

@Suite("Days of a period")
struct LastDayTests {
    @Test(arguments: [
        ("2011", "2011-12-31"), ("2012-02", "2012-02-29"), ("2011-12", "2011-12-31"), ("2011-11-21", "2011-11-21"),
        ("2012-04-05/2012-04-06", "2012-04-06"),
    ])
    func `a period ends on the last day that it may mean`(text: String, last: String) throws {
        #expect(try #require(CalendarPeriod(iso: text)).lastDay.description == last)
    }
}
