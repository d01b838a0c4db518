#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file being written beside the one that it is to become, on the same disk.
struct Draft {
    let path: String
    private let target: String

    /// Makes the empty draft of a file; nobody else has one of the same name.
    init(of target: String) throws(StoreError) {
        self.target = target
        path = "\(target).\(String(UInt32.random(in: .min ... .max), radix: 16)).part"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StoreError(writing: errno) }
        close(descriptor)
    }

    /// Waits until the draft is on the disk, then gives it the name of the file.
    func publish() throws(StoreError) {
        try Draft.sync(path)
        // Unlike a renaming, a link never replaces what somebody else has put there meanwhile.
        if link(path, target) == 0 {
            unlink(path)
        } else {
            let number = errno
            guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(number) else { throw StoreError(writing: number) }
            try renameWithoutLinks()
        }
        // Some network disks refuse to sync a folder; the file itself is safe.
        try? Draft.sync(folder)
    }

    /// For disks without links (FAT, some network shares): a moment lies between the question and the renaming.
    private func renameWithoutLinks() throws(StoreError) {
        var status = stat()
        if lstat(target, &status) == 0 { throw .alreadyExists }
        guard rename(path, target) == 0 else { throw StoreError(writing: errno) }
    }

    func discard() {
        unlink(path)
    }

    private var folder: String {
        guard let slash = target.lastIndex(of: "/") else { return "." }
        return slash == target.startIndex ? "/" : String(target[..<slash])
    }

    private static func sync(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(writing: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(writing: errno) }
    }
}
