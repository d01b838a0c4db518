import AtlasModel
import Testing

/// Actors of the Finistère seen from Quimper, three steps: payroll, human resources, payroll again.
struct ChoiceGroundsTests {
    private let functions = ["paie", "grh"].map { FunctionID($0) }

    private func step(_ order: Int, _ function: String) -> PathwayStep {
        PathwayStep(
            id: PathwayStepID("e\(order)"), stage: .employer, order: order, title: "", englishTitle: "",
            function: FunctionID(function), deadline: "", source: "", checkedOn: nil, note: "")
    }

    private let costs = PathwayCosts([
        .init(.secondary, 20), .init(.change, 15), .init(.changeTied, 9), .init(.changeReferred, 4),
    ])

    /// - Parameter offers: identifier, function, whether it is the core of its work.
    private func pathway(
        _ offers: [(String, String, Bool)], relations: [(String, String, Relation.Kind)] = [],
        chosen: [String: String] = [:]
    ) -> Pathway {
        let ids = Set(offers.map(\.0)).sorted()
        let finistere = Zone([TerritoryReference(.departement, "29")])
        let atlas = Atlas(
            title: "",
            referential: Referential(
                functions: functions.map { SupportFunction(id: $0, parent: nil, name: "", englishName: "") },
                requirements: [:], actorTypes: [], profiles: [],
                steps: [step(1, "paie"), step(2, "grh"), step(3, "paie")], costs: costs),
            territories: PlainCountry.west.territories,
            actors: ids.map { Actor(id: ActorID($0), name: $0, commune: "29232", zone: finistere) },
            offers: offers.map { id, function, isCore in
                Offer(
                    actor: ActorID(id), functions: [FunctionID(function)], stages: .all,
                    role: isCore ? .core : .secondary, verification: Verification(on: SmallAtlas.today, by: ""))
            },
            relations: relations.map {
                Relation(from: ActorID($0), to: ActorID($1), kind: $2, note: "", source: "")
            })
        let association = Association(name: "", commune: "29232", stage: .employer, needs: [])
        return AtlasOnDate(atlas, on: SmallAtlas.today).pathway(
            of: association,
            chosen: Dictionary(
                uniqueKeysWithValues: chosen.map { (PathwayStepID($0), ActorID($1)) }))
    }

    private func names(_ pathway: Pathway) -> [String] { pathway.steps.map { $0.choice?.actor.rawValue ?? "-" } }

    @Test func `one stays with somebody for whom the step is secondary rather than go and come back`() {
        let pathway = pathway([("a", "paie", true), ("a", "grh", false), ("b", "grh", true)])
        #expect(names(pathway) == ["a", "a", "a"])
        #expect(pathway.cost == 20)
        let grounds = pathway.steps.map(\.grounds)
        #expect(grounds.map { $0?.way } == [.first, .same, .same])
        #expect(grounds.map { $0?.passedOver?.rawValue } == [nil, "b", nil])
        #expect(grounds.map { $0?.staysNext } == [true, true, false])
    }

    @Test func `one goes to whom the interlocutor refers, and the relation is the reason`() {
        let offers = [("a", "paie", true), ("a", "grh", false), ("b", "grh", true)]
        let pathway = pathway(offers, relations: [("b", "a", .partners), ("a", "b", .refers)])
        #expect(names(pathway) == ["a", "b", "a"])
        #expect(pathway.cost == 4 + 9)
        guard case .tied(let forth) = pathway.steps[1].grounds?.way,
            case .tied(let back) = pathway.steps[2].grounds?.way
        else {
            Issue.record("no relation told")
            return
        }
        #expect(forth.kind == .refers)
        // Back, nobody refers: the first relation that the atlas lists.
        #expect(back.kind == .partners)
    }

    @Test func `one changes where nobody does both, and nothing is told of it`() {
        let pathway = pathway([("a", "paie", true), ("b", "grh", true)])
        #expect(names(pathway) == ["a", "b", "a"])
        #expect(pathway.cost == 30)
        #expect(pathway.steps[1].grounds?.way == .change(from: ActorID("a")))
        #expect(pathway.steps[1].grounds?.passedOver == nil)
    }

    @Test func `across a step that nobody covers the interlocutor is still known`() {
        let pathway = pathway([("a", "paie", false), ("b", "paie", true)], chosen: ["e1": "a"])
        #expect(names(pathway) == ["a", "-", "b"])
        #expect(pathway.cost == 20 + 15)
        #expect(pathway.steps[1].grounds == nil && pathway.steps[1].alternates.isEmpty)
        #expect(pathway.steps[2].grounds?.way == .change(from: ActorID("a")))
    }

    @Test func `alternates keep the order of the candidates around the choice`() {
        let offers = [("a", "paie", true), ("b", "paie", true), ("c", "paie", true)]
        let pathway = pathway(offers, chosen: ["e3": "b"])
        #expect(names(pathway) == ["b", "-", "b"])
        #expect(pathway.steps[2].alternates.map(\.actor.rawValue) == ["a", "c"])
        #expect(pathway.steps[2].grounds?.isImposed == true)
        #expect(pathway.steps[0].grounds?.isImposed == false)
    }

    @Test func `a choice that is no candidate, or of no step, is left aside and told`() {
        let pathway = pathway([("a", "paie", true)], chosen: ["e1": "z", "e2": "a", "e9": "a", "e3": "a"])
        #expect(names(pathway) == ["a", "-", "a"])
        #expect(pathway.unheededChoices.map(\.rawValue) == ["e1", "e2", "e9"])
    }
}
