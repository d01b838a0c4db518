import AtlasModel
import Testing

@testable import AtlasStore

struct UndoTests {
    private let open: OpenAtlas
    private let session: AtlasSession

    init() throws {
        open = try OpenAtlas()
        session = try open.session()
    }

    /// Renames the actor of a row, whatever its name is.
    @discardableResult
    private func rename(_ row: Int, _ name: String) throws -> Atlas {
        let actor = session.atlas.actors[row]
        var renamed = actor
        renamed.name = name
        return try session.apply(
            [.change(.actor(actor), to: .actor(renamed))], ChangeNote(author: "Anne", reason: name))
    }

    private var names: [String] { session.atlas.actors.map(\.name) }

    @Test func `the history tells who, when, why and what`() throws {
        let start = Moment.now
        try rename(0, "un")
        try session.undo(.bob)
        try session.redo(.anne)
        let history = try session.history()
        #expect(history.map(\.number) == [3, 2, 1])
        #expect(history.map(\.nature) == [.redo(of: 1), .undo(of: 1), .edit])
        #expect(history.map(\.note) == [.anne, .bob, ChangeNote(author: "Anne", reason: "un")])
        #expect(history.allSatisfy { $0.madeAt >= start && $0.madeAt <= .now && $0.undoneBy == nil })
        var renamed = RichAtlas.actors[0]
        renamed.name = "un"
        let edit = RecordEdit.change(.actor(RichAtlas.actors[0]), to: .actor(renamed))
        #expect(history.map(\.edits) == [[edit], [edit.inverse], [edit]])
    }

    @Test func `a new change drops what could be redone`() throws {
        try rename(0, "un")
        try session.undo(.anne)
        try rename(1, "deux")
        #expect(storeError { try session.redo(.anne) } == .nothingToRedo)
        try session.undo(.anne)
        #expect(storeError { try session.undo(.anne) } == .nothingToUndo)
        #expect((session.atlas == RichAtlas.atlas) as Bool)
    }

    @Test func `a change is undone out of turn where nobody touched its records since`() throws {
        try rename(0, "un")
        try rename(1, "deux")
        try session.undo(change: 1, .anne)
        #expect(names[0] == RichAtlas.actors[0].name && names[1] == "deux")
        #expect(try session.history().last?.undoneBy == 3)
        #expect(storeError { try session.undo(change: 1, .anne) } == .undoneAlready(1, by: 3))
        // What was undone last comes back first; the rest is undone as ever.
        try session.redo(.anne)
        #expect(names[0] == "un")
        #expect(storeError { try session.undo(change: 9, .anne) } == .noSuchChange(9))
    }

    @Test func `a change whose records somebody touched since is not undone`() throws {
        try rename(0, "un")
        try rename(0, "deux")
        guard case .conflict(let conflict) = storeError({ try session.undo(change: 1, .anne) }) else {
            Issue.record("undone all the same")
            return
        }
        guard case .actor(let found)? = conflict.found, case .actor(let wanted)? = conflict.edit.after else {
            Issue.record("no actor")
            return
        }
        #expect(found.name == "deux" && wanted.name == RichAtlas.actors[0].name)
        #expect(names[0] == "deux")
    }

    @Test func `a change undone with its undoing taken back can be undone again`() throws {
        try rename(0, "un")
        try rename(0, "deux")
        try session.undo(.anne)
        try session.undo(change: 1, .anne)
        #expect((session.atlas == RichAtlas.atlas) as Bool)
        // To undo an undoing is to redo.
        try session.undo(change: 4, .anne)
        #expect(names[0] == "un")
        #expect(try session.history(limit: 1).first?.nature == .redo(of: 1))
    }

    @Test func `the addition of an actor to whom something was added since is not undone`() throws {
        let actor = Actor(id: ActorID("neuf"), name: "Neuf")
        let offer = Offer(actor: actor.id, functions: [], stages: .all, role: .core)
        try session.apply([.add(.actor(actor))], .anne)
        try session.apply([.add(.offer(offer))], .bob)
        #expect(
            storeError { try session.undo(change: 1, .anne) }
                == .namesNobody(record: .offer(offer), missing: actor.id.rawValue))
        #expect(try open.rereads(session.atlas))
    }

    @Test func `a deleted record whose identifier was taken since does not come back`() throws {
        let zone = RichCountry.zones[1]
        let other = NamedZone(id: zone.id, name: "Une autre", kind: "", members: [], source: "")
        try session.apply([.delete(.zone(zone))], .anne)
        try session.apply([.add(.zone(other))], .bob)
        #expect(
            storeError { try session.undo(change: 1, .anne) }
                == .conflict(EditConflict(edit: .add(.zone(zone)), found: .zone(other))))
    }

    @Test func `the history of an actor is that of its record, offers, ties and parts`() throws {
        let actor = RichAtlas.actors[2]
        try rename(0, "autre")
        try session.apply([.delete(.offer(RichAtlas.atlas.offers[0]))], .anne)
        var union = RichAtlas.atlas.cooperations[0]
        let before = union
        union.charter = "nouvelle"
        try session.apply([.change(.cooperation(before), to: .cooperation(union))], .anne)
        var smaller = union
        smaller.members.removeAll { $0.actor == actor.id }
        smaller.rotation = Rotation(hosts: [], startedOn: nil)
        try session.apply([.change(.cooperation(union), to: .cooperation(smaller))], .anne)
        #expect(try session.history(concerning: actor.id).map(\.number) == [4, 2])
        #expect(try session.history(concerning: actor.id, limit: 1).map(\.number) == [4])
        #expect(try session.history(before: 3).map(\.number) == [2, 1])
    }

    @Test func `what can be undone and redone is told`() throws {
        #expect(try session.undoable().undo == nil && session.undoable().redo == nil)
        try rename(0, "un")
        try rename(1, "deux")
        try session.undo(.anne)
        #expect(try session.undoable().undo?.number == 1 && session.undoable().redo?.number == 2)
    }
}
