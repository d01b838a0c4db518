import AtlasDocuments
import AtlasModel
import Terminal

/// A question on the last line, with the completions above it.
enum PromptBar {
    static func draw(_ prompt: Prompt, _ state: AppState, in area: Rect, on surface: inout Surface) {
        switch prompt {
        case .department(let chooser):
            draw(
                state.words.departmentPrompt, chooser.field, state, hint: state.words.departmentHint, in: area,
                on: &surface)
            drawProposed(by: prompt, state, on: &surface)
        case .search(let field, _): draw(state.words.searchPrompt, field, state, in: area, on: &surface)
        case .file(let field):
            draw(
                state.words.filePrompt, field, state, hint: SheetFormat.endings.joined(separator: " "), in: area,
                on: &surface)
        case .columns:
            surface.fill(area)
            surface.write(
                state.words.columnsPrompt, at: 1, area.y, width: area.width - 2,
                style: Style(foreground: .accent, bold: true))
            surface.write(
                state.words.columnsKeys, at: 1, area.y, width: area.width - 2, style: .dim, alignment: .trailing)
            drawProposed(by: prompt, state, on: &surface)
        case .stopping:
            surface.fill(area)
            surface.write(
                state.words.whichOneStops, at: 1, area.y, width: area.width - 2,
                style: Style(foreground: .accent, bold: true))
            surface.write(
                state.words.promptKeys, at: 1, area.y, width: area.width - 2, style: .dim, alignment: .trailing)
            drawProposed(by: prompt, state, on: &surface)
        case .question(let question):
            // Whoever is asked reads all of it: a long one stands on several lines.
            let (sentence, keys) = (state.sentence(question), state.words.yesOrNo)
            let width = displayWidth(of: keys)
            let lines = wrapped(sentence, width: max(1, area.width - width - 4))
            for (row, line) in lines.enumerated() where area.y - lines.count + 1 + row >= 0 {
                let y = area.y - lines.count + 1 + row
                surface.fill(Rect(x: 0, y: y, width: area.width, height: 1))
                surface.write(line, at: 1, y, style: Style(foreground: .accent, bold: true))
            }
            surface.write(keys, at: area.width - width - 1, area.y, style: .bold)
        case .reason(let field): draw(state.words.reasonPrompt, field, state, in: area, on: &surface)
        case .bulk(let bulk):
            let title = state.words.bulkTitle(state.actorsMeant.count) + (bulk.kind.map(state.words.bulkLabel) ?? "")
            draw(title + (bulk.kind == nil ? "" : " : "), bulk.field, state, in: area, on: &surface)
            drawProposed(by: prompt, state, on: &surface)
        case .invitation(let invitation):
            draw(
                state.words.invitationPrompt(
                    invitation.actors.count, besides: invitation.leftCount, hasDay: invitation.invitedOn != nil),
                invitation.field, state, hint: state.words.dayHint, in: area, on: &surface)
        case .palette(let palette):
            draw(
                state.words.palettePrompt, palette.field, state, hint: state.words.paletteHint, in: area, on: &surface)
            drawProposed(by: prompt, state, on: &surface)
        }
    }

    private static func drawProposed(by prompt: Prompt, _ state: AppState, on surface: inout Surface) {
        guard let proposed = state.proposed(by: prompt) else { return }
        Completions.draw(proposed.names, cursor: proposed.cursor, above: state.proposedBottom, at: 1, on: &surface)
    }

    private static func draw(
        _ label: String, _ field: TextField, _ state: AppState, hint: String = "", in area: Rect,
        on surface: inout Surface
    ) {
        surface.fill(area)
        let used =
            surface.write(label, at: 1, area.y, width: area.width - 12, style: Style(foreground: .accent, bold: true))
            + 1
        // What is wrong with the answer stands over it, in the rule.
        if let notice = state.notice {
            surface.write(
                " \(notice) ", at: 1, area.y - 1, width: area.width - 2, style: Style(foreground: .accent, bold: true))
        }
        // The way out stays longer than the hint.
        let full = hint.isEmpty ? state.words.promptKeys : "\(hint) · \(state.words.promptKeys)"
        let keys = [full, state.words.promptKeys].first {
            area.width - used - displayWidth(of: $0) > max(8, displayWidth(of: field.text) + 4)
        }
        let keysWidth = keys.map { displayWidth(of: $0) } ?? 0
        FieldBox.draw(
            field, at: used, area.y, width: area.width - used - (keys == nil ? 1 : keysWidth + 3), on: &surface)
        if let keys { surface.write(keys, at: area.width - keysWidth - 1, area.y, style: .dim) }
    }
}

/// A line being typed, with the hardware cursor in its place; a long one shows the part around the cursor.
enum FieldBox {
    static func draw(_ field: TextField, at x: Int, _ y: Int, width: Int, on surface: inout Surface) {
        guard width > 1 else { return }
        var before = String(field.beforeCursor)
        while displayWidth(of: before) > width - 2, !before.isEmpty { before.removeFirst() }
        let hidden = field.beforeCursor.count - before.count
        surface.write(String(field.text.dropFirst(hidden)), at: x, y, width: width, style: .underline)
        surface.cursor = Position(x: x + displayWidth(of: before), y: y)
    }
}

/// A short list to pick from, drawn over the screen.
enum Completions {
    /// Above a line, the best at the top.
    static func draw(_ names: [String], cursor: Int, above bottom: Int, at x: Int, on surface: inout Surface) {
        let widest = names.map { displayWidth(of: $0) }.max() ?? 0
        draw(names, cursor: cursor, from: bottom - names.count + 1, at: x, width: widest + 4, on: &surface)
    }

    /// The name that a list above a line, from column 1, has at a position.
    static func row(at position: Position, of names: [String], above bottom: Int, on size: Size) -> Int? {
        let widest = names.map { displayWidth(of: $0) }.max() ?? 0
        let row = position.y - (bottom - names.count + 1)
        return names.indices.contains(row) && position.x <= min(size.width - 2, widest + 4) ? row : nil
    }

    static func draw(_ names: [String], cursor: Int, from top: Int, at x: Int, width: Int, on surface: inout Surface) {
        let width = min(surface.size.width - x - 1, width)
        for (line, name) in names.enumerated() {
            let isSelected = line == cursor
            // What stands beside is not to be read on with it.
            if x + width < surface.size.width { surface.write("│", at: x + width, top + line, style: .dim) }
            // The cursor of a list below would be a second one.
            if x > 0 { surface.write(" ", at: x - 1, top + line) }
            let row = Rect(x: x, y: top + line, width: width, height: 1)
            surface.fill(row)
            surface.write("\(isSelected ? "▶" : " ") \(name) ", at: x, top + line, width: width)
            surface.restyle(row) { if isSelected { $0.reverse = true } else { $0.underline = line == names.count - 1 } }
        }
    }
}
