/// One place of the screen.
package struct Cell: Hashable, Sendable {
    let base: Unicode.Scalar
    let firstMark: Unicode.Scalar
    let secondMark: Unicode.Scalar
    package var style: Style
    /// 1, or 2 for a wide character, whose second place holds a cell of width 0.
    package let width: UInt8

    package static let blank = Cell(.blank, style: .plain)

    init(_ glyph: Glyph, style: Style) {
        base = glyph.base
        firstMark = glyph.firstMark
        secondMark = glyph.secondMark
        width = UInt8(glyph.width)
        self.style = style
    }

    /// The second place of a wide character.
    static func continuation(style: Style) -> Cell {
        Cell(Glyph(" ", width: 0), style: style)
    }

    package var isContinuation: Bool { width == 0 }

    package var text: Character {
        if firstMark == "\0" { return Character(base) }
        var scalars = String.UnicodeScalarView([base, firstMark])
        if secondMark != "\0" { scalars.append(secondMark) }
        return Character(String(scalars))
    }
}
