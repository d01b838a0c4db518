import AtlasDocuments
package import Terminal

/// The colours of the screen by what they are for.  Text upon a fill is always of `ink`: the terminal's own colour may
/// not be read there.
enum ColorRole: UInt8, CaseIterable, Sendable {
    /// Things that are not data: titles, the pane in use, what was matched.
    case accent
    /// Text upon a fill.
    case ink
    /// What the cursor stands on among fills, and the text there.
    case cursorFill, cursorInk
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

extension Style {
    /// What the cursor stands on among fills: the terminal's own colours the other way round, and a colour of its own
    /// where a fill looks like that.  Not bold, which is another colour where there are 8.
    static let cursor = Style(foreground: .of(.cursorFill), background: .of(.cursorInk), reverse: true)
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

    /// Dark fills under light text.  Where there are 16 colours, black text stands on bright fills: green, cyan and light
    /// grey are the only ones that let it be read on the console of Linux and in xterm alike, so there the signs tell more
    /// states apart than the colours do; words have them or none.  Their light grey is what the console of Linux writes
    /// in, so that the cursor is blue there.
    private static let darkShades: [ColorRole: Palette.Shade] = [
        .accent: shade(176, 6), .ink: shade(255, 0), .cursorFill: shade(nil, 4), .cursorInk: shade(nil, 7),
        .gapFill: shade(88, 7), .unknownFill: shade(240, 6), .presumedFill: shade(58, 6),
        .fragileFill: shade(94, 2), .coveredFill: shade(22, 2), .crowdedFill: shade(54, 2),
        .heat1: shade(236, 7), .heat2: shade(23, 6), .heat3: shade(24, 6), .heat4: shade(25, 2), .heat5: shade(26, 2),
        .alert: shade(210, nil), .caution: shade(222, nil), .good: shade(114, 2),
    ]

    /// Pale fills under dark text; with 16 colours, as on dark grounds, and words are red or blue.
    private static let lightShades: [ColorRole: Palette.Shade] = [
        .accent: shade(90, 4), .ink: shade(16, 0),
        .gapFill: shade(217, 7), .unknownFill: shade(252, 6), .presumedFill: shade(229, 6),
        .fragileFill: shade(215, 2), .coveredFill: shade(157, 2), .crowdedFill: shade(183, 2),
        .heat1: shade(195, 7), .heat2: shade(153, 6), .heat3: shade(111, 6), .heat4: shade(69, 2),
        .heat5: shade(63, 2),
        .alert: shade(124, 1), .caution: shade(94, nil), .good: shade(22, 4),
    ]
}

extension AppState {
    mutating func nextTheme() {
        theme = theme.next
        followsGround = false
        notice = words.themeChosen(theme)
    }
}
