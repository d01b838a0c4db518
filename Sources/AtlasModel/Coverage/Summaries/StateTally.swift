/// What the communes of some territories weigh in each state, cell by cell, and whether any is in it at all.
package struct StateTally: Sendable {
    private let cellCount: Int
    private let blockCount: Int
    /// The cells that are tallied.
    private let asked: CellMask
    /// For each territory, each state of ``StateMasks/order`` and each cell.
    private var weights: [Int]
    /// For each territory, each state and each block, the cells where a commune is in the state.
    private var found: [CellBlock]

    private static let stateCount = StateMasks.order.count

    init(territories: Int, cellCount: Int, asked: CellMask) {
        self.cellCount = cellCount
        self.asked = asked
        blockCount = asked.blocks.count
        weights = [Int](repeating: 0, count: territories * Self.stateCount * cellCount)
        found = [CellBlock](repeating: .zero, count: territories * Self.stateCount * blockCount)
    }

    /// - Parameter state: a place in ``StateMasks/order``.
    func weight(_ state: Int, cell: Int, territory: Int) -> Int {
        weights[(territory * Self.stateCount + state) * cellCount + cell]
    }

    func occurs(_ state: Int, cell: Int, territory: Int) -> Bool {
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        return found[(territory * Self.stateCount + state) * blockCount + block].contains(bit)
    }

    /// Weighs nothing any more.
    mutating func clear() {
        for index in weights.indices { weights[index] = 0 }
        for index in found.indices { found[index] = .zero }
    }

    /// Adds the only territory of another tally to one of this.
    mutating func add(_ other: StateTally, to territory: Int) {
        let (cells, blocks) = (other.weights.count, other.found.count)
        weights.withUnsafeMutableBufferPointer { weights in
            other.weights.withUnsafeBufferPointer { added in
                for index in 0..<cells { weights[territory * cells + index] &+= added[index] }
            }
        }
        for index in 0..<blocks { found[territory * blocks + index] |= other.found[index] }
    }

    /// Adds the communes of some slots to a territory; a state that all of them have on a cell is added once for all.
    /// - Parameter values: what each slot weighs.
    mutating func add(_ slots: Range<Int>, of states: StateMasks, weights values: [Int], to territory: Int) {
        guard !slots.isEmpty else { return }
        let total = values[slots].reduce(0, +)
        let cellCount = cellCount
        let stateCount = Self.stateCount
        let step = blockCount * stateCount
        states.masks.withUnsafeBufferPointer { masks in
            withUnsafeTemporaryAllocation(of: CellBlock.self, capacity: stateCount) { scratch in
                for block in 0..<blockCount {
                    let first = slots.lowerBound * step + block * stateCount
                    for state in 0..<stateCount {
                        let mask = masks[first + state]
                        var (whole, some) = (mask, mask)
                        var index = first + state + step
                        for _ in 1..<slots.count {
                            whole &= masks[index]
                            some |= masks[index]
                            index += step
                        }
                        whole &= asked.blocks[block]
                        some &= asked.blocks[block]
                        scratch[state] = some & ~whole
                        let row = territory * stateCount + state
                        found[row * blockCount + block] |= some
                        let cells = row * cellCount + block * CellBlock.cells
                        weights.withUnsafeMutableBufferPointer { weights in
                            whole.forEachCell { weights[cells + $0] &+= total }
                        }
                    }
                    addParts(
                        scratch, masks, from: first, values[slots],
                        to: territory * stateCount * cellCount + block * CellBlock.cells)
                }
            }
        }
    }

    /// Adds, commune by commune, the cells on which the communes differ.
    private mutating func addParts(
        _ parts: UnsafeMutableBufferPointer<CellBlock>, _ masks: UnsafeBufferPointer<CellBlock>, from first: Int,
        _ values: ArraySlice<Int>, to cells: Int
    ) {
        let step = blockCount * Self.stateCount
        let cellCount = cellCount
        weights.withUnsafeMutableBufferPointer { weights in
            for state in 0..<Self.stateCount where !parts[state].isEmpty {
                var index = first + state
                let row = cells + state * cellCount
                for value in values {
                    (masks[index] & parts[state]).forEachCell { weights[row &+ $0] &+= value }
                    index += step
                }
            }
        }
    }
}
