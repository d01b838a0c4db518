/// How a map is drawn: what the terminal and its font can show, or what the user likes best.
package enum MapSkin: String, CaseIterable, Sendable {
    /// Borders as dots of Braille on the colours of the territories.
    case braille
    /// Half cells in the colour of the territory, borders left empty.
    case block
    /// Characters that every terminal has; texture beside colour.
    case ascii

    var next: MapSkin {
        switch self {
        case .braille: .block
        case .block: .ascii
        case .ascii: .braille
        }
    }
}
