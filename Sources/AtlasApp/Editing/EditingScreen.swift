import AtlasDocuments
import AtlasModel
import Terminal

/// Where the parts of a form are.
struct EditingLayout {
    let rows: Rect
    /// One line on the field in use: what is wrong, what it expects.
    let remark: Rect
    let label: Range<Int>
    let field: Range<Int>
    /// Where problems stand beside their fields; empty on narrow screens, which say them below, one at a time.
    let problem: Range<Int>

    init(_ size: Size) {
        rows = Rect(x: 0, y: 2, width: size.width, height: max(1, size.height - 5))
        remark = Rect(x: 0, y: size.height - 3, width: size.width, height: 1)
        let labelWidth = size.width >= 100 ? 26 : size.width >= 70 ? 23 : 19
        label = 2..<labelWidth
        let fieldEnd = size.width >= 100 ? labelWidth + (size.width - labelWidth) * 60 / 100 : size.width - 4
        field = labelWidth..<fieldEnd
        problem = fieldEnd + 1..<max(fieldEnd + 1, size.width - 1)
    }
}

/// The form of a record: its fields with what is wrong beside them, and what belongs to it below.
enum EditingScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        guard let editing = state.editing else { return }
        let size = state.size
        let layout = EditingLayout(size)
        drawHeader(editing, state, on: &surface)
        surface.horizontalRule(at: 0, 1, width: size.width, style: .dim)
        surface.horizontalRule(at: 0, size.height - 2, width: size.width, style: .dim)
        if let conflict = editing.conflict {
            ConflictScreen.draw(conflict, state, in: layout.rows, on: &surface)
        } else if let picker = editing.picker {
            drawPicker(picker, editing, state, layout, on: &surface)
        } else {
            drawRows(editing, state, layout, on: &surface)
            drawRemark(editing, state, layout, on: &surface)
            drawSuggestions(editing, layout, on: &surface)
        }
        let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
        // The keys of the form do something else here.
        guard let picker = editing.picker, state.notice == nil else { return KeyBar.draw(state, in: bar, on: &surface) }
        let keys = state.words.pickerKeys(isTree: picker.tree != nil, isList: picker.isList)
        surface.write(keys, at: 1, bar.y, width: bar.width - 2)
    }

    private static func drawHeader(_ editing: EditingState, _ state: AppState, on surface: inout Surface) {
        let words = state.words
        let count = editing.drafts.changedFieldCount
        let status = count == 0 ? words.unchanged : words.changedFields(count)
        let width = displayWidth(of: status)
        surface.write(status, at: state.size.width - width - 1, 0, style: count == 0 ? .dim : .bold)
        let title = words.formTitle(editing)
        surface.write(
            " \(title)", at: 0, 0, width: max(10, state.size.width - width - 3),
            style: Style(foreground: .accent, bold: true))
    }

    private static func drawRows(
        _ editing: EditingState, _ state: AppState, _ layout: EditingLayout, on surface: inout Surface
    ) {
        let rows = editing.rows
        let first = editing.inSight.first
        for (line, row) in rows.dropFirst(first).prefix(layout.rows.height).enumerated() {
            let y = layout.rows.y + line
            let isFocused = first + line == editing.cursor
            switch row {
            case .field(let key): draw(key, isFocused: isFocused, at: y, editing, state, layout, on: &surface)
            case .offersTitle, .relationsTitle, .draft, .addOffer, .addRelation:
                let text = text(of: row, editing, state)
                let isTitle = row.isTitle
                surface.write(
                    "\(isFocused ? "▶" : " ") \(text)", at: 0, y, width: state.size.width - 1,
                    style: isTitle ? .bold : .plain)
                guard isFocused else { continue }
                surface.restyle(Rect(x: 0, y: y, width: state.size.width, height: 1)) { $0.reverse = true }
                surface.cursor = Position(x: 0, y: y)
            }
        }
        if first + layout.rows.height < rows.count {
            surface.writeMoreMark(at: state.size.width - 1, layout.rows.maxY - 1)
        }
        if first > 0 {
            surface.writeEarlierMark(at: state.size.width - 1, layout.rows.y)
        }
    }

    private static func draw(
        _ key: RecordForm.Key, isFocused: Bool, at y: Int, _ editing: EditingState, _ state: AppState,
        _ layout: EditingLayout, on surface: inout Surface
    ) {
        let words = state.words
        let form = editing.form
        var label = words.label(key.name, of: form.kind)
        if let line = key.line {
            label = form.text(key).isEmpty && !isFocused ? words.oneMore(label) : "\(label) \(line + 1)"
        }
        if form.isMandatory(key.name) { label += " *" }
        let problem = editing.problems[key]
        let sign = problem.map { $0.blocks ? "✗" : "!" } ?? (form.isChanged(key.name) ? "•" : " ")
        surface.write(isFocused ? "▶" : " ", at: 0, y)
        surface.write(sign, at: 1, y, style: problem.map { style(of: $0) } ?? .dim)
        surface.write(
            label, at: layout.label.lowerBound, y, width: layout.label.count - 1,
            style: isFocused ? Style(foreground: .accent, bold: true) : .plain)
        drawText(of: key, isFocused: isFocused, at: y, editing, layout, on: &surface)
        if let problem, layout.problem.count > 20 {
            surface.write(
                words.sentence(problem), at: layout.problem.lowerBound, y, width: layout.problem.count,
                style: style(of: problem))
        }
    }

    private static func drawText(
        of key: RecordForm.Key, isFocused: Bool, at y: Int, _ editing: EditingState, _ layout: EditingLayout,
        on surface: inout Surface
    ) {
        let x = layout.field.lowerBound
        let text = editing.form.text(key)
        if case .choice = editing.form.shape(of: key.name, editing.context) {
            let shown = isFocused ? "‹ \(text) ›" : text
            surface.write(shown, at: x, y, width: layout.field.count, style: isFocused ? Style(reverse: true) : .plain)
            if isFocused { surface.cursor = Position(x: x, y: y) }
            return
        }
        guard isFocused else {
            surface.write(text, at: x, y, width: layout.field.count)
            return
        }
        surface.fill(Rect(x: x, y: y, width: layout.field.count, height: 1), style: .underline)
        FieldBox.draw(editing.field, at: x, y, width: layout.field.count, on: &surface)
    }

    private static func style(of problem: FieldProblem) -> Style {
        Style(foreground: .of(problem.blocks ? .alert : .caution), bold: true)
    }

    static func text(of row: EditingState.Row, _ editing: EditingState, _ state: AppState) -> String {
        let words = state.words
        switch row {
        case .field: return ""
        case .offersTitle(let count): return words.offersTitle(count)
        case .relationsTitle(let count): return words.relationsTitle(count)
        case .addOffer: return "  + \(words.addOffer)"
        case .addRelation: return "  + \(words.addRelation)"
        case .draft(let place):
            let draft = editing.drafts.drafts[place]
            let mark = draft.isDeleted ? "−" : draft.form.isNew ? "+" : draft.form.isChanged ? "•" : " "
            return "\(mark) \(words.summary(draft, of: editing))"
        }
    }

    private static func drawRemark(
        _ editing: EditingState, _ state: AppState, _ layout: EditingLayout, on surface: inout Surface
    ) {
        let words = state.words
        let width = layout.remark.width - 3
        guard let key = editing.key, let shape = editing.shape else {
            surface.write(words.rowHint(editing.row), at: 2, layout.remark.y, width: width, style: .dim)
            return
        }
        if let problem = editing.problems[key] {
            let sign = problem.blocks ? "✗" : "!"
            surface.write(
                "\(sign) \(words.sentence(problem))", at: 1, layout.remark.y, width: width, style: style(of: problem))
            return
        }
        var hint = words.hint(key.name, shape)
        if key.name == .id, case .actor(let actor) = editing.record, !actor.id.rawValue.isEmpty {
            hint = words.proposedIdentifier(actor.id.rawValue)
        }
        surface.write(hint, at: 2, layout.remark.y, width: width, style: .dim)
    }

    private static func drawSuggestions(_ editing: EditingState, _ layout: EditingLayout, on surface: inout Surface) {
        let area = suggestions(editing, layout)
        Completions.draw(
            editing.suggestions.map(\.madeSafe), cursor: editing.suggestion, from: area.y, at: area.x,
            width: area.width, on: &surface)
    }

    /// Where completions stand: under their field, or above it where there is no room; one a line.
    static func suggestions(_ editing: EditingState, _ layout: EditingLayout) -> Rect {
        let (y, count) = (layout.rows.y + editing.cursor - editing.inSight.first, editing.suggestions.count)
        let top = y + count < layout.remark.maxY ? y + 1 : max(2, y - count)
        return Rect(x: layout.field.lowerBound, y: top, width: layout.field.count, height: count)
    }

    private static func drawPicker(
        _ picker: FieldPicker, _ editing: EditingState, _ state: AppState, _ layout: EditingLayout,
        on surface: inout Surface
    ) {
        let words = state.words
        let context = editing.context
        let first = picker.inSight.first
        for line in 0..<min(layout.rows.height, max(0, picker.count - first)) {
            let row = first + line
            let y = layout.rows.y + line
            var text: String
            if let tree = picker.tree {
                let node = tree.rows[row]
                let written = node.node.reference.map { context.text(of: $0) } ?? ""
                let branch = node.hasChildren ? (node.isOpen ? "▾" : "▸") : " "
                let name = TreePane.name(of: node.node, state)
                text =
                    String(repeating: "  ", count: node.depth) + branch + " "
                    + (node.node.reference == nil ? "   " : picker.ticked.contains(written) ? "[x]" : "[ ]")
                    + " \(name)"
            } else {
                text = "\(picker.ticked.contains(picker.labels[row]) ? "[x]" : "[ ]") \(picker.labels[row])"
            }
            let isSelected = row == picker.cursor
            text = "\(isSelected ? "▶" : " ") \(text)"
            surface.write(text.madeSafe, at: 0, y, width: state.size.width - 1)
            guard isSelected else { continue }
            surface.restyle(Rect(x: 0, y: y, width: state.size.width, height: 1)) { $0.reverse = true }
            surface.cursor = Position(x: 0, y: y)
        }
        let (right, last) = (state.size.width - 1, layout.rows.maxY - 1)
        if first > 0 { surface.writeEarlierMark(at: right, layout.rows.y) }
        if first + layout.rows.height < picker.count { surface.writeMoreMark(at: right, last) }
        if picker.count == 0 { surface.write(words.nothingSo, at: 2, layout.rows.y, style: .dim) }
        let label = words.label(picker.key.name, of: editing.form.kind)
        surface.write(
            "\(label)\(words.colon)\(picker.filter.text)".madeSafe,
            at: 2, layout.remark.y, width: layout.remark.width - 3, style: .dim)
    }
}

extension RecordDrafts {
    /// The fields that were typed in, and the records to be added or deleted.
    var changedFieldCount: Int {
        drafts.reduce(0) { count, draft in
            count + draft.form.fields.count(where: draft.form.isChanged) + (draft.isDeleted ? 1 : 0)
        }
    }
}

/// Both states of a record that two people have changed.
enum ConflictScreen {
    static func draw(_ conflict: ConflictState, _ state: AppState, in area: Rect, on surface: inout Surface) {
        let words = state.words
        surface.write(
            paragraph: words.conflictIntroduction(isGone: conflict.found == nil),
            in: Rect(x: 2, y: area.y, width: area.width - 4, height: 2),
            style: Style(foreground: .of(.caution), bold: true))
        let body = area.inset(top: 2)
        if conflict.found == nil {
            let choice = conflict.keepsRecord ? words.addAgain : words.giveUp
            surface.write("▶ ‹ \(choice) ›", at: 0, body.y, style: .reverse)
            return
        }
        let (label, column) = columns(width: area.width)
        surface.write(words.mineTitle, at: label + 3, body.y, width: column, style: .bold)
        surface.write(words.theirsTitle, at: label + 4 + column, body.y, width: column, style: .bold)
        for (line, row) in conflict.rows.dropFirst(conflict.inSight.first).prefix(body.height - 1).enumerated() {
            let y = body.y + 1 + line
            let isSelected = conflict.inSight.first + line == conflict.cursor
            let isMine = conflict.mine.contains(row.name)
            surface.write(isSelected ? "▶" : " ", at: 0, y)
            surface.write(row.isContested ? "✗" : " ", at: 1, y, style: Style(foreground: .of(.alert), bold: true))
            surface.write(words.label(row.name, of: conflict.kind), at: 2, y, width: label)
            draw(row.mine, isChosen: isMine, at: label + 3, y, width: column - 1, on: &surface)
            draw(row.theirs, isChosen: !isMine, at: label + 4 + column, y, width: column - 1, on: &surface)
            if isSelected { surface.cursor = Position(x: 0, y: y) }
        }
    }

    private static func columns(width: Int) -> (label: Int, column: Int) {
        let label = min(24, width / 4)
        return (label, (width - label - 4) / 2)
    }

    /// The field on a line, and which of its values is under a position, where one is.
    static func hit(_ position: Position, _ conflict: ConflictState, in area: Rect) -> (row: Int, isMine: Bool?)? {
        let row = conflict.inSight.first + position.y - area.y - 3
        guard position.y >= area.y + 3, area.contains(position), row < conflict.rows.count else { return nil }
        let (label, column) = columns(width: area.width)
        return (row, position.x < label + 3 ? nil : position.x < label + 4 + column)
    }

    private static func draw(_ text: String, isChosen: Bool, at x: Int, _ y: Int, width: Int, on surface: inout Surface)
    {
        surface.write(
            "\(isChosen ? "(•)" : "( )") \(text.madeSafe)", at: x, y, width: width,
            style: isChosen ? Style(bold: true, reverse: true) : .dim)
    }
}
