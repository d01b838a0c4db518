/// Counts the distinct actors of larger territories: an actor counts once on a territory, however many of its communes
/// it serves.
struct DistinctActors {
    private let lists: PresenceLists
    private let admitted: ActorSelection?
    private let nodes: TerritoryNodes
    /// Where each actor stands among those met, or -1.
    private var places: [Int32]
    private var met: [Int32] = []
    private var masks: [CellBlock] = []
    private var digits: [CellBlock] = []

    init(_ lists: PresenceLists, actorCount: Int, admitted: ActorSelection?, nodes: TerritoryNodes) {
        self.lists = lists
        self.admitted = admitted
        self.nodes = nodes
        places = [Int32](repeating: -1, count: actorCount)
    }

    /// The number of actors on each cell of a territory.
    /// - Parameter territory: nodes of which none is below another.
    mutating func count(_ territory: [Int], cellCount: Int) -> [Int32] {
        var above: Set<Int> = []
        for node in territory {
            nodes.forEachAncestor(of: node) { if above.insert($0).inserted { collect($0) } }
            collectBelow(node)
        }
        defer {
            for actor in met { places[Int(actor)] = -1 }
            met.removeAll(keepingCapacity: true)
            masks.removeAll(keepingCapacity: true)
        }
        return counts(cellCount)
    }

    private mutating func collectBelow(_ node: Int) {
        collect(node)
        if node >= nodes.firstCommune { return }
        if node >= nodes.firstPart {
            // The lists of communes that follow each other follow each other too.
            let range = nodes.range(node)
            let first = Int(lists.starts[nodes.firstCommune + range.lowerBound])
            collect(first..<Int(lists.starts[nodes.firstCommune + range.upperBound]))
            return
        }
        var children: [Int] = []
        nodes.forEachChild(of: node) { children.append($0) }
        for child in children { collectBelow(child) }
    }

    private mutating func collect(_ node: Int) { collect(lists.entries(of: node)) }

    private mutating func collect(_ entries: Range<Int>) {
        let blockCount = lists.blockCount
        for entry in entries {
            let actor = Int(lists.actors[entry])
            if let admitted, !admitted.contains(actor) { continue }
            if places[actor] < 0 {
                places[actor] = Int32(met.count)
                met.append(Int32(actor))
                masks.append(contentsOf: lists.masks[entry * blockCount..<(entry + 1) * blockCount])
            } else {
                let place = Int(places[actor]) * blockCount
                for block in 0..<blockCount { masks[place + block] |= lists.masks[entry * blockCount + block] }
            }
        }
    }

    private mutating func counts(_ cellCount: Int) -> [Int32] {
        let blockCount = lists.blockCount
        let depth = BinaryCounts.digits(for: met.count)
        var result = [Int32](repeating: 0, count: cellCount)
        for block in 0..<blockCount {
            digits.removeAll(keepingCapacity: true)
            for _ in 0..<depth { digits.append(.zero) }
            digits.withUnsafeMutableBufferPointer { digits in
                masks.withUnsafeBufferPointer { masks in
                    guard let base = digits.baseAddress else { return }
                    BinaryCounts.add(0..<met.count, of: { masks[$0 * blockCount + block] }, to: base, depth: depth)
                    for (digit, cells) in digits.enumerated() {
                        cells.forEachCell { result[block * CellBlock.cells + $0] |= 1 << Int32(digit) }
                    }
                }
            }
        }
        return result
    }
}
