import AtlasDocuments
import AtlasModel
import Terminal

/// The history of the file: who changed what, when and why; what is pointed at can be taken back.
enum ChangesScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let (words, size) = (state.words, state.size)
        let layout = ChangesLayout(size)
        let used = surface.write(" \(words.changesTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        surface.write(
            " · \(state.atlas.title.madeSafe)", at: used, 0, width: size.width - used - 1, style: .plain)
        surface.horizontalRule(at: 0, 1, width: size.width, style: .dim)
        surface.horizontalRule(at: 0, layout.list.maxY, width: size.width, style: .dim)
        surface.horizontalRule(at: 0, size.height - 2, width: size.width, style: .dim)
        drawList(state, in: layout.list, on: &surface)
        drawDetail(state, in: layout.detail, on: &surface)
        KeyBar.draw(state, in: Rect(x: 0, y: size.height - 1, width: size.width, height: 1), on: &surface)
    }

    private static func drawList(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let changes = state.changes
        if changes.list.isEmpty { surface.write(state.words.noChangeYet, at: area.x + 2, area.y, style: .dim) }
        let numbers = displayWidth(of: String(changes.list.first?.number ?? 0))
        // Where there is little room the hour is left to the detail.
        let isWide = area.width >= 70
        let (authors, days) = isWide ? (16, 23) : (10, 17)
        for (line, change) in changes.list.dropFirst(changes.inSight.first).prefix(area.height).enumerated() {
            let isSelected = changes.inSight.first + line == changes.cursor
            let y = area.y + line
            surface.write(isSelected ? "▶" : " ", at: area.x, y)
            var x = area.x + 2
            surface.write(String(change.number), at: x, y, width: numbers, alignment: .trailing)
            x += numbers + 1
            surface.write(state.words.date(change.day) + (isWide ? " \(change.clock)" : ""), at: x, y, width: days)
            x += days + 1
            surface.write(change.author.madeSafe, at: x, y, width: authors)
            x += authors + 1
            let style: Style = change.isUndoable ? .plain : .dim
            surface.write(change.summary.madeSafe, at: x, y, width: area.maxX - x, style: style)
            guard isSelected else { continue }
            surface.restyle(Rect(x: area.x, y: y, width: area.width, height: 1)) { $0.reverse = true }
            surface.cursor = Position(x: area.x, y: y)
        }
    }

    private static func drawDetail(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let lines = lines(state, width: area.width)
        let first = min(state.changes.detailScroll, max(0, lines.count - area.height))
        for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            surface.write(line.text, at: area.x + 1, area.y + row, width: area.width - 1, style: line.style)
        }
        if first > 0 { surface.writeEarlierMark(at: area.maxX - 1, area.y) }
        if first + area.height < lines.count, !area.isEmpty {
            surface.writeMoreMark(at: area.maxX - 1, area.maxY - 1)
        }
    }

    /// What the change pointed at did, by whom and why.
    static func lines(_ state: AppState, width: Int) -> [(text: String, style: Style)] {
        guard let change = state.changes.selected else { return [] }
        let words = state.words
        var lines = [(words.byWhom(change), Style.bold)]
        if !change.reason.isEmpty { lines.append((words.because(change.reason), .plain)) }
        lines += change.details.map { ($0, .plain) }
        return lines.flatMap { line in wrapped(line.0.madeSafe, width: max(10, width - 2)).map { ($0, line.1) } }
    }
}

extension AppState {
    /// Whether some of what the change pointed at did is out of sight.
    var isChangeCut: Bool {
        let area = ChangesLayout(size).detail
        return ChangesScreen.lines(self, width: area.width).count > area.height
    }

    /// Reads on in what the change pointed at did, where there is no room for all of it.
    mutating func readOnInChange(by lines: Int) {
        let area = ChangesLayout(size).detail
        let last = max(0, ChangesScreen.lines(self, width: area.width).count - area.height)
        changes.scrollDetail(to: min(changes.detailScroll + lines, last))
    }
}
