/// The presence of all the actors of an atlas on a day, ready to be counted.
///
/// An actor counts once a cell, at its best presence.  The lists are therefore cumulative: those who are confirmed,
/// those who are at least presumed, those who are there in any way; the differences are the numbers wanted.
struct PresenceIndex: Sendable {
    let confirmed: PresenceLists
    let atLeastPresumed: PresenceLists
    let atLeastUnknown: PresenceLists
    /// Whether a presence other than confirmed occurs: otherwise the three lists are one.
    let hasPresumed: Bool
    let hasUnknown: Bool
    /// Of each actor, the nodes of its zone and of all its offers, those that cover nothing included.
    let reach: Grouping
    /// Of each actor, the cells that it has somewhere.
    let anywhere: PresenceLayers
    /// The actors of whom an offer that covers something reaches no commune: no list has it.
    let placeless: [Int32]

    /// With fewer actors, a part of its own takes longer to begin than to read.
    private static let fewest = 2_000

    /// Reads the actors one after the other, large atlases in two parts at once.
    ///
    /// - Parameters:
    ///   - partCount: in how many parts; `nil` for as many as are worth it.
    ///   - footprints: gives the footprint of the actor of a row.
    init(
        _ atlas: Atlas, grid: CellGrid, partCount: Int? = nil,
        footprints: @escaping @Sendable (Int, inout FootprintBuilder) -> Void
    ) {
        let nodes = atlas.territories.nodes
        let actors = atlas.actors.indices
        let count = partCount ?? (actors.count < 2 * Self.fewest ? 1 : 2)
        var parts = Parallel.map(count) { number in
            PresencePart(
                actors.count * number / count..<actors.count * (number + 1) / count, of: atlas.territories, grid: grid,
                footprints: footprints)
        }
        hasPresumed = parts.contains(where: \.hasPresumed)
        hasUnknown = parts.contains(where: \.hasUnknown)
        placeless = parts.flatMap(\.placeless)
        var reachStarts: [Int32] = [0]
        var reachNodes: [Int32] = []
        reachStarts.reserveCapacity(actors.count + 1)
        for part in parts {
            let before = Int32(reachNodes.count)
            reachNodes += part.reachNodes
            reachStarts += part.reachEnds.map { before + $0 }
        }
        reach = Grouping(starts: reachStarts, members: reachNodes)
        let (blockCount, hasPresumed, hasUnknown) = (grid.blockCount, hasPresumed, hasUnknown)
        let isThere = [true, hasPresumed, hasUnknown]
        let anywhere = (0..<3).map { layer in isThere[layer] ? parts.flatMap { $0.anywhere[layer] } : [] }
        let presumedAnywhere = hasPresumed ? anywhere[1] : anywhere[0]
        self.anywhere = PresenceLayers(
            blockCount: blockCount, confirmed: anywhere[0], atLeastPresumed: presumedAnywhere,
            atLeastUnknown: hasUnknown ? anywhere[2] : presumedAnywhere)
        let drafts = (0..<3).map { layer in isThere[layer] ? parts.map { $0.drafts[layer] } : [] }
        parts = []
        let lists = Parallel.map(3) { layer in
            isThere[layer] ? PresenceLists(drafts[layer], blockCount: blockCount, nodes: nodes) : nil
        }
        let confirmed = lists[0] ?? PresenceLists([], blockCount: blockCount, nodes: nodes)
        self.confirmed = confirmed
        atLeastPresumed = lists[1] ?? confirmed
        atLeastUnknown = lists[2] ?? atLeastPresumed
    }

    /// The actors who are at least that sure.
    func atLeast(_ presence: Presence) -> PresenceLists {
        switch presence {
        case .confirmed: confirmed
        case .presumed: atLeastPresumed
        case .unknown, .absent: atLeastUnknown
        }
    }
}

/// What a part of the actors, which follow each other, gives to the index.
private struct PresencePart: Sendable {
    /// The entries of those who are confirmed, at least presumed, there in any way.
    private(set) var drafts: [PresenceLists.Draft]
    private(set) var anywhere = [[CellBlock]](repeating: [], count: 3)
    /// The nodes of each actor, one after the other, and where those of each end.
    private(set) var reachNodes: [Int32] = []
    private(set) var reachEnds: [Int32] = []
    private(set) var placeless: [Int32] = []
    private(set) var hasPresumed = false
    private(set) var hasUnknown = false

    init(
        _ actors: Range<Int>, of territories: Territories, grid: CellGrid,
        footprints: (Int, inout FootprintBuilder) -> Void
    ) {
        var builder = FootprintBuilder(territories, grid: grid)
        drafts = [PresenceLists.Draft](repeating: PresenceLists.Draft(blockCount: grid.blockCount), count: 3)
        // Those who are confirmed only are in one draft; they join the others when it turns out that there are others.
        for actor in actors {
            footprints(actor, &builder)
            reachNodes += builder.reach
            reachEnds.append(Int32(reachNodes.count))
            if builder.isPlaceless { placeless.append(Int32(actor)) }
            if builder.hasPresumed, !hasPresumed {
                hasPresumed = true
                drafts[1] = drafts[0]
                anywhere[1] = anywhere[0]
            }
            if builder.hasUnknown, !hasUnknown {
                hasUnknown = true
                drafts[2] = drafts[hasPresumed ? 1 : 0]
                anywhere[2] = anywhere[hasPresumed ? 1 : 0]
            }
            builder.forEachEntry(in: .confirmed) { drafts[0].append(actor, at: $0, $1) }
            if hasPresumed { builder.forEachEntry(in: .presumed) { drafts[1].append(actor, at: $0, $1) } }
            if hasUnknown { builder.forEachEntry(in: .unknown) { drafts[2].append(actor, at: $0, $1) } }
            anywhere[0] += builder.anywhere(atLeast: .confirmed)
            if hasPresumed { anywhere[1] += builder.anywhere(atLeast: .presumed) }
            if hasUnknown { anywhere[2] += builder.anywhere(atLeast: .unknown) }
            builder.clear()
        }
        // Another part may have others.
        if !hasPresumed { (drafts[1], anywhere[1]) = (drafts[0], anywhere[0]) }
        if !hasUnknown { (drafts[2], anywhere[2]) = (drafts[1], anywhere[1]) }
    }
}
