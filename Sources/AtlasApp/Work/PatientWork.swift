import AtlasModel
import Foundation
import Synchronization

/// Work that somebody at a dialogue of lines waits for.
package enum PatientWork {
    /// How long nobody minds silence, and how long after a word on it another follows, in seconds.
    private static let (patience, silence) = (0.2, 10.0)

    /// Does something on a thread of its own and waits for it.
    ///
    /// - Parameters:
    ///   - mayBeLeft: what is stopped is waited for no more; it goes on to its end unheard.  Otherwise it is to end soon
    ///     by itself, and what came of it is told.
    ///   - isStopped: whether whoever waits has had enough.
    ///   - lasts: says that it lasts: once after a moment, then from time to time; takes the part done, from 0 to 1.
    /// - Returns: `nil` where it was left.
    package static func wait<Value: Sendable, Failure: Error>(
        mayBeLeft: Bool, isStopped: @escaping @Sendable () -> Bool, lasts: (Double) throws(Failure) -> Void,
        for work: @escaping @Sendable (WorkControl) -> Value
    ) throws(Failure) -> Value? {
        let desk = Desk<Value>()
        Parallel.start {
            let control = WorkControl(isCancelled: isStopped, report: { desk.part.store($0, ordering: .relaxed) })
            let value = work(control)
            desk.value.withLock { $0 = value }
        }
        let start = Date()
        var next = patience
        while true {
            if let value = desk.value.withLock({ $0 }) { return value }
            if mayBeLeft, isStopped() { return nil }
            let elapsed = -start.timeIntervalSinceNow
            if elapsed >= next {
                try lasts(desk.part.load(ordering: .relaxed))
                next = elapsed + silence
            }
            // Most answers take less than a person can tell.
            Thread.sleep(forTimeInterval: elapsed < patience ? 0.001 : 0.02)
        }
    }

    /// What the thread leaves.
    private final class Desk<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
        let part = Atomic(0.0)
    }
}
