/// What some actors do, a set of actors for each cell: what is asked of all of them is asked of 64 in one operation.
///
/// The same as ``PresenceLayers``, column by column instead of row by row.
struct PresenceColumns: Sendable {
    /// How many actors.
    let count: Int
    /// Words of the set of each cell.
    private let wordCount: Int
    /// The set of cell `c` is `confirmed[c * wordCount..<(c + 1) * wordCount]`.
    private let confirmed: [UInt64]
    /// `nil` where it is that of the confirmed.
    private let atLeastPresumed: [UInt64]?
    /// `nil` where it is the one before.
    private let atLeastUnknown: [UInt64]?

    /// - Parameter index: tells which of the layers are the same.
    init(_ layers: PresenceLayers, of index: PresenceIndex, grid: CellGrid) {
        count = layers.confirmed.count / layers.blockCount
        wordCount = (count + 63) / 64
        func columns(_ blocks: [CellBlock]) -> [UInt64] {
            Self.columns(of: blocks, blockCount: layers.blockCount, cellCount: grid.cellCount)
        }
        confirmed = columns(layers.confirmed)
        atLeastPresumed = index.hasPresumed ? columns(layers.atLeastPresumed) : nil
        atLeastUnknown = index.hasUnknown ? columns(layers.atLeastUnknown) : nil
    }

    /// Squares of 64 actors and 64 cells are turned over, one after the other.
    private static func columns(of blocks: [CellBlock], blockCount: Int, cellCount: Int) -> [UInt64] {
        let count = blocks.count / blockCount
        let wordCount = (count + 63) / 64
        var columns = [UInt64](repeating: 0, count: cellCount * wordCount)
        blocks.withUnsafeBufferPointer { blocks in
            columns.withUnsafeMutableBufferPointer { columns in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { square in
                    for word in 0..<wordCount {
                        for firstCell in stride(from: 0, to: cellCount, by: 64) {
                            let (block, half) = (firstCell / CellBlock.cells, firstCell % CellBlock.cells / 64)
                            for row in 0..<64 {
                                let position = word << 6 + row
                                square[row] = position < count ? blocks[position * blockCount + block][half] : 0
                            }
                            turnOver(square)
                            for cell in firstCell..<min(cellCount, firstCell + 64) {
                                columns[cell * wordCount + word] = square[cell - firstCell]
                            }
                        }
                    }
                }
            }
        }
        return columns
    }

    /// Exchanges the rows and the columns of a square of 64 × 64 bits: halves, then quarters, then eighths …
    /// (Warren, "Hacker's Delight", 7-3).
    static func turnOver(_ square: UnsafeMutableBufferPointer<UInt64>) {
        var width = 32
        var mask: UInt64 = 0xFFFF_FFFF
        while width > 0 {
            var row = 0
            while row < 64 {
                let other = row | width
                let exchanged = (square[row] >> UInt64(width) ^ square[other]) & mask
                square[row] ^= exchanged << UInt64(width)
                square[other] ^= exchanged
                row = (other + 1) & ~width
            }
            width >>= 1
            mask ^= mask << UInt64(width)
        }
    }

    /// The actors by how surely they have one of some cells.
    func presences(on cells: [Int]) -> PresenceSets {
        let surely = actors(of: confirmed, on: cells)
        let likely = atLeastPresumed.map { actors(of: $0, on: cells) } ?? surely
        let maybe = atLeastUnknown.map { actors(of: $0, on: cells) } ?? likely
        return PresenceSets(confirmed: surely, atLeastPresumed: likely, atLeastUnknown: maybe)
    }

    private func actors(of columns: [UInt64], on cells: [Int]) -> RowSet {
        var rows = RowSet(universe: count)
        columns.withUnsafeBufferPointer { columns in
            rows.withUnsafeMutableWords { words in
                for cell in cells {
                    let start = cell * wordCount
                    for word in words.indices { words[word] |= columns[start + word] }
                }
            }
        }
        return rows
    }

    /// Whether an actor has one of some cells without being confirmed there.
    func hasUnconfirmed(at position: Int, on cells: [Int]) -> Bool {
        guard let maybe = atLeastUnknown ?? atLeastPresumed else { return false }
        return cells.contains { cell in
            let word = cell * wordCount + position >> 6
            return (maybe[word] & ~confirmed[word]) >> UInt64(position & 63) & 1 == 1
        }
    }
}

/// Some actors by how surely they do something.
struct PresenceSets: Sendable {
    let confirmed: RowSet
    let atLeastPresumed: RowSet
    let atLeastUnknown: RowSet

    /// The best presence of an actor.
    func presence(at position: Int) -> Presence {
        if confirmed.contains(position) { return .confirmed }
        if atLeastPresumed.contains(position) { return .presumed }
        return atLeastUnknown.contains(position) ? .unknown : .absent
    }

    /// Those whose best presence is this one.
    subscript(presence: Presence) -> RowSet {
        var rows: RowSet
        switch presence {
        case .confirmed: return confirmed
        case .presumed:
            rows = atLeastPresumed
            rows.subtract(confirmed)
        case .unknown:
            rows = atLeastUnknown
            rows.subtract(atLeastPresumed)
        case .absent:
            rows = RowSet(all: atLeastUnknown.universe)
            rows.subtract(atLeastUnknown)
        }
        return rows
    }

    /// Those whose best presence is one of some.
    func rows(with presences: Set<Presence>) -> RowSet {
        if presences.isSuperset(of: [.confirmed, .presumed, .unknown]) {
            return presences.contains(.absent) ? RowSet(all: atLeastUnknown.universe) : atLeastUnknown
        }
        var rows = RowSet(universe: atLeastUnknown.universe)
        for presence in presences { rows.formUnion(self[presence]) }
        return rows
    }
}
