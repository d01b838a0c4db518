import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension OpenFile {
    /// Copies the file beside itself, whole and on the disk, and never over another: `bretagne.LABEL.maillage`, else
    /// `bretagne.LABEL-2.maillage` …
    ///
    /// - Parameter label: without `/`.
    /// - Returns: the path of the copy.
    @discardableResult
    func backup(named label: String) throws(StoreError) -> String {
        let suffix = ".maillage"
        let stem = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
        var copies = 1
        while true {
            let target = "\(stem).\(label)\(copies == 1 ? "" : "-\(copies)")\(suffix)"
            var status = stat()
            if lstat(target, &status) != 0 {
                do throws(StoreError) {
                    try copy(to: target)
                    return target
                } catch .alreadyExists {
                    // Somebody has made one of that name meanwhile.
                }
            }
            copies += 1
        }
    }

    private func copy(to target: String) throws(StoreError) {
        let draft = try Draft(of: AtlasFile.plain(target))
        do {
            // Who may read the file may read its copy, and nobody else.
            var status = stat()
            if stat(path, &status) == 0 { chmod(draft.path, status.st_mode & 0o777) }
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
            let copy = try DatabaseQueue(path: draft.path, configuration: configuration)
            defer { copy.retire() }
            try queue.backup(to: copy)
            try copy.close()
            try draft.publish()
        } catch {
            draft.discard()
            throw StoreError(writing: error)
        }
    }
}
