/// What a function and a stage look like over a whole territory.
public struct TerritoryCoverage: Hashable, Sendable {
    public let territory: TerritoryReference
    public let function: FunctionID
    public let stage: EmploymentStage
    /// The state of all its communes, or `nil` where they differ (mixed).
    public let state: CellState?
    /// Distinct actors present on any of its communes, each at its best presence there.
    public let confirmed: Int
    public let presumed: Int
    public let unknown: Int
    let portions: StatePortions

    /// Share of the territory's weight in each state that one of its communes has; the shares sum to 1.
    public var shares: [CellState: Double] {
        Dictionary(uniqueKeysWithValues: portions.found.map { ($0, portions.share($0)) })
    }

    /// Share of the territory's weight in a state, 0 where none of its communes is.
    public func share(_ state: CellState) -> Double { portions.share(state) }
}

/// Shares of the states, without a dictionary: a listing by commune holds millions.
struct StatePortions: Hashable, Sendable {
    /// One for each state; negative where it does not occur.
    private var values = SIMD8<Double>(repeating: -1)

    init() {}

    init(_ state: CellState) { self[state] = 1 }

    subscript(state: CellState) -> Double {
        get { values[state.position] }
        set { values[state.position] = newValue }
    }

    var found: [CellState] { CellState.allCases.filter { self[$0] >= 0 } }

    func share(_ state: CellState) -> Double { max(0, self[state]) }
}

extension Coverage {
    /// The coverage of every territory of a level that has communes in the query, over these communes, function by
    /// function and stage by stage; cells that are not applicable are left out.
    public func summaries(by level: TerritoryLevel) -> [TerritoryCoverage] {
        guard level == .commune else { return summaries(of: parts(by: level)) }
        var result: [TerritoryCoverage] = []
        forEachCommuneSummary { result.append($0) }
        return result
    }

    /// The coverage of the communes of the query as one territory called `name`.
    public func summary(as name: TerritoryReference) -> [TerritoryCoverage] {
        communes.isEmpty ? [] : summaries(of: [Part(territory: name, nodes: nodes(of: .france))])
    }

    /// The coverage of some territories, each over the communes that the query has of it; those without any are left
    /// out.  The same as ``summaries(by:)`` for the few that are looked at.
    public func summaries(of territories: [TerritoryReference]) -> [TerritoryCoverage] {
        summaries(of: territories.map { Part(territory: $0, nodes: nodes(of: $0)) }.filter { !$0.nodes.isEmpty })
    }

    /// Calls `body` with what ``summaries(by:)`` says of communes, one after the other.
    public func forEachCommuneSummary<Failure>(
        _ body: (TerritoryCoverage) throws(Failure) -> Void
    ) throws(Failure) {
        let territories = subject.atlas.territories
        let references = communes.map { ($0, territories.reference(ofCommune: $0)) }
        for function in functions.indices {
            for stage in stages.indices where requirement(function: function, stage: stage) != .notApplicable {
                for (commune, reference) in references {
                    let state = state(function: function, stage: stage, commune: commune)
                    try body(
                        TerritoryCoverage(
                            territory: reference, function: functions[function], stage: stages[stage], state: state,
                            confirmed: count(.confirmed, function: function, stage: stage, commune: commune),
                            presumed: count(.presumed, function: function, stage: stage, commune: commune),
                            unknown: count(.unknown, function: function, stage: stage, commune: commune),
                            portions: StatePortions(state)))
                }
            }
        }
    }

    /// A territory, as far as the query is about it.
    struct Part {
        let territory: TerritoryReference
        /// The fewest nodes whose union it is.
        let nodes: [Int]
    }

    func parts(by level: TerritoryLevel) -> [Part] {
        subject.atlas.territories.references(at: level)
            .map { Part(territory: $0, nodes: nodes(of: $0)) }
            .filter { !$0.nodes.isEmpty }
    }

    /// The fewest nodes whose union is a territory, as far as the query is about it.
    func nodes(of reference: TerritoryReference) -> [Int] {
        let nodes = subject.atlas.territories.nodes
        var result: [Int] = []
        func descend(_ node: Int) {
            let range = nodes.range(node)
            let held = scope.slots(range).count
            if held == 0 { return }
            if held == range.count { return result.append(node) }
            nodes.forEachChild(of: node, descend)
        }
        subject.atlas.territories.forEachNode(of: reference, descend)
        // The members of a named zone may overlap: of two nodes, one then holds the other.
        result.sort { (nodes.starts[$0], -nodes.ends[$0], $0) < (nodes.starts[$1], -nodes.ends[$1], $1) }
        var end: Int32 = -1
        return result.filter { node in
            defer { end = max(end, nodes.ends[node]) }
            return nodes.ends[node] > end
        }
    }

    /// What the territories of some levels weigh in each state, function by function and stage by stage.
    package func weights(by levels: [TerritoryLevel]) -> [StateTally] {
        tallies(levels.map(parts), weights: slotWeights)
    }

    /// What the territories of some lists weigh in each state: the communes are read once for all the lists.
    /// - Parameter values: what each slot weighs.
    private func tallies(_ lists: [[Part]], weights values: [Int]) -> [StateTally] {
        let nodes = subject.atlas.territories.nodes
        let cellCount = subject.grid.cellCount
        let asked = askedCells
        var tallies = lists.map { StateTally(territories: $0.count, cellCount: cellCount, asked: asked) }
        // The territories that hold each part of an EPCI; those that hold some of its communes only are added apart.
        var holders = [[(list: Int, index: Int)]](repeating: [], count: nodes.partEpci.count)
        for (list, parts) in lists.enumerated() {
            for (index, part) in parts.enumerated() {
                for node in part.nodes {
                    if node >= nodes.firstCommune {
                        tallies[list].add(scope.slots(nodes.range(node)), of: states, weights: values, to: index)
                    } else {
                        for part in nodes.parts(of: node) { holders[part].append((list, index)) }
                    }
                }
            }
        }
        var own = StateTally(territories: 1, cellCount: cellCount, asked: asked)
        for (part, holders) in holders.enumerated() where !holders.isEmpty {
            own.clear()
            own.add(scope.slots(nodes.range(nodes.firstPart + part)), of: states, weights: values, to: 0)
            for holder in holders { tallies[holder.list].add(own, to: holder.index) }
        }
        return tallies
    }

    /// What each slot weighs.
    var slotWeights: [Int] { scope.communes.map { weights.values[Int($0)] } }

    private func summaries(of parts: [Part]) -> [TerritoryCoverage] {
        let tally = tallies([parts], weights: slotWeights)[0]
        let totals = parts.map { part in total(of: part) }
        // Where nobody lives, communes count alike.
        let empty = parts.indices.filter { totals[$0].weight == 0 }
        let numbers = tallies([empty.map { parts[$0] }], weights: [Int](repeating: 1, count: scope.count))[0]
        let ranks = Dictionary(uniqueKeysWithValues: empty.enumerated().map { ($1, $0) })
        let actors = PresenceNumbers(parts, of: self)
        var result: [TerritoryCoverage] = []
        result.reserveCapacity(parts.count * functions.count * stages.count)
        for function in functions.indices {
            for stage in stages.indices where requirement(function: function, stage: stage) != .notApplicable {
                let cell = cell(function: function, stage: stage)
                for (index, part) in parts.enumerated() {
                    var portions = StatePortions()
                    if let cell {
                        for (place, state) in StateMasks.order.enumerated()
                        where tally.occurs(place, cell: cell, territory: index) {
                            let amount =
                                ranks[index].map { numbers.weight(place, cell: cell, territory: $0) }
                                ?? tally.weight(place, cell: cell, territory: index)
                            let whole = totals[index].weight == 0 ? totals[index].communes : totals[index].weight
                            portions[state] = Double(amount) / Double(whole)
                        }
                    } else {
                        portions[.gap] = 1
                    }
                    let found = portions.found
                    result.append(
                        TerritoryCoverage(
                            territory: part.territory, function: functions[function], stage: stages[stage],
                            state: found.count == 1 ? found[0] : nil,
                            confirmed: actors.count(.confirmed, cell: cell, territory: index),
                            presumed: actors.count(.presumed, cell: cell, territory: index),
                            unknown: actors.count(.unknown, cell: cell, territory: index), portions: portions))
                }
            }
        }
        return result
    }

    private func total(of part: Part) -> (weight: Int, communes: Int) {
        var (weight, communes) = (0, 0)
        for node in part.nodes {
            let slots = scope.slots(subject.atlas.territories.nodes.range(node))
            communes += slots.count
            for slot in slots { weight += weights.values[Int(scope.communes[slot])] }
        }
        return (weight, communes)
    }
}

/// The numbers of distinct actors of some territories by presence.
private struct PresenceNumbers {
    /// For each territory, the numbers by cell of those confirmed, at least presumed, there in any way.
    private var layers: [[[Int32]]] = []

    init(_ parts: [Coverage.Part], of coverage: Coverage) {
        let presences = coverage.subject.presences
        var lists = [presences.confirmed]
        if !coverage.query.confirmedOnly {
            if presences.hasPresumed || presences.hasUnknown { lists.append(presences.atLeastPresumed) }
            if presences.hasUnknown { lists.append(presences.atLeastUnknown) }
        }
        for list in lists {
            var actors = DistinctActors(
                list, actorCount: coverage.subject.atlas.actors.count, admitted: coverage.admitted,
                nodes: coverage.subject.atlas.territories.nodes)
            layers.append(parts.map { actors.count($0.nodes, cellCount: coverage.subject.grid.cellCount) })
        }
    }

    func count(_ presence: Presence, cell: Int?, territory: Int) -> Int {
        guard let cell else { return 0 }
        let layer = Int(Presence.confirmed.rawValue) - Int(presence.rawValue)
        guard layers.indices.contains(layer) else { return 0 }
        let before = layer == 0 ? 0 : layers[layer - 1][territory][cell]
        return Int(layers[layer][territory][cell] - before)
    }
}
