import AtlasDocuments
import Terminal

/// Every key with what it does, made from the key table, and the signs used on screen.
enum HelpScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        surface.write(" \(state.words.helpTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        let height = max(0, state.size.height - 4)
        for (line, text) in lines(state).dropFirst(state.helpScroll).prefix(height).enumerated() {
            let used = surface.write(text.key, at: 2, 2 + line, width: 16, style: .bold)
            surface.write(text.sentence, at: text.key.isEmpty ? 2 : max(18, used + 3), 2 + line)
        }
        surface.horizontalRule(at: 0, state.size.height - 2, width: state.size.width, style: .dim)
        let bar = Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1)
        KeyBar.draw(state, in: bar, on: &surface)
        if state.helpScroll + height < lineCount(state) {
            surface.write(
                "▼", at: state.size.width - 2, state.size.height - 3, style: Style(foreground: .accent, bold: true))
        }
        surface.cursor = Position(x: 2, y: 2)
    }

    static func lineCount(_ state: AppState) -> Int { lines(state).count }

    private static func lines(_ state: AppState) -> [(key: String, sentence: String)] {
        let keys = KeyMap.help(in: state.helpContext).flatMap { binding in
            wrapped(binding.help(state.words), width: max(10, state.size.width - 20)).enumerated().map {
                line, sentence in
                (key: line == 0 ? binding.keyName(state.words) : " ", sentence: sentence)
            }
        }
        let notes = [state.words.presenceLegend, state.words.presumedExplained, state.words.zonesExplained]
        let width = max(10, state.size.width - 4)
        return keys + notes.flatMap { note in [("", "")] + wrapped(note, width: width).map { ("", $0) } }
    }
}
