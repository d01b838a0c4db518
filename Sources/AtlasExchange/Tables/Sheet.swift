import AtlasModel

/// A file of known columns, its header understood.
struct Sheet<Column: SheetColumn> {
    let table: CsvTable
    /// Nothing can be read from the file, or rows cannot be told apart: what it should hold is not known.
    let isBroken: Bool
    private let positions: [Column: Int]
    /// Cells expected in each record.
    private let width: Int

    /// Whether the file is not there, and need not be.
    let isAbsent: Bool

    /// The sheet of a file that is not there and need not be.
    static var absent: Sheet { Sheet(isAbsent: true, isBroken: false) }

    /// The sheet of a file that should have been there, or that nobody can read.
    static var broken: Sheet { Sheet(isAbsent: false, isBroken: true) }

    private init(isAbsent: Bool, isBroken: Bool) {
        table = CsvTable([], file: Column.file)
        self.isAbsent = isAbsent
        self.isBroken = isBroken
        positions = [:]
        width = 0
    }

    /// Understands the header of a table and adds to `log` what is wrong with it.
    init(_ table: CsvTable, log: FindingLog) {
        log.add(table.findings)
        guard let header = table.records.first else {
            self = .broken
            return
        }
        var names = (0..<header.count).map { table.text(header, $0).filter { $0 != " " }.lowercased() }
        while names.last == "" { names.removeLast() }
        var positions: [Column: Int] = [:]
        var unknown: [String] = []
        for (position, name) in names.enumerated() {
            guard let column = Column(rawValue: name) else {
                unknown.append(table.text(header, position))
                continue
            }
            if positions.updateValue(position, forKey: column) != nil {
                log.add(Self.finding(.error, .repeatedColumn, column.rawValue, line: header.line))
            }
        }
        let absent = Column.allCases.filter { positions[$0] == nil }
        let misspelt = Self.report(unknown, absent: absent, line: header.line, log: log)
        // A column that somebody misspelt would be read as empty in every row.
        let missing = absent.filter { Column.mandatory.contains($0) || misspelt.contains($0) }
        for column in missing { log.add(Self.finding(.error, .missingColumn, column.rawValue, line: header.line)) }
        self.table = table
        self.positions = positions
        width = names.count
        isAbsent = false
        isBroken =
            missing.contains(where: Column.mandatory.contains)
            || table.findings.contains { $0.problem == .unclosedQuote }
    }

    /// Reports unknown columns; the result is the absent columns that they resemble.
    private static func report(_ unknown: [String], absent: [Column], line: Int, log: FindingLog) -> Set<Column> {
        var misspelt: Set<Column> = []
        for name in unknown {
            let nearest = NearestNames.of(name, among: absent.map(\.rawValue), limit: 1).first
            if let nearest, let column = Column(rawValue: nearest) { misspelt.insert(column) }
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

    /// Where a column stands in the records, or `nil` where the file does not have it.
    func position(_ column: Column) -> Int? { positions[column] }

    /// What each record means to `read`, in order; records of a wrong length are reported and left out.
    func map<Value>(log: FindingLog, _ read: (Row<Column>) -> Value) -> [Value] {
        guard !isBroken else { return [] }
        var values: [Value] = []
        values.reserveCapacity(table.records.count)
        for record in table.records.dropFirst() where hasGoodLength(record, log: log) {
            values.append(read(Row(sheet: self, record: record, log: log)))
        }
        return values
    }

    /// Whether a record has a cell for each column; empty cells that a spreadsheet adds are not counted.
    func hasGoodLength(_ record: CsvTable.Record, log: FindingLog) -> Bool {
        if record.count == width || record.count > width && table.isEmpty(record, from: width) { return true }
        log.add(
            Finding(
                .error, .wrongFieldCount(expected: width, found: record.count),
                at: Finding.Place(file: Column.file, line: record.line)))
        return false
    }

    /// The values of an identifying column in all records, those of a wrong length included; repeated and badly
    /// written ones are reported.  `nil` where the file could not be read.
    func identifiers(_ column: Column, log: FindingLog) -> Set<String>? {
        guard !isBroken else { return nil }
        var lines: [String: Int] = [:]
        for record in table.records.dropFirst() {
            let row = Row(sheet: self, record: record, log: log)
            guard let name = row.identifier(column) else { continue }
            if let first = lines[name] {
                row.report(.error, .duplicateIdentifier(firstLine: first), column, value: name)
            } else {
                lines[name] = record.line
            }
        }
        return Set(lines.keys)
    }
}
