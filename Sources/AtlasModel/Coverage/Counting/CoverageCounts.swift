/// The numbers of actors on every cell of a scope, held in binary (see ``BinaryCounts``).
struct CoverageCounts: Sendable {
    /// Those who are confirmed, at least presumed, there in any way: the next is `nil` where it would be the same.
    private(set) var confirmed: LayerCounts
    private(set) var atLeastPresumed: LayerCounts?
    private(set) var atLeastUnknown: LayerCounts?

    init(
        _ presences: PresenceIndex, query: CoverageQuery, admitted: ActorSelection?, scope: CoverageScope,
        nodes: TerritoryNodes
    ) {
        func count(_ lists: PresenceLists) -> LayerCounts {
            LayerCounts(lists, admitted: admitted, scope: scope, nodes: nodes)
        }
        confirmed = count(presences.confirmed)
        atLeastPresumed = presences.hasPresumed && !query.confirmedOnly ? count(presences.atLeastPresumed) : nil
        atLeastUnknown = presences.hasUnknown && !query.confirmedOnly ? count(presences.atLeastUnknown) : nil
    }

    /// The counts of the actors at least that sure.
    func atLeast(_ presence: Presence) -> LayerCounts {
        switch presence {
        case .confirmed: confirmed
        case .presumed: atLeastPresumed ?? confirmed
        case .unknown, .absent: atLeastUnknown ?? atLeastPresumed ?? confirmed
        }
    }

    func count(_ presence: Presence, cell: Int, slot: Int) -> Int {
        switch presence {
        case .absent: 0
        case .confirmed: confirmed.count(cell, slot)
        case .presumed: atLeastPresumed.map { $0.count(cell, slot) - confirmed.count(cell, slot) } ?? 0
        case .unknown:
            atLeastUnknown.map { $0.count(cell, slot) - atLeast(.presumed).count(cell, slot) } ?? 0
        }
    }
}

extension CoverageCounts {
    /// Gives layers that were one their own counts, where a change will tell them apart.
    mutating func separate(presumed: Bool, unknown: Bool) {
        if presumed, atLeastPresumed == nil { atLeastPresumed = confirmed }
        if unknown, atLeastUnknown == nil { atLeastUnknown = atLeast(.presumed) }
    }

    /// Makes room for more actors on a cell.
    mutating func reserve(adding count: Int, to base: CoverageCounts) {
        confirmed.reserve(base.confirmed.most + count)
        atLeastPresumed?.reserve(base.atLeast(.presumed).most + count)
        atLeastUnknown?.reserve(base.atLeast(.unknown).most + count)
    }

    /// Adds an actor to some cells of a slot, or takes it away; a layer that is not separate follows the one below.
    mutating func change(_ presence: Presence, slot: Int, by cells: [CellBlock], isAdded: Bool) {
        switch presence {
        case .absent: break
        case .confirmed: confirmed.change(slot, by: cells, isAdded: isAdded)
        case .presumed: atLeastPresumed?.change(slot, by: cells, isAdded: isAdded)
        case .unknown: atLeastUnknown?.change(slot, by: cells, isAdded: isAdded)
        }
    }
}

/// The numbers of actors of one list on every cell of a scope.
struct LayerCounts: Sendable {
    let blockCount: Int
    /// No cell counts more.
    private(set) var most: Int
    /// How many digits each count has.
    private(set) var depth: Int
    /// For each slot and each block of cells, the digits from the lowest.
    private(set) var digits: [CellBlock]

    init(_ lists: PresenceLists, admitted: ActorSelection?, scope: CoverageScope, nodes: TerritoryNodes) {
        blockCount = lists.blockCount
        most = lists.longestWay
        depth = BinaryCounts.digits(for: lists.longestWay)
        let (depth, size) = (depth, scope.count * blockCount * depth)
        digits = [CellBlock](unsafeUninitializedCapacity: size) { buffer, count in
            count = size
            guard size > 0, let output = buffer.baseAddress else { return }
            lists.masks.withUnsafeBufferPointer { masks in
                let all = AllEntries(masks: masks, blockCount: lists.blockCount)
                guard let admitted else {
                    return LayerWalk(
                        masks: all, lists: lists, depth: depth, scope: scope, nodes: nodes, output: output
                    ).run()
                }
                lists.actors.withUnsafeBufferPointer { actors in
                    admitted.words.withUnsafeBufferPointer { words in
                        let some = AdmittedEntries(all: all, actors: actors, admitted: words)
                        LayerWalk(
                            masks: some, lists: lists, depth: depth, scope: scope, nodes: nodes, output: output
                        ).run()
                    }
                }
            }
        }
    }

    /// How many blocks the digits of one slot take.
    var width: Int { blockCount * depth }

    func count(_ cell: Int, _ slot: Int) -> Int {
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        return digits.withUnsafeBufferPointer { digits in
            guard let base = digits.baseAddress else { return 0 }
            return BinaryCounts.count(bit, in: base + slot * width + block * depth, depth: depth)
        }
    }

    /// The cells of a slot that count somebody.
    func some(_ slot: Int, _ block: Int) -> CellBlock {
        let first = slot * width + block * depth
        return digits[first..<first + depth].reduce(.zero, |)
    }

    /// The cells of a slot that count exactly one.
    func ones(_ slot: Int, _ block: Int) -> CellBlock {
        let first = slot * width + block * depth
        var several = CellBlock.zero
        for digit in 1..<max(1, depth) { several |= digits[first + digit] }
        return digits[first] & ~several
    }

    fileprivate mutating func change(_ slot: Int, by cells: [CellBlock], isAdded: Bool) {
        let depth = depth
        let first = slot * width
        digits.withUnsafeMutableBufferPointer { digits in
            guard let base = digits.baseAddress else { return }
            for (block, mask) in cells.enumerated() where !mask.isEmpty {
                let own = base + first + block * depth
                if isAdded {
                    BinaryCounts.carry(mask, into: own, from: 0, depth: depth)
                } else {
                    BinaryCounts.subtract(mask, from: own, depth: depth)
                }
            }
        }
    }

    /// Gives the counts the digits that they need to go up to `most`.
    fileprivate mutating func reserve(_ most: Int) {
        self.most = most
        let deeper = BinaryCounts.digits(for: most)
        guard deeper > depth else { return }
        var wide: [CellBlock] = []
        wide.reserveCapacity(digits.count / depth * deeper)
        for start in stride(from: 0, to: digits.count, by: depth) {
            wide += digits[start..<start + depth]
            for _ in depth..<deeper { wide.append(.zero) }
        }
        digits = wide
        depth = deeper
    }
}
