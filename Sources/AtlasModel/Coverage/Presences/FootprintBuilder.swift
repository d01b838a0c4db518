/// Works out, actor after actor, the cells on which each is present, node by node: its footprint.
///
/// The arrays are as large as the country and serve all the actors in turn.
struct FootprintBuilder {
    private let territories: Territories
    private let grid: CellGrid
    /// Where each node stands among those of the actor, or -1.
    private var places: [Int32]
    /// The nodes of the actor, each once: where its zone and its offers reach.
    private(set) var reach: [Int32] = []
    /// For each of these nodes and for each of confirmed, presumed and unknown, the cells of its offers there.
    private var cells: [CellBlock] = []
    private(set) var hasPresumed = false
    private(set) var hasUnknown = false
    /// For each of confirmed, presumed and unknown, the cells of its offers wherever they hold, nowhere known included.
    private var anywhere: [CellBlock]
    /// Whether an offer that covers something reaches no commune.
    private(set) var isPlaceless = false
    /// The territories met last and their nodes: the offers of an actor mostly have the zone of the actor.
    private var lastReach: (territories: [TerritoryReference], nodes: [Int32]) = ([], [])
    private var offerCells: [CellBlock]
    private var net: [CellBlock]

    init(_ territories: Territories, grid: CellGrid) {
        self.territories = territories
        self.grid = grid
        places = [Int32](repeating: -1, count: territories.nodes.count)
        offerCells = [CellBlock](repeating: .zero, count: grid.blockCount)
        net = offerCells
        anywhere = [CellBlock](repeating: .zero, count: 3 * grid.blockCount)
    }

    /// Adds to the reach of the actor.
    mutating func add(zone: [TerritoryReference]) {
        findNodes(of: zone)
        for index in lastReach.nodes.indices { _ = place(of: Int(lastReach.nodes[index])) }
    }

    mutating func add(_ offer: EffectiveOffer) {
        guard offer.presence != .absent else { return add(zone: offer.reach) }
        if offer.presence == .presumed { hasPresumed = true }
        if offer.presence == .unknown { hasUnknown = true }
        let blockCount = grid.blockCount
        for block in 0..<blockCount { offerCells[block] = .zero }
        // By their places: an iterator counts one more user of a list that both halves of the atlas share.
        for place in offer.functions.indices {
            grid.add(offer.functions[place], at: offer.stages, to: &offerCells, from: 0)
        }
        let layer = Int(Presence.confirmed.rawValue - offer.presence.rawValue)
        for block in 0..<blockCount { anywhere[layer * blockCount + block] |= offerCells[block] }
        findNodes(of: offer.reach)
        for index in lastReach.nodes.indices {
            let start = (place(of: Int(lastReach.nodes[index])) * 3 + layer) * blockCount
            for block in 0..<blockCount { cells[start + block] |= offerCells[block] }
        }
        if lastReach.nodes.isEmpty, offer.presence != .unknown { isPlaceless = true }
    }

    /// Makes `lastReach` that of some territories.
    private mutating func findNodes(of wanted: [TerritoryReference]) {
        // Lists that are one in memory, as most are, are found equal without being read.
        if wanted == lastReach.territories { return }
        lastReach.territories = wanted
        lastReach.nodes.removeAll(keepingCapacity: true)
        Self.append(nodesOf: wanted, in: territories, to: &lastReach.nodes)
    }

    /// Apart from what changes the builder: within, each look at the territories, which the builders of several threads
    /// share, would count one more user of them.
    private static func append(
        nodesOf wanted: [TerritoryReference], in territories: Territories, to nodes: inout [Int32]
    ) {
        for reference in wanted { territories.forEachNode(of: reference) { nodes.append(Int32($0)) } }
    }

    /// Forgets the actor.
    mutating func clear() {
        for node in reach { places[Int(node)] = -1 }
        reach.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        for block in anywhere.indices { anywhere[block] = .zero }
        hasPresumed = false
        hasUnknown = false
        isPlaceless = false
    }

    /// The cells that the actor has at a node at least as surely as `presence`, and at no node above.
    mutating func forEachEntry(in presence: Presence, _ body: (Int32, ArraySlice<CellBlock>) -> Void) {
        let layers = Int(Presence.confirmed.rawValue - presence.rawValue) + 1
        for (place, node) in reach.enumerated() {
            var isEmpty = true
            for block in 0..<grid.blockCount {
                var rest = union(place, block, layers)
                if !rest.isEmpty {
                    territories.nodes.forEachAncestor(of: Int(node)) { above in
                        if places[above] >= 0 { rest &= ~union(Int(places[above]), block, layers) }
                    }
                }
                net[block] = rest
                isEmpty = isEmpty && rest.isEmpty
            }
            if !isEmpty { body(node, net[...]) }
        }
    }

    /// The cells of the offers added, node by node, the same ones possibly at a node above too.
    func forEachPlace(_ body: (Int, ArraySlice<CellBlock>) -> Void) {
        for (place, node) in reach.enumerated() {
            body(Int(node), (0..<grid.blockCount).map { union(place, $0, 3) }[...])
        }
    }

    /// The cells that the actor has somewhere, at least as surely as `presence`.
    func anywhere(atLeast presence: Presence) -> [CellBlock] {
        let layers = Int(Presence.confirmed.rawValue - presence.rawValue) + 1
        return (0..<grid.blockCount).map { block in
            (0..<layers).reduce(CellBlock.zero) { $0 | anywhere[$1 * grid.blockCount + block] }
        }
    }

    private func union(_ place: Int, _ block: Int, _ layers: Int) -> CellBlock {
        var result = CellBlock.zero
        for layer in 0..<layers { result |= cells[(place * 3 + layer) * grid.blockCount + block] }
        return result
    }

    private mutating func place(of node: Int) -> Int {
        if places[node] < 0 {
            places[node] = Int32(reach.count)
            reach.append(Int32(node))
            for _ in 0..<3 * grid.blockCount { cells.append(.zero) }
        }
        return Int(places[node])
    }
}
