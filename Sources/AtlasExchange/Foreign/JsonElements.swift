#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The elements of a JSON file that is one array, each by itself: a file of 100,000 services is never whole in memory.
enum JsonElements {
    enum Failure: Error {
        case absent
        case unreadable(reason: String)
        /// The text is no array, or ends too early; a line of the file, from 1.
        case malformed(line: Int)
    }

    /// More than any real record takes.
    private static let largest = 1 << 24
    private static let chunk = 1 << 20

    /// Calls `body` with the bytes of each element and the line where it begins.
    /// - Parameter read: told how many bytes have been read since the last time.
    static func forEach(
        in path: String, read: (Int) -> Void = { _ in }, _ body: (_ element: [UInt8], _ line: Int) -> Void
    ) throws(Failure) {
        // As for ``FileContents``: a pipe would make the program wait for ever.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw errno == ENOENT ? .absent : .unreadable(reason: systemReason()) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(reason: "not a regular file")
        }
        var splitter = Splitter()
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(file, &buffer, chunk)
            #else
                let count = Darwin.read(file, &buffer, chunk)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(reason: systemReason())
            }
            if count == 0 { break }
            try splitter.take(buffer[..<count], body)
            read(count)
        }
        try splitter.end()
    }

    /// The elements of a text that is one array.
    static func forEach(
        of bytes: [UInt8], _ body: (_ element: [UInt8], _ line: Int) -> Void
    ) throws(Failure) {
        var splitter = Splitter()
        try splitter.take(bytes[...], body)
        try splitter.end()
    }

    /// Cuts an array at the commas between its elements, knowing of JSON what it must: strings, and how deep it is.
    private struct Splitter {
        private enum State {
            case before, inside, after
        }

        private var state = State.before
        private var depth = 0
        private var isInString = false
        private var isEscaped = false
        private var hasMark = 0
        private var line = 1
        private var element: [UInt8] = []
        private var elementLine = 1
        private var hasElements = false

        mutating func take(
            _ bytes: ArraySlice<UInt8>, _ body: (_ element: [UInt8], _ line: Int) -> Void
        ) throws(Failure) {
            for byte in bytes {
                switch state {
                case .before: try begin(byte)
                case .inside: try go(on: byte, body)
                case .after: guard Splitter.isSpace(byte) else { throw .malformed(line: line) }
                }
                if byte == 0x0A { line += 1 }
            }
        }

        /// A byte order mark perhaps, spaces, then the bracket.
        private mutating func begin(_ byte: UInt8) throws(Failure) {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            if hasMark < 3, byte == mark[hasMark] {
                hasMark += 1
            } else if byte == UInt8(ascii: "[") {
                state = .inside
            } else if !Splitter.isSpace(byte) {
                throw .malformed(line: line)
            }
        }

        private mutating func go(
            on byte: UInt8, _ body: (_ element: [UInt8], _ line: Int) -> Void
        ) throws(Failure) {
            if element.isEmpty {
                if Splitter.isSpace(byte) { return }
                elementLine = line
            }
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "]") where depth == 0:
                    // An empty array has no element, and so has nothing before this bracket.
                    if hasElements && element.isEmpty { throw .malformed(line: line) }
                    if !element.isEmpty { body(element, elementLine) }
                    element = []
                    state = .after
                    return
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    guard depth > 0 else { throw .malformed(line: line) }
                    depth -= 1
                case UInt8(ascii: ",") where depth == 0:
                    guard !element.isEmpty else { throw .malformed(line: line) }
                    body(element, elementLine)
                    element.removeAll(keepingCapacity: true)
                    hasElements = true
                    return
                default: break
                }
            }
            guard element.count < JsonElements.largest else { throw .malformed(line: elementLine) }
            element.append(byte)
        }

        func end() throws(Failure) {
            guard state == .after else { throw .malformed(line: line) }
        }

        private static func isSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        }
    }
}
