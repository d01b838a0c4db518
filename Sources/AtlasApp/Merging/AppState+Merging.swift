import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// The screen of the conflicts of a merge, upon the atlas that it is written to.
    init(_ merge: MergeToDecide, words: Words, size: Size) {
        self.init(AtlasOnDate(merge.mine, on: merge.date), words: words, size: size)
        merging = MergingState(merge)
        screen = .merging
    }

    mutating func keepMergingInSight() {
        let height = MergingScreen.layout(size).list.height
        merging?.follow(height: height)
    }

    mutating func readMerging(_ action: Action) -> Effect? {
        guard var state = merging else { return nil }
        defer { merging = state }
        let layout = MergingScreen.layout(size)
        let detailRows = { [self] in mergingDetail(width: layout.detail.width).count }
        if state.lists.read(action, of: state.shownRows.count, layout, detailRows: detailRows) { return nil }
        switch action {
        case .mine: state.take(.mine)
        case .theirs: state.take(.theirs)
        case .mineInRest: state.takeInRest(.mine)
        case .theirsInRest: state.takeInRest(.theirs)
        case .nextUndecided: if !state.goToNextUndecided() { notice = words.allDecided(saveKey) }
        case .onlyUndecided:
            state.lists.turn(to: state.lists.shown == .all ? .undecided : .all)
            state.pointBelowName()
        case .undo: if !state.undo() { notice = words.nothingToUndo }
        case .redo: if !state.redo() { notice = words.nothingToRedo }
        case .save:
            guard state.undecidedCount == 0 else {
                notice = words.stillUndecided(state.undecidedCount, next: keyName(of: .nextUndecided))
                return nil
            }
            return workOutMerge(state)
        case .back where state.lists.isDetailFocused: state.lists.leaveDetail()
        case .back: return leaveProgram()
        default: return performAnywhere(action)
        }
        return nil
    }

    /// Leaves at once, unless decisions would be lost.
    mutating func leaveProgram() -> Effect? {
        guard let decided = merging?.decidedCount, decided > 0 else { return .quit }
        prompt = .question(.leaveMerge(decided: decided))
        return nil
    }

    /// Works out what would be written, and asks.
    private mutating func workOutMerge(_ state: MergingState) -> Effect? {
        let (merged, answers) = (state.merge.merged, state.answers)
        let work = Work(name: Phrase("Calcul de la fusion", "Working out the merge")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let merge = merged(answers)
            return { state in
                guard state.merging?.answers == answers else { return }
                state.merging?.proposal = merge
                state.prompt = .question(.writeMerge(decided: answers.count, edits: merge.edits.count))
            }
        }
        return start(work)
    }

    mutating func clickInMerging(at position: Position, isDouble: Bool) {
        let (tabs, layout) = (MergingScreen.tabs(self), MergingScreen.layout(size))
        guard let count = merging?.shownRows.count else { return }
        _ = merging?.lists.click(at: position, isDouble: isDouble, of: count, tabs: tabs, layout)
    }

    private var saveKey: String { keyName(of: .save) }

    private func keyName(of action: Action) -> String {
        keys.help(in: .merging).first { $0.action == action }?.keyName(words) ?? ""
    }
}
