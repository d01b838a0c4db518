import AtlasModel

/// A file of known columns, its header understood.
///
/// Like ``Row`` and ``SheetReader``, it asks nothing of `Column` by itself: the system would look for a conformance
/// among the thousands of the program, 0.1 ms for each kind of file.
final class Sheet<Column> {
    let table: CsvTable
    /// Nothing can be read from the file, or rows cannot be told apart: what it should hold is not known.
    let isBroken: Bool
    private let positions: ColumnTable<Column, Int?>
    /// Cells expected in each record.
    let width: Int

    /// Whether the file is not there, and need not be.
    let isAbsent: Bool
    private let meter: ReadingMeter?

    private init(
        _ table: CsvTable, positions: ColumnTable<Column, Int?>, width: Int, isBroken: Bool, isAbsent: Bool = false,
        meter: ReadingMeter? = nil
    ) {
        self.table = table
        self.positions = positions
        self.width = width
        self.isBroken = isBroken
        self.isAbsent = isAbsent
        self.meter = meter
    }
}

extension Sheet where Column: SheetColumn {
    /// The sheet of a file that is not there and need not be.
    static var absent: Sheet { empty(isBroken: false, isAbsent: true) }

    /// The sheet of a file that should have been there, or that nobody can read.
    static var broken: Sheet { empty(isBroken: true, isAbsent: false) }

    private static func empty(isBroken: Bool, isAbsent: Bool) -> Sheet {
        Sheet(
            CsvTable([], file: Column.file), positions: ColumnTable(nil), width: 0, isBroken: isBroken,
            isAbsent: isAbsent)
    }

    /// Understands the header of a table and adds to `log` what is wrong with it.
    convenience init(_ table: CsvTable, log: FindingLog, meter: ReadingMeter? = nil) {
        log.add(table.findings)
        guard let header = table.records.first else {
            self.init(table, positions: ColumnTable(nil), width: 0, isBroken: true)
            return
        }
        let titles = table.texts(of: header)
        var names = titles.map { $0.filter { $0 != " " }.lowercased() }
        while names.last == "" { names.removeLast() }
        var positions = ColumnTable<Column, Int?>(nil)
        var unknown: [String] = []
        for (position, name) in names.enumerated() {
            guard let column = Column(rawValue: name) else {
                unknown.append(titles[position])
                continue
            }
            if positions[column] != nil {
                log.add(Self.finding(.error, .repeatedColumn, column.rawValue, line: header.line))
            }
            positions[column] = position
        }
        let absent = Column.allCases.filter { positions[$0] == nil }
        let misspelt = Self.report(unknown, absent: absent, line: header.line, log: log)
        // A column that somebody misspelt would be read as empty in every row.
        let missing = absent.filter { Column.mandatory.contains($0) || misspelt.contains($0) }
        for column in missing { log.add(Self.finding(.error, .missingColumn, column.rawValue, line: header.line)) }
        let isBroken =
            missing.contains(where: Column.mandatory.contains)
            || table.findings.contains { $0.problem == .unclosedQuote }
        self.init(table, positions: positions, width: names.count, isBroken: isBroken, meter: meter)
    }

    /// Reports unknown columns; the result is the absent columns that they resemble.
    private static func report(_ unknown: [String], absent: [Column], line: Int, log: FindingLog) -> [Column] {
        var misspelt: [Column] = []
        for name in unknown {
            let nearest = NearestNames.of(name, among: absent.map(\.rawValue), limit: 1).first
            if let nearest, let column = Column(rawValue: nearest) { misspelt.append(column) }
            log.add(
                Finding(
                    .warning, .unknownColumn(nearest: nearest),
                    at: Finding.Place(file: Column.file, line: line, column: name), value: name))
        }
        return misspelt
    }

    private static func finding(
        _ severity: Finding.Severity, _ problem: Finding.Problem, _ column: String, line: Int
    ) -> Finding {
        Finding(severity, problem, at: Finding.Place(file: Column.file, line: line, column: column), value: column)
    }

    /// What each record means to `read`, in order; records of a wrong length are reported and left out.
    func map<Value>(log: FindingLog, _ read: (Row<Column>) -> Value) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(rowCount)
        forEachGoodRow(log: log) { values.append(read($0)) }
        return values
    }

    /// Lends each record of the right length, in order; the others are reported.
    func forEachGoodRow(log: FindingLog, _ body: (Row<Column>) -> Void) {
        guard !isBroken else { return }
        var (position, rowsToGo) = (0, 1)
        forEachRow(log: log) { row in
            if hasGoodLength(row) { body(row) }
            rowsToGo -= 1
            if rowsToGo == 0 {
                meter?.advance(by: row.start - position, in: Column.file)
                (position, rowsToGo) = (row.start, 1000)
            }
        }
        meter?.advance(by: table.bytes.count - position, in: Column.file)
    }

    /// Records below the header.
    var rowCount: Int { max(0, table.records.count - 1) }

    /// Lends each record below the header, those of a wrong length included.
    func forEachRow(log: FindingLog, _ body: (Row<Column>) -> Void) {
        withReader(log: log) { reader in
            var cells: [CsvTable.Cell] = []
            for record in table.records.dropFirst() {
                let count = table.find(&cells, of: record, in: reader.bytes)
                cells.withUnsafeBufferPointer {
                    body(Row(reader: reader, cells: UnsafeBufferPointer(rebasing: $0[..<count]), record: record))
                }
            }
        }
    }

    /// Lends what its rows share.
    func withReader(log: FindingLog, _ body: (SheetReader<Column>) -> Void) {
        table.bytes.withUnsafeBufferPointer {
            let file = LentFile(bytes: $0, mayHoldUnsafe: table.mayHoldUnsafe)
            body(SheetReader(file, positions: positions, log: log))
        }
    }

    /// Whether a record has a cell for each column, which is reported where it has not; empty cells that a spreadsheet
    /// adds are not counted.
    private func hasGoodLength(_ row: Row<Column>) -> Bool {
        let cells = row.cells
        if cells.count == width || cells.count > width && cells[width...].allSatisfy(\.range.isEmpty) { return true }
        row.reader.log.add(
            Finding(
                .error, .wrongFieldCount(expected: width, found: cells.count),
                at: Finding.Place(file: Column.file, line: row.line)))
        return false
    }

    /// The values of an identifying column in all records, those of a wrong length included, and the line of each;
    /// repeated and badly written ones are reported.  `nil` where the file could not be read.
    func identifiers(_ column: Column, log: FindingLog) -> [String: Int]? {
        guard !isBroken else { return nil }
        var lines: [String: Int] = [:]
        lines.reserveCapacity(rowCount)
        forEachRow(log: log) { row in
            guard let name = row.identifier(column) else { return }
            if let first = lines[name] {
                row.report(.error, .duplicateIdentifier(firstLine: first), column, value: name)
            } else {
                lines[name] = row.line
            }
        }
        return lines
    }
}
