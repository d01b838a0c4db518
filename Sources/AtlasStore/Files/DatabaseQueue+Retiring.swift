import AtlasModel
import GRDB
import Synchronization

extension DatabaseQueue {
    private static let retired = Mutex<[DatabaseQueue]>([])

    /// Closes a connection that has served, and keeps the little that is left of it: what GRDB ties to its queues is
    /// given up, when one of them goes, by the pool of Dispatch, which a screen at rest is better without (see
    /// ``AtlasModel/Parallel/start(_:)``).
    func retire() {
        try? close()
        Self.retired.withLock { $0.append(self) }
    }
}
