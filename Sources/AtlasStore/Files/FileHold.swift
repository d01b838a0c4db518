import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that this process has open, for as long as this lives.
///
/// To look at a file through a descriptor of one's own undoes, on closing it, the locks that SQLite holds on the file in
/// the same process (https://www.sqlite.org/howtocorrupt.html, section 2.2).  The look at the header is therefore
/// taken while nobody in this process has the file open, and left out where somebody has: then it has been taken.
final class FileHold: Sendable {
    private struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private static let held = Mutex<[Identity: Int]>([:])

    private let identity: Identity

    /// Checks the file, unless this process has it open already.
    init(checking path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // Says what is wrong.
            try FileHeader.check(path)
            throw .noSuchFile
        }
        let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        let failure = Self.held.withLock { held -> StoreError? in
            if held[identity] == nil {
                do throws(StoreError) { try FileHeader.check(path) } catch { return error }
            }
            held[identity, default: 0] += 1
            return nil
        }
        if let failure { throw failure }
        self.identity = identity
    }

    /// Checks the file again, unless somebody else in this process has it open.
    func check(_ path: String) throws(StoreError) {
        let failure = Self.held.withLock { held -> StoreError? in
            guard held[identity] == 1 else { return nil }
            do throws(StoreError) { try FileHeader.check(path) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }

    deinit {
        Self.held.withLock { held in
            let count = (held[identity] ?? 1) - 1
            held[identity] = count == 0 ? nil : count
        }
    }
}
