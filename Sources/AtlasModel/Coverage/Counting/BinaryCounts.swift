/// Counters of the 128 cells of a block, all kept in binary: block `n` of `digits` holds digit `n` of every counter,
/// the lowest first.  To count a mask is a sum of one bit in all the counters at once, and to compare them all with a
/// number takes a few operations for each digit, which is what makes a recount of the country a matter of
/// milliseconds.
enum BinaryCounts {
    /// How many digits a counter needs to hold a number.
    static func digits(for count: Int) -> Int { max(1, Int.bitWidth - count.leadingZeroBitCount) }

    /// Counts some masks.
    /// - Parameters:
    ///   - masks: gives the masks by their position in `range`.
    ///   - digits: `depth` blocks, enough for the counters not to overflow.
    @inline(__always)
    static func add(
        _ range: Range<Int>, of masks: (Int) -> CellBlock, to digits: UnsafeMutablePointer<CellBlock>, depth: Int
    ) {
        var next = range.lowerBound
        if range.count < 6 {
            while next < range.upperBound {
                carry(masks(next), into: digits, from: 0, depth: depth)
                next += 1
            }
            return
        }
        while next < range.upperBound {
            let end = min(range.upperBound, next + batch)
            var sum = SmallSum()
            while next + 4 <= end {
                sum.add(masks(next), masks(next + 1), masks(next + 2), masks(next + 3))
                next += 4
            }
            while next < end {
                sum.add(masks(next), .zero, .zero, .zero)
                next += 1
            }
            sum.flush(into: digits, depth: depth)
        }
    }

    /// Counts one mask from digit `start` on.
    @inline(__always)
    static func carry(
        _ mask: CellBlock, into digits: UnsafeMutablePointer<CellBlock>, from start: Int, depth: Int
    ) {
        var carry = mask
        var digit = start
        while digit < depth, !carry.isEmpty {
            let both = digits[digit] & carry
            digits[digit] ^= carry
            carry = both
            digit += 1
        }
    }

    /// Takes one mask away.
    static func subtract(_ mask: CellBlock, from digits: UnsafeMutablePointer<CellBlock>, depth: Int) {
        var borrow = mask
        var digit = 0
        while digit < depth, !borrow.isEmpty {
            let missing = ~digits[digit] & borrow
            digits[digit] ^= borrow
            borrow = missing
            digit += 1
        }
    }

    /// The counter of one cell.
    static func count(_ cell: Int, in digits: UnsafePointer<CellBlock>, depth: Int) -> Int {
        var result = 0
        for digit in 0..<depth where digits[digit].contains(cell) { result |= 1 << digit }
        return result
    }

    /// The cells whose counter is not 0.
    @inline(__always)
    static func some(_ digits: UnsafePointer<CellBlock>, depth: Int) -> CellBlock {
        var result = digits[0]
        for digit in 1..<max(1, depth) { result |= digits[digit] }
        return result
    }

    /// The cells whose counter is above `limit`.
    @inline(__always)
    static func above(_ limit: Int, _ digits: UnsafePointer<CellBlock>, depth: Int) -> CellBlock {
        if limit < 0 { return ~CellBlock.zero }
        guard limit >> depth == 0 else { return .zero }
        var above = CellBlock.zero
        var equal = ~CellBlock.zero
        for digit in (0..<depth).reversed() {
            if limit >> digit & 1 == 0 {
                above |= equal & digits[digit]
                equal &= ~digits[digit]
            } else {
                equal &= digits[digit]
            }
        }
        return above
    }

    /// Masks counted together before they join the counters: as many as six digits hold, less a step of four.
    private static let batch = 60

    /// Six digits in registers.
    private struct SmallSum {
        var one = CellBlock.zero
        var two = CellBlock.zero
        var four = CellBlock.zero
        var eight = CellBlock.zero
        var sixteen = CellBlock.zero
        var thirtyTwo = CellBlock.zero

        @inline(__always)
        mutating func add(_ first: CellBlock, _ second: CellBlock, _ third: CellBlock, _ fourth: CellBlock) {
            let carryOne = Self.add(first, second, to: &one)
            let carryTwo = Self.add(third, fourth, to: &one)
            var carry = Self.add(carryOne, carryTwo, to: &two)
            Self.carry(&carry, into: &four)
            Self.carry(&carry, into: &eight)
            Self.carry(&carry, into: &sixteen)
            thirtyTwo |= carry
        }

        /// Full adder: returns the carry.
        @inline(__always)
        private static func add(_ left: CellBlock, _ right: CellBlock, to digit: inout CellBlock) -> CellBlock {
            let odd = digit ^ left
            let carry = (digit & left) | (odd & right)
            digit = odd ^ right
            return carry
        }

        @inline(__always)
        private static func carry(_ carry: inout CellBlock, into digit: inout CellBlock) {
            let both = digit & carry
            digit ^= carry
            carry = both
        }

        @inline(__always)
        func flush(into digits: UnsafeMutablePointer<CellBlock>, depth: Int) {
            var carry = CellBlock.zero
            var digit = 0
            // Written out: a loop over six variables would put them in memory.
            func join(_ own: CellBlock) {
                guard digit < depth else { return }
                var sum = digits[digit]
                carry = Self.add(own, carry, to: &sum)
                digits[digit] = sum
                digit += 1
            }
            join(one)
            join(two)
            join(four)
            join(eight)
            join(sixteen)
            join(thirtyTwo)
            BinaryCounts.carry(carry, into: digits, from: digit, depth: depth)
        }
    }
}
