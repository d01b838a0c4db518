/// The cells of `communes.csv` as bytes of the file, for those that mean what they say.
struct PlainCells {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let cells: UnsafeBufferPointer<CsvTable.Cell>
    /// Where each column stands in a record, or -1; every column where each cell has to be looked at.
    private let positions: [Int]

    /// Lends the cells of a sheet to `body`.
    static func with(_ sheet: Sheet<CommuneColumn>, _ body: (PlainCells) -> Void) {
        sheet.table.bytes.withUnsafeBufferPointer { bytes in
            sheet.table.cells.withUnsafeBufferPointer { cells in
                let positions = CommuneColumn.allCases.map { column in
                    sheet.table.mayHoldUnsafe ? -1 : sheet.position(column) ?? -1
                }
                body(PlainCells(bytes: bytes, cells: cells, positions: positions))
            }
        }
    }

    /// The bytes of a cell; `nil` where it is absent, empty or has to be looked at.
    @inline(__always)
    func bytes(_ column: CommuneColumn, _ record: CsvTable.Record) -> UnsafeBufferPointer<UInt8>? {
        let position = positions[column.ordinal]
        guard position >= 0 else { return nil }
        let cell = cells[record.cells.lowerBound + position]
        let range = cell.range
        guard !cell.hasDoubledQuotes, !range.isEmpty, PlainCells.isPlain(first: bytes[range.lowerBound]),
            PlainCells.isPlain(last: bytes[range.upperBound - 1])
        else { return nil }
        return UnsafeBufferPointer(rebasing: bytes[range])
    }

    @inline(__always)
    func code(_ column: CommuneColumn, _ record: CsvTable.Record) -> ShortCode? {
        bytes(column, record).flatMap { ShortCode($0) }
    }

    /// Neither a space, nor the apostrophe of a guarded text, nor a byte with which a no-break space begins.
    @inline(__always)
    private static func isPlain(first byte: UInt8) -> Bool { byte > 0x27 && byte != 0xC2 && byte != 0xE2 }

    /// Neither a space nor a byte with which a no-break space ends.
    @inline(__always)
    private static func isPlain(last byte: UInt8) -> Bool { byte > 0x20 && byte != 0xA0 && byte != 0xAF }
}

extension CommuneColumn {
    /// The place of the column among all of them.
    fileprivate var ordinal: Int {
        switch self {
        case .code: 0
        case .name: 1
        case .epci: 2
        case .departement: 3
        case .population: 4
        case .latitude: 5
        case .longitude: 6
        case .postalCodes: 7
        case .point: 8
        }
    }
}
