/// What a screen looks like: a grid of cells. Screens draw into it, tests read it, `TerminalScreen` shows it.
///
/// Drawing outside the grid does nothing: a screen too small for its content is not a mistake.
package struct Surface: Equatable, Sendable {
    package let size: Size
    /// Where the hardware cursor goes, which screen readers follow: the selected row, or the end of what is typed.
    package var cursor: Position?
    private(set) var cells: [Cell]

    package init(size: Size) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    }

    package var bounds: Rect { Rect(size) }

    /// The cell of a column and a row of the grid.
    package subscript(x: Int, y: Int) -> Cell {
        cells[y * size.width + x]
    }

    func row(_ y: Int) -> ArraySlice<Cell> {
        cells[y * size.width..<(y + 1) * size.width]
    }

    /// Takes over the rows of another drawing of the same width.
    mutating func replaceRows(from y: Int, with other: Surface) {
        cells.replaceSubrange(y * size.width..<(y + other.size.height) * size.width, with: other.cells)
    }

    /// Sets a glyph that fits; a wide character that loses a half to it becomes a blank.
    mutating func set(_ glyph: Glyph, at x: Int, _ y: Int, style: Style) {
        let index = y * size.width + x
        blankOtherHalf(of: index)
        cells[index] = Cell(glyph, style: style)
        if glyph.width == 2 {
            blankOtherHalf(of: index + 1)
            cells[index + 1] = .continuation(style: style)
        }
    }

    private mutating func blankOtherHalf(of index: Int) {
        switch cells[index].width {
        case 0: cells[index - 1] = Cell(.blank, style: cells[index - 1].style)
        case 2: cells[index + 1] = Cell(.blank, style: cells[index + 1].style)
        default: break
        }
    }

    /// Fills a rectangle with one character, a blank unless told otherwise.
    package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        let glyph = Glyph(character)
        let area = rect.intersection(bounds)
        for y in area.y..<area.maxY {
            for x in stride(from: area.x, through: area.maxX - glyph.width, by: glyph.width) {
                set(glyph, at: x, y, style: style)
            }
        }
    }

    /// Changes the style of what is drawn already, as for the selected row.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let area = rect.intersection(bounds)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX {
                change(&cells[y * size.width + x].style)
            }
        }
    }

    package mutating func horizontalRule(at x: Int, _ y: Int, width: Int, style: Style = .plain) {
        fill(Rect(x: x, y: y, width: width, height: 1), with: "─", style: style)
    }

    /// A vertical rule, joined to the horizontal rules it touches above and below.
    package mutating func verticalRule(at x: Int, _ y: Int, height: Int, style: Style = .plain) {
        guard height > 0 else { return }
        fill(Rect(x: x, y: y, width: 1, height: height), with: "│", style: style)
        join(at: x, y - 1, ["─": "┬", "┴": "┼"])
        join(at: x, y + height, ["─": "┴", "┬": "┼"])
    }

    private mutating func join(at x: Int, _ y: Int, _ joints: [Character: Character]) {
        guard bounds.contains(Position(x: x, y: y)), let joint = joints[self[x, y].text] else { return }
        set(Glyph(joint), at: x, y, style: self[x, y].style)
    }
}
