import AtlasModel

/// What the user has chosen to look at, alike on every screen: what undo goes back over and the next session starts from.
struct Choices: Hashable, Sendable {
    var territory = TerritoryReference.france
    /// `nil` for all stages together.
    var stage: EmploymentStage?
    /// The function that maps and matrices are about; `nil` for all.
    var function: FunctionID?
    /// Words searched.
    var text = ""
    /// Values of the facets by which actors are filtered.
    var values: Set<FacetValue> = []
    /// The order of lists of actors; `nil` for the best matches first where words are searched, else the most local.
    var sort: ActorSort?
    /// The columns of the list of actors.
    var columns = ListColumn.standard
    /// Presumed and unknown offers are left out.
    var isConfirmedOnly = false
    /// Gaps of functions that are useful without being required count too.
    var includesUseful = false
    /// "And if …?": what is imagined on top of the atlas.
    var scenario = Scenario()
    /// Whom the user took for steps of the pathway.
    var interlocutors = ChosenInterlocutors()

    /// The same but for the territory, where the cursor of a list of territories takes one without choosing.
    func isSame(butForTerritoryOf other: Choices) -> Bool {
        var copy = other
        copy.territory = territory
        return copy == self
    }

    /// The actors that are listed.
    var actorQuery: ActorQuery {
        var query = ActorQuery()
        query.territory = territory
        query.stage = stage
        query.text = text
        query.values = values
        if isConfirmedOnly {
            query.values = values.filter { $0.facet != .presence }
            query.values.insert(.presence(.confirmed))
        }
        return query
    }

    /// The types by which actors are filtered.
    var types: [ActorTypeID] {
        values.compactMap { if case .type(let id) = $0 { id } else { nil } }.sorted { $0.rawValue < $1.rawValue }
    }

    /// The facets by which lists are filtered and counts are not: a count is of what actors do, whatever their networks,
    /// their zone or the way they help.
    var facetsOfListsOnly: [ActorFacet] {
        let counted: [FacetValue] = types.map { .type($0) } + [.presence(.confirmed)]
        let others = Set(values.subtracting(counted).map(\.facet))
        return ActorFacet.allCases.filter(others.contains)
    }

    /// The coverage that is asked about, of the whole territory.
    func query(crowdedAbove threshold: Int) -> CoverageQuery {
        var query = CoverageQuery()
        query.text = text
        query.stages = stage.map { StageSet($0) } ?? []
        query.types = types
        query.confirmedOnly = isConfirmedOnly || values.filter { $0.facet == .presence } == [.presence(.confirmed)]
        query.includeUseful = includesUseful
        query.crowdedAbove = threshold
        if territory != .france { query.territories = [territory] }
        return query
    }
}

/// Whom a user wants to see for steps of a pathway instead of those proposed, from one commune: elsewhere there are
/// other people.
struct ChosenInterlocutors: Hashable, Sendable {
    /// Where the association is; `nil` where nobody is chosen.
    var commune: TerritoryReference?
    var byStep: [PathwayStepID: ActorID] = [:]
}

/// The choices of before and, once some are undone, those of after.
struct ChoiceHistory: Sendable {
    private var past: [Choices] = []
    private var future: [Choices] = []
    /// The choices in force, as far as they are noted.
    private(set) var current = Choices()

    /// A session of a day does not reach it, and a held key does not fill the memory.
    private static let limit = 1000

    var canUndo: Bool { !past.isEmpty }
    var canRedo: Bool { !future.isEmpty }

    /// Takes note of what is chosen now.  Going about the territories is no choice of its own: undoing a choice comes back
    /// to where it was made.
    mutating func note(_ choices: Choices) {
        if !choices.isSame(butForTerritoryOf: current) {
            past.append(current)
            if past.count > Self.limit { past.removeFirst() }
            future = []
        }
        current = choices
    }

    mutating func undo() -> Choices? { step(from: \.past, to: \.future) }

    mutating func redo() -> Choices? { step(from: \.future, to: \.past) }

    private mutating func step(
        from source: WritableKeyPath<ChoiceHistory, [Choices]>, to target: WritableKeyPath<ChoiceHistory, [Choices]>
    ) -> Choices? {
        guard let choices = self[keyPath: source].popLast() else { return nil }
        self[keyPath: target].append(current)
        current = choices
        return choices
    }
}

extension Choices {
    /// The same on a territory that is still there: that of a zone deleted meanwhile is the whole country.
    func kept(in territories: Territories) -> Choices {
        var kept = self
        if !territories.contains(territory) { kept.territory = .france }
        return kept
    }
}
