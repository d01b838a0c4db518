import AtlasDocuments
import Terminal

/// The last line: the keys that matter here, or the question asked, or what has just happened.
enum KeyBar {
    /// The choices that fit, with the columns they take, for drawing and for the mouse.
    static func items(_ state: AppState) -> [(
        binding: Binding, label: String, columns: Range<Int>
    )] {
        let bindings = state.keys.bar(in: state.context)
        var column = 1
        var items: [(binding: Binding, label: String, columns: Range<Int>)] = []
        // What lets one out and what explains come first in line for the room; the order on screen stays the table's.
        let essential = bindings.filter { [.back, .help, .quit].contains($0.action) }
        var reserved = essential.reduce(0) { $0 + width(of: $1, state) + 2 }
        for binding in bindings {
            let width = width(of: binding, state)
            let isEssential = essential.contains { $0.action == binding.action }
            if isEssential { reserved -= width + 2 }
            guard isEssential || column + width + 2 + reserved <= state.size.width else { continue }
            items.append((binding, label(of: binding, state), column..<column + width))
            column += width + 2
        }
        return items
    }

    private static func label(of binding: Binding, _ state: AppState) -> String {
        "\(binding.keyName(state.words)) \(binding.bar?.text(state.words) ?? "")"
    }

    private static func width(of binding: Binding, _ state: AppState) -> Int {
        displayWidth(of: label(of: binding, state))
    }

    static func draw(_ state: AppState, in area: Rect, on surface: inout Surface) {
        if let prompt = state.prompt { return PromptBar.draw(prompt, state, in: area, on: &surface) }
        if let line = state.workLine {
            surface.write(line, at: 1, area.y, width: area.width - 2, style: Style(foreground: .accent, bold: true))
            return
        }
        if let notice = state.notice {
            surface.write(notice, at: 1, area.y, width: area.width - 2, style: Style(foreground: .accent, bold: true))
            return
        }
        for item in items(state) {
            let key = item.binding.keyName(state.words)
            let used = surface.write(key, at: item.columns.lowerBound, area.y, style: .bold)
            surface.write(String(item.label.dropFirst(key.count)), at: item.columns.lowerBound + used, area.y)
        }
    }
}
