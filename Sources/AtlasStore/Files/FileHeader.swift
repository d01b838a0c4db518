#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The first hundred bytes of an SQLite database (https://www.sqlite.org/fileformat.html#the_database_header).
///
/// They are read before SQLite opens the file because it takes an empty file for an empty database and reads zeros
/// where the last page has lost its end.
struct FileHeader {
    private static let size = 100
    private static let magic = Array("SQLite format 3\0".utf8)

    private let bytes: [UInt8]

    /// Stops at a file that is no atlas, or only the beginning of one.
    static func check(_ path: String) throws(StoreError) {
        let (bytes, fileSize) = try beginning(of: path)
        guard bytes.count == size, bytes.starts(with: magic) else {
            let isCut = !bytes.isEmpty && bytes.prefix(magic.count) == magic.prefix(bytes.count)
            throw .notAnAtlas(isCut ? .truncated(size: fileSize, expected: size) : .notADatabase)
        }
        let header = FileHeader(bytes: bytes)
        guard header.number(at: 68) == AtlasFile.applicationID else {
            throw .notAnAtlas(.otherApplication(id: header.number(at: 68)))
        }
        if let expected = header.expectedSize, fileSize < expected, !hasUnfinishedBusiness(path) {
            throw .notAnAtlas(.truncated(size: fileSize, expected: expected))
        }
    }

    private func number(at offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Page size times number of pages; `nil` where the last writer was too old to keep that number.
    private var expectedSize: Int? {
        guard number(at: 24) == number(at: 92) else { return nil }
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        return (pageSize == 1 ? 65_536 : pageSize) * Int(number(at: 28))
    }

    /// Whether a journal beside the file holds pages that the file does not have yet, or not any more: of a writing that
    /// goes on or was cut off.  SQLite brings it to its end when it opens the file.
    private static func hasUnfinishedBusiness(_ path: String) -> Bool {
        ["-wal", "-journal"].contains { suffix in
            var status = stat()
            return stat(path + suffix, &status) == 0 && status.st_size > 0
        }
    }

    private static func beginning(of path: String) throws(StoreError) -> (bytes: [UInt8], fileSize: Int) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(errno) }
        // Opening a pipe would wait for somebody to write into it.
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnAtlas(.notADatabase) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = read(descriptor, &bytes, size)
        guard count >= 0 else { throw failure(errno) }
        return (Array(bytes.prefix(count)), Int(status.st_size))
    }

    private static func failure(_ number: Int32) -> StoreError {
        [ENOENT, ENOTDIR].contains(number) ? .noSuchFile : .notReadable(reason: String(cString: strerror(number)))
    }
}
