import AtlasModel
import Testing

@testable import AtlasStore

/// Edits that are refused leave the file as it was.
struct ConflictTests {
    private let open: OpenAtlas
    private let session: AtlasSession
    private let resam = RichAtlas.actors[0]

    init() throws {
        open = try OpenAtlas()
        session = try open.session()
    }

    private func renamed(_ actor: Actor, _ name: String) -> Actor {
        var actor = actor
        actor.name = name
        return actor
    }

    private func expectUntouched(_ atlas: Atlas = RichAtlas.atlas, changes: Int = 0) throws {
        #expect((session.atlas == atlas) as Bool)
        #expect(try open.rereads(atlas))
        #expect(try session.history().count == changes)
        #expect(try open.condition().problems == [])
    }

    @Test func `an edit of what somebody else has changed tells what is there now`() throws {
        let other = try open.session()
        let theirs = renamed(resam, "Le leur")
        let atlas = try other.apply([.change(.actor(resam), to: .actor(theirs))], .bob)
        let mine = RecordEdit.change(.actor(resam), to: .actor(renamed(resam, "Le mien")))
        let addition = RecordEdit.add(.zone(NamedZone(id: "z", name: "", kind: "", members: [], source: "")))
        let error = storeError { try session.apply([addition, mine], .anne) }
        #expect(error == .conflict(EditConflict(edit: mine, found: .actor(theirs))))
        try expectUntouched(atlas, changes: 1)
    }

    @Test func `an edit of what somebody else has deleted tells that nothing is there`() throws {
        let offer = RichAtlas.atlas.offers[1]
        let atlas = try open.session().apply([.delete(.offer(offer))], .bob)
        let edit = RecordEdit.delete(.offer(offer))
        #expect(storeError { try session.apply([edit], .anne) } == .conflict(EditConflict(edit: edit, found: nil)))
        try expectUntouched(atlas, changes: 1)
    }

    @Test func `an identifier is given once`() throws {
        let edit = RecordEdit.add(.actor(renamed(resam, "Un autre RESAM")))
        #expect(
            storeError { try session.apply([edit], .anne) }
                == .conflict(EditConflict(edit: edit, found: .actor(resam))))
        try expectUntouched()
    }

    @Test func `an actor goes only with what names it`() throws {
        let actor = RichAtlas.actors[2]
        guard
            case .namesNobody(let record, actor.id.rawValue) = storeError({
                try session.apply([.delete(.actor(actor))], .anne)
            })
        else {
            Issue.record("deleted all the same")
            return
        }
        #expect(record == .offer(RichAtlas.atlas.offers[0]))
        try expectUntouched()
        let atlas = try session.apply(
            RichAtlas.atlas.deletion(of: actor.id, on: CalendarDate(iso: "2026-11-21")!), .anne)
        #expect(!atlas.actors.contains { $0.id == actor.id })
        #expect(try open.rereads(atlas))
    }

    @Test func `an offer of nobody is refused`() throws {
        let offer = Offer(actor: ActorID("personne"), functions: [], stages: .all, role: .core)
        #expect(
            storeError { try session.apply([.add(.offer(offer))], .anne) }
                == .namesNobody(record: .offer(offer), missing: "personne"))
        try expectUntouched()
    }

    @Test func `two actors may swap their identifiers with all that names them`() throws {
        let (one, two) = (resam, RichAtlas.actors[1])
        let between = ActorID("entre-deux")
        func named(_ actor: Actor, _ id: ActorID) -> Actor {
            Actor(
                id: id, name: actor.name, types: actor.types, zone: actor.zone, survey: actor.survey, notes: actor.notes
            )
        }
        let edits: [RecordEdit] = [
            .change(.actor(one), to: .actor(named(one, between))),
            .change(.actor(two), to: .actor(named(two, one.id))),
            .change(.actor(named(one, between)), to: .actor(named(one, two.id))),
        ]
        let atlas = try session.apply(edits, .anne)
        let expected = try RichAtlas.atlas.applying(edits)
        #expect((atlas == expected) as Bool)
        #expect(try open.rereads(atlas))
        let undone = try session.undo(.anne).atlas
        #expect((undone == RichAtlas.atlas) as Bool)
        #expect(try open.rereads(RichAtlas.atlas))
    }

    @Test func `a number that the file could not be read with again is refused`() throws {
        var initiative = RichAtlas.atlas.initiatives[0]
        let before = initiative
        initiative.invited = -3
        guard
            case .brokenRow("initiatives", 1, "invited", "-3") = storeError({
                try session.apply([.change(.initiative(before), to: .initiative(initiative))], .anne)
            })
        else {
            Issue.record("written all the same")
            return
        }
        try expectUntouched()
    }

    @Test func `of two equal offers one goes`() throws {
        let offer = Offer(actor: resam.id, functions: [FunctionID("f")], stages: .all, role: .core)
        try session.apply([.add(.offer(offer)), .add(.offer(offer))], .anne)
        let atlas = try session.apply([.delete(.offer(offer))], .anne)
        #expect(atlas.offers.count { $0 == offer } == 1)
        #expect(try open.rereads(atlas))
    }

    @Test func `no edits make no change`() throws {
        let before = try open.folder.bytes(of: "a.maillage")
        try session.apply([], .anne)
        #expect(try open.folder.bytes(of: "a.maillage") == before)
    }
}
