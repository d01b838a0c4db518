import AtlasModel
import GRDB
import Synchronization

extension DatabaseQueue {
    private static let retired = Mutex<[DatabaseQueue]>([])

    /// Closes a connection that has served, and keeps the little that is left of it: what GRDB ties to its queues is
    /// given up, when one of them goes, by the pool of Dispatch, which a screen at rest is better without (see
    /// ``AtlasModel/Parallel/start(_:)``).
    func retire() {
        // One that is still in use is not kept with all that it holds.
        guard (try? close()) != nil else { return }
        Self.retired.withLock { $0.append(self) }
    }
}
