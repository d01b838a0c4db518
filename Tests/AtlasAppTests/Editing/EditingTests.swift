import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Editing on the screen")
struct EditingTests {
    private let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)

    private func resam() throws -> Actor {
        try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
    }

    @Test("the atlas of the program is not edited, and the way to one's own is told")
    func readOnly() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.tab)
        for key in ["e", "n", "v", "E", "D", "H"] {
            rehearsal.type(key)
            #expect(rehearsal.notice.contains("maillage nouveau") && rehearsal.state.screen == .explorer)
        }
        rehearsal.state.keeping = .readOnly(folder: "mon dossier")
        rehearsal.type("e")
        #expect(rehearsal.notice.contains("--from mon dossier"))
    }

    @Test("what is typed is in the file once saved, with the reason, and on the screen")
    func saved() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        #expect(rehearsal.state.screen == .editing)
        rehearsal.field(.phone)
        rehearsal.type("02 98 00 00 00")
        rehearsal.press(.function(2))
        rehearsal.type("appel")
        rehearsal.press(.enter)
        #expect(try resam().phone == "02 98 00 00 00")
        #expect(keeper.reasons == ["appel"] && rehearsal.state.screen == .explorer)
        #expect(rehearsal.screen.contains("02 98 00 00 00"))
    }

    @Test("past midnight, F5 and what is typed are about the day it is, and so is the atlas")
    func midnight() throws {
        let next = try #require(CalendarDate(iso: "2026-11-22"))
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        let clock = Clock(EmbeddedAtlas.subject.date)
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.state.today = { clock.day }
        rehearsal.edit("resam")
        rehearsal.field(.verifiedOn)
        rehearsal.type("22/11/2026")
        let key = RecordForm.Key(.verifiedOn)
        #expect(rehearsal.state.editing?.problems[key] == .futureDay)
        clock.day = next
        rehearsal.press(.function(5))
        #expect(rehearsal.state.editing?.problems[key] == nil)
        rehearsal.press(.function(2), .enter)
        let resam = try #require(keeper.atlas.actors.first { $0.id == ActorID("resam") })
        #expect(resam.verification?.on == next)
        #expect(rehearsal.state.base.date == next)
    }

    @Test("what is wrong is said at its field, and nothing is saved")
    func wrong() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.field(.verifiedOn)
        rehearsal.type("32/13/2026")
        #expect(rehearsal.screen.contains("pas une date"))
        rehearsal.press(.function(2))
        #expect(!rehearsal.isAsking && rehearsal.notice.contains("Pas enregistré") && keeper.reasons.isEmpty)
    }

    @Test("Escape asks before what was typed is lost, and not before that")
    func leaving() {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .explorer)
        rehearsal.type("e")
        rehearsal.field(.notes)
        rehearsal.type("x")
        rehearsal.press(.escape)
        #expect(rehearsal.isAsking)
        rehearsal.type("n")
        #expect(rehearsal.state.screen == .editing)
        rehearsal.press(.control("q"))
        #expect(rehearsal.isAsking && !rehearsal.effects.contains(.quit))
        rehearsal.press(.escape, .escape)
        rehearsal.type("o")
        #expect(rehearsal.state.screen == .explorer && keeper.reasons.isEmpty)
    }

    @Test("an offer is added, filled from the list, and saved with the actor")
    func offer() throws {
        let before = keeper.atlas.offers.count { $0.actor == ActorID("resam") }
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.point(at: .addOffer)
        rehearsal.press(.enter)
        rehearsal.type("gestion h")
        rehearsal.press(.enter, .tab, .function(4))
        #expect(rehearsal.screen.contains("[ ] projet"))
        rehearsal.type(" ")
        rehearsal.press(.enter, .escape)
        #expect(rehearsal.state.editing?.draft == 0)
        rehearsal.press(.function(2), .function(2))
        let offers = keeper.atlas.offers.filter { $0.actor == ActorID("resam") }
        #expect(offers.count == before + 1)
        #expect(offers.last?.functions == [FunctionID("grh")] && offers.last?.stages == StageSet(.project))
    }

    @Test("a territory is ticked on the tree")
    func tree() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.field(.zone)
        rehearsal.press(.function(4))
        rehearsal.type("finis")
        rehearsal.type(" ")
        rehearsal.press(.enter, .function(2), .enter)
        #expect(try resam().zone == .union([TerritoryReference(.departement, "29")]))
    }

    @Test("somebody new is added, is the one pointed at, and has an identifier")
    func new() {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("n")
        rehearsal.type("Maison de Brest")
        rehearsal.press(.function(2), .enter)
        #expect(keeper.atlas.actors.last?.id == ActorID("maison-de-brest"))
        #expect(rehearsal.selected == ActorID("maison-de-brest"))
    }

    @Test("v verifies an actor with its offers; all that are ticked where some are")
    func verified() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("v")
        let today = Verification(on: EmbeddedAtlas.subject.date, by: "Bob")
        #expect(try resam().verification == today)
        #expect(keeper.atlas.offers.filter { $0.actor == ActorID("resam") }.allSatisfy { $0.verification == today })
        rehearsal.press(.escape, .tab)
        rehearsal.type("   v")
        #expect(keeper.atlas.actors.count { $0.verification == today } >= 3)
    }

    @Test("a selection is edited at once, and the list proposes what it can be")
    func bulk() {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.press(.tab)
        rehearsal.type("  E")
        #expect(rehearsal.screen.contains("état du recensement"))
        rehearsal.press(.down, .enter)
        rehearsal.type("inv")
        rehearsal.press(.enter)
        #expect(keeper.atlas.actors.count { $0.survey == .invited } >= 2 && keeper.reasons.count == 1)
    }

    @Test("deleting says what it would open, and waits for a yes")
    func deleted() {
        let count = keeper.atlas.actors.count
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("/resam")
        rehearsal.press(.enter, .delete)
        #expect(rehearsal.screen.contains("Supprimer") && rehearsal.isAsking)
        rehearsal.press(.enter)
        #expect(keeper.atlas.actors.count == count)
        rehearsal.type("o")
        #expect(keeper.atlas.actors.count == count - 1 && rehearsal.notice.contains("Supprimé"))
    }

    @Test("where two change the same record, both states are shown and each field is chosen")
    func conflict() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.field(.phone)
        rehearsal.type("1")
        rehearsal.field(.notes)
        rehearsal.type("à moi")
        let before = try resam()
        var theirs = before
        theirs.phone = "2"
        theirs.email = "anne@exemple.fr"
        try keeper.changeElsewhere([.change(.actor(before), to: .actor(theirs))])
        rehearsal.press(.function(2), .enter)
        #expect(rehearsal.state.context == .conflict)
        #expect(rehearsal.screen.contains("( ) 2") && rehearsal.screen.contains("(•) 1"))
        rehearsal.press(.right, .function(2), .enter)
        let after = try resam()
        #expect(after.phone == "2" && after.email == "anne@exemple.fr" && after.notes == "à moi")
    }

    @Test("what somebody else has deleted can be added again as it was typed")
    func gone() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.edit("resam")
        rehearsal.field(.notes)
        rehearsal.type("à garder")
        try keeper.changeElsewhere(keeper.atlas.deletion(of: ActorID("resam"), on: CalendarDate(iso: "2026-11-21")!))
        rehearsal.press(.function(2), .enter)
        #expect(rehearsal.state.context == .conflict && rehearsal.screen.contains("l’ajouter"))
    }

    @Test("a change of a large atlas shows the same as one of a small atlas, once the lists have followed")
    func large() {
        var small = Rehearsal(keeper: FakeKeeper(EmbeddedAtlas.subject.atlas))
        var large = Rehearsal(keeper: keeper)
        large.state.imaginedAtOnce = 0
        func both(_ play: (inout Rehearsal) -> Void) {
            play(&small)
            play(&large)
            let same = small.draw() == large.draw()
            #expect(same)
        }
        both {
            $0.type("n")
            $0.type("Maison de Brest")
            $0.press(.function(2), .enter)
        }
        #expect(large.selected == ActorID("maison-de-brest"))
        both { $0.type("v") }
        both { $0.type("Ha") }
    }

    @Test("nobody edits what is shown while the lists follow a change; then it is there")
    func following() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.state.imaginedAtOnce = 0
        rehearsal.isWorkHeldBack = true
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("v")
        guard case .work(let running)? = rehearsal.effects.last else { return #expect(Bool(false), "no work") }
        #expect(rehearsal.screen.contains("non vérifiée"))
        rehearsal.type("e")
        #expect(rehearsal.state.screen == .explorer && rehearsal.notice.contains("dans un instant"))
        rehearsal.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(!rehearsal.screen.contains("non vérifiée"))
        rehearsal.type("e")
        #expect(rehearsal.state.screen == .editing)
    }

    @Test("what others change arrives, and is told in one line")
    func news() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        let before = try resam()
        var theirs = before
        theirs.name = "RESAM renommé"
        try keeper.changeElsewhere([.change(.actor(before), to: .actor(theirs))])
        guard case .news(let news) = keeper.editor.newsOfOthers() else { return #expect(Bool(false), "no news") }
        rehearsal.tell(.edited(.news(news)))
        rehearsal.type("/resam")
        #expect(rehearsal.screen.contains("RESAM renommé"))
    }

    @Test("the history that is read shows what others change meanwhile, and points where it pointed")
    func historyFollows() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("vH")
        let before = try resam()
        var theirs = before
        theirs.name = "RESAM renommé"
        try keeper.changeElsewhere([.change(.actor(before), to: .actor(theirs))])
        guard case .news(let news) = keeper.editor.newsOfOthers() else { return #expect(Bool(false), "no news") }
        rehearsal.tell(.edited(.news(news)))
        #expect(rehearsal.state.changes.list.map(\.number) == [2, 1])
        #expect(rehearsal.state.changes.selected?.number == 1 && rehearsal.notice == news.sentence)
    }

    @Test("on a sheet that fills the screen, which shows no tick, the actor read is meant and nobody else")
    func sheetAlone() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.press(.tab)
        rehearsal.type("   ")
        let read = try #require(rehearsal.selected)
        let isTicked = rehearsal.state.ticked.contains(read)
        #expect(!isTicked && rehearsal.state.ticked.count == 3)
        rehearsal.press(.enter)
        #expect(rehearsal.state.context == .sheet)
        rehearsal.press(.delete)
        #expect(
            rehearsal.screen.contains("Supprimer \(try #require(keeper.atlas.actors.first { $0.id == read }).name)"))
        rehearsal.type("n")
        rehearsal.type("v")
        let today = Verification(on: EmbeddedAtlas.subject.date, by: "Bob")
        #expect(keeper.atlas.actors.filter { $0.verification == today }.map(\.id) == [read])
    }

    @Test("the history of the file is read, and a change in it is undone")
    func history() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        let before = keeper.atlas
        rehearsal.type("/resam")
        rehearsal.press(.enter)
        rehearsal.type("v")
        rehearsal.type("H")
        #expect(rehearsal.state.screen == .changes && rehearsal.screen.contains("Historique du fichier"))
        rehearsal.type("a")
        let isBack = keeper.atlas == before
        #expect(isBack && rehearsal.notice.contains("annulée"))
        // What was undone stays the one pointed at: the next key is not about its neighbour.
        #expect(rehearsal.state.changes.selected?.number == 1)
        rehearsal.type("a")
        #expect(rehearsal.notice == rehearsal.state.words.notUndoable(1))
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .explorer)
    }

    @Test("a cooperation and an initiative are edited from the network")
    func cooperation() throws {
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.type("r2")
        rehearsal.press(.home)
        rehearsal.type("e")
        #expect(rehearsal.state.editing?.form.kind == .cooperation)
        rehearsal.field(.charter)
        rehearsal.type("Charte d’essai")
        rehearsal.press(.function(2), .enter)
        #expect(keeper.atlas.cooperations.contains { $0.charter == "Charte d’essai" })
    }

    @Test("no keys in a form trap, and none but saving changes the file", arguments: 1...4)
    func random(seed: Int) {
        var state = UInt64(seed)
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let keys: [Key] = [
            .tab, .tab, .down, .up, .backTab, .enter, .enter, .left, .right, .backspace, .delete, .pageDown, .pageUp,
            .home, .end, .escape, .function(4), .function(5), .function(8), .control("u"), .function(1), .control("p"),
        ]
        var rehearsal = Rehearsal(keeper: keeper, width: 80, height: 24)
        rehearsal.edit("resam")
        for step in 0..<400 {
            if rehearsal.state.screen != .editing, rehearsal.state.prompt == nil, next(3) == 0 { rehearsal.type("e") }
            if next(3) > 0 {
                rehearsal.press(keys[next(keys.count)])
            } else {
                rehearsal.type(String(Array("ab é;:|2/o9n ")[next(13)]))
            }
            if step % 7 == 0 { _ = rehearsal.draw() }
        }
        let isSame = keeper.atlas == EmbeddedAtlas.subject.atlas
        #expect(isSame || !keeper.reasons.isEmpty)
    }
}
