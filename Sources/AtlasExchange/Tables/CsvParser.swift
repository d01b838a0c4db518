import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Goes through the bytes of a CSV file from one record to the next and notes where each cell is.
struct CsvParser {
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let tab: UInt8 = 0x09
    static let quote = UInt8(ascii: "\"")
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let separator: UInt8
    private let separators: UInt64
    private(set) var problems: [(problem: Finding.Problem, line: Int)] = []
    private(set) var hasLineEndInCell = false

    /// Where the next record begins.
    private(set) var index: Int
    /// The line of the file on which the next record begins, from 1.
    private(set) var line: Int
    /// Where the next quote and the next carriage return are, as far as somebody has looked.
    private var (nextQuote, nextReturn) = (-1, -1)

    init(start: Int, line: Int, separator: UInt8) {
        index = start
        self.line = line
        self.separator = separator
        separators = CsvParser.eachByte &* UInt64(separator)
    }

    /// The separator that the first line with text has most of, outside quotes; a comma where it has none.
    static func separator(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var (commas, semicolons, tabs) = (0, 0, 0)
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
            case tab where !isQuoted: tabs += 1
            default: break
            }
        }
        if tabs > commas && tabs > semicolons { return tab }
        return semicolons > commas ? semicolon : comma
    }

    /// Goes over the next record where it is a line without quotes, as nearly all are: its cells are looked for when
    /// it is read.
    /// - Returns: whether it has text; `nil` where the record may be more than a line, and has not been gone over.
    mutating func skipPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        let end = CsvParser.position(of: CsvParser.newline, in: bytes, from: index)
        if nextQuote < index { nextQuote = CsvParser.position(of: CsvParser.quote, in: bytes, from: index) }
        if nextReturn < index { nextReturn = CsvParser.position(of: CsvParser.carriageReturn, in: bytes, from: index) }
        guard end <= nextQuote, end <= nextReturn else { return nil }
        let hasText = bytes[index..<end].contains { $0 != separator }
        index = min(end + 1, bytes.count)
        line += 1
        return hasText
    }

    /// Where a byte is next, or the end of the file.
    private static func position(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
            return bytes.count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Puts the cells of the record that begins at `start`, a line as ``skipPlainLine(_:)`` goes over, at the beginning
    /// of `cells`.
    /// - Returns: their number; `nil` where there are more than `cells` has room for, and at the very end of the file.
    static func splitPlainLine(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8,
        into cells: UnsafeMutableBufferPointer<CsvTable.Cell>
    ) -> Int? {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        let separators = eachByte &* UInt64(separator)
        var (position, start, count) = (start, start, 0)
        while position + 8 <= bytes.count {
            let word = (base + position).loadUnaligned(as: UInt64.self).littleEndian
            var ends = allZeros(word ^ separators) | allZeros(word ^ newlines)
            while ends != 0 {
                let end = position &+ ends.trailingZeroBitCount &>> 3
                guard count < cells.count else { return nil }
                cells[count] = CsvTable.Cell(start, end, hasDoubledQuotes: false)
                count &+= 1
                if bytes[end] == newline { return count }
                start = end &+ 1
                ends &= ends &- 1
            }
            position &+= 8
        }
        return nil
    }

    /// Tells `found` of each cell of the next record; there must be one.
    @inline(__always)
    mutating func parseRecord(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (CsvTable.Cell) -> Void) {
        while true {
            let isQuoted = index < bytes.count && bytes[index] == CsvParser.quote
            found(isQuoted ? quotedCell(bytes) : plainCell(bytes))
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        skipLineEnd(bytes)
    }

    private mutating func plainCell(_ bytes: UnsafeBufferPointer<UInt8>) -> CsvTable.Cell {
        let start = index
        skipToEndOfCell(bytes)
        return CsvTable.Cell(start, index, hasDoubledQuotes: false)
    }

    private mutating func quotedCell(_ bytes: UnsafeBufferPointer<UInt8>) -> CsvTable.Cell {
        let openingLine = line
        index += 1
        let start = index
        var hasDoubledQuotes = false
        while index < bytes.count {
            let isFollowed = index + 1 < bytes.count
            switch bytes[index] {
            case CsvParser.quote:
                guard isFollowed, bytes[index + 1] == CsvParser.quote else {
                    let end = index
                    skipToEndOfCell(bytes)
                    if bytes[(end + 1)..<index].contains(where: { $0 != 0x20 }) { problems.append((.strayQuote, line)) }
                    return CsvTable.Cell(start, end, hasDoubledQuotes: hasDoubledQuotes)
                }
                hasDoubledQuotes = true
                index += 1
            case CsvParser.newline:
                hasLineEndInCell = true
                line += 1
            case CsvParser.carriageReturn:
                hasLineEndInCell = true
                if !isFollowed || bytes[index + 1] != CsvParser.newline { line += 1 }
            default: break
            }
            index += 1
        }
        problems.append((.unclosedQuote, openingLine))
        return CsvTable.Cell(start, bytes.count, hasDoubledQuotes: hasDoubledQuotes)
    }

    private mutating func skipToEndOfCell(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = index
        while position + 8 <= bytes.count {
            let word = UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self).littleEndian
            let found =
                CsvParser.zeros(word ^ separators) | CsvParser.zeros(word ^ CsvParser.newlines)
                | CsvParser.zeros(word ^ CsvParser.returns)
            if found != 0 {
                index = position + found.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == CsvParser.newline || byte == CsvParser.carriageReturn { break }
            position += 1
        }
        index = position
    }

    private static let eachByte: UInt64 = 0x0101_0101_0101_0101
    private static let newlines = eachByte &* UInt64(newline)
    private static let returns = eachByte &* UInt64(carriageReturn)

    /// The high bit of each byte that is 0; true of the lowest such byte, which is the one that is asked for.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- eachByte) & ~word & 0x8080_8080_8080_8080 }

    /// The high bit of each byte that is 0, and of no other.
    @inline(__always)
    static func allZeros(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~((word & low) &+ low | word | low)
    }

    private mutating func skipLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard index < bytes.count else { return }
        let isReturn = bytes[index] == CsvParser.carriageReturn
        index += isReturn && index + 1 < bytes.count && bytes[index + 1] == CsvParser.newline ? 2 : 1
        line += 1
    }
}
