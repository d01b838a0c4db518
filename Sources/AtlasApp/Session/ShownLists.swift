import AtlasModel

/// Which of their lists and drawings the screens show: no choice that undo goes over, but where one was.
struct ShownLists: Equatable, Sendable {
    var matrix = CoverageState.Matrix.territories
    /// The level of the columns of matrices that was chosen.
    var columns: TerritoryLevel?
    var gaps = GapsState.List.gaps
    var survey = SurveyState.List.reminders
    var network = NetworkState.Tab.around
    /// Whose network was shown, where it was.
    var center: ActorID?
    var measure = MapMeasure.state
    var hasSites = false
}

extension AppState {
    var shownLists: ShownLists {
        let isNetworkShown = screenToRestore == .network
        return ShownLists(
            matrix: coverage.matrix, columns: coverage.level, gaps: gaps.lists.shown, survey: survey.lists.shown,
            // Another actor's network opens on what is around that actor.
            network: isNetworkShown ? network.tab : .around, center: isNetworkShown ? network.center : nil,
            measure: map.measure, hasSites: map.showsSites)
    }

    mutating func show(_ lists: ShownLists) {
        turn(to: lists.matrix)
        coverage.level = lists.columns
        gaps.lists.turn(to: lists.gaps)
        survey.lists.turn(to: lists.survey)
        map.measure = lists.measure
        map.showsSites = lists.hasSites
    }
}

/// What is shown of lists, in the file of a session.
extension Session {
    var shownLines: [String] {
        let fresh = ShownLists()
        var lines: [String] = []
        if shown.matrix != fresh.matrix { lines.append("matrix \(shown.matrix.rawValue)") }
        if let level = shown.columns { lines.append("matrix-columns \(level.prefix)") }
        if shown.gaps != fresh.gaps { lines.append("gaps \(shown.gaps.rawValue)") }
        if shown.survey != fresh.survey { lines.append("survey \(shown.survey.rawValue)") }
        if shown.network != fresh.network { lines.append("network \(shown.network.rawValue)") }
        if let center = shown.center { lines.append("network-center \(center.rawValue.madeSafe)") }
        if shown.measure != fresh.measure { lines.append("map \(shown.measure.rawValue)") }
        if shown.hasSites { lines.append("map-sites") }
        return lines
    }

    mutating func takeOfShown(_ name: Substring, _ value: String) {
        let fresh = ShownLists()
        switch name {
        case "matrix": shown.matrix = CoverageState.Matrix(rawValue: value) ?? fresh.matrix
        case "matrix-columns": shown.columns = TerritoryLevel(prefix: value)
        case "gaps": shown.gaps = GapsState.List(rawValue: value) ?? fresh.gaps
        case "survey": shown.survey = SurveyState.List(rawValue: value) ?? fresh.survey
        case "network": shown.network = NetworkState.Tab(rawValue: value) ?? fresh.network
        case "network-center": shown.center = ActorID(value)
        case "map": shown.measure = MapMeasure(rawValue: value) ?? fresh.measure
        case "map-sites": shown.hasSites = true
        default: break
        }
    }
}

extension TerritoryLevel {
    init?(prefix: String) {
        guard let level = Self.allCases.first(where: { $0.prefix == prefix }) else { return nil }
        self = level
    }
}
