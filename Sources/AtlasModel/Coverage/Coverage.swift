/// Who covers what: the actors of each presence on every commune × function × stage of a query.
public struct Coverage: Sendable {
    public let query: CoverageQuery
    public let functions: [FunctionID]
    public let stages: [EmploymentStage]
    /// The communes that the query is about.
    public let communes: CommuneSet
    /// What the communes weigh.
    public let weights: CommuneWeights

    let subject: AtlasOnDate
    /// Which actors the query admits; `nil` for all.
    let admitted: ActorSelection?
    let scope: CoverageScope
    let counts: CoverageCounts
    /// For each commune of the scope, the cells in each state.
    let states: StateMasks
    /// Of each function and stage: its place in the grid, `nil` for a function that the referential does not know.
    private let cells: [Int?]
    private let requirements: [Requirement]

    /// Counts each actor once in each cell, at its best presence there; linear in the zones of the offers and in the
    /// communes.
    /// - Parameter weights: what the communes weigh; their inhabitants where not said.
    public init(_ query: CoverageQuery, of subject: AtlasOnDate, weights: CommuneWeights? = nil) {
        let territories = subject.atlas.territories
        let referential = subject.atlas.referential
        self.query = query
        self.subject = subject
        self.weights = weights ?? CommuneWeights(inhabitantsOf: territories)
        precondition(self.weights.values.count == territories.communes.count, "a weight for each commune")
        functions = query.effectiveFunctions(in: referential)
        stages = query.effectiveStages
        communes = query.communes(in: territories)
        admitted = ActorSelection(query, of: subject)
        cells = functions.flatMap { [stages] function in stages.map { subject.grid.cell(function, $0) } }
        requirements = functions.flatMap { [stages] function in
            stages.map { referential.requirement(of: function, at: $0) }
        }
        scope = CoverageScope(communes, nodes: territories.nodes)
        counts = CoverageCounts(
            subject.presences, query: query, admitted: admitted, scope: scope, nodes: territories.nodes)
        states = StateMasks(counts, slotCount: scope.count, crowdedAbove: query.crowdedAbove)
    }

    /// The number of actors whose best presence on a cell is `presence`.
    /// - Parameters:
    ///   - function: position in ``functions``.
    ///   - stage: position in ``stages``.
    ///   - commune: row of the commune.
    public func count(_ presence: Presence, function: Int, stage: Int, commune: Int) -> Int {
        guard presence != .absent, let cell = cell(function: function, stage: stage), let slot = scope.slot(commune)
        else { return 0 }
        return counts.count(presence, cell: cell, slot: slot)
    }

    /// The state of a cell, for a commune of the query; positions as in ``count(_:function:stage:commune:)``.
    public func state(function: Int, stage: Int, commune: Int) -> CellState {
        guard requirement(function: function, stage: stage) != .notApplicable else { return .notApplicable }
        guard let cell = cell(function: function, stage: stage), let slot = scope.slot(commune) else { return .gap }
        return states.state(cell: cell, slot: slot)
    }

    func requirement(function: Int, stage: Int) -> Requirement {
        requirements[function * stages.count + stage]
    }

    /// The place of a function and a stage in the grid; `nil` for a function that the referential does not know.
    func cell(function: Int, stage: Int) -> Int? { cells[function * stages.count + stage] }

    /// The cells of the functions and stages of the query.
    var askedCells: CellMask {
        var mask = CellMask(blockCount: subject.grid.blockCount)
        for cell in cells { if let cell { mask.insert(cell) } }
        return mask
    }

    /// The communes of the query in a state.
    public func communes(in state: CellState, function: Int, stage: Int) -> CommuneSet {
        var set = CommuneSet(universe: subject.atlas.territories.communes.count)
        for commune in communes where self.state(function: function, stage: stage, commune: commune) == state {
            set.insert(commune)
        }
        return set
    }
}
