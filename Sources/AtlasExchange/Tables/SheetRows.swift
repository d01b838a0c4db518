import AtlasModel

/// The rows of a file that have the right length, all at once, for who reads it column by column: loops over tens of
/// thousands of cells of one kind take half the time of as many rows of all kinds.
struct SheetRows<Column> {
    fileprivate let reader: SheetReader<Column>
    fileprivate let records: UnsafeBufferPointer<CsvTable.Record>
    /// Those of the first row, then those of the next.
    fileprivate let cells: UnsafeBufferPointer<CsvTable.Cell>
    /// Cells of each row.
    fileprivate let width: Int
}

extension SheetRows where Column: SheetColumn {
    private func row(_ index: Int) -> Row<Column> {
        let start = index * width
        return Row(
            reader: reader, cells: UnsafeBufferPointer(rebasing: cells[start..<start + width]), record: records[index])
    }

    /// What the cells of a column mean: to `plain` where a cell is plain; to `odd` where it is not, or `plain` has no
    /// answer.
    @inline(__always)
    func values<Value>(
        _ column: Column, plain: (UnsafeBufferPointer<UInt8>) -> Value?, odd: (Row<Column>) -> Value
    ) -> [Value] {
        let bytes = reader.bytes
        return values(column, place: { plain(UnsafeBufferPointer(rebasing: bytes[$0])) }, odd: odd)
    }

    /// What the cells of a column mean to `read`, which is asked once for all equal cells.
    @inline(__always)
    func remembered<Value>(_ column: Column, _ read: (Row<Column>) -> Value) -> [Value] {
        let memo = reader.cellMemo(column, of: Value.self)
        let bytes = reader.bytes
        return values(column, place: { memo.value(of: $0, in: bytes) }) { row in row.remembered(column) { read(row) } }
    }

    /// The texts of a column; `odd` gives those of cells that are not plain.
    func texts(_ column: Column, odd: (Row<Column>) -> String) -> TextColumn {
        var texts = TextColumn()
        var places: [Range<UInt32>] = []
        places.reserveCapacity(records.count)
        forEach(column) { index, place in
            if let place {
                places.append(
                    UInt32(truncatingIfNeeded: place.lowerBound)..<UInt32(truncatingIfNeeded: place.upperBound))
            } else {
                texts.append(places, of: reader.bytes)
                places.removeAll(keepingCapacity: true)
                texts.append(odd(row(index)).utf8)
            }
        }
        texts.append(places, of: reader.bytes)
        return texts
    }

    @inline(__always)
    private func values<Value>(
        _ column: Column, place: (Range<Int>) -> Value?, odd: (Row<Column>) -> Value
    ) -> [Value] {
        [Value](unsafeUninitializedCapacity: records.count) { values, filled in
            forEach(column) { index, range in
                values.initializeElement(at: index, to: range.flatMap(place) ?? odd(row(index)))
            }
            filled = records.count
        }
    }

    /// Calls `body` for each row with the place of its cell in a column, where the bytes mean what they say.  Nothing in
    /// the loop is counted by reference.
    @inline(__always)
    private func forEach(_ column: Column, _ body: (_ row: Int, _ plain: Range<Int>?) -> Void) {
        let position = reader.position(column)
        let (file, cells, width) = (reader.file, cells, width)
        for index in 0..<records.count {
            let cell = position.map { cells[index &* width &+ $0] }
            body(index, cell.flatMap { $0.range.isEmpty || file.plainBytes($0) == nil ? nil : $0.range })
        }
    }
}

extension Sheet where Column: SheetColumn {
    /// Lends the rows of the right length, and reports the others.
    func withGoodRows(log: FindingLog, _ body: (SheetRows<Column>) -> Void) {
        var cells: [CsvTable.Cell] = []
        cells.reserveCapacity(rowCount * width)
        var records: [CsvTable.Record] = []
        records.reserveCapacity(rowCount)
        forEachGoodRow(log: log) { row in
            cells.append(contentsOf: UnsafeBufferPointer(rebasing: row.cells[..<width]))
            records.append(row.record)
        }
        withReader(log: log) { reader in
            records.withUnsafeBufferPointer { records in
                cells.withUnsafeBufferPointer { cells in
                    body(SheetRows(reader: reader, records: records, cells: cells, width: width))
                }
            }
        }
    }
}
