/// The terminfo entries to try for a terminal, best first.
///
/// Recent terminals name themselves by entries that distributions do not have yet; all of them understand xterm.
func entriesToTry(for name: String) -> [String] {
    let modern = ["kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "rio", "konsole", "iterm", "st-"]
    let suggestsColors = ["xterm-", "tmux", "screen", "vte", "gnome", "256color", "direct"]
    let fallbacks =
        (modern + suggestsColors).contains { name.lowercased().contains($0) }
        ? ["xterm-256color", "xterm", "vt100"] : ["xterm", "vt100"]
    return (name.isEmpty ? [] : [name]) + fallbacks.filter { $0 != name }
}

/// The entry ncurses is to use.
func usableEntry(for name: String, lookUp: (String) -> Ncurses.Entry) throws(TerminalError) -> String {
    let tried = entriesToTry(for: name)
    for entry in tried {
        switch lookUp(entry) {
        case .usable: return entry
        case .unknown: continue
        // A terminal that says it is dumb is not to be treated as an xterm.
        case .tooDumb: throw .tooDumb(name: entry)
        }
    }
    throw .unknownTerminal(name: name, tried: tried)
}
