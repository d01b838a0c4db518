import AtlasDocuments
import Terminal

/// The sheet of the selected actor, scrolled.
enum SheetPane {
    static func draw(_ state: inout AppState, in area: Rect, on surface: inout Surface) {
        guard area.height > 1 else { return }
        let isFocused = state.explorer.focus == .sheet
        let lines = state.sheetLines(width: area.width)
        guard !lines.isEmpty else {
            PaneTitle.draw(state.words.sheetTitle, isFocused: isFocused, in: area, on: &surface)
            surface.write(state.words.nobodyToEdit, at: area.x, area.y + 1, width: area.width, style: .dim)
            if isFocused { surface.cursor = Position(x: area.x, y: area.y + 1) }
            return
        }
        let scroll = min(state.explorer.sheetScroll, max(0, lines.count - area.height))
        ScrolledLines.draw(lines, from: scroll, isFocused: isFocused, in: area, on: &surface)
        if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
    }
}

/// Lines of a document in a pane, with a sign where more follows, and one where something stands above: in the column
/// that every such pane leaves free on its right, so that they hide nothing.
enum ScrolledLines {
    static func draw(
        _ lines: [DocumentLine], from first: Int, isFocused: Bool, in area: Rect, on surface: inout Surface
    ) {
        for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            var style =
                switch line.emphasis {
                case .title: Style(foreground: .accent, bold: true)
                case .heading, .alert, .entry: Style.bold
                case .plain: Style.plain
                }
            if line.emphasis == .title, isFocused { style.underline = true }
            surface.write(line.text, at: area.x, area.y + row, width: area.width, style: style)
        }
        let hasMore = first + area.height < lines.count
        // On a single line there is room for one sign only.
        if first > 0, area.height > 1 || !hasMore { surface.writeEarlierMark(at: area.maxX, area.y) }
        if hasMore { surface.writeMoreMark(at: area.maxX, area.maxY - 1) }
    }
}
