import AtlasModel

/// Reads `communes.csv` into columns.
///
/// Plain cells, all but a few of a country's, are read from their bytes; a cell that is quoted, odd or wrong goes the
/// way of every other file's cells, which knows what to report.
struct CommuneRows {
    let sheet: Sheet<CommuneColumn>
    /// Rows of the units by code; `nil` where their file could not be read.
    let departements: [ShortCode: Int32]?
    let epci: [ShortCode: Int32]?
    let log: FindingLog

    /// Codes are told apart by their first 8 bytes (see ``CommuneTable/codes``).
    private static let longestCode = 8
    private static let townHall = ShortCode(PointName.townHall.rawValue)
    private static let representative = ShortCode(PointName.representative.rawValue)

    func read() -> CommuneTable {
        var table = CommuneTable()
        guard !sheet.isBroken else { return table }
        let records = sheet.table.records.dropFirst()
        table.reserve(rows: records.count, bytes: records.count * 14)
        PlainCells.with(sheet) { cells in
            // Communes are listed by département: the one of the last row is nearly always right.
            var last: (code: ShortCode, row: Int32)?
            for record in records where sheet.hasGoodLength(record, log: log) {
                append(.code, record, cells, to: &table.codes)
                append(.name, record, cells, to: &table.names)
                append(.postalCodes, record, cells, to: &table.postalCodes)
                table.epci.append(cells.code(.epci, record).flatMap { epci?[$0] } ?? epci(record))
                let departement = departement(record, cells, last)
                last = departement
                table.departements.append(departement.row)
                table.populations.append(population(record, cells))
                table.latitudes.append(degrees(.latitude, record, cells, in: -90...90))
                table.longitudes.append(degrees(.longitude, record, cells, in: -180...180))
                table.points.append(point(record, cells))
            }
        }
        if !areCodesInOrder(table.codes) { checkCodes() }
        return table
    }

    private func row(_ record: CsvTable.Record) -> Row<CommuneColumn> { Row(sheet: sheet, record: record, log: log) }

    private func append(
        _ column: CommuneColumn, _ record: CsvTable.Record, _ cells: PlainCells, to texts: inout TextColumn
    ) {
        if let plain = cells.bytes(column, record) {
            texts.append(plain)
        } else {
            let row = row(record)
            texts.append((column == .postalCodes ? row.text(column) : row.requiredText(column)).utf8)
        }
    }

    private func departement(
        _ record: CsvTable.Record, _ cells: PlainCells, _ last: (code: ShortCode, row: Int32)?
    ) -> (code: ShortCode, row: Int32) {
        if let code = cells.code(.departement, record) {
            if let last, last.code == code { return last }
            if let found = departements?[code] { return (code, found) }
        }
        let row = row(record)
        row.reportIfMissing(.departement)
        return (ShortCode.none, unit(.departement, row, in: departements, of: .departement))
    }

    private func epci(_ record: CsvTable.Record) -> Int32 { unit(.epci, row(record), in: epci, of: .epci) }

    /// The row of the unit that a cell names, or -1 for an empty cell.
    private func unit(
        _ column: CommuneColumn, _ row: Row<CommuneColumn>, in rows: [ShortCode: Int32]?, of entity: Finding.Entity
    ) -> Int32 {
        guard let text = row.cell(column), let rows else { return -1 }
        if let code = ShortCode(text), let found = rows[code] { return found }
        row.report(.error, .unknownIdentifier(of: entity), column, value: text)
        return -1
    }

    private func population(_ record: CsvTable.Record, _ cells: PlainCells) -> Int32 {
        if let plain = cells.bytes(.population, record), let number = PlainNumber.integer(plain) { return number }
        return row(record).integer(.population, in: 0...Int(Int32.max)).map(Int32.init) ?? -1
    }

    private func degrees(
        _ column: CommuneColumn, _ record: CsvTable.Record, _ cells: PlainCells, in range: ClosedRange<Int>
    ) -> Double {
        if let plain = cells.bytes(column, record), let number = PlainNumber.decimal(plain),
            Double(range.lowerBound) <= number, number <= Double(range.upperBound)
        {
            return number
        }
        return row(record).degrees(column, in: range) ?? .nan
    }

    private func point(_ record: CsvTable.Record, _ cells: PlainCells) -> CommuneTable.Point {
        if let code = cells.code(.point, record) {
            if code == CommuneRows.townHall { return .townHall }
            if code == CommuneRows.representative { return .representative }
        }
        return switch row(record).choice(.point, as: PointName.self, .warning) {
        case .townHall: .townHall
        case .representative: .representative
        case nil: .unknown
        }
    }

    /// Reports codes that are too long or that two communes share.
    private func checkCodes() {
        var lines: [ShortCode: Int] = [:]
        for record in sheet.table.records.dropFirst() {
            let row = row(record)
            let text = row.name(.code)
            guard text.utf8.count <= CommuneRows.longestCode, let code = ShortCode(text) else {
                row.report(.error, .invalidIdentifier, .code, value: text)
                continue
            }
            if let first = lines[code] {
                row.report(.error, .duplicateIdentifier(firstLine: first), .code, value: text)
            } else {
                lines[code] = record.line
            }
        }
    }

    /// Whether codes are short enough and each is greater than the one before, so that none is repeated; where they are
    /// in another order, ``checkCodes()`` has to look.
    private func areCodesInOrder(_ codes: TextColumn) -> Bool {
        var previous = ShortCode.none
        var isInOrder = true
        codes.forEachRow { _, utf8 in
            guard isInOrder, utf8.count <= CommuneRows.longestCode, let code = ShortCode(utf8), previous < code else {
                isInOrder = false
                return
            }
            previous = code
        }
        return isInOrder
    }
}
