import AtlasDocuments
import AtlasModel
import Terminal

/// The first lines of the screens about coverage: what is shown, where, at which stage, and what is left out.
enum StudyHeader {
    static func draw(_ title: String, detail: String, _ state: AppState, on surface: inout Surface) {
        let width = state.size.width
        let used = surface.write(" \(title)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let stage = state.choices.stage.map(state.words.stage) ?? state.words.allStages
        let detailWidth = displayWidth(of: detail)
        let isDetailShown = width - used - detailWidth > 24
        let room = width - used - (isDetailShown ? detailWidth + 3 : 1)
        surface.write(
            " · \(state.name(of: state.choices.territory)) · \(stage)", at: used, 0, width: room, style: .bold)
        if isDetailShown { surface.write(detail, at: width - detailWidth - 1, 0) }
    }

    /// The screen while its counts are to come.
    static func drawAwaited(_ state: AppState, on surface: inout Surface) {
        draw(state.screen == .gaps ? state.words.gapsTitle : state.words.coverageTitle, detail: "", state, on: &surface)
        surface.write(state.words.countingCoverage, at: 1, 2, width: state.size.width - 2)
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// A function at a stage on a territory; the function last, whose name is the longest.
    static func drawCell(
        _ title: String, _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference,
        _ state: AppState, on surface: inout Surface
    ) {
        let used = surface.write(" \(title)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let place = "\(state.name(of: territory)) · \(state.words.stage(stage)) · \(state.functionName(function))"
        surface.write(" · \(place)", at: used, 0, width: state.size.width - used - 1, style: .bold)
    }

    /// What is left out or taken in, at the right of a line.
    static func drawFilters(_ state: AppState, after column: Int, at y: Int, on surface: inout Surface) {
        var parts: [String] = []
        if let function = state.choices.function { parts.append(state.functionName(function)) }
        parts += state.choices.types.map { state.words.type($0, in: state.atlas.referential) }
        if state.choices.query(crowdedAbove: 0).confirmedOnly { parts.append(state.words.confirmedOnly) }
        if state.choices.includesUseful { parts.append(state.words.withUseful) }
        if !state.choices.text.isEmpty { parts.append(state.words.searching(state.choices.text)) }
        let text = parts.joined(separator: " · ")
        let room = state.size.width - column - 3
        guard !text.isEmpty, room > 6 else { return }
        let width = min(room, displayWidth(of: text))
        surface.write(
            text, at: state.size.width - width - 1, y, width: width, style: Style(foreground: .accent, bold: true))
    }
}

extension AppState {
    /// Tells, to who comes from a filtered list, which of its filters counts do not know.
    mutating func sayWhatIsNotFiltered() {
        let facets = choices.facetsOfListsOnly
        if !facets.isEmpty { notice = words.notCountedBy(facets) }
    }

    func drawStudy(on surface: inout Surface) {
        if let proposals {
            ProposalsScreen.draw(proposals, self, on: &surface)
        } else if isStudyAwaited {
            StudyHeader.drawAwaited(self, on: &surface)
        } else if screen == .gaps {
            GapsScreen.draw(self, on: &surface)
        } else if let cell = coverage.cell {
            CellScreen.draw(cell, self, on: &surface)
        } else {
            CoverageScreen.draw(self, on: &surface)
        }
    }
}
