/// A second CSV reader, obvious and slow: one byte after the other, one text for each cell.
enum SlowCsv {
    static func texts(_ bytes: [UInt8], separator: UInt8) -> [[String]] {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        rest = Array(String(decoding: rest, as: UTF8.self).utf8)
        var (records, record, cell): ([[String]], [String], [UInt8]) = ([], [], [])
        func endCell() {
            record.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        func endRecord() {
            endCell()
            if record.contains(where: { !$0.isEmpty }) { records.append(record) }
            record = []
        }
        enum State { case start, plain, quoted, afterQuote }
        var state = State.start
        var index = 0
        while index < rest.count {
            let byte = rest[index]
            index += 1
            switch (state, byte) {
            case (.quoted, UInt8(ascii: "\"")):
                if index < rest.count, rest[index] == byte {
                    cell.append(byte)
                    index += 1
                } else {
                    state = .afterQuote
                }
            case (.quoted, _): cell.append(byte)
            case (.start, UInt8(ascii: "\"")): state = .quoted
            case (_, separator):
                endCell()
                state = .start
            case (_, 0x0D), (_, 0x0A):
                if byte == 0x0D, index < rest.count, rest[index] == 0x0A { index += 1 }
                endRecord()
                state = .start
            case (.afterQuote, _): break
            default:
                cell.append(byte)
                state = .plain
            }
        }
        if !record.isEmpty || !cell.isEmpty || state != .start { endRecord() }
        return records
    }
}
