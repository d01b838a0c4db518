import AtlasModel
import Dispatch
import GRDB
import Synchronization

/// A part of a file read on a thread and a connection of its own, beside what the caller reads.
///
/// The caller is within a transaction of reading: as long as that lasts, nobody can change the file, and both read the
/// same state of it.  That holds with a rollback journal only.
final class BesideReading<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    init(_ path: String, _ read: @escaping @Sendable (Database) throws -> Value) {
        Parallel.start { [self] in
            let result = Result {
                var configuration = OpenFile.careful
                configuration.readonly = true
                let queue = try DatabaseQueue(path: AtlasFile.plain(path), configuration: configuration)
                defer { queue.retire() }
                return try queue.read(read)
            }
            outcome.withLock { $0 = result }
            done.signal()
        }
    }

    /// Waits for the part and hands it over; `nil` where it could not be read beside, as while somebody waits to write.
    func take() -> Value? {
        done.wait()
        done.signal()
        return outcome.withLock { outcome in
            defer { outcome = nil }
            return try? outcome?.get()
        }
    }
}
