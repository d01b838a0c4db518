import AtlasModel

/// Reads `communes.csv` into columns.
///
/// Plain cells, all but a few of a country's, are read from their bytes; a cell that is quoted, odd or wrong goes the
/// way of every other file's cells, which knows what to report.  A class, so that nothing is copied at each row.
final class CommuneRows {
    let sheet: Sheet<CommuneColumn>
    /// Rows of the units by code; `nil` where their file could not be read.
    let departements: [ShortCode: Int32]?
    let epci: [ShortCode: Int32]?
    let log: FindingLog

    init(
        sheet: Sheet<CommuneColumn>, departements: [ShortCode: Int32]?, epci: [ShortCode: Int32]?, log: FindingLog
    ) {
        self.sheet = sheet
        self.departements = departements
        self.epci = epci
        self.log = log
    }

    /// Codes are told apart by their first 8 bytes (see ``CommuneTable/codes``).
    private static let longestCode = 8
    private static let townHall = ShortCode(PointName.townHall.rawValue)
    private static let representative = ShortCode(PointName.representative.rawValue)

    func read() -> CommuneTable {
        var table = CommuneTable()
        guard !sheet.isBroken else { return table }
        table.reserve(rows: sheet.rowCount, bytes: sheet.rowCount * 14)
        // Communes are listed by département: the one of the last row is nearly always right.
        var last: (code: ShortCode, row: Int32)?
        sheet.forEachGoodRow(log: log) { row in
            append(.code, row, to: &table.codes)
            append(.name, row, to: &table.names)
            append(.postalCodes, row, to: &table.postalCodes)
            table.epci.append(code(.epci, row).flatMap { epci?[$0] } ?? unit(.epci, row, in: epci, of: .epci))
            let departement = departement(row, last)
            last = departement
            table.departements.append(departement.row)
            table.populations.append(population(row))
            table.latitudes.append(row.degrees(.latitude, in: -90...90) ?? .nan)
            table.longitudes.append(row.degrees(.longitude, in: -180...180) ?? .nan)
            table.points.append(point(row))
        }
        if !areCodesInOrder(table.codes) { checkCodes() }
        return table
    }

    private func append(_ column: CommuneColumn, _ row: Row<CommuneColumn>, to texts: inout TextColumn) {
        if let plain = row.plainBytes(column) {
            texts.append(plain)
        } else {
            texts.append((column == .postalCodes ? row.text(column) : row.requiredText(column)).utf8)
        }
    }

    private func code(_ column: CommuneColumn, _ row: Row<CommuneColumn>) -> ShortCode? {
        row.plainBytes(column).flatMap { ShortCode($0) }
    }

    private func departement(
        _ row: Row<CommuneColumn>, _ last: (code: ShortCode, row: Int32)?
    ) -> (code: ShortCode, row: Int32) {
        if let code = code(.departement, row) {
            if let last, last.code == code { return last }
            if let found = departements?[code] { return (code, found) }
        }
        row.reportIfMissing(.departement)
        return (ShortCode.none, unit(.departement, row, in: departements, of: .departement))
    }

    /// The row of the unit that a cell names, or -1 for an empty cell.
    private func unit(
        _ column: CommuneColumn, _ row: Row<CommuneColumn>, in rows: [ShortCode: Int32]?, of entity: Finding.Entity
    ) -> Int32 {
        guard let text = row.cell(column), let rows else { return -1 }
        if let code = ShortCode(text), let found = rows[code] { return found }
        row.report(.error, .unknownIdentifier(of: entity), column, value: text)
        return -1
    }

    private func population(_ row: Row<CommuneColumn>) -> Int32 {
        if let plain = row.plainBytes(.population), let number = PlainNumber.integer(plain) { return number }
        return row.integer(.population, in: 0...Int(Int32.max)).map(Int32.init) ?? -1
    }

    private func point(_ row: Row<CommuneColumn>) -> CommuneTable.Point {
        if let code = code(.point, row) {
            if code == CommuneRows.townHall { return .townHall }
            if code == CommuneRows.representative { return .representative }
        }
        return switch row.choice(.point, as: PointName.self, .warning) {
        case .townHall: .townHall
        case .representative: .representative
        case nil: .unknown
        }
    }

    /// Reports codes that are too long or that two communes share.
    private func checkCodes() {
        var lines: [ShortCode: Int] = [:]
        sheet.forEachRow(log: log) { row in
            let text = row.name(.code)
            guard text.utf8.count <= CommuneRows.longestCode, let code = ShortCode(text) else {
                row.report(.error, .invalidIdentifier, .code, value: text)
                return
            }
            if let first = lines[code] {
                row.report(.error, .duplicateIdentifier(firstLine: first), .code, value: text)
            } else {
                lines[code] = row.line
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
