import AtlasModel
import Terminal

extension AppState {
    mutating func take(_ event: MouseEvent) -> Effect? {
        var event = event
        let isOnScenario = event.position.y == scenarioRow && prompt == nil
        event.position.y -= barRows
        let bottom = proposedBottom
        notice = nil
        if isOnScenario, event.kind == .press {
            return ScenarioBar.action(at: event.position.x, self).flatMap { perform($0) }
        }
        guard event.position.y >= 0, !isOnScenario else { return nil }
        switch prompt {
        // What is searched for is listed already.
        case .search? where event.position.y < size.height - 1: prompt = nil
        case let prompt?: return answer(prompt, with: event, above: bottom)
        case nil: break
        }
        switch event.kind {
        case .wheelUp: return scroll(by: -3, at: event.position)
        case .wheelDown: return scroll(by: 3, at: event.position)
        case .press, .doubleClick: break
        }
        if let action = barAction(at: event.position) { return perform(action) }
        switch screen {
        case .explorer: clickInExplorer(at: event.position, isDouble: event.kind == .doubleClick)
        case .pathway: clickInPathway(at: event.position, isDouble: event.kind == .doubleClick)
        case .coverage, .gaps: return clickInStudy(at: event.position, isDouble: event.kind == .doubleClick)
        case .survey: return clickInSurvey(at: event.position, isDouble: event.kind == .doubleClick)
        case .map: return clickOnMap(at: event.position, isDouble: event.kind == .doubleClick)
        case .network: clickInNetwork(at: event.position, isDouble: event.kind == .doubleClick)
        case .editing: return clickInForm(at: event.position, isDouble: event.kind == .doubleClick)
        case .changes:
            let list = ChangesLayout(size).list
            if list.contains(event.position) {
                changes.move(by: changes.inSight.first + event.position.y - list.y - changes.cursor)
            }
        case .merging: clickInMerging(at: event.position, isDouble: event.kind == .doubleClick)
        case .help: return clickInHelp(at: event.position, isDouble: event.kind == .doubleClick)
        }
        return nil
    }

    private func barAction(at position: Position) -> Action? {
        guard position.y == size.height - 1, prompt == nil else { return nil }
        return KeyBar.items(self).first { $0.columns.contains(position.x) }?.binding.action
    }

    private mutating func scroll(by step: Int, at position: Position) -> Effect? {
        if screen == .explorer, let pane = ExplorerLayout(self).pane(at: position) { explorer.focus = pane }
        if screen == .map {
            map.step(by: step)
            return nil
        }
        if screen == .network { focusNetwork(at: position) }
        if screen == .pathway, pathway.planned != nil, PathwayLayout(self).result.contains(position) {
            pathway.field = .result
            if PathwayLayout(self).detail.contains(position) {
                readOn(by: step)
                return nil
            }
        }
        if explainedList?.detail.contains(position) == true {
            readOnInExplanation(by: step.signum())
            return nil
        }
        if screen == .changes, ChangesLayout(size).detail.contains(position) {
            readOnInChange(by: step)
            return nil
        }
        // Over the needs the wheel goes through them, whatever field the keys are in.
        if screen == .pathway, PathwayLayout(self).needs.contains(position) {
            pathway.field = .needs
            pathway.moveInNeeds(by: step)
            return nil
        }
        for _ in 0..<abs(step) { _ = perform(step < 0 ? .up : .down) }
        return nil
    }

    private mutating func clickInExplorer(at position: Position, isDouble: Bool) {
        let layout = ExplorerLayout(self)
        if layout.tabs.contains(position) {
            let tabs = ExplorerScreen.tabs(self)
            if let tab = tabs.first(where: { $0.columns.contains(position.x) }) {
                choose { $0.stage = tab.stage }
            } else {
                _ = perform(.search)
            }
            return
        }
        guard let pane = layout.pane(at: position) else { return }
        prompt = nil
        explorer.focus = pane
        switch pane {
        case .tree:
            let rows = explorer.tree.rows.count
            guard let row = row(at: position, in: layout.tree, explorer.treeInSight, of: rows) else { return }
            let clicked = explorer.tree.rows[row]
            let isOnBranch = clicked.hasChildren && position.x <= layout.tree.x + 1 + 2 * clicked.depth
            explorer.changeTree { tree in
                tree.select(row)
                // The first press of two on the sign of a branch has toggled it.
                if isDouble != isOnBranch { tree.toggle() }
            }
        case .facets:
            let rows = explorer.facets.rows
            guard let row = row(at: position, in: layout.facets, explorer.facets.inSight, of: rows.count) else {
                return
            }
            guard rows[row].value != nil else { return }
            explorer.changeFacets { $0.select(row) }
            if !isDouble { _ = perform(.tick) }
        case .actors:
            if position.y == layout.actors.y {
                let columns = ListColumns(choices.columns, width: layout.actors.width)
                // The second press of a double click would turn the order round.
                if !isDouble, let key = columns.sortKey(at: position.x - layout.actors.x) { sort(by: key) }
                return
            }
            let count = explorer.rows.count
            guard let row = row(at: position, in: layout.actors, explorer.actorsInSight, of: count) else { return }
            explorer.selectActor(row)
            if isDouble { _ = perform(.open) }
        case .sheet: break
        }
    }

    /// The row of a list under a click; lists have their title on their first line.
    private func row(at position: Position, in area: Rect, _ inSight: RowsInSight, of count: Int) -> Int? {
        let line = position.y - area.y - 1
        guard line >= 0 else { return nil }
        let row = inSight.first + line
        return row < count ? row : nil
    }

    private mutating func clickInPathway(at position: Position, isDouble: Bool) {
        let layout = PathwayLayout(self)
        guard layout.form.contains(position) else {
            if layout.result.contains(position) { clickInResult(at: position, isDouble: isDouble) }
            return
        }
        // Completions lie over what is below their field.
        let shown = pathway.commune.inSight(layout.proposals.height)
        let proposed = shown.lowerBound + position.y - layout.proposals.y
        if pathway.field == .commune, shown.contains(proposed) {
            let step = proposed - pathway.commune.cursor
            for _ in 0..<abs(step) { _ = takeInPathway(step < 0 ? .up : .down) }
            if isDouble { _ = takeInPathway(.enter) }
            return
        }
        let isOnNeed = layout.needs.contains(position)
        pathway.field = layout.rows.field(at: position.y - layout.form.y)
        switch pathway.field {
        case .stage:
            let stages = PathwayScreen.stageColumns(self, in: layout.form)
            if let hit = stages.first(where: { $0.columns.contains(position.x) }) { pathway.select(hit.stage) }
        case .needs where isOnNeed:
            let row = pathway.needsInSight.first + position.y - layout.needs.y
            guard row < pathway.functions.count else { return }
            pathway.moveInNeeds(by: row - pathway.needCursor)
            if !isDouble { pathway.toggleNeed() }
        default: break
        }
    }
}
