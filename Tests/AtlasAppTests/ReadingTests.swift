import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("An atlas read behind the screen")
struct ReadingTests {
    private func reading() -> Rehearsal {
        var rehearsal = Rehearsal(width: 120, height: 40, subject: EmbeddedAtlas.withoutActors)
        rehearsal.state.readingProgress = 0
        return rehearsal
    }

    @Test("nobody known yet is not nobody: no number is shown until the actors are read")
    func noNumbers() throws {
        var rehearsal = reading()
        rehearsal.tell(.reading(.progress(0.43)))
        try Golden.check(rehearsal.styledScreen, "reading-120x40-fr")
        #expect(rehearsal.screen.contains("Lecture des acteurs… 43 %"))
        #expect(!rehearsal.screen.contains(" 0"))
    }

    @Test("one walks through the territories meanwhile, and stays where one is when the actors come")
    func walk() {
        var rehearsal = reading()
        rehearsal.type("d29")
        rehearsal.press(.enter)
        rehearsal.tell(.reading(.read(EmbeddedAtlas.subject)))
        #expect(rehearsal.territory == TerritoryReference(.departement, "29"))
        var direct = Rehearsal(width: 120, height: 40)
        direct.type("d29")
        direct.press(.enter)
        let same = rehearsal.screen == direct.screen
        #expect(same)
    }

    @Test("keys typed too early wait for the actors, those behind them too; escape drops them")
    func heldBack() {
        var rehearsal = reading()
        rehearsal.type("pLes Amis")
        #expect(rehearsal.state.screen == .explorer)
        rehearsal.tell(.reading(.read(EmbeddedAtlas.subject)))
        #expect(rehearsal.state.screen == .pathway)
        #expect(rehearsal.form.name == "Les Amis")
        var dropped = reading()
        dropped.type("p3")
        dropped.press(.escape)
        dropped.tell(.reading(.read(EmbeddedAtlas.subject)))
        #expect(dropped.state.screen == .explorer)
        #expect(dropped.stage == nil)
    }

    @Test("keys typed too early are all taken, on an atlas that is counted behind the screen too")
    func heldBackOnLargeAtlas() {
        var rehearsal = reading()
        rehearsal.state.imaginedAtOnce = 0
        rehearsal.type("gj")
        rehearsal.press(.down)
        rehearsal.tell(.reading(.read(EmbeddedAtlas.subject)))
        var direct = Rehearsal(width: 120, height: 40)
        direct.type("gj")
        direct.press(.down)
        #expect(rehearsal.state.screen == .gaps)
        #expect(rehearsal.state.gaps.lists.cursor == direct.state.gaps.lists.cursor)
        let same = rehearsal.screen == direct.screen
        #expect(same)
    }

    @Test("what would show something untrue waits", arguments: [Key.character("p"), .character("y"), .character("3")])
    func waits(key: Key) {
        var rehearsal = reading()
        rehearsal.press(key)
        #expect(rehearsal.notice.contains("pas encore lus"))
        #expect(rehearsal.state.screen == .explorer)
        #expect(rehearsal.effects.isEmpty)
    }
}
