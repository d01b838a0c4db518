import AtlasDocuments
import AtlasModel
import Terminal

/// The explorer: territories, tabs of stages, actors and the sheet of the one selected.
enum ExplorerScreen {
    static func draw(_ state: inout AppState, on surface: inout Surface) {
        let layout = ExplorerLayout(state)
        drawHeader(state, in: layout.header, on: &surface)
        surface.horizontalRule(at: 0, 2, width: state.size.width, style: .dim)
        drawTabs(state, in: layout.tabs, on: &surface)
        surface.horizontalRule(at: 0, layout.keyBar.y - 1, width: state.size.width, style: .dim)
        if let rule = layout.middleRule { surface.horizontalRule(at: rule.x, rule.y, width: rule.width, style: .dim) }
        for column in layout.verticalRules {
            surface.verticalRule(at: column, 3, height: layout.keyBar.y - 4, style: .dim)
        }
        if let rule = layout.middleRule, let column = layout.verticalRules.first {
            surface.write("├", at: column, rule.y, style: .dim)
        }
        if let rule = layout.facetsRule { surface.horizontalRule(at: rule.x, rule.y, width: rule.width, style: .dim) }
        TreePane.draw(&state, in: layout.tree, on: &surface)
        FacetsPane.draw(state, in: layout.facets, on: &surface)
        ActorsPane.draw(state, in: layout.actors, on: &surface)
        SheetPane.draw(&state, in: layout.sheet, on: &surface)
        KeyBar.draw(state, in: layout.keyBar, on: &surface)
    }

    private static func drawHeader(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let used = surface.write(" Maillage", at: 0, area.y, style: Style(foreground: .accent, bold: true))
        let presumed = state.explorer.found.presenceCounts[.presumed] ?? 0
        let confirmed = state.explorer.found.presenceCounts[.confirmed] ?? 0
        let counts =
            state.isReading
            ? state.words.notCountedYet
            : "\(state.words.presence(.presumed)) \(state.words.number(presumed)) · "
                + "\(state.words.presence(.confirmed)) \(state.words.number(confirmed)) "
        let countsWidth = displayWidth(of: counts)
        surface.write(counts, at: area.width - countsWidth, area.y)
        let path = breadcrumb(state)
        let room = area.width - used - countsWidth - 6
        let pathWidth = min(displayWidth(of: path), max(0, room))
        surface.write(path, at: area.width - countsWidth - 3 - pathWidth, area.y, width: pathWidth, style: .bold)
        let title = " · \(state.atlas.title)"
        let titleRoom = area.width - used - countsWidth - pathWidth - 5
        if titleRoom > 12 { surface.write(title, at: used, area.y, width: titleRoom) }
    }

    /// The way down to the territory shown.
    private static func breadcrumb(_ state: AppState) -> String {
        let reference = state.explorer.choices.territory
        let territories = state.atlas.territories
        guard reference.level == .commune || reference.level == .departement, let row = territories.row(of: reference)
        else {
            return state.words.shortTerritory(reference, in: territories)
        }
        let departement = reference.level == .departement ? row : Int(territories.communes.departements[row])
        let region = territories.regions[territories.departements[departement].region].name.madeSafe
        return "\(region) › \(state.name(of: reference))"
    }

    /// The tabs and the columns they take, for drawing and for the mouse.
    static func tabs(_ state: AppState) -> [(stage: EmploymentStage?, label: String, columns: Range<Int>)] {
        let stages: [EmploymentStage?] = [nil] + EmploymentStage.allCases.map(Optional.some)
        var column = 1
        return zip(stages, state.explorer.found.stageCounts).map { stage, count in
            let name = stage.map(state.words.tab) ?? state.words.allStagesTab
            let shown = state.isReading ? state.words.notCountedYet : state.words.number(count)
            let label = "\(stage == state.choices.stage ? "▸" : " ")\(name) \(shown) "
            let width = displayWidth(of: label)
            defer { column += width }
            return (stage, label, column..<column + width)
        }
    }

    private static func drawTabs(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let tabs = tabs(state)
        for tab in tabs {
            let style = tab.stage == state.choices.stage ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, area.y, style: style)
        }
        let text = state.choices.text
        let filters = state.choices.values.count
        let parts = [
            filters == 0 ? nil : state.words.filtersChosen(filters),
            text.isEmpty ? state.words.searchHint : state.words.searching(text),
        ]
        let search = parts.compactMap { $0 }.joined(separator: " · ")
        let room = area.width - (tabs.last?.columns.upperBound ?? 0) - 3
        let isRestricted = !text.isEmpty || filters > 0
        let style = isRestricted ? Style(foreground: .accent, bold: true) : .dim
        guard room > 8, !isRestricted || displayWidth(of: search) <= room || room > 24 else {
            // That the list is not the whole is said in the rule where the tabs leave no room for it.
            guard isRestricted else { return }
            let label = " \(search) "
            let width = min(area.width - 3, displayWidth(of: label))
            surface.write(label, at: area.width - width - 1, area.maxY, width: width, style: style)
            return
        }
        let width = min(room, displayWidth(of: search))
        surface.write(search, at: area.width - width - 1, area.y, width: width, style: style)
    }
}
