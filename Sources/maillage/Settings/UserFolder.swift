#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folders that XDG gives to what a user keeps
/// (https://specifications.freedesktop.org/basedir-spec/latest/).
enum UserFolder {
    case config
    case state

    /// `nil` where neither the variable of XDG nor HOME is an absolute path.
    var path: String? {
        let base =
            switch self {
            case .config: Self.variable("XDG_CONFIG_HOME") ?? Self.variable("HOME").map { $0 + "/.config" }
            case .state: Self.variable("XDG_STATE_HOME") ?? Self.variable("HOME").map { $0 + "/.local/state" }
            }
        return base.map { $0 + "/maillage" }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value[0] == UInt8(ascii: "/") else { return nil }
        return String(cString: value)
    }

    /// Makes a folder and those above it, for the user alone; `false` where that cannot be.
    static func make(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex,
            make(String(path[..<slash]))
        else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }

    /// What a file holds, as far as the limit and one byte beyond; `nil` for what is no plain file or cannot be read,
    /// with the error number, 0 where there is nothing wrong but that it is none.
    static func contents(of path: String, limit: Int) -> (bytes: [UInt8]?, error: Int32) {
        // A pipe put there must not hold the program up.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return (nil, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return (nil, EISDIR) }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count < bytes.count {
            let (start, room) = (count, bytes.count - count)
            let read = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + start }, room) }
            if read < 0, errno == EINTR { continue }
            if read < 0 { return (nil, errno) }
            if read == 0 { break }
            count += read
        }
        return (Array(bytes[..<count]), 0)
    }
}
