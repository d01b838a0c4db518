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
    case explorer, map, pathway, coverage, gaps, survey
    case nextMatrix, previousMatrix, nextLevel, worstFirst, onlyFunction, withUseful, zoomIn
    /// "And if it stopped?", what would mend a gap, and the end of what is imagined.
    case imagineStop, improve, dropScenario
    case zoomOut, nextFunction, nextMeasure, nextDivision, nextSkin, sites
    case nextField, previousField, previousChoice, nextChoice, tick
    case write, print, copy, example
    /// The pathway through the stages that follow; a choice given back to the program.
    case wholePathway, showPathway, release
    /// The network: its tabs, the way back, the picture, the sheet of an actor.
    case network, around, cooperations, initiatives, previousPlace, picture, actorSheet
    case undo, redo
    /// Editing: records, selections, forms, both states of a record in conflict, and the history of the file.
    case edit, addRecord, addZone, verifyToday, tickListed, editSelection, deleteActor
    case save, pickValues, removeRecord, mine, theirs
    case changes, undoChange, redoChange
    /// The conflicts of a merge, beside the two sides: a side in all that is left, the next that is undecided,
    /// and those alone.
    case mineInRest, theirsInRest, nextUndecided, onlyUndecided
    /// "Reminded today", and the invitation of an actor or of all those listed, noted in the survey.
    case noteReminder, invite, inviteListed
    case palette, help
    case nextTheme, nextLanguage, toggleMouse, suspend, quit

    /// Whether it can be done before any actor is known, without showing what is not so.
    var needsNobody: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown, .first, .last, .unfold, .fold, .nextPane, .previousPane, .open, .back,
            .department, .help, .nextTheme, .nextLanguage, .toggleMouse, .suspend, .quit:
            true
        default: false
        }
    }
}
