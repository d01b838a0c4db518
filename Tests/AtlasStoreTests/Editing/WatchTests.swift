import AtlasModel
import Dispatch
import Testing

@testable import AtlasStore

/// A session is told when another program has changed its file.
struct WatchTests {
    private static func canWatch() throws -> Bool {
        let open = try OpenAtlas()
        return try withExtendedLifetime(open) { try open.session().watch {} }
    }

    private let zone = RecordEdit.add(.zone(NamedZone(id: "z", name: "Z", kind: "", members: [], source: "")))

    @Test(.enabled("the folder of temporary files is on this machine") { try Self.canWatch() })
    func `a session is told of each change of another, and then finds it`() throws {
        let open = try OpenAtlas()
        let (session, other) = (try open.session(), try open.session())
        let told = DispatchSemaphore(value: 0)
        #expect(session.watch { told.signal() })

        let atlas = try other.apply([zone], .bob)
        #expect(told.wait(timeout: .now() + 20) == .success)
        let news = try session.changesByOthers()
        #expect((news == atlas) as Bool)

        try other.undo(.bob)
        #expect(told.wait(timeout: .now() + 20) == .success)
        let isBack = try session.changesByOthers() == RichAtlas.atlas
        #expect(isBack)
    }

    @Test(.enabled("the folder of temporary files is on this machine") { try Self.canWatch() })
    func `what is written beside the file, or after the session is closed, is not told`() throws {
        let open = try OpenAtlas()
        let session = try open.session()
        let told = DispatchSemaphore(value: 0)
        #expect(session.watch { told.signal() })
        try open.folder.write(.init("à moi".utf8), to: "b.maillage-journal")
        try open.folder.write(.init("à moi".utf8), to: "a.maillage-journal.txt")
        #expect(told.wait(timeout: .now() + 0.5) == .timedOut)
        session.close()
        let other = try open.session()
        try other.apply([zone], .bob)
        #expect(told.wait(timeout: .now() + 0.5) == .timedOut)
    }

    @Test func `a file that is not there cannot be watched`() {
        #expect(FileWatch("/nulle-part/a.maillage") {} == nil)
    }
}
