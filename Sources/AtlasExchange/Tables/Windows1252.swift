/// Text as French spreadsheets have saved it for thirty years, and often still do.
enum Windows1252 {
    /// The scalars of the bytes 0x80 to 0x9F; 0 for the five that are none (Unicode, CP1252.TXT).  The other bytes are
    /// the first 256 scalars.
    private static let high: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The same text in UTF-8; a byte that means nothing becomes the sign for that.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
                continue
            }
            let value = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
            let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
            result += String(Character(scalar)).utf8
        }
        return result
    }
}
