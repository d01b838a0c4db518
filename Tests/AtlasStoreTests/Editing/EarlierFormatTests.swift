import AtlasModel
import Testing

@testable import AtlasStore

/// Files of earlier formats are opened as they are, and brought up to date by the first change.
struct EarlierFormatTests {
    private func opened(format: Int) throws -> OpenAtlas {
        let open = try OpenAtlas()
        try open.folder.bringBack("a.maillage", toFormat: format)
        return open
    }

    private let zone = RecordEdit.add(.zone(NamedZone(id: "z", name: "Z", kind: "", members: [], source: "")))

    @Test(arguments: 1...4) func `the first change leaves a copy of what was there`(format: Int) throws {
        let open = try opened(format: format)
        let before = try open.folder.bytes(of: "a.maillage")
        let session = try open.session()
        let old = session.atlas
        #expect(try session.history() == [])
        #expect(try session.undoable().undo == nil)
        #expect(try open.folder.bytes(of: "a.maillage") == before)

        let atlas = try session.apply([zone], .anne)
        let expected = try old.applying([zone])
        #expect((atlas == expected) as Bool)
        #expect(try open.rereads(atlas))
        #expect(try open.folder.names == ["a.format-\(format).maillage", "a.maillage"])
        let copy = try AtlasFile.open(at: open.folder.file("a.format-\(format).maillage"), defaults: RichAtlas.defaults)
        #expect((copy == old) as Bool)
        #expect(try AtlasFile.condition(at: open.folder.file("a.format-\(format).maillage")).format == format)
        #expect(
            try open.condition()
                == FileCondition(
                    format: 5, currentFormat: 5, changeCount: 1, lastChangeAt: session.history()[0].madeAt, problems: []
                ))
        let undone = try session.undo(.anne).atlas
        #expect((undone == old) as Bool)
        #expect(try open.folder.names.count == 2)
    }

    @Test(arguments: [3, 4])
    func `a file with a history is shown as it was, and its history told, before it is brought up to date`(
        format: Int
    ) throws {
        let open = try OpenAtlas()
        let session = try open.session()
        let beginning = Moment(milliseconds: 0)
        let (actor, offer) = (RichAtlas.atlas.actors[0], RichAtlas.atlas.offers[0])
        var (otherActor, otherOffer) = (actor, offer)
        otherActor.types = [ActorTypeID("dla")]
        otherOffer.functions = []
        let edits: [RecordEdit] = [
            .change(.actor(actor), to: .actor(otherActor)), .change(.offer(offer), to: .offer(otherOffer)),
        ]
        try session.apply([zone], .anne)
        try session.apply(edits, .anne)
        session.close()
        try open.folder.bringBack("a.maillage", toFormat: format)
        var expected = RichAtlas.atlas
        if format < 4 { expected.invitations = [] }
        let past = try AtlasFile.open(at: open.path, defaults: RichAtlas.defaults, asOf: beginning)
        #expect((past == expected) as Bool)
        let later = try open.session()
        #expect(try later.history().map(\.edits) == [edits, [zone]])
        try later.undo(.anne)
        let isUndone = try later.undo(.anne).atlas == expected
        #expect(isUndone)
    }

    @Test func `a copy never takes the place of another`() throws {
        let open = try opened(format: 2)
        try open.folder.write(.init("à moi".utf8), to: "a.format-2.maillage")
        try open.session().apply([zone], .anne)
        #expect(try open.folder.names == ["a.format-2-2.maillage", "a.format-2.maillage", "a.maillage"])
        #expect(try open.folder.bytes(of: "a.format-2.maillage") == .init("à moi".utf8))
    }

    @Test func `a session follows another that brings the file up to date`() throws {
        let open = try opened(format: 2)
        let (one, two) = (try open.session(), try open.session())
        let atlas = try one.apply([zone], .anne)
        let seen = try two.changesByOthers()
        #expect((seen == atlas) as Bool)
        let offer = RecordEdit.delete(.offer(RichAtlas.atlas.offers[1]))
        let after = try two.apply([offer], .bob)
        let expected = try atlas.applying([offer])
        #expect((after == expected) as Bool)
        #expect(try open.folder.names.count == 2)
    }

    @Test(arguments: [3, 4])
    func `a session follows an older program that changes the file in its format`(format: Int) throws {
        let open = try OpenAtlas()
        try open.session().apply([zone], .anne)
        try open.folder.bringBack("a.maillage", toFormat: format)
        let session = try open.session()
        try open.folder.execute(
            """
            BEGIN;
            INSERT INTO changes (number, made_at, author, reason) VALUES (2, '2026-01-01T00:00:00.000Z', 'Anne', '');
            INSERT INTO changed_records (change, kind, position, existed) VALUES (2, 'actor', 2, 1);
            INSERT INTO past_actors SELECT 2, * FROM actors WHERE position = 2;
            UPDATE actors SET name = 'renommé' WHERE position = 2;
            COMMIT;
            """, in: "a.maillage")
        #expect(try session.changesByOthers()?.actors[1].name == "renommé")
        #expect(try session.changesByOthers() == nil)
        #expect(try session.apply([zone.inverse], .bob).actors[1].name == "renommé")
    }

    @Test func `an edit that is refused changes no record`() throws {
        let open = try opened(format: 2)
        let wrong = RecordEdit.delete(.actor(Actor(id: ActorID("personne"), name: "")))
        let error = storeError { try open.session().apply([wrong], .anne) }
        #expect(error == .conflict(EditConflict(edit: wrong, found: nil)))
        #expect(try open.reread().actors == RichAtlas.actors)
    }
}
