import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Gaps")
struct GapsScreenTests {
    @Test("every statement of the model is in its list, and no other", arguments: ["", "2", "3", "4"])
    func complete(stage: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type(stage + "g")
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "44")]
        query.stages = rehearsal.state.choices.stage.map { StageSet($0) } ?? []
        let coverage = Coverage(query, of: EmbeddedAtlas.subject)
        for list in GapsState.List.allCases {
            guard let kind = list.kind else { continue }
            let shown = rehearsal.state.gaps.counts[list] ?? -1
            let expected = coverage.mergedStatements(kind)
            #expect(shown == expected.count)
            while rehearsal.state.gaps.lists.shown != list { rehearsal.press(.right) }
            let isSame = rehearsal.state.gaps.sentences == expected
            #expect(isSame)
        }
    }

    @Test("what hangs on each actor is what the model says")
    func fragility() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("g")
        rehearsal.press(.left)
        let expected = Coverage(CoverageQuery(), of: EmbeddedAtlas.subject).fragility()
        let isSame = rehearsal.state.gaps.fragility == expected
        #expect(isSame)
        #expect(!expected.isEmpty)
    }

    @Test("only gaps of required functions are listed until a asks for the useful ones")
    func useful() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("g")
        let required = rehearsal.state.gaps.sentences.flatMap(\.functions).map(\.rawValue)
        #expect(!required.contains("logistique"))
        rehearsal.type("a")
        let all = rehearsal.state.gaps.sentences.flatMap(\.functions).map(\.rawValue)
        #expect(all.contains("logistique"))
        rehearsal.type("u")
        let again = rehearsal.state.gaps.sentences.flatMap(\.functions).map(\.rawValue)
        #expect(again == required)
    }

    @Test("Escape leads from the map back to the statement, with what was chosen before")
    func wayBack() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("g")
        rehearsal.press(.down)
        let (before, cursor) = (rehearsal.state.choices, rehearsal.state.gaps.lists.cursor)
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == .map)
        rehearsal.type("?")
        rehearsal.press(.escape, .escape)
        #expect(rehearsal.state.screen == .gaps)
        let isSame = rehearsal.state.choices == before && rehearsal.state.gaps.lists.cursor == cursor
        #expect(isSame)
        // By way of another screen, Escape leads where it always does.
        rehearsal.press(.enter)
        rehearsal.type("mc")
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .explorer)
    }

    @Test("a click on a list shows it, one on a row points at it, Enter chooses what it says")
    func mouse() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("g")
        let layout = GapsScreen.layout(rehearsal.state.size)
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: 30, y: layout.list.y + 1))))
        let cursor = rehearsal.state.gaps.lists.cursor
        #expect(cursor == 1)
        let pointed = try #require(rehearsal.state.gaps.pointed)
        rehearsal.press(.enter)
        let function = rehearsal.state.choices.function
        #expect(function == pointed.functions.first)
        rehearsal.type("g")
        try rehearsal.click("points fragiles")
        let list = rehearsal.state.gaps.lists.shown
        #expect(list == .fragile)
    }

    @Test("a row of the gaps says at which stages, as long as none is chosen", arguments: [60, 80, 120])
    func stages(width: Int) {
        var rehearsal = Rehearsal(width: width, height: 24)
        rehearsal.type("d44")
        rehearsal.press(.enter)
        rehearsal.type("g")
        let sentences = rehearsal.state.gaps.sentences
        for (row, sentence) in sentences.enumerated() {
            let stages = rehearsal.state.words.shortStages(sentence.stages)
            #expect(rehearsal.state.gapRow(row).stages == stages)
            #expect(rehearsal.screen.contains(stages))
        }
        #expect(!sentences.isEmpty)
        rehearsal.type("3")
        #expect(rehearsal.state.gapRow(0).stages.isEmpty)
    }
}
