import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// Looks for ways to close a zone blanche.
    mutating func propose(
        _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference
    ) -> Effect? {
        guard atlas.referential.requirement(of: function, at: stage) != .notApplicable else {
            notice = words.capitalized(words.noSense) + "."
            return nil
        }
        let (query, subject) = (choices.query(crowdedAbove: crowdedAbove), subject)
        let name = Phrase("Recherche de ce qui fermerait la zone blanche", "Looking for what would close the gap")
        let work = Work(name: name) { control -> (@Sendable (inout AppState) -> Void)? in
            let found = Proposals(
                function, stage, territory, query: query, of: subject, isCancelled: control.isCancelled)
            guard let found else { return nil }
            return { state in state.adopt(found) }
        }
        return start(work)
    }

    private mutating func adopt(_ found: Proposals) {
        guard screen == .coverage || screen == .gaps else { return }
        if found.proposals.isEmpty { notice = words.noGap } else { proposals = found }
    }

    mutating func readProposals(_ action: Action) -> Effect? {
        guard let shown = proposals, let layout = explainedList else { return nil }
        let page = max(1, layout.list.height - 1)
        switch action {
        case .up: moveInProposals(by: -1)
        case .down: moveInProposals(by: 1)
        case .pageUp: moveInProposals(by: -page)
        case .pageDown: moveInProposals(by: page)
        case .first: moveInProposals(by: -1_000_000)
        case .last: moveInProposals(by: 1_000_000)
        case .open:
            guard let proposal = shown.pointed else { return nil }
            let changes = shown.changes(
                of: proposal.way, names: words.names(of: shown, in: atlas), in: atlas.territories,
                isTaken: { subject.row(of: $0) != nil })
            proposals = nil
            choose { $0.scenario.changes += changes }
        case .unfold: readOnInExplanation(by: 1)
        case .fold: readOnInExplanation(by: -1)
        case .back: proposals = nil
        case .undo, .redo, .dropScenario, .explorer, .pathway:
            // The ways were found in another state of the atlas.
            proposals = nil
            return performAnywhere(action)
        default: return performAnywhere(action)
        }
        return nil
    }

    private mutating func moveInProposals(by step: Int) {
        guard let count = proposals?.proposals.count, let cursor = proposals?.cursor else { return }
        proposals?.cursor = min(max(0, cursor + step), count - 1)
    }

    mutating func keepProposalsInSight() {
        guard let shown = proposals, let list = explainedList?.list else { return }
        proposals?.inSight.follow(shown.cursor, of: shown.proposals.count, height: list.height)
    }

    mutating func clickInProposals(at position: Position, isDouble: Bool) -> Effect? {
        guard let shown = proposals, let list = explainedList?.list, list.contains(position) else { return nil }
        let row = shown.inSight.first + position.y - list.y
        guard row < shown.proposals.count else { return nil }
        proposals?.cursor = row
        return isDouble ? readProposals(.open) : nil
    }
}
