package import AtlasModel

/// The records of a CSV file, as positions in its bytes: cells are looked for when a record is read, and no text is
/// made until somebody asks for one.
///
/// Reads RFC 4180 with what spreadsheets make of it: `,`, `;` or tabs (told from the first line), a byte order mark, CRLF, LF
/// or CR, quoted cells with line ends in them.  Records without any text are left out, whatever their separators.
package struct CsvTable: Sendable {
    /// A row of the file; the first is the header.
    package struct Record: Sendable {
        private static let plain: UInt32 = 1 << 31

        private let startAndFlag: UInt32
        private let lineNumber: UInt32

        init(start: Int, line: Int, isPlain: Bool) {
            startAndFlag = UInt32(start) | (isPlain ? Record.plain : 0)
            lineNumber = UInt32(line)
        }

        /// Position of its first byte.
        var start: Int { Int(startAndFlag & ~Record.plain) }
        /// Line of the file where the record begins, from 1.
        package var line: Int { Int(lineNumber) }
        /// It is one line without quotes that ends with a line feed, or with the file.
        var isPlain: Bool { startAndFlag & Record.plain != 0 }
    }

    /// A cell: its bytes without the quotes around it.
    struct Cell {
        private static let doubled: UInt32 = 1 << 31

        let start: UInt32
        private let endAndFlag: UInt32

        /// No file is large enough for its positions to be truncated: ``FileContents``.
        init(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
            self.start = UInt32(truncatingIfNeeded: start)
            endAndFlag = UInt32(truncatingIfNeeded: end) | (hasDoubledQuotes ? Cell.doubled : 0)
        }

        var range: Range<Int> { Int(start)..<Int(endAndFlag & ~Cell.doubled) }
        /// Quotes inside the cell are written twice.
        var hasDoubledQuotes: Bool { endAndFlag & Cell.doubled != 0 }
    }

    let bytes: [UInt8]
    package let separator: UInt8
    package let records: [Record]
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
            (separator, records, mayHoldUnsafe) = (CsvParser.comma, [], false)
            return
        }
        let (parser, records) = bytes.withUnsafeBufferPointer { CsvTable.records(of: $0, from: start) }
        separator = parser.separator
        self.records = records
        mayHoldUnsafe = scan.holdsUnsafe || parser.hasLineEndInCell
        findings =
            records.isEmpty && parser.problems.isEmpty
            ? [Finding(.error, .emptyFile, at: Finding.Place(file: file))]
            : parser.problems.map { Finding(.error, $0.problem, at: Finding.Place(file: file, line: $0.line)) }
    }

    /// Every record with text in it, and the parser that has come to the end of the file.
    private static func records(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (parser: CsvParser, records: [Record]) {
        var parser = CsvParser(start: start, line: 1, separator: CsvParser.separator(of: bytes, from: start))
        var records: [Record] = []
        // French communes take 70 bytes a record: one allocation for a file like theirs.
        records.reserveCapacity(bytes.count / 60 + 1)
        while parser.index < bytes.count {
            let (start, line) = (parser.index, parser.line)
            let plain = parser.skipPlainLine(bytes)
            var hasText = plain ?? false
            if plain == nil { parser.parseRecord(bytes) { hasText = hasText || !$0.range.isEmpty } }
            if hasText { records.append(Record(start: start, line: line, isPlain: plain != nil)) }
        }
        return (parser, records)
    }

    /// Puts the cells of a record at the beginning of `cells`, which grows where it has to.  The cells of a whole file
    /// would take as much memory as the file; looking for them again takes a few milliseconds for 100,000 records.
    /// - Returns: their number.
    func find(_ cells: inout [Cell], of record: Record, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if record.isPlain {
            let count = cells.withUnsafeMutableBufferPointer {
                CsvParser.splitPlainLine(bytes, from: record.start, separator: separator, into: $0)
            }
            if let count { return count }
        }
        var parser = CsvParser(start: record.start, line: record.line, separator: separator)
        var count = 0
        parser.parseRecord(bytes) { cell in
            if count < cells.count { cells[count] = cell } else { cells.append(cell) }
            count += 1
        }
        return count
    }

    /// The text of a cell, doubled quotes made single.
    static func text(of cell: Cell, in bytes: UnsafeBufferPointer<UInt8>) -> String {
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

    /// The cells of a record as texts.
    package func texts(of record: Record) -> [String] { texts(of: [record])[0] }

    /// Every cell as text, the header among them: for tests and for files without known columns.
    package var texts: [[String]] { texts(of: records) }

    private func texts(of records: [Record]) -> [[String]] {
        bytes.withUnsafeBufferPointer { bytes in
            var cells: [Cell] = []
            return records.map { record in
                let count = find(&cells, of: record, in: bytes)
                return cells[..<count].map { CsvTable.text(of: $0, in: bytes) }
            }
        }
    }
}
