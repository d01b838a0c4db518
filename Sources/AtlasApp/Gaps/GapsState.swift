import AtlasModel
import Terminal

/// What the screen of gaps shows: one list at a time, each with its own cursor.
struct GapsState: Sendable {
    /// The lists, each on its own: what lacks never hides what is too much.
    enum List: CaseIterable, Hashable, Sendable {
        case gaps, overlaps, fragile, unknown
        /// What would open if each actor stopped.
        case byActor

        /// `nil` for the list of actors.
        var kind: Statement.Kind? {
            switch self {
            case .gaps: .gap
            case .overlaps: .overlap
            case .fragile: .fragile
            case .unknown: .unknown
            case .byActor: nil
            }
        }
    }

    var list = List.gaps
    var cursors: [List: Int] = [:]
    var inSight: [List: RowsInSight] = [:]
    /// The detail takes the keys, and is shown in full.
    var isDetailFocused = false
    var detailScroll = 0
    /// The rows shown, for the choices in force.
    var sentences: [MergedStatement] = []
    var fragility: [ActorFragility] = []
    /// How many rows each list has; `nil` for what is not counted.
    var counts: [List: Int] = [:]

    var cursor: Int { cursors[list] ?? 0 }
    var firstInSight: Int { inSight[list]?.first ?? 0 }
    var rowCount: Int { list == .byActor ? fragility.count : sentences.count }
    var pointed: MergedStatement? { list != .byActor && sentences.indices.contains(cursor) ? sentences[cursor] : nil }
    var pointedActor: ActorFragility? {
        list == .byActor && fragility.indices.contains(cursor) ? fragility[cursor] : nil
    }

    /// Points at a row; what is read of another row is read from its start.
    mutating func move(to row: Int) {
        let target = min(max(0, row), max(0, rowCount - 1))
        if target != cursor { detailScroll = 0 }
        cursors[list] = target
    }
}

extension AppState {
    mutating func openGaps() {
        sayWhatIsNotFiltered()
        proposals = nil
        screen = .gaps
    }

    /// Lists what is to be shown, and keeps the cursor in the list and in sight.
    mutating func keepGapsInSight() {
        prepareStudy()
        for list in GapsState.List.allCases {
            guard let kind = list.kind else { continue }
            let sentences = study?.sentences(kind, at: choices.stage) ?? []
            gaps.counts[list] = sentences.count
            if list == gaps.list { gaps.sentences = sentences }
        }
        gaps.fragility = fragility(at: choices.stage)
        gaps.counts[.byActor] = study?.fragility == nil ? nil : gaps.fragility.count
        let layout = GapsLayout(self)
        gaps.move(to: gaps.cursor)
        gaps.inSight[gaps.list, default: RowsInSight()].follow(
            gaps.cursor, of: gaps.rowCount, height: layout.list.height)
    }

    /// The actors on whom something hangs at a stage, or at any.
    private func fragility(at stage: EmploymentStage?) -> [ActorFragility] {
        guard let all = study?.fragility else { return [] }
        guard let stage else { return all }
        return all.filter { $0.pairs.contains { $0.stage == stage } }
    }

    mutating func readGaps(_ action: Action) -> Effect? {
        let layout = GapsLayout(self)
        let page = max(1, (gaps.isDetailFocused ? layout.detail.height : layout.list.height) - 1)
        switch action {
        case .up: moveInGaps(by: -1)
        case .down: moveInGaps(by: 1)
        case .pageUp: moveInGaps(by: -page)
        case .pageDown: moveInGaps(by: page)
        case .first: moveInGaps(by: -1_000_000)
        case .last: moveInGaps(by: 1_000_000)
        case .nextChoice: turnList(by: 1)
        case .previousChoice: turnList(by: -1)
        case .nextPane: gaps.isDetailFocused.toggle()
        case .onlyFunction: onlyFunction(gaps.pointed?.functions.first ?? gaps.pointedActor?.functions.first)
        case .open: showPointed()
        case .imagineStop:
            guard gaps.list == .byActor else {
                notice = words.whoStops
                return nil
            }
            return imagineStop(gaps.pointedActor.map { atlas.actors[$0.row].id })
        case .improve:
            guard let statement = gaps.pointed, statement.kind == .gap, let function = statement.functions.first,
                let stage = choices.stage ?? statement.stages.stages.first
            else {
                notice = words.onlyGapsClose
                return nil
            }
            return propose(function, stage, choices.territory)
        case .copy: return .copy(gapText)
        case .back: if gaps.isDetailFocused { gaps.isDetailFocused = false } else { screen = .explorer }
        default: return chooseInStudy(action)
        }
        return nil
    }

    private mutating func moveInGaps(by step: Int) {
        guard gaps.isDetailFocused else { return gaps.move(to: gaps.cursor + step) }
        let area = GapsLayout(self).detail
        let last = max(0, gapDetail(width: area.width).count - area.height)
        gaps.detailScroll = min(max(0, gaps.detailScroll + step), last)
    }

    private mutating func turnList(by step: Int) {
        let all = GapsState.List.allCases
        guard let place = all.firstIndex(of: gaps.list) else { return }
        turn(to: all[(place + step + all.count) % all.count])
    }

    private mutating func turn(to list: GapsState.List) {
        gaps.list = list
        gaps.isDetailFocused = false
        gaps.detailScroll = 0
    }

    /// Chooses what is pointed at and shows it where it can be looked at.
    private mutating func showPointed() {
        if let actor = gaps.pointedActor { return show(atlas.actors[actor.row].id) }
        guard let statement = gaps.pointed else { return }
        choose { choices in
            if statement.territories.count == 1 { choices.territory = statement.territories[0] }
            choices.function = statement.functions.first
            if choices.stage == nil || statement.stages.stages.count == 1 {
                choices.stage = statement.stages.stages.first
            }
        }
        gaps.isDetailFocused = false
        openMap()
    }

    mutating func clickInGaps(at position: Position, isDouble: Bool) -> Effect? {
        let layout = GapsLayout(self)
        if layout.tabs.contains(position) {
            if let tab = GapsScreen.tabs(self).first(where: { $0.columns.contains(position.x) }) { turn(to: tab.list) }
            return nil
        }
        if layout.detail.contains(position) {
            gaps.isDetailFocused = true
            return nil
        }
        let row = gaps.firstInSight + position.y - layout.list.y
        guard layout.list.contains(position), row < gaps.rowCount else { return nil }
        gaps.isDetailFocused = false
        gaps.move(to: row)
        return isDouble ? readGaps(.open) : nil
    }
}
