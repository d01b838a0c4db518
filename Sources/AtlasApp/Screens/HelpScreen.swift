import AtlasDocuments
import Terminal

/// Every key with what it does, made from the key table, and the signs used on screen.
enum HelpScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        surface.write(" \(state.words.helpTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        let height = max(0, state.size.height - 4)
        for (line, text) in lines(state).dropFirst(state.helpScroll).prefix(height).enumerated() {
            let used = surface.write(text.key, at: 2, 2 + line, width: 12, style: .bold)
            surface.write(text.sentence, at: text.key.isEmpty ? 2 : max(14, used + 3), 2 + line)
        }
        surface.horizontalRule(at: 0, state.size.height - 2, width: state.size.width, style: .dim)
        surface.write(state.words.helpClose, at: 1, state.size.height - 1, style: .bold)
        surface.cursor = Position(x: 2, y: 2)
    }

    static func lineCount(_ state: AppState) -> Int { lines(state).count }

    private static func lines(_ state: AppState) -> [(key: String, sentence: String)] {
        let context: Binding.Context = state.helpCaller == .pathway ? .pathway : .explorer
        let keys = KeyMap.help(in: context).flatMap { binding in
            wrapped(binding.help(state.words), width: max(10, state.size.width - 16)).enumerated().map {
                line, sentence in
                (key: line == 0 ? binding.keyName(state.words) : " ", sentence: sentence)
            }
        }
        let notes = [state.words.presenceLegend, state.words.presumedExplained, state.words.zonesExplained]
        let width = max(10, state.size.width - 4)
        return keys + notes.flatMap { note in [("", "")] + wrapped(note, width: width).map { ("", $0) } }
    }
}
