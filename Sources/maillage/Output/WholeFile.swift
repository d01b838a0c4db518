import AtlasExchange

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file written whole or not at all, wherever the system allows it.
enum WholeFile {
    /// What office suites write, and nothing here does: under such a name they would call a file damaged.
    private static let officeEndings = [".xlsx", ".xls", ".ods", ".docx"]

    /// Refuses to write to an atlas, which only the commands that edit it change, and under the names of other formats.
    static func check(_ path: String) throws(CommandFailure) {
        let name = path.lowercased()
        if name.hasSuffix(".maillage") || isDatabase(path) { throw .isAtlas(path: path) }
        if let ending = officeEndings.first(where: { name.hasSuffix($0) }) {
            throw .officeName(path: path, ending: ending)
        }
    }

    /// Whether an atlas file is there, whatever its name.
    private static func isDatabase(_ path: String) -> Bool {
        var status = stat()
        // Opening a pipe would wait for its other end.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let head = Array("SQLite format 3\0".utf8)
        var found = [UInt8](repeating: 0, count: head.count)
        return read(descriptor, &found, head.count) == head.count && found == head
    }

    static func write(
        _ text: String, to path: String, isReplacing: Bool = true, isDurable: Bool = true
    ) throws(CommandFailure) {
        try write(Array(text.utf8), to: path, isReplacing: isReplacing, isDurable: isDurable)
    }

    /// Writes a text piece by piece, as ``write(_:to:isReplacing:isDurable:)`` writes bytes.
    static func write(_ text: TextPieces, to path: String) throws(CommandFailure) {
        try write(to: path, isReplacing: true, isDurable: true) { descriptor throws(CommandFailure) in
            try Console.write(text, to: descriptor)
        }
    }

    /// Writes bytes to a path: a file there is replaced at once, behind a link its target is; what is no file (a
    /// device, a pipe) is written into.
    /// - Parameters:
    ///   - isReplacing: whether something may be at the path already.
    ///   - isDurable: whether it must outlive a power cut from the moment that this returns.
    static func write(
        _ bytes: [UInt8], to path: String, isReplacing: Bool = true, isDurable: Bool = true
    ) throws(CommandFailure) {
        try write(to: path, isReplacing: isReplacing, isDurable: isDurable) { Console.write(bytes, to: $0) }
    }

    /// Writes every byte to a descriptor, or returns the error number.
    private typealias Content = (Int32) throws(CommandFailure) -> Int32

    private static func write(
        to path: String, isReplacing: Bool, isDurable: Bool, _ content: Content
    ) throws(CommandFailure) {
        try check(path)
        var status = stat()
        let isTaken = lstat(path, &status) == 0
        guard isTaken else {
            if try create(path, with: content, isDurable: isDurable) { return }
            return try replace(path, with: content, mode: 0o644, isDurable: isDurable)
        }
        guard isReplacing else { throw .alreadyExists(path: path) }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            // A link that leads nowhere yet comes here too: the system makes its target.
            return try fill(path, with: content)
        }
        try replace(resolved(path), with: content, mode: status.st_mode & 0o777, isDurable: isDurable)
    }

    #if canImport(Glibc)
        /// `O_TMPFILE`, which the Swift module of glibc leaves out.
        private static let nameless = 0o20_000_000 | O_DIRECTORY
    #endif

    /// Writes a file that has no name yet, and then names it: whatever ends the program before leaves nothing behind.
    /// - Returns: `false` where the system or the disk knows no such files.
    private static func create(
        _ path: String, with content: Content, isDurable: Bool
    ) throws(CommandFailure) -> Bool {
        #if canImport(Glibc)
            let slash = path.lastIndex(of: "/")
            let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            let descriptor = open(folder, O_WRONLY | O_CLOEXEC | nameless, 0o644)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            var failure = try content(descriptor)
            if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
            guard failure == 0 else { throw .cannotWrite(path: path, code: failure) }
            if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 { return true }
            guard errno == EEXIST else { return false }
            throw .alreadyExists(path: path)
        #else
            return false
        #endif
    }

    /// Writes beside the file, then takes its place, so that a full disk or a power cut leaves the old one.
    private static func replace(
        _ path: String, with content: Content, mode: mode_t, isDurable: Bool
    ) throws(CommandFailure) {
        let draft = "\(path).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        var failure: Int32
        do throws(CommandFailure) {
            failure = try content(descriptor)
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
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

    private static func fill(_ path: String, with content: Content) throws(CommandFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
        var failure: Int32
        do throws(CommandFailure) {
            failure = try content(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw .cannotWrite(path: path, code: failure) }
    }

    /// The path behind symbolic links: renaming must replace the file, not the link to it.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
