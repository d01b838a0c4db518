#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a file, or why there are none.
enum FileContents {
    case bytes([UInt8])
    case absent
    case unreadable(reason: String)

    /// Positions in a file are kept in 31 bits; an atlas of the whole country takes some megabytes.
    private static let largest = 1 << 30

    /// - Parameter most: how many bytes of its beginning are wanted; `nil` for all.
    init(path: String, upTo most: Int? = nil) {
        // Without O_NONBLOCK, a pipe under the name of a file would make the program wait for ever.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            self = errno == ENOENT ? .absent : .unreadable(reason: systemReason())
            return
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            self = .unreadable(reason: systemReason())
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            self = .unreadable(reason: "not a regular file")
            return
        }
        guard status.st_size < FileContents.largest else {
            self = .unreadable(reason: "larger than 1 GiB")
            return
        }
        self = FileContents.read(file, size: min(Int(status.st_size), most ?? .max))
    }

    private static func read(_ file: Int32, size: Int) -> FileContents {
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                #if canImport(Glibc)
                    let step = Glibc.read(file, buffer.baseAddress! + count, size - count)
                #else
                    let step = Darwin.read(file, buffer.baseAddress! + count, size - count)
                #endif
                if step == 0 { return }
                if step > 0 {
                    count += step
                } else if errno != EINTR {
                    failure = systemReason()
                    return
                }
            }
        }
        return failure.map(FileContents.unreadable) ?? .bytes(bytes)
    }
}

/// What the system says of the last call that failed.
func systemReason() -> String { String(cString: strerror(errno)) }
