import AtlasModel

/// The rows of communes by their INSEE codes, straight from the bytes of a file: the zones of a national atlas name more
/// than a million communes.
struct CommuneCodes {
    /// For each pair of characters with which codes begin, where the rows of its thousand codes are, or -1.
    private var blocks = [Int32](repeating: -1, count: 36 * 36)
    /// Rows, or -1.
    private var rows: [Int32] = []

    init(_ communes: CommuneTable) {
        communes.codes.forEachRow { row, code in
            guard let place = CommuneCodes.place(of: code) else { return }
            if blocks[place.block] < 0 {
                blocks[place.block] = Int32(rows.count)
                rows += repeatElement(-1, count: 1000)
            }
            rows[Int(blocks[place.block]) + place.number] = Int32(row)
        }
    }

    /// The row of a code of five characters, the last three of them digits; `nil` for any other.
    func row(of code: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let place = CommuneCodes.place(of: code), blocks[place.block] >= 0 else { return nil }
        let row = rows[Int(blocks[place.block]) + place.number]
        return row < 0 ? nil : Int(row)
    }

    private static func place(of code: UnsafeBufferPointer<UInt8>) -> (block: Int, number: Int)? {
        guard code.count == 5, let first = letterOrDigit(code[0]), let second = letterOrDigit(code[1]) else {
            return nil
        }
        let (hundreds, tens, units) = (code[2] &- 0x30, code[3] &- 0x30, code[4] &- 0x30)
        guard hundreds <= 9, tens <= 9, units <= 9 else { return nil }
        return (first * 36 + second, Int(hundreds) * 100 + Int(tens) * 10 + Int(units))
    }

    private static func letterOrDigit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x5A: Int(byte) - 0x41 + 10
        default: nil
        }
    }
}
