/// Who covers what: the actors of each presence on every commune × function × stage of a query.
public struct Coverage: Sendable {
    public let query: CoverageQuery
    public let functions: [FunctionID]
    public let stages: [EmploymentStage]
    /// The communes that the query is about.
    public let communes: CommuneSet

    let subject: AtlasOnDate
    /// Rows of the actors that the query admits.
    let actors: [Int]
    /// Numbers of actors by presence (unknown, presumed, confirmed), then cell, then commune.
    private var counts: [[UInt32]]
    private let communeCount: Int
    /// For each cell, whether its function is needed at its stage.
    private let requirements: [Requirement]

    /// Counts each actor once in each cell, at its best presence there; linear in actors × cells × communes reached.
    public init(_ query: CoverageQuery, of subject: AtlasOnDate) {
        self.query = query
        self.subject = subject
        functions = query.effectiveFunctions(in: subject.atlas.referential)
        stages = query.effectiveStages
        communes = query.communes(in: subject.atlas.territories)
        actors = subject.actors(admittedBy: query)
        communeCount = subject.atlas.territories.communes.count
        let referential = subject.atlas.referential
        requirements = functions.flatMap { [stages] function in
            stages.map { referential.requirement(of: function, at: $0) }
        }
        let size = functions.count * stages.count * communeCount
        counts = [[UInt32]](repeating: [UInt32](repeating: 0, count: size), count: 3)
        for actor in actors {
            for function in functions.indices {
                for stage in stages.indices { count(actor, function: function, stage: stage) }
            }
        }
    }

    private mutating func count(_ actor: Int, function: Int, stage: Int) {
        let start = cellStart(function: function, stage: stage)
        let layers = subject.layers(of: actor, function: functions[function], at: stages[stage], query: query)
        for (presence, var set) in layers {
            set.formIntersection(communes)
            for commune in set { counts[Int(presence.rawValue) - 1][start + commune] += 1 }
        }
    }

    private func cellStart(function: Int, stage: Int) -> Int {
        (function * stages.count + stage) * communeCount
    }

    /// The number of actors whose best presence on a cell is `presence`.
    /// - Parameters:
    ///   - function: position in ``functions``.
    ///   - stage: position in ``stages``.
    ///   - commune: row of the commune.
    public func count(_ presence: Presence, function: Int, stage: Int, commune: Int) -> Int {
        presence == .absent
            ? 0 : Int(counts[Int(presence.rawValue) - 1][cellStart(function: function, stage: stage) + commune])
    }

    /// The state of a cell; positions as in ``count(_:function:stage:commune:)``.
    public func state(function: Int, stage: Int, commune: Int) -> CellState {
        CellState(
            requirement: requirement(function: function, stage: stage),
            confirmed: count(.confirmed, function: function, stage: stage, commune: commune),
            presumed: count(.presumed, function: function, stage: stage, commune: commune),
            unknown: count(.unknown, function: function, stage: stage, commune: commune),
            threshold: query.crowdedAbove)
    }

    func requirement(function: Int, stage: Int) -> Requirement {
        requirements[function * stages.count + stage]
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

extension AtlasOnDate {
    /// The communes where an actor is present on a function and stage, by its best presence there, so that no commune
    /// comes twice.
    func layers(
        of actor: Int, function: FunctionID, at stage: EmploymentStage, query: CoverageQuery
    ) -> [(presence: Presence, communes: CommuneSet)] {
        var layers: [(presence: Presence, communes: CommuneSet)] = []
        var taken: CommuneSet?
        for presence in [Presence.confirmed, .presumed, .unknown] where presence == .confirmed || !query.confirmedOnly {
            var set: CommuneSet?
            for offer in offers[actor] where offer.presence == presence && offer.concerns(function, at: stage) {
                set?.formUnion(offer.communes)
                set = set ?? offer.communes
            }
            guard var set else { continue }
            if let taken { set.subtract(taken) }
            taken?.formUnion(set)
            taken = taken ?? set
            layers.append((presence, set))
        }
        return layers
    }

    /// Rows of the actors that pass the filters on types and text of a query.
    func actors(admittedBy query: CoverageQuery) -> [Int] {
        let words = query.text.folded.split(separator: " ")
        let types = Set(query.types)
        return atlas.actors.indices.filter { row in
            let actor = atlas.actors[row]
            return (types.isEmpty || actor.types.contains(where: types.contains))
                && (words.isEmpty || texts[row].containsAll(words))
        }
    }
}
