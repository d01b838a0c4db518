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
        case .search: prompt = .search(TextField(choices.text), before: choices.text)
        case .copy: return explorer.selectedActor.map { .copy(sheetText(of: $0.id)) }
        default: return performAnywhere(action)
        }
        return nil
    }

    private var pageHeight: Int {
        let layout = ExplorerLayout(self)
        return switch explorer.focus {
        case .tree: max(1, layout.tree.height - 1)
        case .actors: max(1, layout.actors.height - 2)
        case .sheet: max(1, layout.sheet.height - 1)
        }
    }

    private mutating func move(by step: Int) {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.select($0.cursor + step) }
        case .actors: explorer.selectActor(explorer.actorCursor + step)
        case .sheet:
            let last = max(
                0, sheetLines(width: ExplorerLayout(self).sheet.width).count - ExplorerLayout(self).sheet.height)
            explorer.scrollSheet(to: min(explorer.sheetScroll + step, last))
        }
    }

    private mutating func unfold() {
        guard explorer.focus == .tree else { return focus(by: 1) }
        var opened = false
        explorer.changeTree { opened = $0.unfold() }
        if !opened { explorer.focus = .actors }
    }

    private mutating func fold() {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.fold() }
        case .actors: explorer.focus = .tree
        case .sheet: leaveSheet()
        }
    }

    private mutating func focus(by step: Int) {
        explorer.isSheetAlone = false
        let panes = Pane.allCases
        guard let current = panes.firstIndex(of: explorer.focus) else { return }
        explorer.focus = panes[(current + step + panes.count) % panes.count]
    }

    private mutating func open() {
        switch explorer.focus {
        case .tree: explorer.changeTree { $0.toggle() }
        case .actors:
            guard explorer.selectedActor != nil else { return }
            explorer.focus = .sheet
            explorer.isSheetAlone = true
        case .sheet: explorer.isSheetAlone.toggle()
        }
    }

    private mutating func goBack() {
        if explorer.focus == .sheet { return leaveSheet() }
        if !choices.text.isEmpty { return choose { $0.text = "" } }
        explorer.focus = .tree
    }

    private mutating func leaveSheet() {
        explorer.isSheetAlone = false
        explorer.focus = .actors
    }

    /// Shows a territory in the explorer, wherever the tree stands.
    mutating func show(_ territory: TerritoryReference) {
        screen = .explorer
        choose { $0.territory = territory }
        explorer.focus = .actors
    }

    /// Shows the sheet of an actor: the list goes where it has the actor.
    mutating func show(_ actor: ActorID) {
        guard let row = subject.row(of: actor) else { return }
        screen = .explorer
        if !explorer.select(actorAt: row) {
            choose { $0 = Choices(territory: .france, scenario: $0.scenario) }
            guard explorer.select(actorAt: row) else { return }
        }
        explorer.focus = .sheet
        explorer.isSheetAlone = true
    }

    mutating func openPathway() {
        guard screen != .pathway else { return }
        let territory = choices.territory
        pathway = PathwayState(
            subject, stage: choices.stage, territory: territory, communeText: name(of: territory))
        screen = .pathway
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
