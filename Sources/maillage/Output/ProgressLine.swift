#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One line on the terminal of standard error that tells how far something has come, and goes when it is done.
///
/// There is none where standard error is no terminal, nor for what takes less than 200 ms: nobody could read it.
final class ProgressLine {
    private static let patience = Duration.milliseconds(200)

    private let start = ContinuousClock.now
    private let width = ProgressLine.terminalWidth
    /// Columns that the line takes at present.
    private var shown = 0

    /// Replaces the line; a text wider than the terminal is left out.
    ///
    /// - Parameter text: of characters one column wide.
    func show(_ text: @autoclosure () -> String) {
        guard let width, ContinuousClock.now - start >= ProgressLine.patience else { return }
        let text = text()
        guard text.count < width else { return }
        write("\r" + text + String(repeating: " ", count: max(0, shown - text.count)))
        shown = text.count
    }

    /// Takes the line away and leaves the cursor where it began.
    func erase() {
        guard shown > 0 else { return }
        // Spaces, not a sequence of control: every terminal knows them.
        write("\r" + String(repeating: " ", count: shown) + "\r")
        shown = 0
    }

    private func write(_ text: String) { _ = Console.write(text, to: STDERR_FILENO) }

    /// The columns of the terminal on standard error; `nil` where it is no terminal.
    private static var terminalWidth: Int? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
}
