/// A code of at most 15 bytes in two machine words, to look up 34,875 of them without making a text of any.
struct ShortCode: Hashable {
    private let high: UInt64
    private let low: UInt64

    /// The empty code, less than every other.
    static let none = ShortCode(high: 0, low: 0)

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// `nil` for a code longer than 15 bytes; the last byte holds the length.
    @inline(__always)
    init?(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count <= 15 else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for (index, byte) in utf8.enumerated() {
            if index >= 8 { high = high << 8 | low >> 56 }
            low = low << 8 | UInt64(byte)
        }
        self.high = high << 8 | UInt64(utf8.count)
        self.low = low
    }

    init?(_ text: String) {
        var copy = text
        guard let code = copy.withUTF8({ ShortCode($0) }) else { return nil }
        self = code
    }
}

extension ShortCode {
    /// One word instead of two: official codes differ in their last eight bytes.
    func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

extension ShortCode: Comparable {
    static func < (left: ShortCode, right: ShortCode) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}
