/// For each commune of a scope, the cells in each state.
struct StateMasks: Sendable {
    let blockCount: Int
    /// For each slot and each block of cells, one mask for each state of ``order``.
    private(set) var masks: [CellBlock]

    /// The states that a cell can be in by its counts, in the order of the masks.
    static let order: [CellState] = [.gap, .unknown, .presumed, .fragile, .covered, .crowded]

    init(_ counts: CoverageCounts, slotCount: Int, crowdedAbove threshold: Int) {
        blockCount = counts.confirmed.blockCount
        let total = slotCount * blockCount
        masks = [CellBlock](unsafeUninitializedCapacity: total * Self.order.count) { buffer, count in
            count = total * Self.order.count
            guard let output = buffer.baseAddress else { return }
            Self.fill(output, 0..<total, counts, threshold)
        }
    }

    /// The states of one slot and block, from its digits.
    /// - Parameters:
    ///   - presumed: the cells where somebody is at least presumed; `unknown` where somebody is there in any way.
    @inline(__always)
    static func states(
        confirmed: UnsafePointer<CellBlock>, depth: Int, presumed: CellBlock, unknown: CellBlock, threshold: Int,
        to output: UnsafeMutablePointer<CellBlock>
    ) {
        let some = BinaryCounts.some(confirmed, depth: depth)
        let several = depth > 1 ? BinaryCounts.some(confirmed + 1, depth: depth - 1) : .zero
        let crowded = BinaryCounts.above(max(0, threshold), confirmed, depth: depth)
        output[0] = ~(some | presumed | unknown)
        output[1] = unknown & ~(presumed | some)
        output[2] = presumed & ~some
        output[3] = some & ~several & ~crowded
        output[4] = several & ~crowded
        output[5] = crowded
    }

    /// Reads the counts of some slots again.
    mutating func update(_ slots: some Sequence<Int>, _ counts: CoverageCounts, crowdedAbove threshold: Int) {
        let blockCount = blockCount
        masks.withUnsafeMutableBufferPointer { masks in
            guard let output = masks.baseAddress else { return }
            for slot in slots {
                Self.fill(output, slot * blockCount..<(slot + 1) * blockCount, counts, threshold)
            }
        }
    }

    /// - Parameter places: slots and blocks, `slot * blockCount + block`.
    private static func fill(
        _ output: UnsafeMutablePointer<CellBlock>, _ places: Range<Int>, _ counts: CoverageCounts, _ threshold: Int
    ) {
        func read(_ layer: LayerCounts?, _ body: (UnsafePointer<CellBlock>?, Int) -> Void) {
            guard let layer else { return body(nil, 0) }
            layer.digits.withUnsafeBufferPointer { body($0.baseAddress, layer.depth) }
        }
        read(counts.confirmed) { confirmed, depth in
            read(counts.atLeastPresumed) { presumed, presumedDepth in
                read(counts.atLeastUnknown) { unknown, unknownDepth in
                    guard let confirmed else { return }
                    for index in places {
                        states(
                            confirmed: confirmed + index * depth, depth: depth,
                            presumed: presumed.map {
                                BinaryCounts.some($0 + index * presumedDepth, depth: presumedDepth)
                            } ?? .zero,
                            unknown: unknown.map { BinaryCounts.some($0 + index * unknownDepth, depth: unknownDepth) }
                                ?? .zero,
                            threshold: threshold, to: output + index * order.count)
                    }
                }
            }
        }
    }

    func mask(_ state: Int, slot: Int, block: Int) -> CellBlock {
        masks[(slot * blockCount + block) * Self.order.count + state]
    }

    func state(cell: Int, slot: Int) -> CellState {
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        let first = (slot * blockCount + block) * Self.order.count
        for (index, state) in Self.order.enumerated() where masks[first + index].contains(bit) { return state }
        return .gap
    }
}
