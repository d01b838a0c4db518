import AtlasModel
import Terminal

/// What the screen of gaps shows: one list at a time, each with its own cursor.
struct GapsState: Sendable {
    /// The lists, each on its own: what lacks never hides what is too much.
    enum List: String, CaseIterable, Hashable, Sendable {
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

    /// The detail is shown in full where it takes the keys.
    var lists = TabbedLists(List.gaps)
    /// The rows shown, for the choices in force.
    var sentences: [MergedStatement] = []
    var fragility: [ActorFragility] = []
    /// How many rows each list has; `nil` for what is not counted.
    var counts: [List: Int] = [:]

    var rowCount: Int { lists.shown == .byActor ? fragility.count : sentences.count }
    var pointed: MergedStatement? {
        lists.shown != .byActor && sentences.indices.contains(lists.cursor) ? sentences[lists.cursor] : nil
    }
    var pointedActor: ActorFragility? {
        lists.shown == .byActor && fragility.indices.contains(lists.cursor) ? fragility[lists.cursor] : nil
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
        for list in GapsState.List.allCases {
            guard let kind = list.kind else { continue }
            let sentences = study?.sentences(kind, at: choices.stage) ?? []
            gaps.counts[list] = sentences.count
            if list == gaps.lists.shown { gaps.sentences = sentences }
        }
        gaps.fragility = study?.fragility(at: choices.stage) ?? []
        gaps.counts[.byActor] = study?.fragility == nil ? nil : gaps.fragility.count
        gaps.lists.follow(gaps.rowCount, height: GapsScreen.layout(size).list.height)
    }

    mutating func readGaps(_ action: Action) -> Effect? {
        let layout = GapsScreen.layout(size)
        let detailRows = { [self] in gapDetail(width: layout.detail.width).count }
        if gaps.lists.read(action, of: gaps.rowCount, layout, detailRows: detailRows) { return nil }
        switch action {
        case .onlyFunction: onlyFunction(gaps.pointed?.functions.first ?? gaps.pointedActor?.functions.first)
        case .open: showPointed()
        case .improve:
            guard let statement = gaps.pointed, statement.kind == .gap, let function = statement.functions.first,
                let stage = choices.stage ?? statement.stages.stages.first
            else {
                notice = words.onlyGapsClose
                return nil
            }
            return propose(function, stage, choices.territory)
        case .copy: return .copy(gapText)
        case .back: if gaps.lists.isDetailFocused { gaps.lists.leaveDetail() } else { screen = .explorer }
        default: return chooseInStudy(action)
        }
        return nil
    }

    /// Chooses what is pointed at and shows it where it can be looked at.
    private mutating func showPointed() {
        if let actor = gaps.pointedActor { return visit(atlas.actors[actor.row].id) }
        let before = choices
        defer { if screen != .gaps { wayBack = WayBack(screen: .gaps, choices: before, reached: screen) } }
        guard let statement = gaps.pointed else { return }
        choose { choices in
            if statement.territories.count == 1 { choices.territory = statement.territories[0] }
            choices.function = statement.functions.first
            if choices.stage == nil || statement.stages.stages.count == 1 {
                choices.stage = statement.stages.stages.first
            }
        }
        gaps.lists.leaveDetail()
        openMap()
    }

    mutating func clickInGaps(at position: Position, isDouble: Bool) -> Effect? {
        let isOpened = gaps.lists.click(
            at: position, isDouble: isDouble, of: gaps.rowCount, tabs: GapsScreen.tabs(self), GapsScreen.layout(size))
        return isOpened ? readGaps(.open) : nil
    }
}
