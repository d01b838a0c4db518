/// How a map is drawn: what the terminal and its font can show, or what the user likes best.
package enum MapSkin: String, CaseIterable, Sendable {
    /// Borders as dots of Braille on the colours of the territories.
    case braille
    /// Half cells in the colour of the territory, without borders.
    case block
    /// Characters that every terminal has; texture beside colour.
    case ascii

    /// The one to begin with: the font of the console of Linux has half cells and no Braille.
    /// - Parameters:
    ///   - wanted: that of the settings.
    ///   - name: the terminfo entry of the terminal.
    init(_ wanted: MapSkin?, terminal name: String, hasUnicode: Bool) {
        let isConsole = name == "linux" || name.hasPrefix("linux-")
        self = hasUnicode ? wanted ?? (isConsole ? .block : .braille) : .ascii
    }

    var next: MapSkin {
        switch self {
        case .braille: .block
        case .block: .ascii
        case .ascii: .braille
        }
    }
}
