import AtlasDocuments
import AtlasModel
import Terminal

/// The first lines of the screens about coverage: what is shown, where, at which stage, and what is left out.
enum StudyHeader {
    static func draw(_ title: String, detail: String, _ state: AppState, on surface: inout Surface) {
        let width = state.size.width
        let used = surface.write(" \(title)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let detailWidth = displayWidth(of: detail)
        let parts = Parts(state)
        let room = width - used - 1
        // What the counts are of is told before how much there is.
        let isDetailShown = room - detailWidth - 2 >= displayWidth(of: parts.brief)
        parts.draw(at: used, width: isDetailShown ? room - detailWidth - 2 : room, on: &surface)
        if isDetailShown { surface.write(detail, at: width - detailWidth - 1, 0) }
    }

    /// What the counts are of, with the keys that widen it again.
    private struct Parts {
        let place: String
        let stage: String
        /// The way to all stages; empty where they are all shown.
        let stageKey: String
        let function: String?
        let functionKey: String

        init(_ state: AppState) {
            let words = state.words
            func key(_ action: Action, _ sentence: (String) -> String) -> String {
                let binding = state.keys.help(in: state.context).first { $0.action == action }
                return binding.map { " (\(sentence($0.keyName(words))))" } ?? ""
            }
            place = words.shortTerritory(state.choices.territory, in: state.atlas.territories)
            stage = state.choices.stage.map(words.stage) ?? words.allStages
            stageKey = state.choices.stage == nil ? "" : key(.allStages, words.allStages(by:))
            function = state.choices.function.map(state.functionName)
            functionKey = key(.onlyFunction, words.allFunctions(by:))
        }

        /// Without the key that shows all stages.
        var brief: String { " · \(place) · \(stage)" + (function.map { " · \($0)\(functionKey)" } ?? "") }

        /// All of it, else without the way to all stages, else with the name of the function cut, never its key.
        func draw(at x: Int, width: Int, on surface: inout Surface) {
            let whole = displayWidth(of: brief) + displayWidth(of: stageKey) <= width
            let head = " · \(place) · \(stage)" + (whole ? stageKey : "")
            guard let function else {
                surface.write(head, at: x, 0, width: width, style: .bold)
                return
            }
            let style = Style(foreground: .accent, bold: true)
            let key = displayWidth(of: functionKey)
            let name = min(displayWidth(of: function), max(Self.leastName, width - displayWidth(of: head) - 3 - key))
            var end = x + surface.write(head, at: x, 0, width: max(0, width - name - 3 - key), style: .bold)
            end += surface.write(" · ", at: end, 0, style: .bold)
            end += surface.write(function, at: end, 0, width: name, style: style)
            surface.write(functionKey, at: end, 0, width: max(0, x + width - end), style: style)
        }

        /// The least that tells one function from another.
        private static let leastName = 14
    }

    /// The screen while its counts are to come.
    static func drawAwaited(_ state: AppState, on surface: inout Surface) {
        draw(state.screen == .gaps ? state.words.gapsTitle : state.words.coverageTitle, detail: "", state, on: &surface)
        surface.write(state.words.countingCoverage, at: 1, 2, width: state.size.width - 2)
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// A function at a stage on a territory, whose name gives way first, down to a third of the line.
    static func drawCell(
        _ title: String, _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference,
        _ state: AppState, on surface: inout Surface
    ) {
        let used = surface.write(" \(title)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let place = " · " + state.words.shortTerritory(territory, in: state.atlas.territories)
        let question = " · \(state.words.stage(stage)) · \(state.functionName(function))"
        let room = max(0, state.size.width - used - 1)
        let placeWidth = min(displayWidth(of: place), max(room / 3, room - displayWidth(of: question)))
        let end = used + surface.write(place, at: used, 0, width: placeWidth, style: .bold)
        surface.write(question, at: end, 0, width: max(0, used + room - end), style: .bold)
        surface.horizontalRule(at: 0, 1, width: state.size.width, style: .dim)
        drawFilters(state, after: state.size.width, at: 0, on: &surface)
    }

    /// What is left out or taken in, without which the counts would be misread: at the right of a line, or in the rule
    /// below where it has no room there.
    /// - Parameter column: the first that the line leaves free.
    static func drawFilters(_ state: AppState, after column: Int, at y: Int, on surface: inout Surface) {
        let text = state.narrowings.joined(separator: " · ")
        guard !text.isEmpty else { return }
        let style = Style(foreground: .accent, bold: true)
        let width = displayWidth(of: text)
        if width <= state.size.width - column - 3 {
            surface.write(text, at: state.size.width - width - 1, y, style: style)
        } else {
            let cut = min(width + 2, state.size.width - 3)
            surface.write(" \(text) ", at: state.size.width - cut - 1, y + 1, width: cut, style: style)
        }
    }
}

extension AppState {
    /// What is left out of the counts or taken into them, in words.
    var narrowings: [String] {
        var parts = choices.types.map { words.type($0, in: atlas.referential) }
        if choices.query(crowdedAbove: 0).confirmedOnly { parts.append(words.confirmedOnly) }
        if choices.includesUseful { parts.append(words.withUseful) }
        if !choices.text.isEmpty { parts.append(words.searching(choices.text)) }
        return parts
    }

    /// Tells, to who comes from a filtered list, which of its filters counts do not know.
    mutating func sayWhatIsNotFiltered() {
        let facets = choices.facetsOfListsOnly
        if !facets.isEmpty { notice = words.notCountedBy(facets) }
    }

    func drawStudy(on surface: inout Surface) {
        if let proposals, let explainedList {
            ProposalsScreen.draw(proposals, explainedList, self, on: &surface)
        } else if isStudyAwaited {
            StudyHeader.drawAwaited(self, on: &surface)
        } else if screen == .gaps {
            GapsScreen.draw(self, on: &surface)
        } else if let cell = coverage.cell, let explainedList {
            CellScreen.draw(cell, explainedList, self, on: &surface)
        } else {
            CoverageScreen.draw(self, on: &surface)
        }
    }
}
