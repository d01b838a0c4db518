import Foundation
import Testing

@testable import AtlasApp
@testable import Terminal

/// Contrast as WCAG 2.2 measures it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio); 4.5 is its level AA for text.
@Suite("Contrast of the themes")
struct ContrastTests {
    private static let least = 4.5

    static let fills: [ColorRole] = [
        .gapFill, .unknownFill, .presumedFill, .fragileFill, .coveredFill, .crowdedFill, .heat1, .heat2, .heat3,
        .heat4, .heat5,
    ]
    static let texts: [ColorRole] = [.accent, .alert, .caution, .good]

    /// What themes are made for: the grounds that terminals have out of the box.
    static func grounds(of theme: Theme) -> [RGB] {
        theme == .light ? [RGB(0xFFFFFF), RGB(0xFDF6E3)] : [RGB(0x000000), RGB(0x1E1E1E)]
    }

    private func rich(_ role: ColorRole, _ theme: Theme) throws -> RGB {
        try RGB(xterm: #require(theme.palette.number(of: role.rawValue, ofColors: 256), "\(role)"))
    }

    @Test("every role is a text, a fill, the ink on fills or the cursor's: none escapes these tests")
    func complete() {
        #expect(Set(Self.fills + Self.texts + [.ink, .cursorFill, .cursorInk]) == Set(ColorRole.allCases))
    }

    @Test("with 256 colours words are read on every ground, and ink on every fill", arguments: [Theme.dark, .light])
    func rich(theme: Theme) throws {
        for role in Self.texts {
            for ground in Self.grounds(of: theme) {
                let ratio = try rich(role, theme).contrast(with: ground)
                #expect(ratio >= Self.least, "\(role): \(ratio)")
            }
        }
        for role in Self.fills {
            let ratio = try rich(.ink, theme).contrast(with: rich(role, theme))
            #expect(ratio >= Self.least, "\(role): \(ratio)")
        }
    }

    @Test("with 8 or 16 colours too, on the console of Linux as in xterm", arguments: [Theme.dark, .light])
    func basic(theme: Theme) throws {
        for (name, table) in [("xterm", RGB.xterm16), ("VGA", RGB.vga16)] {
            for role in Self.texts {
                // Without a number the word has the terminal's own colour.
                guard let number = theme.palette.number(of: role.rawValue, ofColors: 8) else { continue }
                for ground in Self.grounds(of: theme) {
                    let ratio = table[number].contrast(with: ground)
                    #expect(ratio >= Self.least, "\(name), \(role): \(ratio)")
                }
            }
            let ink = try #require(theme.palette.number(of: ColorRole.ink.rawValue, ofColors: 8))
            for role in Self.fills {
                // Ink without a fill under it would be black on black.
                let number = try #require(theme.palette.number(of: role.rawValue, ofColors: 8), "\(role)")
                let ratio = table[ink].contrast(with: table[number])
                #expect(ratio >= Self.least, "\(name), \(role): \(ratio)")
            }
        }
    }

    @Test("the cursor looks like no fill, on the console of Linux and in xterm", arguments: [Theme.dark, .light])
    func cursor(theme: Theme) throws {
        // What a terminal writes in and on out of the box, as numbers of its table.
        let own = theme == .light ? (text: 0, ground: 15) : (text: 7, ground: 0)
        func basic(_ role: ColorRole) -> Int? { theme.palette.number(of: role.rawValue, ofColors: 8) }
        let (fill, ink) = (basic(.cursorFill) ?? own.text, basic(.cursorInk) ?? own.ground)
        for table in [RGB.xterm16, RGB.vga16] {
            #expect(table[ink].contrast(with: table[fill]) >= Self.least)
            for role in Self.fills {
                let other = try #require(basic(role), "\(role)")
                // 3 is what WCAG 1.4.11 asks of what is no text.
                #expect(table[other].contrast(with: table[fill]) >= 3, "\(role)")
            }
        }
        for role in [ColorRole.cursorFill, .cursorInk] {
            // With 256 colours no fill is like the text.
            #expect(theme.palette.number(of: role.rawValue, ofColors: 256) == nil)
        }
    }

    @Test("density goes one way: each step of heat is further from the ground", arguments: [Theme.dark, .light])
    func heat(theme: Theme) throws {
        let steps = try [ColorRole.heat1, .heat2, .heat3, .heat4, .heat5].map { try rich($0, theme).luminance }
        #expect(steps == (theme == .dark ? steps.sorted() : steps.sorted().reversed()))
        #expect(Set(steps).count == steps.count)
    }

    @Test("mono has no colour at all")
    func mono() {
        for role in ColorRole.allCases { #expect(Theme.mono.palette.shade(of: role.rawValue) == nil) }
    }

    @Test("the measure gives the known answers of WCAG")
    func measure() {
        #expect(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) == 21)
        #expect(abs(RGB(0x767676).contrast(with: RGB(0xFFFFFF)) - 4.54) < 0.01)
        #expect(abs(RGB(0xFF0000).contrast(with: RGB(0xFFFFFF)) - 4.0) < 0.01)
    }
}

/// A colour as screens mix it.
struct RGB {
    let parts: [Double]

    init(_ hex: Int) { parts = [16, 8, 0].map { Double(hex >> $0 & 0xFF) / 255 } }

    /// A number of xterm's 256 colours: 16 of the terminal, a cube of six steps, 24 greys.
    init(xterm number: Int) {
        switch number {
        case ..<16: self = Self.xterm16[number]
        case ..<232:
            let cube = number - 16
            let parts = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
            self.init(parts[0] << 16 | parts[1] << 8 | parts[2])
        default:
            let grey = 8 + 10 * (number - 232)
            self.init(grey << 16 | grey << 8 | grey)
        }
    }

    static let xterm16 = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    static let vga16 = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
        0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ].map { RGB($0) }

    var luminance: Double {
        let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    func contrast(with other: RGB) -> Double {
        let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (high + 0.05) / (low + 0.05)
    }
}
