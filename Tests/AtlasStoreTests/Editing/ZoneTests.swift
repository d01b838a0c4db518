import AtlasModel
import Testing

@testable import AtlasStore

/// Named zones, which offers and others name within lists.
struct ZoneTests {
    private let open: OpenAtlas
    private let session: AtlasSession
    private let zone = NamedZone(
        id: "bassin", name: "Bassin", kind: "bassin", members: [TerritoryReference(.commune, "29151")], source: "")

    init() throws {
        open = try OpenAtlas()
        session = try open.session()
    }

    private var reference: TerritoryReference { TerritoryReference(.zone, zone.id) }

    @Test func `a zone is added, changed and deleted, and each is undone and redone`() throws {
        var states = [session.atlas]
        var renamed = zone
        renamed.name = "Bassin renommé"
        for edit in [RecordEdit.add(.zone(zone)), .change(.zone(zone), to: .zone(renamed)), .delete(.zone(renamed))] {
            states.append(try session.apply([edit], .anne))
            #expect(try open.rereads(states[states.count - 1]))
        }
        for state in states.dropLast().reversed() {
            let isBack = try session.undo(.bob).atlas == state
            #expect(isBack)
        }
        for state in states.dropFirst() {
            let isThere = try session.redo(.bob).atlas == state
            #expect(isThere)
        }
        #expect(try open.rereads(states[states.count - 1]))
    }

    @Test(arguments: ["actor", "offer", "cooperation", "initiative"])
    func `a zone in which a record acts is not deleted, nor is its addition undone`(kind: String) throws {
        try session.apply([.add(.zone(zone))], .anne)
        let user = try user(kind)
        try session.apply([user], .bob)
        #expect(isKept(storeError { try session.apply([.delete(.zone(zone))], .anne) }))
        #expect(isKept(storeError { try session.undo(change: 1, .anne) }))
        #expect(try open.rereads(session.atlas))
        // Together with what uses it, it goes.
        try session.apply([user.inverse, .delete(.zone(zone))], .anne)
        #expect(try open.rereads(session.atlas))
        let isGone = !session.atlas.territories.zones.contains { $0.id == zone.id }
        #expect(isGone)
    }

    @Test(arguments: ["actor", "offer", "cooperation", "initiative"])
    func `nothing comes back into a zone that is gone, nor goes into it`(kind: String) throws {
        try session.apply([.add(.zone(zone))], .anne)
        let user = try user(kind)
        try session.apply([user], .bob)
        try session.apply([user.inverse], .bob)
        try session.apply([.delete(.zone(zone))], .anne)
        #expect(isKept(storeError { try session.undo(change: 3, .anne) }))
        #expect(isKept(storeError { try session.apply([user], .bob) }))
        #expect(try open.rereads(session.atlas))
        // The zone first, then who acted there.
        try session.undo(change: 4, .anne)
        try session.undo(change: 3, .anne)
        #expect(try open.rereads(session.atlas))
    }

    @Test func `another zone whose name begins alike is no use of it`() throws {
        let longer = NamedZone(id: "bassin-2", name: "", kind: "", members: [], source: "")
        let offer = Offer(
            actor: RichAtlas.actors[0].id, functions: [], stages: .all, role: .core,
            zone: Zone([TerritoryReference(.zone, longer.id)]))
        try session.apply([.add(.zone(zone)), .add(.zone(longer)), .add(.offer(offer))], .anne)
        try session.apply([.delete(.zone(zone))], .anne)
        #expect(try open.rereads(session.atlas))
    }

    private func isKept(_ error: StoreError?) -> Bool {
        if case .namesNobody(_, let missing)? = error { missing == reference.description } else { false }
    }

    private func user(_ kind: String) throws -> RecordEdit {
        switch kind {
        case "actor": return .add(.actor(Actor(id: ActorID("nouveau"), name: "N", zone: Zone([.france, reference]))))
        case "offer":
            return .add(
                .offer(
                    Offer(
                        actor: RichAtlas.actors[0].id, functions: [], stages: .all, role: .core,
                        zone: Zone([reference]))))
        case "cooperation":
            let old = try #require(session.atlas.cooperations.first)
            var new = old
            new.territory = reference
            return .change(.cooperation(old), to: .cooperation(new))
        default:
            let old = try #require(session.atlas.initiatives.first)
            var new = old
            new.territory = reference
            return .change(.initiative(old), to: .initiative(new))
        }
    }
}
