import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func explore(_ action: Action) -> Effect? {
        switch action {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -pageHeight)
        case .pageDown: move(by: pageHeight)
        case .first: move(by: -1_000_000)
        case .last: move(by: 1_000_000)
        case .unfold: unfold()
        case .fold: fold()
        case .nextPane: focus(by: 1)
        case .previousPane: focus(by: -1)
        case .open: open()
        case .back: goBack()
        case .allStages: choose { $0.stage = nil }
        case .project: choose { $0.stage = .project }
        case .firstTimeEmployer: choose { $0.stage = .firstTimeEmployer }
        case .employer: choose { $0.stage = .employer }
        case .nextStage: choose { $0.stage = $0.stage.next }
        case .department:
            _ = index()
            prompt = .department(TerritoryChooser(levels: [.departement]))
        case .search:
            explorer.beginSearch()
            prompt = .search(TextField(choices.text), before: choices.text)
        case .filters: explorer.focus = explorer.focus == .facets ? .actors : .facets
        case .tick: if explorer.focus == .facets { tickFacet() } else { toggleTick() }
        case .edit: editRecord()
        case .addRecord: addRecord()
        case .verifyToday: return verifyToday(actorsMeant)
        case .editSelection: openBulk()
        case .tickListed: toggleTicksOfListed()
        case .deleteActor: return askToDelete()
        case .clearFilters:
            // Where nothing is ticked, what narrows the list is the search.
            choose { choices in
                if choices.values.isEmpty { choices.text = "" } else { choices.values = [] }
            }
        case .sort: sortByNext()
        case .reverseSort:
            choose { $0.sort = ActorSort($0.shownSort?.key ?? .name, isReversed: $0.shownSort?.isReversed != true) }
        case .columns: prompt = .columns(ColumnsPrompt())
        case .copy: return explorer.selectedActor.map { .copy(sheetText(of: $0.id)) }
        default: return performAnywhere(action)
        }
        return nil
    }

    private var pageHeight: Int {
        let layout = ExplorerLayout(self)
        return switch explorer.focus {
        case .tree: max(1, layout.tree.height - 1)
        case .facets: max(1, layout.facets.height - 2)
        case .actors: max(1, layout.actors.height - 2)
        case .sheet: max(1, layout.sheet.height - 1)
        }
    }

    private mutating func move(by step: Int) {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.select($0.cursor + step) }
        case .facets: explorer.changeFacets { $0.move(by: step) }
        case .actors: explorer.selectActor(explorer.actorCursor + step)
        case .sheet:
            let last = max(
                0, sheetLines(width: ExplorerLayout(self).sheet.width).count - ExplorerLayout(self).sheet.height)
            explorer.scrollSheet(to: min(explorer.sheetScroll + step, last))
        }
    }

    private mutating func unfold() {
        if explorer.focus == .facets { return explorer.focus = .actors }
        guard explorer.focus == .tree else { return focus(by: 1) }
        var opened = false
        explorer.changeTree { opened = $0.unfold() }
        if !opened { explorer.focus = .actors }
    }

    private mutating func fold() {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.fold() }
        case .facets, .actors: explorer.focus = .tree
        case .sheet: leaveSheet()
        }
    }

    private mutating func tickFacet() {
        guard let value = explorer.facets.selected else { return }
        choose { $0.values.formSymmetricDifference([value]) }
    }

    /// The order as it comes, then by each column in turn.
    private mutating func sortByNext() {
        let keys: [ActorSort.Key?] = [nil] + ActorSort.Key.allCases
        let next = keys.firstIndex(of: choices.sort?.key).map { keys[($0 + 1) % keys.count] } ?? nil
        choose { $0.sort = next.map { ActorSort($0) } }
        notice = words.sorted(by: choices.sort)
    }

    /// Sorts by a header, the other way where it is sorted by it already.
    mutating func sort(by key: ActorSort.Key) {
        choose { $0.sort = ActorSort(key, isReversed: $0.shownSort == ActorSort(key)) }
    }

    private mutating func focus(by step: Int) {
        explorer.isSheetAlone = false
        let panes = Pane.allCases.filter { $0 != .facets || ExplorerLayout(self).hasFacets }
        let current = panes.firstIndex(of: explorer.focus) ?? 0
        explorer.focus = panes[(current + step + panes.count) % panes.count]
    }

    private mutating func open() {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.toggle() }
        case .facets: tickFacet()
        case .actors:
            guard explorer.selectedActor != nil else { return }
            explorer.focus = .sheet
            explorer.isSheetAlone = true
        case .sheet: explorer.isSheetAlone.toggle()
        }
    }

    private mutating func goBack() {
        if explorer.focus == .sheet {
            leaveSheet()
            _ = goWayBack()
            return
        }
        if explorer.focus == .facets { return explorer.focus = .actors }
        if !choices.text.isEmpty { return choose { $0.text = "" } }
        explorer.focus = .tree
    }

    private mutating func leaveSheet() {
        explorer.isSheetAlone = false
        explorer.focus = .actors
    }

    /// Shows a territory: in the explorer, wherever the tree stands, or in place on the screens about one territory.
    mutating func show(_ territory: TerritoryReference) {
        wayBack = nil
        if screen == .coverage || screen == .gaps || screen == .survey { return choose { $0.territory = territory } }
        if screen == .map { return showOnMap(territory) }
        screen = .explorer
        choose { $0.territory = territory }
        explorer.focus = .actors
    }

    /// Shows the sheet of an actor: the list goes where it has the actor.
    mutating func show(_ actor: ActorID) {
        guard let row = subject.row(of: actor) else { return }
        wayBack = nil
        screen = .explorer
        if !explorer.select(actorAt: row) {
            choose { choices in
                // What may hide the actor, and nothing else.
                let wide = Choices()
                (choices.territory, choices.stage, choices.text) = (wide.territory, wide.stage, wide.text)
                (choices.values, choices.isConfirmedOnly) = (wide.values, wide.isConfirmedOnly)
            }
            guard explorer.select(actorAt: row) else { return }
        }
        explorer.focus = .sheet
        explorer.isSheetAlone = true
    }

    /// Shows the sheet of an actor, from which Escape comes back to the screen that shows it now.
    mutating func visit(_ actor: ActorID) {
        let (from, before) = (screen, choices)
        show(actor)
        if screen != from { wayBack = WayBack(screen: from, choices: before, reached: screen) }
    }

    mutating func openPathway() {
        guard screen != .pathway else { return }
        screen = .pathway
        let territory = choices.territory
        // A form that was begun is gone on with; a commune that was gone to since is taken into it.
        if pathway.isBlank {
            pathway = PathwayState(
                subject, stage: choices.stage, territory: territory, communeText: name(of: territory))
        } else if territory.level == .commune, territory != pathway.openedAt {
            pathway.choose(territory, text: name(of: territory))
        }
        pathway.openedAt = territory
    }
}

extension EmploymentStage? {
    /// All stages, then each in its order, and round again.
    var next: EmploymentStage? {
        switch self {
        case nil: .project
        case .project: .firstTimeEmployer
        case .firstTimeEmployer: .employer
        case .employer: nil
        }
    }
}
