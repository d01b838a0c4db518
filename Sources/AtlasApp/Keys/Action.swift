/// What a user can ask for with a key or a click; the raw value is its name in the settings.
enum Action: String, CaseIterable, Hashable, Sendable {
    case up, down, left, right, pageUp, pageDown, first, last
    /// Right: opens a branch of the tree, else goes to the next pane.
    case unfold
    /// Left: closes a branch or climbs, else goes to the previous pane.
    case fold
    case nextPane, previousPane
    case open, back
    case allStages, project, firstTimeEmployer, employer, nextStage
    case department, search
    case filters, clearFilters, sort, reverseSort, columns
    case explorer, map, pathway
    case zoomOut, nextFunction, nextMeasure, nextDivision, nextSkin, sites
    case nextField, previousField, previousChoice, nextChoice, tick
    case write, copy, example
    case undo, redo
    case palette, help
    case nextTheme, toggleMouse, suspend, quit

    /// Whether it can be done before any actor is known, without showing what is not so.
    var needsNobody: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown, .first, .last, .unfold, .fold, .nextPane, .previousPane, .open, .back,
            .department, .help, .nextTheme, .toggleMouse, .suspend, .quit:
            true
        default: false
        }
    }
}
