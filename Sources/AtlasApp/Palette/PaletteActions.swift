import AtlasDocuments
import AtlasModel

extension Action {
    /// What one does with the keys and not by its name.
    var isMovement: Bool {
        switch self {
        case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .unfold, .fold, .palette, .nextField,
            .previousField, .previousChoice, .nextChoice, .tick:
            true
        default: false
        }
    }

    /// What says something only of where one is: what is pointed at there, or the way out.
    fileprivate var isOfItsPlace: Bool {
        switch self {
        case .open, .back, .nextPane, .previousPane, .save, .pickValues, .removeRecord, .mine, .theirs,
            .mineInRest, .theirsInRest, .nextUndecided, .onlyUndecided:
            true
        default: isMovement
        }
    }

    /// What every screen does alike, see ``AppState/performAnywhere(_:)``: one goes nowhere for it.
    fileprivate var isAlikeEverywhere: Bool {
        switch self {
        case .quit, .suspend, .toggleMouse, .help, .nextTheme, .nextLanguage, .undo, .redo, .explorer, .map, .pathway,
            .network, .coverage, .gaps, .survey, .dropScenario, .changes:
            true
        default: false
        }
    }

    /// What changes something that has to be seen first: from elsewhere one only goes there.
    fileprivate var wantsASecondLook: Bool {
        switch self {
        case .verifyToday, .noteReminder, .editSelection, .deleteActor, .undoChange, .redoChange, .release,
            .imagineStop, .improve, .edit, .invite, .inviteListed:
            true
        default: false
        }
    }
}

extension Binding.Context {
    /// Whether there is a way there from anywhere; a form of a record or a list of proposals is opened upon something.
    fileprivate var isGoneTo: Bool {
        switch self {
        case .explorer, .facets, .form, .pathway, .coverage, .gaps, .survey, .map, .network, .changes: true
        case .sheet, .candidates, .cell, .proposals, .record, .conflict, .merging, .help: false
        }
    }
}

extension AppState {
    /// All that can be done by its name: first what the screen offers, then what other screens do, each with the place
    /// whose key it is.  From a record being written one goes nowhere: what was typed would be lost.
    var nameableActions: [(binding: Binding, context: Binding.Context)] {
        let here = keys.help(in: context).filter { !$0.action.isMovement }
        var known = Set(here.map { $0.help.french })
        var found = here.map { (binding: $0, context: context) }
        if context == .record || context == .conflict { return found }
        let offered = Set(here.map(\.action))
        for binding in keys.bindings where !binding.action.isOfItsPlace {
            // Alike everywhere, it is the same action under another sentence.
            if binding.action.isAlikeEverywhere, offered.contains(binding.action) { continue }
            let places = Binding.Context.allCases.filter { binding.contexts.contains($0) && $0.isGoneTo }
            guard let place = places.first, known.insert(binding.help.french).inserted else { continue }
            found.append((binding, place))
        }
        return found
    }

    /// Does an action of some place, after going there.
    mutating func perform(_ action: Action, of place: Binding.Context) -> Effect? {
        if place == context || action.isAlikeEverywhere { return perform(action) }
        let effect = go(to: place)
        // What is pointed at there may have been counted before the last choice.
        settle()
        guard let binding = keys.help(in: context).first(where: { $0.action == action }) else {
            // A pathway has to be asked for before it can be printed.
            if screen == .pathway { notice = words.communeMissing }
            return effect
        }
        if action.wantsASecondLook || effect != nil || isReading {
            notice = words.doneHere(binding.keyName(words), binding.help.text(words))
            return effect
        }
        return perform(action)
    }

    private mutating func go(to place: Binding.Context) -> Effect? {
        switch place {
        case .explorer:
            screen = .explorer
            explorer.focus = .actors
        case .facets:
            screen = .explorer
            explorer.focus = .facets
        case .form, .pathway:
            openPathway()
            pathway.field = place == .pathway && pathway.planned != nil ? .result : .name
        case .coverage: openCoverage()
        case .gaps: openGaps()
        case .survey: openSurvey()
        case .map: openMap()
        case .network: openNetwork()
        case .changes: return openChanges()
        case .sheet, .candidates, .cell, .proposals, .record, .conflict, .merging, .help: break
        }
        return nil
    }
}
