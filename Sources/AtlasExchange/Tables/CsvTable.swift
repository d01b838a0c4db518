package import AtlasModel

/// The cells of a CSV file, as positions in its bytes: no text is made until somebody asks for one.
///
/// Reads RFC 4180 with what spreadsheets make of it: `,` or `;` (told from the first line), a byte order mark, CRLF, LF
/// or CR, quoted cells with line ends in them.  Records without any text are left out, whatever their separators.
package struct CsvTable: Sendable {
    /// A row of the file; the first is the header.
    package struct Record: Sendable {
        /// Line of the file where the record begins, from 1.
        package let line: Int
        let cells: Range<Int>

        package var count: Int { cells.count }
    }

    /// A cell: its bytes without the quotes around it.
    struct Cell {
        private static let doubled: UInt32 = 1 << 31

        let start: UInt32
        private let endAndFlag: UInt32

        init(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
            self.start = UInt32(start)
            endAndFlag = UInt32(end) | (hasDoubledQuotes ? Cell.doubled : 0)
        }

        var range: Range<Int> { Int(start)..<Int(endAndFlag & ~Cell.doubled) }
        /// Quotes inside the cell are written twice.
        var hasDoubledQuotes: Bool { endAndFlag & Cell.doubled != 0 }
    }

    let bytes: [UInt8]
    package let separator: UInt8
    package let records: [Record]
    let cells: [Cell]
    /// Whether a cell may hold a scalar that is unsafe in text, line ends included.
    let mayHoldUnsafe: Bool
    /// What is wrong with the file as a table; its cells are for who reads them.
    package let findings: [Finding]

    /// Reads a whole file; `file` is its name in findings.  A file that is not UTF-8 has no records.
    package init(_ bytes: [UInt8], file: String) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let scan = bytes.withUnsafeBufferPointer { Utf8Scan($0, from: start) }
        self.bytes = bytes
        if let position = scan.firstInvalid {
            let line = 1 + bytes[..<position].count { $0 == 0x0A }
            findings = [Finding(.error, .invalidUTF8, at: Finding.Place(file: file, line: line))]
            (separator, records, cells, mayHoldUnsafe) = (CsvParser.comma, [], [], false)
            return
        }
        let parser = bytes.withUnsafeBufferPointer { buffer in
            var parser = CsvParser(start: start, separator: CsvParser.separator(of: buffer, from: start))
            parser.parse(buffer)
            return parser
        }
        separator = parser.separator
        records = parser.records
        cells = parser.cells
        mayHoldUnsafe = scan.holdsUnsafe || parser.hasLineEndInCell
        findings =
            records.isEmpty && parser.problems.isEmpty
            ? [Finding(.error, .emptyFile, at: Finding.Place(file: file))]
            : parser.problems.map { Finding(.error, $0.problem, at: Finding.Place(file: file, line: $0.line)) }
    }

    /// The text of a cell, doubled quotes made single; empty beyond the last cell of the record.
    package func text(_ record: Record, _ column: Int) -> String {
        guard column < record.count else { return "" }
        let cell = cells[record.cells.lowerBound + column]
        let raw = bytes[cell.range]
        guard cell.hasDoubledQuotes else { return String(decoding: raw, as: UTF8.self) }
        var single: [UInt8] = []
        single.reserveCapacity(raw.count)
        var skip = false
        for byte in raw {
            if byte == CsvParser.quote && skip {
                skip = false
            } else {
                single.append(byte)
                skip = byte == CsvParser.quote
            }
        }
        return String(decoding: single, as: UTF8.self)
    }

    /// Every cell as text, the header among them: for tests and for files without known columns.
    package var texts: [[String]] {
        records.map { record in (0..<record.count).map { text(record, $0) } }
    }

    /// Whether all cells of a record from a column on are empty.
    func isEmpty(_ record: Record, from column: Int) -> Bool {
        cells[record.cells].dropFirst(column).allSatisfy(\.range.isEmpty)
    }
}
