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
        let territories = subject.atlas.territories
        let parts = territories.references(at: level).map { reference -> (TerritoryReference, CommuneSet) in
            var set = territories.communes(of: reference)
            set.formIntersection(communes)
            return (reference, set)
        }
        return summaries(of: parts.filter { !$0.1.isEmpty })
    }

    /// The coverage of the communes of the query as one territory called `name`.
    public func summary(as name: TerritoryReference) -> [TerritoryCoverage] { summaries(of: [(name, communes)]) }

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
        var weights: [CellState: Int] = [:]
        var numbers: [CellState: Int] = [:]
        for commune in set {
            let state = state(function: function, stage: stage, commune: commune)
            weights[state, default: 0] += max(0, Int(populations[commune]))
            numbers[state, default: 0] += 1
        }
        let total = weights.values.reduce(0, +)
        return total > 0
            ? weights.mapValues { Double($0) / Double(total) }
            : numbers.mapValues { Double($0) / Double(set.count) }
    }

    /// For each part, the numbers of distinct actors by best presence: unknown, presumed, confirmed.
    private func distinctActors(function: Int, stage: Int, partCount: Int, members: Membership) -> [[Int]] {
        var numbers = [[Int]](repeating: [0, 0, 0], count: partCount)
        for actor in actors {
            var best: [Int: Presence] = [:]
            for (presence, set) in subject.layers(
                of: actor, function: functions[function], at: stages[stage], query: query)
            {
                for commune in set {
                    for part in members.parts(of: commune) { best[part] = max(best[part] ?? .absent, presence) }
                }
            }
            for (part, presence) in best { numbers[part][Int(presence.rawValue) - 1] += 1 }
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

    func parts(of commune: Int) -> [Int] {
        first[commune] < 0 ? [] : [Int(first[commune])] + (others[commune] ?? [])
    }
}
