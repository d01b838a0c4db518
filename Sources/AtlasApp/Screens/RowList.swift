import Terminal

/// The rows of a list with a cursor, as the screens that have one draw it: the mark and the highlight of the row pointed
/// at, the cursor of the terminal, the sign that more follows.
enum RowList {
    /// - Parameters:
    ///   - area: of the rows; the mark stands in the column before it.
    ///   - drawRow: writes the row of a number into the place given.
    static func draw(
        _ count: Int, from first: Int, cursor: Int, isFocused: Bool = true, in area: Rect, on surface: inout Surface,
        drawRow: (_ row: Int, _ place: Rect, inout Surface) -> Void
    ) {
        for line in 0..<max(0, min(area.height, count - first)) {
            let place = Rect(x: area.x, y: area.y + line, width: area.width, height: 1)
            let isSelected = first + line == cursor
            surface.write(isSelected ? "▶" : " ", at: area.x - 1, place.y)
            drawRow(first + line, place, &surface)
            guard isSelected else { continue }
            surface.restyle(place) { style in
                style.dim = false
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: area.x - 1, y: place.y) }
        }
        if first + area.height < count { surface.writeMoreMark(at: area.maxX - 1, area.maxY - 1) }
    }
}

extension Surface {
    /// The sign that more follows below.
    mutating func writeMoreMark(at x: Int, _ y: Int) { writeMark("▼", at: x, y) }

    /// The sign that something stands above.
    mutating func writeEarlierMark(at x: Int, _ y: Int) { writeMark("▲", at: x, y) }

    /// A text that the sign stands on says that it goes on, so that no shorter word or figure is read.
    private mutating func writeMark(_ mark: Character, at x: Int, _ y: Int) {
        guard bounds.contains(Position(x: x, y: y)) else { return }
        // Between panes it stands on their line.
        if x > 0, !" │".contains(self[x, y].text) {
            let before = self[x - 1, y]
            if before.text != " ", before.text != mark { write("…", at: x - 1, y, style: before.style) }
        }
        write(String(mark), at: x, y, style: Style(foreground: .accent, bold: true))
    }
}
