import AtlasModel

/// Which of their lists and drawings the screens show: no choice that undo goes over, but where one was.
struct ShownLists: Equatable, Sendable {
    var matrix = CoverageState.Matrix.territories
    /// The level of the columns of matrices that was chosen.
    var columns: TerritoryLevel?
    var isWorstFirst = false
    /// The cell of the matrix pointed at.
    var matrixRow = 0
    var matrixColumn = 0
    var gaps = GapsState.List.gaps
    var gapsRow = 0
    var survey = SurveyState.List.reminders
    var surveyRow = 0
    var network = NetworkState.Tab.around
    /// Whose network was shown, where it was.
    var center: ActorID?
    var measure = MapMeasure.state
    var hasSites = false
    var skin: ChosenSkin?
    /// How the map of the territory chosen is divided, where that was chosen.
    var division: TerritoryLevel?
    /// The part of that map pointed at.
    var part: TerritoryReference?

    /// What the map is drawn with by choice, and what it is drawn with where nobody chooses: another terminal or settings
    /// changed since go before the choice.
    struct ChosenSkin: Equatable, Sendable {
        let skin: MapSkin
        let usual: MapSkin
    }
}

extension AppState {
    var shownLists: ShownLists {
        let isNetworkShown = screenToRestore == .network
        let place = map.place(on: choices.territory)
        return ShownLists(
            matrix: coverage.matrix, columns: coverage.level, isWorstFirst: coverage.isWorstFirst,
            matrixRow: coverage.row, matrixColumn: coverage.column, gaps: gaps.lists.shown,
            gapsRow: gaps.lists.cursor, survey: survey.lists.shown, surveyRow: survey.lists.cursor,
            // Another actor's network opens on what is around that actor.
            network: isNetworkShown ? network.tab : .around, center: isNetworkShown ? network.center : nil,
            measure: map.measure, hasSites: map.showsSites,
            skin: map.skin == map.usualSkin ? nil : .init(skin: map.skin, usual: map.usualSkin),
            division: place?.level, part: place?.selected == choices.territory ? nil : place?.selected)
    }

    mutating func show(_ lists: ShownLists) {
        turn(to: lists.matrix)
        coverage.level = lists.columns
        coverage.isWorstFirst = lists.isWorstFirst
        (coverage.row, coverage.column) = (lists.matrixRow, lists.matrixColumn)
        gaps.lists.turn(to: lists.gaps)
        gaps.lists.point(at: lists.gapsRow)
        survey.lists.turn(to: lists.survey)
        survey.lists.point(at: lists.surveyRow)
        map.measure = lists.measure
        map.showsSites = lists.hasSites
        if let chosen = lists.skin, chosen.usual == map.usualSkin { map.skin = chosen.skin }
    }
}

/// What is shown of lists, in the file of a session.
extension Session {
    var shownLines: [String] {
        let fresh = ShownLists()
        var lines: [String] = []
        if shown.matrix != fresh.matrix { lines.append("matrix \(shown.matrix.rawValue)") }
        if let level = shown.columns { lines.append("matrix-columns \(level.prefix)") }
        if shown.isWorstFirst { lines.append("matrix-worst-first") }
        if (shown.matrixRow, shown.matrixColumn) != (0, 0) {
            lines.append("matrix-cell \(shown.matrixRow) \(shown.matrixColumn)")
        }
        if shown.gaps != fresh.gaps { lines.append("gaps \(shown.gaps.rawValue)") }
        if shown.gapsRow > 0 { lines.append("gaps-row \(shown.gapsRow)") }
        if shown.survey != fresh.survey { lines.append("survey \(shown.survey.rawValue)") }
        if shown.surveyRow > 0 { lines.append("survey-row \(shown.surveyRow)") }
        if shown.network != fresh.network { lines.append("network \(shown.network.rawValue)") }
        if let center = shown.center { lines.append("network-center \(center.rawValue.madeSafe)") }
        if shown.measure != fresh.measure { lines.append("map \(shown.measure.rawValue)") }
        if shown.hasSites { lines.append("map-sites") }
        if let chosen = shown.skin { lines.append("map-skin \(chosen.skin.rawValue) \(chosen.usual.rawValue)") }
        if let level = shown.division { lines.append("map-division \(level.prefix)") }
        if let part = shown.part { lines.append("map-part \(part.description.madeSafe)") }
        return lines
    }

    mutating func takeOfShown(_ name: Substring, _ value: String) {
        let fresh = ShownLists()
        switch name {
        case "matrix": shown.matrix = CoverageState.Matrix(rawValue: value) ?? fresh.matrix
        case "matrix-columns": shown.columns = TerritoryLevel(prefix: value)
        case "matrix-worst-first": shown.isWorstFirst = true
        case "matrix-cell":
            let cell = value.split(separator: " ").compactMap { Int($0) }.filter { $0 >= 0 }
            if cell.count == 2 { (shown.matrixRow, shown.matrixColumn) = (cell[0], cell[1]) }
        case "gaps-row": shown.gapsRow = max(0, Int(value) ?? 0)
        case "survey-row": shown.surveyRow = max(0, Int(value) ?? 0)
        case "gaps": shown.gaps = GapsState.List(rawValue: value) ?? fresh.gaps
        case "survey": shown.survey = SurveyState.List(rawValue: value) ?? fresh.survey
        case "network": shown.network = NetworkState.Tab(rawValue: value) ?? fresh.network
        case "network-center": shown.center = ActorID(value)
        case "map": shown.measure = MapMeasure(rawValue: value) ?? fresh.measure
        case "map-sites": shown.hasSites = true
        case "map-skin":
            let skins = value.split(separator: " ").compactMap { MapSkin(rawValue: String($0)) }
            if skins.count == 2 { shown.skin = .init(skin: skins[0], usual: skins[1]) }
        case "map-division": shown.division = TerritoryLevel(prefix: value)
        case "map-part": shown.part = TerritoryReference(parsing: value)
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
