import AtlasModel

/// What the rows of a sheet share while they are read, one after the other.
///
/// The cells of a large file say the same things over and over: what an equal cell of the column was read as is
/// remembered, and equal lists of 300,000 offers share one buffer.
final class SheetReader<Column> {
    let file: LentFile
    let log: FindingLog
    private let positions: ColumnTable<Column, Int?>
    private let isProse: ColumnTable<Column, Bool>
    // Nothing that happens during an access gets here again, and to have that checked at each of millions of cells takes
    // a tenth of the time.
    @exclusivity(unchecked) private var cellMemos: ColumnTable<Column, Memo?>
    @exclusivity(unchecked) private var itemMemos: ColumnTable<Column, Memo?>

    init(_ file: LentFile, positions: ColumnTable<Column, Int?>, log: FindingLog) where Column: SheetColumn {
        self.file = file
        self.positions = positions
        self.log = log
        var isProse = ColumnTable<Column, Bool>(false)
        for column in Column.allCases { isProse[column] = column.kind == .prose }
        self.isProse = isProse
        (cellMemos, itemMemos) = (ColumnTable(nil), ColumnTable(nil))
    }
}

extension SheetReader where Column: SheetColumn {
    var bytes: UnsafeBufferPointer<UInt8> { file.bytes }

    /// Where a column stands in the records, or `nil` where the file does not have it.
    func position(_ column: Column) -> Int? { positions[column] }

    func isProse(_ column: Column) -> Bool { isProse[column] }

    /// What cells of a column were read as.
    func cellMemo<Value>(_ column: Column, of type: Value.Type) -> CellMemo<Value> {
        if let memo = cellMemos[column] as? CellMemo<Value> { return memo }
        let memo = CellMemo<Value>()
        cellMemos[column] = memo
        return memo
    }

    /// What items of the lists in a column were read as.
    func itemMemo<Value>(_ column: Column, of type: Value.Type) -> CellMemo<Value> {
        if let memo = itemMemos[column] as? CellMemo<Value> { return memo }
        let memo = CellMemo<Value>()
        itemMemos[column] = memo
        return memo
    }
}

/// The bytes of a file, lent while its rows are read.
struct LentFile {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether a cell may hold a scalar that is unsafe in text, line ends included.
    let mayHoldUnsafe: Bool

    /// The bytes of a cell, one at least, that mean what they say: no space around, nothing doubled, guarded or unsafe.
    @inline(__always)
    func plainBytes(_ cell: CsvTable.Cell) -> UnsafeBufferPointer<UInt8>? {
        guard !cell.hasDoubledQuotes else { return nil }
        let bytes = UnsafeBufferPointer(rebasing: bytes[cell.range])
        guard CellText.isPlain(bytes) else { return nil }
        return mayHoldUnsafe && isUnsafe(bytes) ? nil : bytes
    }

    private func isUnsafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let scan = Utf8Scan(bytes)
        return scan.holdsUnsafe || scan.holdsLineEnd
    }
}

/// A value for each column.  A dictionary would take longer to find the place of a cell than the cell takes to read.
struct ColumnTable<Column, Value> {
    private var values: [Value]
}

extension ColumnTable where Column: SheetColumn {
    init(_ initial: Value) {
        values = Array(repeating: initial, count: 1 + (Column.allCases.map(ColumnTable.ordinal).max() ?? 0))
    }

    subscript(column: Column) -> Value {
        get { values[ColumnTable.ordinal(column)] }
        set { values[ColumnTable.ordinal(column)] = newValue }
    }

    /// The byte that tells a case of an enumeration without associated values from the others.
    @inline(__always)
    private static func ordinal(_ column: Column) -> Int { withUnsafeBytes(of: column) { Int($0.first ?? 0) } }
}
