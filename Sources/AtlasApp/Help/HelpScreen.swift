import AtlasDocuments
import Terminal

/// Every key with what it does, made from the key table and filtered as one types; what is chosen is done.  Under it, the
/// signs used on screen.
enum HelpScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let words = state.words
        let title = surface.write(" \(words.helpTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let filter = state.help.filter
        let fieldAt = title + 3 + surface.write(words.helpFilter, at: title + 3, 0, style: .dim)
        FieldBox.draw(filter, at: fieldAt, 0, width: min(30, state.size.width - fieldAt - 1), on: &surface)
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        drawBindings(state, in: list(state.size), on: &surface)
        drawNotes(state, on: &surface)
        surface.horizontalRule(at: 0, state.size.height - 2, width: state.size.width, style: .dim)
        let bar = Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1)
        KeyBar.draw(state, in: bar, on: &surface)
    }

    /// Where the choices are, one a line; under them the whole sentence of the one pointed at, and the explanations of
    /// signs where there is room for both.
    static func list(_ size: Size) -> Rect {
        let below = 1 + sentenceHeight(size) + (size.height >= 30 ? 6 : 0)
        return Rect(x: 0, y: 2, width: size.width, height: max(1, size.height - 4 - below))
    }

    private static func sentenceHeight(_ size: Size) -> Int { size.width < 70 ? 3 : 2 }

    private static let sentenceColumn = 17

    private static func drawBindings(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let bindings = state.help.bindings(state.keys, state.words)
        if bindings.isEmpty {
            surface.write(
                state.words.noHelp(state.help.filter.text), at: 2, area.y, width: area.width - 3, style: .dim)
        }
        let first = state.help.inSight.first
        for (line, binding) in bindings.dropFirst(first).prefix(area.height).enumerated() {
            let isSelected = first + line == state.help.cursor
            let y = area.y + line
            surface.write(isSelected ? "▶" : " ", at: 0, y)
            surface.write(binding.keyName(state.words), at: 2, y, width: 14, style: .bold)
            surface.write(
                binding.help.text(state.words), at: sentenceColumn, y, width: area.width - sentenceColumn - 1)
            if isSelected { surface.restyle(Rect(x: 0, y: y, width: area.width, height: 1)) { $0.reverse = true } }
        }
        if first + area.height < bindings.count {
            surface.writeMoreMark(at: area.maxX - 1, area.maxY - 1)
        }
    }

    private static func drawNotes(_ state: AppState, on surface: inout Surface) {
        let size = state.size
        let top = list(size).maxY
        let bottom = size.height - 2
        guard bottom > top + 1 else { return }
        surface.horizontalRule(at: 0, top, width: size.width, style: .dim)
        let bindings = state.help.bindings(state.keys, state.words)
        let pointed = bindings.indices.contains(state.help.cursor) ? bindings[state.help.cursor] : nil
        let sentence = pointed?.help.text(state.words) ?? ""
        let width = max(10, size.width - 4)
        let lines = wrapped(sentence, width: width).prefix(sentenceHeight(size))
        for (row, line) in lines.enumerated() { surface.write(line, at: 2, top + 1 + row) }
        let notes = [state.words.presenceLegend, state.words.presumedExplained, state.words.zonesExplained]
        let first = top + 1 + sentenceHeight(size)
        for (row, line) in notes.flatMap({ wrapped($0, width: width) }).prefix(max(0, bottom - first)).enumerated() {
            surface.write(line, at: 2, first + row, style: .dim)
        }
    }
}
