import AtlasDocuments
import Terminal

/// The last line: the keys that matter here, or the question asked, or what has just happened.
enum KeyBar {
    /// The choices that fit, with the columns they take, for drawing and for the mouse.
    static func items(_ state: AppState) -> [(
        binding: Binding, label: String, columns: Range<Int>
    )] {
        laidOut(state).items
    }

    /// The choices that fit, and where the sign of those left out stands.
    private static func laidOut(_ state: AppState) -> (
        items: [(binding: Binding, label: String, columns: Range<Int>)], more: Int?
    ) {
        let bindings = state.barBindings
        var column = 1
        var items: [(binding: Binding, label: String, columns: Range<Int>)] = []
        // What lets one out and what explains come first in line for the room; the order on screen stays the table's.
        let essential = bindings.filter { [.back, .help, .quit].contains($0.action) }
        var reserved = essential.reduce(0) { $0 + width(of: $1, state) + 2 }
        var isCut = false
        for binding in bindings {
            let width = width(of: binding, state)
            let isEssential = essential.contains { $0.action == binding.action }
            if isEssential { reserved -= width + 2 }
            // The mouse is the last to be given room.
            let hasRoom = column + width + 2 + reserved <= state.size.width
            guard isEssential || hasRoom && !(isCut && binding.action == .toggleMouse) else {
                isCut = true
                continue
            }
            items.append((binding, label(of: binding, state), column..<column + width))
            column += width + 2
        }
        let more = min(column, state.size.width - 1)
        return (items, isCut && more >= column - 1 ? more : nil)
    }

    /// What has just happened: on as many lines as it takes, since it may end with what to do about it.
    static func noticeLines(_ state: AppState) -> [String] {
        guard let notice = state.notice, state.prompt == nil, state.workLine == nil else { return [] }
        return Array(wrapped(notice, width: max(1, state.size.width - 2)).prefix(4))
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
        if state.notice != nil {
            let lines = noticeLines(state)
            let first = area.y - lines.count + 1
            for (row, line) in lines.enumerated() where first + row >= 0 {
                surface.fill(Rect(x: 0, y: first + row, width: area.width, height: 1))
                surface.write(
                    line, at: 1, first + row, width: area.width - 2, style: Style(foreground: .accent, bold: true))
            }
            return
        }
        let (items, more) = laidOut(state)
        if let more { surface.write("…", at: more, area.y, style: .dim) }
        for item in items {
            let key = item.binding.keyName(state.words)
            let used = surface.write(key, at: item.columns.lowerBound, area.y, style: .bold)
            surface.write(String(item.label.dropFirst(key.count)), at: item.columns.lowerBound + used, area.y)
        }
    }
}

extension AppState {
    /// The choices of the bar, without those that the screen has no use for as it stands.
    fileprivate var barBindings: [Binding] {
        let bindings = keys.bar(in: context)
        let useless: Set<Action> =
            switch context {
            case .coverage where coverage.matrix != .territories: [.nextLevel]
            case .record where editing?.isVerifiable == false: [.verifyToday]
            case .pathway where !isDetailCut: [.unfold]
            case .cell where !isExplanationCut, .proposals where !isExplanationCut: [.unfold]
            case .changes where !isChangeCut: [.unfold]
            // Nobody can be taken for a step that nobody covers.
            case .candidates: Set((isDetailCut ? [] : [.unfold]) + (isAtRupture ? [.open] : []))
            default: []
            }
        return bindings.filter { !useless.contains($0.action) }
    }
}
