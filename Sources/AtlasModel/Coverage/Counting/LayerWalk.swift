/// Counts the actors of every commune of a scope: walks down the tree of territories once, from each node to those
/// below it, and adds the list of the node to what has been counted above.
struct LayerWalk<Masks: EntryMasks> {
    let masks: Masks
    let lists: PresenceLists
    let depth: Int
    let scope: CoverageScope
    let nodes: TerritoryNodes
    /// For each slot and each block of cells, `depth` digits.
    let output: UnsafeMutablePointer<CellBlock>

    private var width: Int { lists.blockCount * depth }

    func run() {
        // One row of digits for each step of the way.
        withUnsafeTemporaryAllocation(of: CellBlock.self, capacity: width * TerritoryNodes.depth) { rows in
            rows.initialize(repeating: .zero)
            if let first = rows.baseAddress { walk(TerritoryNodes.root, above: nil, row: first) }
        }
    }

    /// Counts the communes of a node and those below it.
    /// - Parameters:
    ///   - above: what has been counted for the node above.
    ///   - row: where to count the node; the rows after it are for those below.
    private func walk(
        _ node: Int, above: UnsafeMutablePointer<CellBlock>?, row: UnsafeMutablePointer<CellBlock>
    ) {
        let range = nodes.range(node)
        guard !scope.slots(range).isEmpty else { return }
        if let above { row.update(from: above, count: width) }
        add(node, to: row)
        if node >= nodes.firstPart {
            scope.forEachSlot(in: range) { position, slot in
                let own = output + slot * width
                own.initialize(from: row, count: width)
                add(nodes.firstCommune + position, to: own)
            }
        } else {
            nodes.forEachChild(of: node) { walk($0, above: row, row: row + width) }
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
