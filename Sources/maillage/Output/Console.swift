import AtlasExchange
import AtlasModel
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output, standard error and what is known of the terminal.
enum Console {
    /// Writes a text to standard output.
    static func write(_ text: String) throws(CommandFailure) {
        var text = text
        try check(text.withUTF8 { write($0, to: STDOUT_FILENO) })
    }

    /// Writes a text in UTF-8 to standard output.
    static func write(_ text: [UInt8]) throws(CommandFailure) {
        try check(text.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) })
    }

    /// Writes a text to standard output piece by piece.
    static func write(_ text: TextPieces) throws(CommandFailure) { try check(write(text, to: STDOUT_FILENO)) }

    /// Writes every byte, or returns the error number; that of a call that was interrupted where ``Interrupts`` stop it.
    static func write(_ text: TextPieces, to descriptor: Int32) throws(CommandFailure) -> Int32 {
        do throws(ExchangeError) {
            while let piece = try text.next() {
                if Interrupts.isStopped { return EINTR }
                let error = write(piece, to: descriptor)
                guard error == 0 else { return error }
            }
            return 0
        } catch {
            throw .exchange(error)
        }
    }

    private static func check(_ error: Int32) throws(CommandFailure) {
        switch error {
        case 0: return
        case EPIPE: throw .outputClosed
        case let code: throw .cannotWrite(path: nil, code: code)
        }
    }

    /// Something to know that stops nothing, on standard error.
    static func note(_ text: String) { complain(text) }

    /// A line on standard error; one that cannot be written is lost, for there is nowhere left to say so.
    static func complain(_ line: String) { _ = write(line.madeSafe + "\n", to: STDERR_FILENO) }

    /// Writes every byte, or returns the error number.
    static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { write($0, to: descriptor) }
    }

    /// Writes every byte, or returns the error number.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBufferPointer { write($0, to: descriptor) }
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
        var sent = 0
        while sent < bytes.count {
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
            #else
                let count = Darwin.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            sent += count
        }
        return 0
    }

    /// The columns of the terminal on standard output, `COLUMNS` first; `nil` where it is no terminal: what goes to a
    /// file or to another program is never cut.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Sentences in lines of the width of the terminal, each ended by a newline; in one line where there is none.
    static func lines(_ sentences: [String]) -> String {
        sentences
            .flatMap { sentence in width.map { wrapped(sentence, width: $0) } ?? [sentence] }
            .map { $0 + "\n" }.joined()
    }

    /// The columns of a sheet: the paper's, or the terminal's where it is narrower.
    static var sheetWidth: Int { min(80, width ?? 80) }
}
