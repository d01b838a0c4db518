/// Counts the actors of every commune of a scope: walks down the tree of territories once, from each node to those
/// below it, and adds the list of the node to what has been counted above.
struct LayerWalk<Masks: EntryMasks> {
    private let masks: Masks
    private let lists: PresenceLists
    private let depth: Int
    private let scope: CoverageScope
    private let nodes: TerritoryNodes
    /// One row of digits for each step of the way.
    private let rows: UnsafeMutablePointer<CellBlock>
    private let output: UnsafeMutablePointer<CellBlock>

    private var width: Int { lists.blockCount * depth }

    /// Counts the communes of a node and those below it.
    /// - Parameter step: how far the node is from the root.
    private func walk(_ node: Int, step: Int) {
        let range = nodes.range(node)
        guard !scope.slots(range).isEmpty else { return }
        let row = rows + step * width
        if step > 0 { row.update(from: row - width, count: width) }
        add(node, to: row)
        if node >= nodes.firstPart {
            scope.forEachSlot(in: range) { position, slot in
                let own = output + slot * width
                own.update(from: row, count: width)
                add(nodes.firstCommune + position, to: own)
            }
        } else {
            nodes.forEachChild(of: node) { walk($0, step: step + 1) }
        }
    }

    @inline(__always)
    private func add(_ node: Int, to row: UnsafeMutablePointer<CellBlock>) {
        let entries = lists.entries(of: node)
        guard !entries.isEmpty else { return }
        for block in 0..<lists.blockCount {
            BinaryCounts.add(
                entries, of: { masks.mask($0, block) }, to: row + block * depth, depth: depth)
        }
    }
}

extension LayerWalk {
    fileprivate init(
        _ masks: Masks, _ lists: PresenceLists, depth: Int, scope: CoverageScope, nodes: TerritoryNodes,
        rows: UnsafeMutablePointer<CellBlock>, output: UnsafeMutablePointer<CellBlock>
    ) {
        self.masks = masks
        self.lists = lists
        self.depth = depth
        self.scope = scope
        self.nodes = nodes
        self.rows = rows
        self.output = output
        walk(TerritoryNodes.root, step: 0)
    }
}

extension LayerWalk where Masks == AllEntries {
    /// For each slot and each block of cells, `depth` digits.
    static func digits(
        _ lists: PresenceLists, depth: Int, admitted: ActorSelection?, scope: CoverageScope, nodes: TerritoryNodes
    ) -> [CellBlock] {
        let width = lists.blockCount * depth
        guard scope.count > 0 else { return [] }
        return [CellBlock](unsafeUninitializedCapacity: scope.count * width) { buffer, count in
            count = scope.count * width
            let output = buffer.baseAddress!
            let rows = UnsafeMutablePointer<CellBlock>.allocate(capacity: width * TerritoryNodes.depth)
            rows.initialize(repeating: .zero, count: width * TerritoryNodes.depth)
            defer { rows.deallocate() }
            lists.masks.withUnsafeBufferPointer { masks in
                let all = AllEntries(masks: masks, blockCount: lists.blockCount)
                guard let admitted else {
                    _ = LayerWalk(all, lists, depth: depth, scope: scope, nodes: nodes, rows: rows, output: output)
                    return
                }
                lists.actors.withUnsafeBufferPointer { actors in
                    admitted.words.withUnsafeBufferPointer { words in
                        let some = AdmittedEntries(all: all, actors: actors, admitted: words)
                        _ = LayerWalk<AdmittedEntries>(
                            some, lists, depth: depth, scope: scope, nodes: nodes, rows: rows, output: output)
                    }
                }
            }
        }
    }
}

/// The masks of the entries of a list.
protocol EntryMasks {
    func mask(_ entry: Int, _ block: Int) -> CellBlock
}

struct AllEntries: EntryMasks {
    let masks: UnsafeBufferPointer<CellBlock>
    let blockCount: Int

    @inline(__always)
    func mask(_ entry: Int, _ block: Int) -> CellBlock { masks[entry &* blockCount &+ block] }
}

/// The masks of the actors admitted; those of the others are empty, without a branch.
struct AdmittedEntries: EntryMasks {
    let all: AllEntries
    let actors: UnsafeBufferPointer<Int32>
    let admitted: UnsafeBufferPointer<UInt64>

    @inline(__always)
    func mask(_ entry: Int, _ block: Int) -> CellBlock {
        let row = Int(actors[entry])
        let bit = admitted[row >> 6] >> UInt64(row & 63) & 1
        return all.mask(entry, block) & CellBlock(repeating: 0 &- bit)
    }
}
