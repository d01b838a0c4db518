import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("What is clicked does what its keys do")
struct ClickTests {
    private let resam = ActorID("resam")

    @Test("a double click on the head of a column sorts once")
    func sort() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let area = ExplorerLayout(rehearsal.state).actors
        let columns = ListColumns(rehearsal.state.choices.columns, width: area.width)
        let shown = columns.shown.first { $0.0.sortKey != nil && $0.0.sortKey != .zone }
        let (column, range) = try #require(shown)
        let key = try #require(column.sortKey)
        for kind in [MouseEvent.Kind.press, .doubleClick] {
            let position = Position(x: area.x + range.lowerBound, y: area.y)
            rehearsal.tell(.mouse(MouseEvent(kind: kind, position: position)))
        }
        #expect(rehearsal.state.choices.sort == ActorSort(key))
    }

    @Test("the changes of many actors are chosen by the mouse", arguments: [60, 80])
    func bulk(width: Int) throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.state.keeping = .editor(keeper.editor)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("E")
        try rehearsal.click("ajouter un réseau", kinds: [.press, .doubleClick])
        guard case .bulk(let bulk)? = rehearsal.state.prompt else {
            Issue.record("the question was left")
            return
        }
        #expect(bulk.kind == .addNetwork)
    }

    @Test("a list that stands above what is wrong with the answer is clicked where it is seen")
    func beneathNotice() throws {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("dlo")
        rehearsal.state.notice = "Essai"
        let names = try #require(rehearsal.state.prompt.flatMap { rehearsal.state.proposed(by: $0) }).names
        try #require(names.count > 1)
        try rehearsal.click(names[1])
        guard case .department(let chooser)? = rehearsal.state.prompt else {
            Issue.record("the question was left")
            return
        }
        #expect(chooser.cursor == 1)
    }

    @Test("a completion of the commune is taken by a double click")
    func commune() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("p")
        rehearsal.press(.tab)
        rehearsal.type("quimper")
        let second = try #require(rehearsal.state.pathway.commune.suggestions.dropFirst().first)
        let form = PathwayLayout(rehearsal.state).form
        for kind in [MouseEvent.Kind.press, .doubleClick] {
            rehearsal.tell(.mouse(MouseEvent(kind: kind, position: Position(x: form.x + 3, y: form.y + 6))))
        }
        #expect(rehearsal.state.pathway.chosenCommune == second)
    }

    @Test(
        "from the history one goes where one goes from everywhere",
        arguments: [
            ("c", AppState.Screen.map), ("p", .pathway), ("g", .gaps), ("m", .coverage), ("R", .survey),
        ])
    func fromHistory(key: String, screen: AppState.Screen) {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.state.keeping = .editor(keeper.editor)
        rehearsal.type("H")
        #expect(rehearsal.state.screen == .changes)
        rehearsal.type(key)
        #expect(rehearsal.state.screen == screen)
    }

    @Test("at 60 columns filters and ticks are told, and a question is read to its end")
    func narrow() {
        var rehearsal = Rehearsal(width: 60, height: 24)
        rehearsal.state.choose { $0.values = [.presence(.presumed)] }
        #expect(rehearsal.screen.contains("1 filtre"))
        rehearsal.state.choose { $0.values = [] }
        rehearsal.state.ticked = [resam, ActorID("acepp-29")]
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        #expect(rehearsal.screen.contains("2 cochés, 1 masqué"))
        let consequence = "13 cases blanches s’ouvrent (1 234 567 hab.), 24 cases n’ont plus personne de vérifié, fin"
        rehearsal.state.prompt = .question(.delete([resam], consequence: consequence))
        #expect(rehearsal.screen.contains("fin)") && rehearsal.screen.contains("o oui"))
    }

    @Test("nobody far away is asked to extend its zone; the nearest is named with its distance")
    func far() throws {
        let corse = TerritoryReference(.departement, "2A")
        let shown = try #require(
            Proposals(
                FunctionID("accueil"), .firstTimeEmployer, corse, query: CoverageQuery(), of: EmbeddedAtlas.subject))
        for proposal in shown.proposals {
            if case .extend = proposal.way { Issue.record("an actor of the continent is asked to serve Corsica") }
        }
        let nearest = try #require(shown.nearestFar)
        #expect(nearest.kilometres > Proposals.farthest)
    }
}
