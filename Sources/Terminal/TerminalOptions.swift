/// What the application chooses about the screen.
package struct TerminalOptions: Sendable {
    /// Where standard error goes while the screen is up; nowhere if nil.
    package var errorLogPath: String?
    /// What the user reads in the restored terminal after a crash, with its line break.
    package var crashMessage: String
    package var mouse: Bool
    /// False draws without colours, as the environment variable NO_COLOR does.
    package var colors: Bool
    package var palette: Palette
    /// True draws with ASCII alone, as a system without any UTF-8 locale does.
    package var asciiOnly: Bool

    package init(
        errorLogPath: String? = nil,
        crashMessage: String = "",
        mouse: Bool = true,
        colors: Bool = true,
        palette: Palette = .none,
        asciiOnly: Bool = false
    ) {
        self.errorLogPath = errorLogPath
        self.crashMessage = crashMessage
        self.mouse = mouse
        self.colors = colors
        self.palette = palette
        self.asciiOnly = asciiOnly
    }
}
