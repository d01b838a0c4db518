import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

/// Changes of more actors than can be written between two keys.
@Suite("Editing many actors at once")
struct BulkEditingTests {
    private static let many: Atlas = {
        var atlas = EmbeddedAtlas.subject.atlas
        let zone = atlas.actors.first { $0.id == ActorID("avise") }?.zone ?? .unknown
        atlas.actors += (0..<1_200).map { Actor(id: ActorID("essai-\($0)"), name: "Essai \($0)", zone: zone) }
        atlas.offers += (0..<300).map { number in
            var offer = EmbeddedAtlas.subject.atlas.offers[0]
            offer.actor = ActorID("essai-7")
            offer.conditions = "\(number)"
            return offer
        }
        return atlas
    }()

    private let keeper = FakeKeeper(many)

    private func rehearsal() -> Rehearsal {
        var rehearsal = Rehearsal(
            width: 120, height: 40, subject: AtlasOnDate(Self.many, on: EmbeddedAtlas.subject.date))
        rehearsal.state.keeping = .editor(keeper.editor)
        rehearsal.type("/essai")
        rehearsal.press(.enter)
        return rehearsal
    }

    @Test("one key ticks all that are listed, and none of them the next time")
    func tick() {
        var rehearsal = rehearsal()
        #expect(rehearsal.listed == 1_200)
        rehearsal.type("*")
        #expect(rehearsal.state.ticked.count == 1_200)
        #expect(rehearsal.notice.contains("acteurs cochés"))
        rehearsal.type("*")
        #expect(rehearsal.state.ticked.isEmpty)
    }

    @Test("those ticked that a filter hides are left alone, and stay ticked")
    func hidden() {
        var rehearsal = rehearsal()
        rehearsal.type("*")
        rehearsal.type("/ 11")
        rehearsal.press(.enter)
        let listed = rehearsal.listed
        #expect(listed > 0 && listed < 1_200)
        #expect(rehearsal.state.actorsMeant.count == listed && rehearsal.state.ticked.count == 1_200)
        rehearsal.type("/")
        rehearsal.press(.control("u"))
        rehearsal.type("resam")
        rehearsal.press(.enter)
        #expect(rehearsal.state.actorsMeant == [ActorID("resam")])
    }

    @Test("what is written behind the screen is waited for, and no key is taken meanwhile")
    func written() {
        var rehearsal = rehearsal()
        rehearsal.type("*")
        rehearsal.isWorkHeldBack = true
        rehearsal.type("v")
        #expect(rehearsal.state.isWriting)
        let (before, selected) = (rehearsal.effects.count, rehearsal.selected)
        rehearsal.type("jq")
        #expect(rehearsal.effects.count == before && rehearsal.selected == selected && rehearsal.state.isWriting)
        guard case .work(let running)? = rehearsal.effects.last else {
            Issue.record("nothing is written")
            return
        }
        rehearsal.isWorkHeldBack = false
        rehearsal.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(!rehearsal.state.isWriting)
        #expect(keeper.atlas.actors.count { $0.verification?.by == "Bob" } == 1_200)
        #expect(rehearsal.state.base.atlas.actors.count { $0.verification?.by == "Bob" } == 1_200)
        #expect(rehearsal.notice.contains("vérifiées aujourd’hui par Bob"))
    }

    @Test("Escape has what is being written left unwritten; other keys do nothing, and the line says both")
    func stopped() throws {
        var rehearsal = rehearsal()
        rehearsal.type("*")
        rehearsal.isWorkHeldBack = true
        rehearsal.type("v")
        guard case .work(let running)? = rehearsal.effects.last else {
            Issue.record("nothing is written")
            return
        }
        rehearsal.tell(.work(.slow, number: running.number))
        rehearsal.tell(.work(.progress(0.42), number: running.number))
        #expect(
            rehearsal.draw().contains("Écriture dans le fichier… 42 % (Échap : annuler ; autres touches sans effet)"))
        // Where the line is short, what matters of the keys.
        rehearsal.tell(.resized(Size(width: 60, height: 15)))
        #expect(rehearsal.draw().contains("Écriture dans le fichier… 42 % (Échap : annuler)"))
        rehearsal.type("j")
        #expect(rehearsal.state.wantedWork == running.number)
        rehearsal.press(.escape)
        #expect(rehearsal.state.wantedWork == nil && rehearsal.state.isWriting)
        #expect(rehearsal.draw().contains("Annulation : le fichier redevient ce qu’il était…"))
        let control = WorkControl(isCancelled: { true }, report: { _ in })
        rehearsal.tell(.work(.done(running.work.run(control)), number: running.number))
        #expect(!rehearsal.state.isWriting && rehearsal.notice.contains("rien n’a été écrit"))
        #expect(!keeper.atlas.actors.contains { $0.verification?.by == "Bob" })
    }

    @Test("who is ticked stays so where the deletion is given up")
    func keptTicks() {
        var rehearsal = rehearsal()
        rehearsal.type("*")
        let ticked = rehearsal.state.ticked
        rehearsal.press(.delete)
        rehearsal.isWorkHeldBack = true
        rehearsal.type("o")
        guard case .work(let running)? = rehearsal.effects.last else {
            Issue.record("nothing is written")
            return
        }
        rehearsal.press(.escape)
        let control = WorkControl(isCancelled: { true }, report: { _ in })
        rehearsal.tell(.work(.done(running.work.run(control)), number: running.number))
        #expect(rehearsal.state.ticked == ticked && !ticked.isEmpty)
        #expect(keeper.atlas.actors.count == Self.many.actors.count)
    }

    @Test("a history of many records is read behind the screen, however small the atlas is now")
    func longHistory() throws {
        let keeper = FakeKeeper(EmbeddedAtlas.subject.atlas)
        let added = (0..<300).map {
            AtlasRecord.actor(Actor(id: ActorID("de-trop-\($0)"), name: "De trop", zone: .unknown))
        }
        try keeper.changeElsewhere(added.map { .add($0) })
        try keeper.changeElsewhere(added.map { .delete($0) })
        var rehearsal = Rehearsal(keeper: keeper)
        rehearsal.isWorkHeldBack = true
        rehearsal.type("H")
        #expect(rehearsal.state.isWriting && rehearsal.state.screen == .explorer)
        rehearsal.press(.escape)
        rehearsal.finishWork()
        #expect(rehearsal.state.screen == .changes && rehearsal.state.changes.list.count == 2)
        // What a change of many records did is read to its end.
        let lines = ChangesScreen.lines(rehearsal.state, width: ChangesLayout(rehearsal.state.size).detail.width)
        let height = ChangesLayout(rehearsal.state.size).detail.height
        for _ in 0...lines.count / (height - 1) { rehearsal.press(.right) }
        #expect(rehearsal.state.changes.detailScroll == lines.count - height && lines.count > height)
        rehearsal.press(.left)
        #expect(rehearsal.state.changes.detailScroll < lines.count - height)
        rehearsal.press(.down)
        #expect(rehearsal.state.changes.detailScroll == 0)
        rehearsal.press(.up)
        rehearsal.type("a")
        #expect(rehearsal.state.isWriting)
        rehearsal.finishWork()
        #expect(keeper.atlas.actors.count == EmbeddedAtlas.subject.atlas.actors.count + 300)
        #expect(rehearsal.state.changes.list.count == 3)
    }

    @Test("a change of many actors is undone and redone behind the screen, and the history follows")
    func undone() {
        var rehearsal = rehearsal()
        rehearsal.type("*v")
        rehearsal.isWorkHeldBack = true
        rehearsal.type("H")
        #expect(rehearsal.state.isWriting && rehearsal.state.screen == .explorer)
        rehearsal.finishWork()
        #expect(rehearsal.state.screen == .changes && rehearsal.state.changes.list.count == 1)
        for (key, verified) in [("a", 0), ("A", 1_200)] {
            // The lists follow the change before the next key.
            for _ in 0..<3 where rehearsal.state.waiting != nil { rehearsal.finishWork() }
            rehearsal.type(key)
            #expect(rehearsal.state.isWriting)
            rehearsal.finishWork()
            #expect(keeper.atlas.actors.count { $0.verification?.by == "Bob" } == verified)
            let pointed = rehearsal.state.changes.selected
            #expect(pointed?.number == 1 && pointed?.isUndoable == (verified > 0))
            #expect(rehearsal.state.screen == .changes)
        }
        #expect(rehearsal.state.changes.list.map(\.number) == [3, 2, 1])
    }

    @Test("a long list is invited behind the screen")
    func invited() {
        var rehearsal = rehearsal()
        rehearsal.type("R")
        rehearsal.state.survey.lists.turn(to: .notInvited)
        rehearsal.type("I")
        rehearsal.press(.enter)
        rehearsal.isWorkHeldBack = true
        rehearsal.press(.enter)
        #expect(rehearsal.state.isWriting && keeper.atlas.invitations.isEmpty)
        rehearsal.finishWork()
        #expect(keeper.atlas.invitations.count == 1_200)
        #expect(rehearsal.notice.contains("c’est noté"))
    }

    @Test("what a deletion would open is looked for behind the screen, and a key gives that up")
    func deletion() {
        var rehearsal = rehearsal()
        rehearsal.type("*")
        rehearsal.isWorkHeldBack = true
        rehearsal.type("D")
        #expect(rehearsal.state.waiting != nil && !rehearsal.isAsking)
        rehearsal.press(.function(9))
        #expect(rehearsal.state.waiting == nil)
        rehearsal.isWorkHeldBack = false
        rehearsal.type("D")
        #expect(rehearsal.isAsking)
        rehearsal.type("o")
        #expect(keeper.atlas.actors.count == EmbeddedAtlas.subject.atlas.actors.count)
        #expect(!keeper.atlas.offers.contains { $0.actor == ActorID("essai-7") })
    }

    @Test("one actor with many offers is deleted behind the screen too")
    func offers() throws {
        var rehearsal = rehearsal()
        rehearsal.state.ticked = [ActorID("essai-7")]
        rehearsal.type("D")
        rehearsal.isWorkHeldBack = true
        rehearsal.type("o")
        #expect(rehearsal.state.isWriting)
    }

    @Test("deleting several is deleting one after the other")
    func law() throws {
        let atlas = EmbeddedAtlas.subject.atlas
        var dice = RandomNumbers(state: 73)
        for _ in 0..<10 {
            let ids = Set(atlas.actors.shuffled(using: &dice).prefix(8).map(\.id))
            var left = atlas
            for id in ids { left = try left.applying(left.deletion(of: id, on: CalendarDate(iso: "2026-11-21")!)) }
            let isSame = try atlas.applying(atlas.deletion(of: ids, on: CalendarDate(iso: "2026-11-21")!)) == left
            #expect(isSame)
        }
    }
}

extension Rehearsal {
    /// Does what was held back behind the screen.
    fileprivate mutating func finishWork() {
        guard case .work(let running)? = effects.last else {
            Issue.record("nothing goes on behind the screen")
            return
        }
        tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
    }
}
