import AtlasModel

/// Reads `communes.csv` into columns, one after the other.
///
/// Plain cells, all but a few of a country's, are read from their bytes; a cell that is quoted, odd or wrong goes the
/// way of every other file's cells, which knows what to report.
struct CommuneRows {
    let sheet: Sheet<CommuneColumn>
    /// Rows of the units by code; `nil` where their file could not be read.
    let departements: [ShortCode: Int32]?
    let epci: [ShortCode: Int32]?
    let log: FindingLog

    private typealias Rows = SheetRows<CommuneColumn>

    /// Codes are told apart by their first 8 bytes (see ``CommuneTable/codes``).
    private static let longestCode = 8

    func read() -> CommuneTable {
        var table = CommuneTable()
        let findings = log.count
        sheet.withGoodRows(log: log) { rows in
            table.codes = rows.texts(.code) { $0.requiredText(.code) }
            table.names = rows.texts(.name) { $0.requiredText(.name) }
            table.postalCodes = rows.texts(.postalCodes) { $0.text(.postalCodes) }
            table.epci = units(.epci, rows, in: epci, of: .epci)
            table.departements = units(.departement, rows, in: departements, of: .departement)
            table.populations = rows.values(.population, plain: PlainNumber.integer) {
                $0.integer(.population, in: 0...Int(Int32.max)).map(Int32.init) ?? -1
            }
            table.latitudes = degrees(.latitude, rows, in: -90...90)
            table.longitudes = degrees(.longitude, rows, in: -180...180)
            table.points = points(rows)
        }
        log.sortByLine(since: findings)
        if !sheet.isBroken && !areCodesInOrder(table.codes) { checkCodes() }
        return table
    }

    /// The rows of the units that cells name, -1 for an empty cell.
    private func units(
        _ column: CommuneColumn, _ rows: Rows, in known: [ShortCode: Int32]?, of entity: Finding.Entity
    ) -> [Int32] {
        rows.remembered(column) { row in
            if column == .departement { row.reportIfMissing(column) }
            guard let text = row.cell(column), let known else { return -1 }
            if let code = ShortCode(text), let found = known[code] { return found }
            row.report(.error, .unknownIdentifier(of: entity), column, value: text)
            return -1
        }
    }

    private func degrees(_ column: CommuneColumn, _ rows: Rows, in range: ClosedRange<Int>) -> [Double] {
        let bounds = Double(range.lowerBound)...Double(range.upperBound)
        return rows.values(column) { plain in
            PlainNumber.decimal(plain).flatMap { bounds ~= $0 ? $0 : nil }
        } odd: { row in
            row.degrees(column, in: range) ?? .nan
        }
    }

    private func points(_ rows: Rows) -> [CommuneTable.Point] {
        let townHall = ShortCode(PointName.townHall.rawValue)
        let representative = ShortCode(PointName.representative.rawValue)
        return rows.values(.point) { plain in
            let code = ShortCode(plain)
            return code == townHall ? .townHall : code == representative ? .representative : nil
        } odd: { row in
            switch row.choice(.point, as: PointName.self, .warning) {
            case .townHall: .townHall
            case .representative: .representative
            case nil: .unknown
            }
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
