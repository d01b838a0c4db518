import AtlasDocuments
package import Terminal

/// The colours of the screen by what they are for.  Fills lie under text of the terminal's own colour, or of `ink`.
enum ColorRole: UInt8, CaseIterable, Sendable {
    /// Things that are not data: titles, the pane in use, what was matched.
    case accent
    /// Text upon a fill.
    case ink
    case gapFill, unknownFill, presumedFill, fragileFill, coveredFill, crowdedFill
    /// Five steps of density, from the least.
    case heat1, heat2, heat3, heat4, heat5
    /// Words of alert, of caution and of good news.
    case alert, caution, good
}

extension Color {
    static func of(_ role: ColorRole) -> Color { .role(role.rawValue) }
    static let accent = Color.of(.accent)
}

/// How the colours look: on dark grounds, on light ones, or none at all.
package enum Theme: String, CaseIterable, Sendable {
    case dark
    case light
    case mono

    package var palette: Palette {
        switch self {
        case .dark: Self.palette(of: Self.darkShades)
        case .light: Self.palette(of: Self.lightShades)
        case .mono: .none
        }
    }

    var next: Theme {
        switch self {
        case .dark: .light
        case .light: .mono
        case .mono: .dark
        }
    }

    private static func palette(of shades: [ColorRole: Palette.Shade]) -> Palette {
        Palette(Dictionary(uniqueKeysWithValues: shades.map { ($0.key.rawValue, $0.value) }))
    }

    private static func shade(_ rich: UInt8?, _ basic: UInt8?) -> Palette.Shade {
        Palette.Shade(rich: rich, basic: basic)
    }

    /// Dark fills under light text.  Where there are 16 colours, black text stands on bright fills.
    private static let darkShades: [ColorRole: Palette.Shade] = [
        .accent: shade(176, 5), .ink: shade(255, 0),
        .gapFill: shade(88, 1), .unknownFill: shade(240, 7), .presumedFill: shade(58, 3),
        .fragileFill: shade(94, 5), .coveredFill: shade(22, 2), .crowdedFill: shade(54, 6),
        .heat1: shade(236, 7), .heat2: shade(23, 6), .heat3: shade(24, 6), .heat4: shade(25, 2), .heat5: shade(26, 2),
        .alert: shade(210, 1), .caution: shade(222, 3), .good: shade(114, 2),
    ]

    /// Pale fills under dark text.
    private static let lightShades: [ColorRole: Palette.Shade] = [
        .accent: shade(90, 5), .ink: shade(16, 0),
        .gapFill: shade(217, 1), .unknownFill: shade(252, 7), .presumedFill: shade(229, 3),
        .fragileFill: shade(215, 5), .coveredFill: shade(157, 2), .crowdedFill: shade(183, 6),
        .heat1: shade(255, 7), .heat2: shade(195, 6), .heat3: shade(159, 6), .heat4: shade(117, 2),
        .heat5: shade(75, 2),
        .alert: shade(124, 1), .caution: shade(94, 3), .good: shade(22, 2),
    ]
}

extension AppState {
    mutating func nextTheme() {
        theme = theme.next
        followsGround = false
        notice = words.themeChosen(theme)
    }
}
