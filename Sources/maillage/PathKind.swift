#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is at a path.
enum PathKind {
    case folder
    case file

    /// `nil` where nothing is.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// - Throws: ``CommandFailure/noSuchFile(path:)``
    static func checkIsThere(_ path: String) throws(CommandFailure) {
        if PathKind(of: path) == nil { throw .noSuchFile(path: path) }
    }
}
