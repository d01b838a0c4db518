#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file written whole or not at all.
enum NewFile {
    /// Writes beside the file, then takes its place, so that a full disk or a power cut leaves the old one.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        let draft = "\(path).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        let failure = fill(descriptor, with: text)
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

    /// Writes, syncs and closes; 0, or the error number.
    private static func fill(_ descriptor: Int32, with text: String) -> Int32 {
        var failure = Console.write(text, to: descriptor)
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        return failure
    }
}
