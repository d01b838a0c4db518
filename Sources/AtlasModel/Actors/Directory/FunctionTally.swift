/// Counts, function by function, the actors present on it, all the functions at once.
struct FunctionTally {
    /// What is counted: the best presence on a function at one of these stages must be one of these.
    private let stages: [EmploymentStage]
    private let (takesConfirmed, takesPresumed, takesUnknown): (Bool, Bool, Bool)
    private let grid: CellGrid
    private var masks: [CellBlock] = []

    /// - Parameter presences: none for any but absent.
    init(at stage: EmploymentStage?, presences: Set<Presence>, grid: CellGrid) {
        stages = stage.map { [$0] } ?? EmploymentStage.allCases
        func takes(_ presence: Presence) -> Bool { presences.isEmpty || presences.contains(presence) }
        (takesConfirmed, takesPresumed, takesUnknown) = (takes(.confirmed), takes(.presumed), takes(.unknown))
        self.grid = grid
    }

    /// Counts the actor at a position of the layers.
    mutating func add(_ position: Int, of layers: PresenceLayers.Pointers) {
        for block in 0..<grid.blockCount {
            let confirmed = functions(block, of: position, in: layers.confirmed)
            let presumed = functions(block, of: position, in: layers.presumed)
            let unknown = functions(block, of: position, in: layers.unknown)
            var mask = CellBlock.zero
            if takesConfirmed { mask |= confirmed }
            if takesPresumed { mask |= presumed & ~confirmed }
            if takesUnknown { mask |= unknown & ~presumed }
            masks.append(mask)
        }
    }

    /// For each function of the grid, how many actors.
    func counts() -> [Int] {
        let count = masks.count / grid.blockCount
        let depth = BinaryCounts.digits(for: count)
        var counts = [Int](repeating: 0, count: grid.functions.count)
        for block in 0..<grid.blockCount {
            var digits = [CellBlock](repeating: .zero, count: depth)
            digits.withUnsafeMutableBufferPointer { digits in
                guard let base = digits.baseAddress else { return }
                BinaryCounts.add(0..<count, of: { masks[$0 * grid.blockCount + block] }, to: base, depth: depth)
                for (function, cell) in zip(counts.indices, sequence(first: 0, next: { $0 + Self.stageCount }))
                where cell / CellBlock.cells == block {
                    counts[function] = BinaryCounts.count(cell % CellBlock.cells, in: base, depth: depth)
                }
            }
        }
        return counts
    }

    private static let stageCount = EmploymentStage.allCases.count

    /// The block with the cells of the stages joined at the first cell of each function, which is in the block; the
    /// others are left as they fall and are not read.
    @inline(__always)
    private func functions(
        _ block: Int, of position: Int, in cells: UnsafeBufferPointer<CellBlock>
    ) -> CellBlock {
        let place = position * grid.blockCount + block
        let own = cells[place]
        // The last function of a block may have cells in the next.
        let next = block + 1 < grid.blockCount ? cells[place + 1][0] : 0
        var joined = CellBlock.zero
        for stage in stages {
            let shift = UInt64(stage.rawValue)
            joined |=
                shift == 0
                ? own : CellBlock(own[0] >> shift | own[1] << (64 - shift), own[1] >> shift | next << (64 - shift))
        }
        return joined
    }
}
