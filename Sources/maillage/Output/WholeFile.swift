#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file written whole or not at all, wherever the system allows it.
enum WholeFile {
    /// Writes a text to a path: a file there is replaced at once, behind a link its target is; what is no file (a
    /// device, a pipe) is written into.
    /// - Parameters:
    ///   - isReplacing: whether something may be at the path already.
    ///   - isDurable: whether it must outlive a power cut from the moment that this returns.
    static func write(
        _ text: String, to path: String, isReplacing: Bool = true, isDurable: Bool = true
    ) throws(CommandFailure) {
        var status = stat()
        let isTaken = lstat(path, &status) == 0
        guard isTaken else { return try replace(path, with: text, mode: 0o644, isDurable: isDurable) }
        guard isReplacing else { throw .alreadyExists(path: path) }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            // A link that leads nowhere yet comes here too: the system makes its target.
            return try fill(path, with: text)
        }
        try replace(resolved(path), with: text, mode: status.st_mode & 0o777, isDurable: isDurable)
    }

    /// Writes beside the file, then takes its place, so that a full disk or a power cut leaves the old one.
    private static func replace(
        _ path: String, with text: String, mode: mode_t, isDurable: Bool
    ) throws(CommandFailure) {
        let draft = "\(path).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        var failure = Console.write(text, to: descriptor)
        if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            unlink(draft)
            throw .cannotWrite(path: path, code: failure)
        }
        guard rename(draft, path) == 0 else {
            let code = errno
            unlink(draft)
            throw .cannotCreate(path: path, code: code)
        }
    }

    private static func fill(_ path: String, with text: String) throws(CommandFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        var failure = Console.write(text, to: descriptor)
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw .cannotWrite(path: path, code: failure) }
    }

    /// The path behind symbolic links: renaming must replace the file, not the link to it.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
