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

    /// Reads the actors one after the other.
    /// - Parameter footprints: gives the footprint of the actor of a row.
    init(_ atlas: Atlas, grid: CellGrid, footprints: (Int, inout FootprintBuilder) -> Void) {
        let nodes = atlas.territories.nodes
        var builder = FootprintBuilder(atlas.territories, grid: grid)
        var drafts = [PresenceLists.Draft](repeating: PresenceLists.Draft(blockCount: grid.blockCount), count: 3)
        var reachStarts: [Int32] = [0]
        var reachNodes: [Int32] = []
        var placeless: [Int32] = []
        var (hasPresumed, hasUnknown) = (false, false)
        var anywhere = [[CellBlock]](repeating: [], count: 3)
        // Those who are confirmed only are in one draft; they join the others when it turns out that there are others.
        for actor in atlas.actors.indices {
            footprints(actor, &builder)
            reachNodes += builder.reach
            reachStarts.append(Int32(reachNodes.count))
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
        confirmed = PresenceLists(drafts[0], nodes: nodes)
        drafts[0] = PresenceLists.Draft(blockCount: grid.blockCount)
        atLeastPresumed = hasPresumed ? PresenceLists(drafts[1], nodes: nodes) : confirmed
        drafts[1] = PresenceLists.Draft(blockCount: grid.blockCount)
        atLeastUnknown = hasUnknown ? PresenceLists(drafts[2], nodes: nodes) : atLeastPresumed
        self.placeless = placeless
        self.hasPresumed = hasPresumed
        self.hasUnknown = hasUnknown
        let presumedAnywhere = hasPresumed ? anywhere[1] : anywhere[0]
        self.anywhere = PresenceLayers(
            blockCount: grid.blockCount, confirmed: anywhere[0], atLeastPresumed: presumedAnywhere,
            atLeastUnknown: hasUnknown ? anywhere[2] : presumedAnywhere)
        reach = Grouping(starts: reachStarts, members: reachNodes)
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
