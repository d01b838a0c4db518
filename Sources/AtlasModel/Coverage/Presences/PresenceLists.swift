/// Who is present where: for each node of the territories, the actors with the cells that they bring there and do not
/// already have from a node above.  On the way from France down to a commune an actor thus has each cell once at most,
/// and the actors of a cell are counted by adding the lists met on the way.
struct PresenceLists: Sendable {
    let blockCount: Int
    /// The entries of node `n` are `starts[n]..<starts[n + 1]`.
    let starts: [Int32]
    /// Row of the actor of each entry.
    let actors: [Int32]
    /// `blockCount` blocks for each entry.
    let masks: [CellBlock]
    /// The most entries on the way to a commune: no cell counts more actors.
    let longestWay: Int

    /// Entries in the order of the actors.
    struct Draft: Sendable {
        let blockCount: Int
        var nodes: [Int32] = []
        var actors: [Int32] = []
        var masks: [CellBlock] = []

        init(blockCount: Int) { self.blockCount = blockCount }

        mutating func append(_ actor: Int, at node: Int32, _ blocks: ArraySlice<CellBlock>) {
            nodes.append(node)
            actors.append(Int32(actor))
            masks.append(contentsOf: blocks)
        }
    }

    /// - Parameter drafts: each with actors that come after those of the one before.
    init(_ drafts: [Draft], blockCount: Int, nodes: TerritoryNodes) {
        self.blockCount = blockCount
        var starts = [Int32](repeating: 0, count: nodes.count + 1)
        for draft in drafts { for node in draft.nodes { starts[Int(node) + 1] += 1 } }
        for node in 0..<nodes.count { starts[node + 1] += starts[node] }
        var next = starts
        let count = Int(starts[nodes.count])
        var actors = [Int32](repeating: 0, count: count)
        var masks = [CellBlock](repeating: .zero, count: count * blockCount)
        for draft in drafts {
            for (entry, node) in draft.nodes.enumerated() {
                let place = Int(next[Int(node)])
                next[Int(node)] += 1
                actors[place] = draft.actors[entry]
                for block in 0..<blockCount {
                    masks[place * blockCount + block] = draft.masks[entry * blockCount + block]
                }
            }
        }
        var ways = [Int](repeating: 0, count: nodes.count)
        for node in 0..<nodes.count {
            ways[node] = Int(starts[node + 1] - starts[node]) + (node == 0 ? 0 : ways[Int(nodes.parents[node])])
        }
        longestWay = ways.max() ?? 0
        self.starts = starts
        self.actors = actors
        self.masks = masks
    }

    func entries(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }
}
