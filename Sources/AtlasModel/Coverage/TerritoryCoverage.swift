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
    /// Share of the territory's weight in each state; the shares sum to 1.
    public let shares: [CellState: Double]
}

extension Coverage {
    /// The coverage of every territory of a level that has communes in the query, over these communes, function by
    /// function and stage by stage; cells that are not applicable are left out.
    public func summaries(by level: TerritoryLevel) -> [TerritoryCoverage] {
        // A set of communes for each commune would weigh 150 MB.
        if level == .commune { return communeSummaries() }
        let territories = subject.atlas.territories
        let parts = territories.references(at: level).map { reference -> (TerritoryReference, CommuneSet) in
            var set = territories.communes(of: reference)
            set.formIntersection(communes)
            return (reference, set)
        }
        return summaries(of: parts.filter { !$0.1.isEmpty })
    }

    private func communeSummaries() -> [TerritoryCoverage] {
        let territories = subject.atlas.territories
        var result: [TerritoryCoverage] = []
        for function in functions.indices {
            for stage in stages.indices where requirement(function: function, stage: stage) != .notApplicable {
                for commune in communes {
                    let state = state(function: function, stage: stage, commune: commune)
                    result.append(
                        TerritoryCoverage(
                            territory: territories.reference(ofCommune: commune), function: functions[function],
                            stage: stages[stage], state: state,
                            confirmed: count(.confirmed, function: function, stage: stage, commune: commune),
                            presumed: count(.presumed, function: function, stage: stage, commune: commune),
                            unknown: count(.unknown, function: function, stage: stage, commune: commune),
                            shares: [state: 1]))
                }
            }
        }
        return result
    }

    /// The coverage of the communes of the query as one territory called `name`.
    public func summary(as name: TerritoryReference) -> [TerritoryCoverage] {
        communes.isEmpty ? [] : summaries(of: [(name, communes)])
    }

    private func summaries(of parts: [(territory: TerritoryReference, communes: CommuneSet)]) -> [TerritoryCoverage] {
        let members = Membership(parts.map(\.communes), universe: subject.atlas.territories.communes.count)
        var result: [TerritoryCoverage] = []
        for function in functions.indices {
            for stage in stages.indices where requirement(function: function, stage: stage) != .notApplicable {
                let actors = distinctActors(function: function, stage: stage, partCount: parts.count, members: members)
                for (index, part) in parts.enumerated() {
                    let shares = shares(of: part.communes, function: function, stage: stage)
                    result.append(
                        TerritoryCoverage(
                            territory: part.territory, function: functions[function], stage: stages[stage],
                            state: shares.count == 1 ? shares.first?.key : nil,
                            confirmed: actors[index][2], presumed: actors[index][1], unknown: actors[index][0],
                            shares: shares))
                }
            }
        }
        return result
    }

    /// Every state found in a set of communes with its share of the weight; communes count alike where all weigh 0.
    private func shares(of set: CommuneSet, function: Int, stage: Int) -> [CellState: Double] {
        let populations = subject.atlas.territories.communes.populations
        var weights = [Int](repeating: 0, count: CellState.allCases.count)
        var numbers = weights
        for commune in set {
            let state = state(function: function, stage: stage, commune: commune).position
            weights[state] += max(0, Int(populations[commune]))
            numbers[state] += 1
        }
        let total = weights.reduce(0, +)
        let (amounts, whole) = total > 0 ? (weights, total) : (numbers, set.count)
        var shares: [CellState: Double] = [:]
        for state in CellState.allCases where numbers[state.position] > 0 {
            shares[state] = Double(amounts[state.position]) / Double(whole)
        }
        return shares
    }

    /// For each part, the numbers of distinct actors by best presence: unknown, presumed, confirmed.
    private func distinctActors(function: Int, stage: Int, partCount: Int, members: Membership) -> [[Int]] {
        var numbers = [[Int]](repeating: [0, 0, 0], count: partCount)
        var best = [Presence](repeating: .absent, count: partCount)
        for actor in actors {
            let layers = subject.layers(of: actor, function: functions[function], at: stages[stage], query: query)
            // The best presence comes first, so that the first layer that touches a part decides for it.
            for (presence, set) in layers {
                for commune in set {
                    members.forEachPart(of: commune) { part in
                        guard best[part] == .absent else { return }
                        best[part] = presence
                        numbers[part][Int(presence.rawValue) - 1] += 1
                    }
                }
            }
            if !layers.isEmpty { for part in best.indices { best[part] = .absent } }
        }
        return numbers
    }
}

/// The parts to which each commune belongs; parts may overlap, as named zones do.
private struct Membership {
    private var first: [Int32]
    private var others: [Int: [Int]] = [:]

    init(_ parts: [CommuneSet], universe: Int) {
        first = [Int32](repeating: -1, count: universe)
        for (part, set) in parts.enumerated() {
            for commune in set {
                if first[commune] < 0 {
                    first[commune] = Int32(part)
                } else {
                    others[commune, default: []].append(part)
                }
            }
        }
    }

    func forEachPart(of commune: Int, _ body: (Int) -> Void) {
        guard first[commune] >= 0 else { return }
        body(Int(first[commune]))
        if others.isEmpty { return }
        for part in others[commune] ?? [] { body(part) }
    }
}
