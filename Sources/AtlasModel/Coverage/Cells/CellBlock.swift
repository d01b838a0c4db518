/// One bit for each of 128 cells: what is asked of a cell is asked of 128 in one operation of the processor.
typealias CellBlock = SIMD2<UInt64>

extension SIMD2<UInt64> {
    static var cells: Int { 128 }

    var isEmpty: Bool { self[0] | self[1] == 0 }

    var count: Int { self[0].nonzeroBitCount + self[1].nonzeroBitCount }

    func contains(_ cell: Int) -> Bool { self[cell >> 6] >> UInt64(cell & 63) & 1 == 1 }

    mutating func insert(_ cell: Int) { self[cell >> 6] |= 1 << UInt64(cell & 63) }

    /// Calls `body` with each cell of the block, in ascending order.
    @inline(__always)
    func forEachCell(_ body: (Int) -> Void) {
        for half in 0..<2 {
            var rest = self[half]
            while rest != 0 {
                body(half << 6 + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}

/// A set of cells of a ``CellGrid``.
struct CellMask: Hashable, Sendable {
    var blocks: [CellBlock]

    init(blockCount: Int) { blocks = [CellBlock](repeating: .zero, count: blockCount) }

    mutating func insert(_ cell: Int) { blocks[cell / CellBlock.cells].insert(cell % CellBlock.cells) }

    func contains(_ cell: Int) -> Bool { blocks[cell / CellBlock.cells].contains(cell % CellBlock.cells) }
}
