import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Undo and redo")
struct ChoiceHistoryTests {
    @Test("undo brings back the very screen of before each choice, redo that of after")
    func everyChoice() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        let gestures: [[Key]] = [
            [.character("3")], [.character("/"), .character("r"), .character("é"), .enter], [.character("s")],
            [.character("1")], [.escape, .escape],
        ]
        var screens = [rehearsal.screen]
        for gesture in gestures {
            for key in gesture { rehearsal.press(key) }
            screens.append(rehearsal.screen)
        }
        let last = screens.count - 1
        #expect(Set(screens).count > 3)
        var shown = last
        while rehearsal.state.history.canUndo {
            rehearsal.press(.character("u"), .tab, .backTab)
            shown -= 1
            guard shown >= 0 else { break }
        }
        #expect(rehearsal.stage == nil)
        #expect(rehearsal.state.choices.text.isEmpty)
        while rehearsal.state.history.canRedo { rehearsal.press(.character("U")) }
        let choices = rehearsal.state.choices
        #expect(choices.territory == TerritoryReference(.departement, "29"))
    }

    @Test("what is undone and redone is said")
    func said() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("3/resam")
        rehearsal.press(.enter, .character("u"))
        #expect(rehearsal.notice == "Choix annulé : recherche « resam » (U pour le rétablir).")
        rehearsal.press(.character("u"))
        #expect(rehearsal.notice == "Choix annulé : stade primo-employeur (U pour le rétablir).")
        rehearsal.press(.character("U"))
        #expect(rehearsal.notice == "Choix rétabli : stade primo-employeur.")
        for key in "0xoC" { rehearsal.press(.character(key), .enter, .character("u")) }
        #expect(!rehearsal.notice.isEmpty)
    }

    @Test("words typed are one choice, however many letters")
    func search() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        #expect(rehearsal.listed == 1)
        rehearsal.press(.character("u"))
        #expect(rehearsal.state.choices.text.isEmpty)
        #expect(!rehearsal.state.history.canUndo)
        rehearsal.press(.character("U"))
        #expect(rehearsal.listed == 1)
    }

    @Test("a search given up leaves nothing to undo")
    func searchGivenUp() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("/resam")
        rehearsal.press(.escape)
        #expect(!rehearsal.state.history.canUndo)
    }

    @Test("going about the territories is no choice, but undo comes back to where the choice was made")
    func territory() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.down, .down)
        rehearsal.rest()
        #expect(!rehearsal.state.history.canUndo)
        let place = rehearsal.territory
        rehearsal.press(.character("3"))
        rehearsal.press(.down, .down, .down)
        rehearsal.rest()
        rehearsal.press(.character("u"))
        #expect(rehearsal.territory == place)
        #expect(rehearsal.stage == nil)
    }

    @Test("a new choice leaves nothing to redo; nothing to undo is said")
    func branch() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.character("3"), .character("u"), .character("4"), .character("U"))
        #expect(rehearsal.stage == .employer)
        #expect(rehearsal.notice == "Rien à rétablir.")
        rehearsal.press(.character("u"), .character("u"))
        #expect(rehearsal.notice == "Rien à annuler.")
    }

    @Test("an actor imagined away is away, and back once undone")
    func scenario() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter)
        let listed = rehearsal.listed
        let actor = try #require(rehearsal.selected)
        rehearsal.state.choose { $0.scenario.changes.append(.removeActor(actor)) }
        rehearsal.rest()
        #expect(rehearsal.listed == listed - 1)
        rehearsal.press(.character("u"))
        #expect(rehearsal.listed == listed)
        #expect(rehearsal.screen.contains("14 acteurs"))
    }
}
