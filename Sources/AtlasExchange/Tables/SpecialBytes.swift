/// The positions of separators, quotes and line ends in a file, found eight bytes at a time.
///
/// Bytes equal to a pattern are told exactly, without false ones, as in S. E. Anderson's "Bit twiddling hacks"
/// ("Determine if a word has a zero byte", the variant without carries).
struct SpecialBytes {
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let quotes = ones * UInt64(CsvParser.quote)
    private static let newlines = ones * UInt64(CsvParser.newline)
    private static let carriageReturns = ones * UInt64(CsvParser.carriageReturn)

    private let bytes: UnsafeBufferPointer<UInt8>
    private let separators: UInt64
    /// Where the word that `mask` describes begins.
    private var base: Int
    /// The high bit of each special byte of the word that has not been given yet.
    private var mask: UInt64

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8) {
        self.bytes = bytes
        separators = SpecialBytes.ones * UInt64(separator)
        base = start - 8
        mask = 0
    }

    /// The next position, or the number of bytes at the end.
    @inline(__always)
    mutating func next() -> Int {
        while mask == 0 {
            base += 8
            guard base < bytes.count else { return bytes.count }
            mask = specials(in: word)
        }
        let position = base + mask.trailingZeroBitCount >> 3
        mask &= mask - 1
        return position
    }

    /// Eight bytes, the first in the lowest bits; zeros beyond the end.
    @inline(__always)
    private var word: UInt64 {
        if base + 8 <= bytes.count {
            return UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress! + base).loadUnaligned(as: UInt64.self))
        }
        return bytes[base...].enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
    }

    @inline(__always)
    private func specials(in word: UInt64) -> UInt64 {
        zeros(word ^ separators) | zeros(word ^ SpecialBytes.newlines) | zeros(word ^ SpecialBytes.quotes)
            | zeros(word ^ SpecialBytes.carriageReturns)
    }

    /// The high bit of each byte that is zero.
    @inline(__always)
    private func zeros(_ word: UInt64) -> UInt64 {
        ~(((word & SpecialBytes.lowBits) &+ SpecialBytes.lowBits) | word | SpecialBytes.lowBits)
    }
}
