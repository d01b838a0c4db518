import AtlasModel

/// One pass over the bytes of a CSV file that notes where each record and each cell is.
struct CsvParser {
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let quote = UInt8(ascii: "\"")
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let separator: UInt8
    private(set) var records: [CsvTable.Record] = []
    private(set) var cells: [CsvTable.Cell] = []
    private(set) var problems: [(problem: Finding.Problem, line: Int)] = []
    private(set) var hasLineEndInCell = false

    private var line = 1

    init(separator: UInt8) { self.separator = separator }

    /// The separator that the first line with text has more of, outside quotes; a comma where it has neither.
    static func separator(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var (commas, semicolons) = (0, 0)
        var (isQuoted, hasText) = (false, false)
        for byte in bytes[start...] {
            if !isQuoted && (byte == newline || byte == carriageReturn) {
                if hasText { break }
                continue
            }
            hasText = true
            switch byte {
            case quote: isQuoted.toggle()
            case comma where !isQuoted: commas += 1
            case semicolon where !isQuoted: semicolons += 1
            default: break
            }
        }
        return semicolons > commas ? semicolon : comma
    }

    mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        // French communes take 70 bytes a record and 8 a cell: one allocation each for a file like theirs.
        records.reserveCapacity(bytes.count / 60 + 1)
        cells.reserveCapacity(bytes.count / 7 + 1)
        var specials = SpecialBytes(bytes, from: start, separator: separator)
        var index = start
        while index < bytes.count { index = parseRecord(bytes, from: index, &specials) }
    }

    /// Notes a record and its cells; the result is where the next one begins.
    @inline(__always)
    private mutating func parseRecord(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ specials: inout SpecialBytes
    ) -> Int {
        let (firstLine, firstCell) = (line, cells.count)
        var hasText = false
        var index = start
        while true {
            let end: Int
            if index < bytes.count, bytes[index] == CsvParser.quote {
                end = parseQuoted(bytes, from: index, &specials)
                hasText = hasText || !cells[cells.count - 1].range.isEmpty
            } else {
                end = CsvParser.endOfCell(bytes, &specials)
                cells.append(CsvTable.Cell(index, end, hasDoubledQuotes: false))
                hasText = hasText || end > index
            }
            index = end + 1
            guard end < bytes.count, bytes[end] == separator else { break }
        }
        // The second half of CRLF is a special byte too.
        if index < bytes.count, bytes[index - 1] == CsvParser.carriageReturn, bytes[index] == CsvParser.newline {
            index = specials.next() + 1
        }
        line += 1
        if hasText {
            records.append(CsvTable.Record(line: firstLine, cells: firstCell..<cells.count))
        } else {
            cells.removeSubrange(firstCell...)
        }
        return index
    }

    /// Notes a quoted cell; the result is where its separator or line end stands.
    private mutating func parseQuoted(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ specials: inout SpecialBytes
    ) -> Int {
        let openingLine = line
        var hasDoubledQuotes = false
        var index = specials.next()
        while true {
            index = specials.next()
            guard index < bytes.count else {
                problems.append((.unclosedQuote, openingLine))
                cells.append(CsvTable.Cell(start + 1, bytes.count, hasDoubledQuotes: hasDoubledQuotes))
                return bytes.count
            }
            let isFollowed = index + 1 < bytes.count
            switch bytes[index] {
            case CsvParser.quote:
                guard isFollowed, bytes[index + 1] == CsvParser.quote else {
                    cells.append(CsvTable.Cell(start + 1, index, hasDoubledQuotes: hasDoubledQuotes))
                    let end = CsvParser.endOfCell(bytes, &specials)
                    if bytes[(index + 1)..<end].contains(where: { $0 != 0x20 }) { problems.append((.strayQuote, line)) }
                    return end
                }
                hasDoubledQuotes = true
                _ = specials.next()
            case CsvParser.newline:
                hasLineEndInCell = true
                line += 1
            case CsvParser.carriageReturn:
                hasLineEndInCell = true
                if !isFollowed || bytes[index + 1] != CsvParser.newline { line += 1 }
            default: break
            }
        }
    }

    /// The next separator or line end, or the number of bytes at the end; quotes are letters there.
    @inline(__always)
    private static func endOfCell(_ bytes: UnsafeBufferPointer<UInt8>, _ specials: inout SpecialBytes) -> Int {
        while true {
            let position = specials.next()
            if position == bytes.count || bytes[position] != quote { return position }
        }
    }
}
