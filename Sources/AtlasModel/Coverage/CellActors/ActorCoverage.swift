/// What one actor does on the territory of a query: how surely, and for which part of it.
public struct ActorCoverage: Hashable, Sendable {
    /// For each function and stage of the query: the best presence on a commune of its territory.
    private let presences: [Presence]
    /// The share of the territory's weight where the actor is present in any way.
    private let shares: [Double]
    private let stageCount: Int

    fileprivate init(presences: [Presence], shares: [Double], stageCount: Int) {
        self.presences = presences
        self.shares = shares
        self.stageCount = stageCount
    }

    /// - Parameters:
    ///   - function: position in the functions of the query.
    ///   - stage: position in its stages.
    public func presence(function: Int, stage: Int) -> Presence { presences[function * stageCount + stage] }

    /// From 0 to 1; of its communes where the territory weighs nothing.
    public func share(function: Int, stage: Int) -> Double { shares[function * stageCount + stage] }
}

/// Tells what actors do on the territory of a coverage, one after the other: each costs as much as its own zones.
public struct ActorCoverages: Sendable {
    private let coverage: Coverage
    private var builder: FootprintBuilder
    /// What the slots before each weigh; each 1 where the territory weighs nothing.
    private let sums: [Int]

    public init(_ coverage: Coverage) {
        self.coverage = coverage
        let subject = coverage.subject
        builder = FootprintBuilder(subject.atlas.territories, grid: subject.grid)
        var values = coverage.slotWeights
        if values.allSatisfy({ $0 == 0 }) { values = values.map { _ in 1 } }
        var sums = [0]
        sums.reserveCapacity(values.count + 1)
        for value in values { sums.append(sums[sums.count - 1] + value) }
        self.sums = sums
    }

    /// - Parameter row: row of the actor; one that the query leaves out is absent everywhere.
    public mutating func coverage(of row: Int) -> ActorCoverage {
        let subject = coverage.subject
        let cellCount = coverage.functions.count * coverage.stages.count
        var presences = [Presence](repeating: .absent, count: cellCount)
        var weights = [Int](repeating: 0, count: cellCount)
        if coverage.admitted?.contains(row) ?? true {
            for offer in subject.offers(of: row) where !coverage.query.confirmedOnly || offer.presence == .confirmed {
                builder.add(offer)
            }
            for presence in [Presence.unknown, .presumed, .confirmed] {
                forEachCell(in: presence) { place, weight in
                    presences[place] = presence
                    if presence == .unknown { weights[place] += weight }
                }
            }
            builder.clear()
        }
        let total = Double(max(1, sums[sums.count - 1]))
        return ActorCoverage(
            presences: presences, shares: weights.map { Double($0) / total }, stageCount: coverage.stages.count)
    }

    /// Calls `body` with the cells of the query that the actor has at least that surely, node by node: no commune is told
    /// twice of a cell.
    private mutating func forEachCell(in presence: Presence, _ body: (_ place: Int, _ weight: Int) -> Void) {
        let (coverage, sums) = (coverage, sums)
        let nodes = coverage.subject.atlas.territories.nodes
        builder.forEachEntry(in: presence) { node, blocks in
            let slots = coverage.scope.slots(nodes.range(Int(node)))
            guard !slots.isEmpty else { return }
            for function in coverage.functions.indices {
                for stage in coverage.stages.indices
                where coverage.requirement(function: function, stage: stage) != .notApplicable {
                    guard let cell = coverage.cell(function: function, stage: stage) else { continue }
                    let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
                    guard blocks[blocks.startIndex + block].contains(bit) else { continue }
                    body(
                        function * coverage.stages.count + stage, sums[slots.upperBound] - sums[slots.lowerBound])
                }
            }
        }
    }
}
