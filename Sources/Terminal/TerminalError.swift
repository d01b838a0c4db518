/// Why the screen cannot be opened.
package enum TerminalError: Error, Hashable, Sendable {
    case notATerminal(StandardStream)
    /// Neither the terminal named by TERM nor those tried in its place are in the terminfo database.
    case unknownTerminal(name: String, tried: [String])
    /// The cursor of this terminal cannot be moved (`dumb`).
    case tooDumb(name: String)
    case cannotStart(name: String)
    /// No pipe could be made; the number is the system's error.
    case noPipe(code: Int32)
}

package enum StandardStream: Hashable, Sendable {
    case input, output
}
