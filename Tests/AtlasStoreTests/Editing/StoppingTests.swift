import AtlasModel
import Synchronization
import Testing

@testable import AtlasStore

struct StoppingTests {
    private let open: OpenAtlas
    private let session: AtlasSession

    init() throws {
        open = try OpenAtlas()
        session = try open.session()
    }

    private var many: [RecordEdit] {
        (0..<600).map { .add(.actor(Actor(id: ActorID("essai-\($0)"), name: "Essai \($0)", zone: .unknown))) }
    }

    /// Lets a change go on for some questions, then stops it.
    private func stopping(after questions: Int) -> ChangeControl {
        let left = Asked(questions)
        return ChangeControl(isStopped: { left.isOver() }, report: { _ in })
    }

    @Test(arguments: 0...5) func `a change that is stopped is not written, nor half of it`(questions: Int) throws {
        #expect(storeError { try session.apply(many, .anne, stopping(after: questions)) } == .stopped)
        #expect(try open.rereads(RichAtlas.atlas))
        #expect((session.atlas == RichAtlas.atlas) as Bool)
        #expect(try session.history().isEmpty)
        try session.apply(many, .bob)
        #expect(session.atlas.actors.count == RichAtlas.atlas.actors.count + 600)
    }

    @Test func `an undo that is stopped leaves the change as it is, and can be made later`() throws {
        try session.apply(many, .anne)
        let changed = session.atlas
        #expect(storeError { try session.undo(.bob, stopping(after: 4)) } == .stopped)
        #expect(try open.rereads(changed))
        try session.undo(.bob)
        #expect(try open.rereads(RichAtlas.atlas))
    }

    @Test func `how far a change has come grows from nothing to nearly all`() throws {
        let told = Told()
        try session.apply(many, .anne, ChangeControl(isStopped: { false }, report: told.note))
        let parts = told.parts
        #expect(parts.first == 0 && parts == parts.sorted() && (parts.last ?? 0) > 0.8 && (parts.last ?? 2) <= 1)
    }

    @Test func `the size of the history is the number of records that it tells of`() throws {
        #expect(try session.historySize() == 0)
        try session.apply(many, .anne)
        try session.undo(.anne)
        #expect(try session.historySize() == 1_200)
    }
}

private final class Asked: Sendable {
    private let left: Mutex<Int>

    init(_ questions: Int) { left = Mutex(questions) }

    func isOver() -> Bool {
        left.withLock { left in
            left -= 1
            return left < 0
        }
    }
}

private final class Told: Sendable {
    private let content = Mutex<[Double]>([])

    func note(_ part: Double) { content.withLock { $0.append(part) } }

    var parts: [Double] { content.withLock { $0 } }
}
