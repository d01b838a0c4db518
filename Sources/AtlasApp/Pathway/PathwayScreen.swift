import AtlasDocuments
import AtlasModel
import Terminal

/// The form of an association beside the pathway that follows from it.
enum PathwayScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = PathwayLayout(state)
        drawHeader(state, on: &surface)
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        let barRow = state.size.height - 1
        surface.horizontalRule(at: 0, barRow - 1, width: state.size.width, style: .dim)
        if let rule = layout.rule { surface.verticalRule(at: rule, 2, height: layout.form.height, style: .dim) }
        PathwayResult.draw(state, layout, on: &surface)
        drawForm(state, layout, on: &surface)
        let bar = Rect(x: 0, y: barRow, width: state.size.width, height: 1)
        KeyBar.draw(state, in: bar, on: &surface)
    }

    /// For whom the pathway is, and how it stands: ruptures first.
    private static func drawHeader(_ state: AppState, on surface: inout Surface) {
        let words = state.words
        let title = state.pathway.planned == nil ? words.pathwayTitle : words.pathwayShortTitle
        var used = surface.write(" \(title)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        guard let pathway = state.pathway.pathway else { return }
        let ruptures = pathway.ruptureCount
        // A pathway without a step has no rupture, which is nothing to be glad of.
        let isEmpty = pathway.steps.isEmpty
        let sign =
            isEmpty ? words.noStepShort : ruptures == 0 ? "✓ \(words.noRupture)" : "✗ \(words.ruptures(ruptures))"
        let people = isEmpty ? " " : ", \(words.interlocutors(pathway.interlocutors.count)) "
        let width = displayWidth(of: sign + people)
        let room = state.size.width - used - width - 4
        var about = [state.pathway.commune.field.text, words.stage(state.pathway.stage)]
        if state.pathway.isFull { about[1] += " " + words.andFollowingStages }
        // What the pathway depends on goes before the name, which is cut where the line is full.
        if !pathway.association.name.isEmpty { about.append(pathway.association.name.madeSafe) }
        if room > 12 {
            used += surface.write(" · \(about.joined(separator: " · "))", at: used, 0, width: room, style: .bold)
        }
        guard state.size.width - used > width + 1 else { return }
        let x = state.size.width - width
        let style = isEmpty ? Style.dim : Style(foreground: .of(ruptures == 0 ? .good : .alert), bold: true)
        let written = surface.write(sign, at: x, 0, style: style)
        surface.write(people, at: x + written, 0)
    }

    private static func drawForm(_ state: AppState, _ layout: PathwayLayout, on surface: inout Surface) {
        let area = layout.form
        guard !area.isEmpty else { return }
        let words = state.words
        let (form, rows) = (state.pathway, layout.rows)
        field(
            form.name, called: words.associationField, isFocused: form.field == .name, at: area.y + rows.name, layout,
            on: &surface)
        field(
            form.commune.field, called: words.communeField, hint: words.communeHint, isFocused: form.field == .commune,
            at: area.y + rows.commune, layout, on: &surface)
        if rows.isFieldBelow {
            label(words.stageField, isFocused: form.field == .stage, at: area.y + rows.stage, in: area, on: &surface)
        } else if form.field == .stage {
            surface.write("▶", at: area.x, area.y + rows.stage, style: Style(foreground: .accent, bold: true))
        }
        drawStages(state, layout, on: &surface)
        drawHireDate(state, at: area.y + rows.hireDate, in: area, on: &surface)
        label(words.needsField, isFocused: form.field == .needs, at: area.y + rows.needs, in: area, on: &surface)
        drawNeeds(state, in: layout.needs, on: &surface)
        if form.field == .commune {
            let place = layout.proposals
            let shown = form.commune.inSight(place.height)
            let names = form.commune.suggestions[shown].map { state.name(of: $0) }
            Completions.draw(
                names, cursor: form.commune.cursor - shown.lowerBound, from: place.y, at: place.x, width: place.width,
                on: &surface)
        }
    }

    /// The day of the hire on one line: what it means once it is one, what is expected before.
    private static func drawHireDate(_ state: AppState, at y: Int, in area: Rect, on surface: inout Surface) {
        let (words, form) = (state.words, state.pathway)
        let isFocused = form.field == .hireDate
        let style = isFocused ? Style(foreground: .accent, bold: true) : .bold
        let used = surface.write("\(isFocused ? "▶" : " ") \(words.hireDateField) ", at: area.x, y, style: style)
        let place = Rect(x: area.x + used, y: y, width: 12, height: 1)
        surface.fill(place, style: .underline)
        if isFocused {
            FieldBox.draw(form.hireDate, at: place.x, y, width: place.width, on: &surface)
        } else {
            surface.write(form.hireDate.text, at: place.x, y, width: place.width, style: .underline)
        }
        let isEmpty = form.hireDate.text.isEmpty
        let hint = isEmpty ? words.hireDateHint : form.hireDay.map(words.date) ?? words.notADay
        let isWrong = !isEmpty && form.hireDay == nil && !isFocused
        surface.write(
            " \(hint)", at: place.maxX, y, width: area.maxX - place.maxX,
            style: isWrong ? Style(foreground: .of(.alert), bold: true) : .dim)
    }

    @discardableResult
    private static func label(
        _ text: String, hint: String = "", isFocused: Bool, at y: Int, in area: Rect, on surface: inout Surface
    ) -> Int {
        let style = isFocused ? Style(foreground: .accent, bold: true) : .bold
        let used = surface.write("\(isFocused ? "▶" : " ") \(text)", at: area.x, y, width: area.width, style: style)
        if !hint.isEmpty { surface.write("  \(hint)", at: area.x + used, y, width: area.width - used, style: .dim) }
        return used
    }

    /// A field below what it is called, or beside it.
    private static func field(
        _ field: TextField, called name: String, hint: String = "", isFocused: Bool, at y: Int, _ layout: PathwayLayout,
        on surface: inout Surface
    ) {
        let (area, isBelow) = (layout.form, layout.rows.isFieldBelow)
        let used = label(name, hint: isBelow ? hint : "", isFocused: isFocused, at: y, in: area, on: &surface)
        let x = area.x + (isBelow ? 2 : used + 1)
        let place = Rect(x: x, y: isBelow ? y + 1 : y, width: min(area.maxX - x, 60), height: 1)
        surface.fill(place, style: .underline)
        if isFocused {
            FieldBox.draw(field, at: place.x, place.y, width: place.width, on: &surface)
        } else {
            let isHint = field.text.isEmpty && !isBelow
            surface.write(
                isHint ? hint : field.text, at: place.x, place.y, width: place.width,
                style: isHint ? Style(dim: true, underline: true) : .underline)
        }
    }

    /// The stages with the columns they take, for drawing and for the mouse; on narrow screens without their circles.
    static func stageColumns(_ state: AppState, in area: Rect) -> [(
        stage: EmploymentStage, label: String, columns: Range<Int>
    )] {
        func names(_ chosen: (String) -> String, _ other: (String) -> String) -> [String] {
            EmploymentStage.allCases.map {
                let name = state.words.stage($0)
                return $0 == state.pathway.stage ? chosen(name) : other(name)
            }
        }
        var labels = names({ "(•) \($0)" }, { "( ) \($0)" })
        let gaps = 2 * labels.count
        if labels.reduce(gaps, { $0 + displayWidth(of: $1) }) > area.width { labels = names({ "[\($0)]" }, { $0 }) }
        var column = area.x + 2
        return zip(EmploymentStage.allCases, labels).map { stage, label in
            let width = displayWidth(of: label)
            defer { column += width + 2 }
            return (stage, label, column..<column + width)
        }
    }

    private static func drawStages(_ state: AppState, _ layout: PathwayLayout, on surface: inout Surface) {
        let area = layout.form
        let y = area.y + layout.rows.stage + (layout.rows.isFieldBelow ? 1 : 0)
        for item in stageColumns(state, in: area) {
            let isChosen = item.stage == state.pathway.stage
            let style = isChosen ? Style(bold: true, reverse: state.pathway.field == .stage) : .plain
            surface.write(
                item.label, at: item.columns.lowerBound, y, width: area.maxX - item.columns.lowerBound, style: style)
            if isChosen, state.pathway.field == .stage {
                surface.cursor = Position(x: item.columns.lowerBound, y: y)
            }
        }
    }

    private static func drawNeeds(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let form = state.pathway
        let first = form.needsInSight.first
        for (row, function) in form.functions.dropFirst(first).prefix(area.height).enumerated() {
            let isSelected = form.field == .needs && first + row == form.needCursor
            let box = form.needs.contains(function.id) ? "[x]" : "[ ]"
            let text = "\(isSelected ? "▶" : " ") \(box) \(function.name(in: state.words.language))"
            surface.write(text, at: area.x, area.y + row, width: area.width, style: isSelected ? .reverse : .plain)
            if isSelected { surface.cursor = Position(x: area.x, y: area.y + row) }
        }
        if first + area.height < form.functions.count, !area.isEmpty {
            surface.writeMoreMark(at: area.maxX - 1, area.maxY - 1)
        }
    }
}
