/// Numbers read from bytes, for files of tens of thousands of rows.
enum PlainNumber {
    /// One to nine digits; `nil` for what the usual way has to look at.
    @inline(__always)
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number: Int32 = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int32(byte - 0x30)
        }
        return number
    }

    /// A minus sign perhaps, at most 15 digits in all and a point between two of them perhaps; `nil` for what the usual
    /// way has to look at.
    ///
    /// The result is the nearest double, as the digits and the power of ten are both exact (W. D. Clinger, "How to read
    /// floating point numbers accurately", PLDI 1990).
    @inline(__always)
    static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard (1...16).contains(bytes.count - start) else { return nil }
        var (digits, decimals): (Int64, Int) = (0, 0)
        for index in start..<bytes.count {
            let digit = bytes[index] &- 0x30
            if digit <= 9 {
                digits = digits &* 10 &+ Int64(digit)
            } else if bytes[index] == UInt8(ascii: "."), decimals == 0, index > start, index + 1 < bytes.count {
                decimals = bytes.count - index - 1
            } else {
                return nil
            }
        }
        guard digits < 1_000_000_000_000_000 else { return nil }
        let number = Double(digits) / powersOfTen[decimals]
        return isNegative ? -number : number
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
