import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("What leaves the program while something is imagined")
struct HypothesisTests {
    private let said = "Hypothèse, et non l’état réel\u{A0}: si "

    private func imagining(_ keys: String) -> Rehearsal {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.choose { $0.scenario.changes = [.removeActor(ActorID("acepp-29"))] }
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.type(keys)
        return rehearsal
    }

    @Test("every copy says what is imagined before all else", arguments: ["", "m", "g", "c"])
    func copies(keys: String) throws {
        var rehearsal = imagining(keys)
        rehearsal.type("y")
        guard case .copy(let text)? = rehearsal.effects.last else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix(said) && text.contains("ACEPP 29"), "\(text)")
        rehearsal.type("X")
        rehearsal.type("y")
        guard case .copy(let plain)? = rehearsal.effects.last else { return }
        #expect(!plain.contains("Hypothèse"))
    }

    @Test("a pathway that is printed says so first and at the foot of each page; without a scenario it does not")
    func printed() throws {
        var rehearsal = PathwayResultTests.quimper()
        for isImagined in [true, false] {
            if isImagined {
                rehearsal.state.choose { $0.scenario.changes = [.removeActor(ActorID("acepp-29"))] }
            } else {
                rehearsal.type("X")
            }
            rehearsal.type("P")
            guard case .deliver(let order)? = rehearsal.effects.last else {
                Issue.record("nothing was printed")
                return
            }
            let sheet = try #require(
                order.document(in: rehearsal.state.subject, words: rehearsal.state.words, with: SheetParts()))
            let isFirst = if case .alert(let text)? = sheet.blocks.first { text.hasPrefix(said) } else { false }
            #expect(isFirst == isImagined && sheet.foot.contains("Hypothèse") == isImagined)
        }
    }

    @Test("actors created in two steps for one commune are two, and the gap closes by what was told")
    func twice() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        let (function, stage) = (FunctionID("tensions"), EmploymentStage.employer)
        let territory = TerritoryReference(.departement, "29")
        func left() -> Int {
            var query = CoverageQuery()
            (query.functions, query.stages, query.territories) = ([function], StageSet(stage), [territory])
            let coverage = Coverage(query, of: rehearsal.state.subject)
            return coverage.gapReasons(function: 0, stage: 0, in: territory).weight
        }
        var before = left()
        for _ in 1...2 {
            rehearsal.type("3g")
            let found = try #require(
                Proposals(function, stage, territory, query: CoverageQuery(), of: rehearsal.state.subject))
            let opening = try #require(
                found.proposals.first { if case .open(let all, _) = $0.way { all.count < 3 } else { false } })
            let state = rehearsal.state
            let changes = found.changes(
                of: opening.way, names: state.words.names(of: found, in: state.atlas), in: state.atlas.territories,
                isTaken: { state.subject.row(of: $0) != nil })
            rehearsal.state.choose { $0.scenario.changes += changes }
            rehearsal.press(.function(9))
            #expect(left() == before - opening.weight)
            before = left()
        }
        let created = rehearsal.state.choices.scenario.imaginedActors
        #expect(created.count >= 2 && Set(created.map(\.id)).count == created.count)
        let read = try #require(Session(rehearsal.state.session.text(of: "a"), of: "a"))
        #expect(read.choices.scenario == rehearsal.state.choices.scenario)
    }

    @Test("what was imagined comes back with the session, those who are created too")
    func session() throws {
        let place = TerritoryReference(.commune, "29061")
        let actor = ImaginedActor(
            id: ActorID("scenario-grh-employeur-29061"), name: "Permanence à Gouesnou (29)", commune: "29061",
            zone: [place, TerritoryReference(.commune, "29019")], function: FunctionID("grh"), stage: .employer)
        let nowhere = ImaginedActor(
            id: ActorID("scenario-grh-employeur-dep:29"), name: "Acteur imaginé", commune: nil,
            zone: [TerritoryReference(.departement, "29")], function: FunctionID("grh"), stage: .employer)
        var session = Session()
        session.choices.scenario = Scenario(
            [.removeActor(ActorID("acepp-29"))] + actor.changes + nowhere.changes)
        let read = try #require(Session(session.text(of: "a"), of: "a"))
        #expect(read.choices.scenario == session.choices.scenario)
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.restore(read)
        #expect(rehearsal.state.choices.scenario == session.choices.scenario)
        #expect(rehearsal.notice.contains("ACEPP 29") && rehearsal.notice.contains("Permanence à Gouesnou"))
        // A function that the atlas does not have: neither the offer nor the actor.
        let unknown = ImaginedActor(
            id: ActorID("scenario-x"), name: "X", commune: "29061", zone: [place], function: FunctionID("no-such"),
            stage: .employer)
        session.choices.scenario = Scenario(unknown.changes)
        var other = Rehearsal(width: 120, height: 40)
        other.restore(session)
        #expect(other.state.choices.scenario.changes.isEmpty)
    }
}
