package import AtlasModel

/// Reads the official territories of a country.
package enum TerritoryReader {
    /// The files of a package that bring territories of its own.
    static let files = [
        CommuneColumn.file, EpciSheet.Column.file, DepartementSheet.Column.file, RegionSheet.Column.file,
        FormerRegionSheet.Column.file, FormerCommuneSheet.Column.file,
    ]

    private static let territoriesPart = "\(PackageReader.territories)/"

    /// The territories of a folder, without named zones, and all that is wrong with its files; no territories where a
    /// finding is an error.
    package static func read(folder: String) -> (territories: Territories?, findings: [Finding]) {
        read(folder: folder, meter: nil)
    }

    static func read(folder: String, meter: ReadingMeter?) -> (territories: Territories?, findings: [Finding]) {
        let log = FindingLog()
        let source = SourceFolder(path: folder, part: territoriesPart, meter: meter)
        let regions: Units<Region> = units(RegionSheet.Column.self, .code, source, log) {
            Region(code: $0.requiredText(.code), name: $0.requiredText(.name))
        }
        let formerRegions: Units<Region> = units(FormerRegionSheet.Column.self, .code, source, log) {
            Region(code: $0.requiredText(.code), name: $0.requiredText(.name))
        }
        let departements: Units<Departement> = units(DepartementSheet.Column.self, .code, source, log) {
            Departement(
                code: $0.requiredText(.code), name: $0.requiredText(.name), region: regions.row($0, .region, log),
                formerRegion: formerRegions.row($0, .formerRegion, log), prefecture: $0.text(.prefecture))
        }
        let epci: Units<Epci> = units(EpciSheet.Column.self, .siren, source, log, EpciSheet.read)
        let (communes, former) = Parallel.both {
            let sheet: Sheet<CommuneColumn> = source.sheet(isRequired: true, log: log)
            return CommuneRows(sheet: sheet, departements: departements.rows, epci: epci.rows, log: log).read()
        } _: {
            formerCommunes(folder: folder)
        }
        log.add(former.findings)
        meter?.advance(by: source.size(of: FormerCommuneSheet.Column.file), in: FormerCommuneSheet.Column.file)
        guard !log.hasErrors else { return (nil, log.findings) }
        let territories = Territories(
            communes: communes, epci: epci.values, departements: departements.values, regions: regions.values,
            formerRegions: formerRegions.values, formerCommunes: former.values)
        return (territories, log.findings)
    }

    private static func formerCommunes(folder: String) -> (values: [FormerCommune], findings: [Finding]) {
        let log = FindingLog()
        let source = SourceFolder(path: folder, part: territoriesPart)
        let sheet: Sheet<FormerCommuneSheet.Column> = source.sheet(log: log)
        return (sheet.map(log: log, FormerCommuneSheet.read), log.findings)
    }

    private static func units<Column: SheetColumn, Value>(
        _ type: Column.Type, _ code: Column, _ source: SourceFolder, _ log: FindingLog,
        _ read: (Row<Column>) -> Value
    ) -> Units<Value> {
        let sheet: Sheet<Column> = source.sheet(isRequired: true, log: log)
        var values: [Value] = []
        var lines: [Int] = []
        var rows: [ShortCode: Int32] = [:]
        rows.reserveCapacity(sheet.rowCount)
        sheet.forEachGoodRow(log: log) { row in
            let value = read(row)
            let name = row.name(code)
            guard let key = ShortCode(name) else {
                row.report(.error, .invalidIdentifier, code, value: name)
                return
            }
            if let first = rows.updateValue(Int32(values.count), forKey: key) {
                row.report(.error, .duplicateIdentifier(firstLine: lines[Int(first)]), code, value: name)
            }
            lines.append(row.line)
            values.append(value)
        }
        return Units(values: values, rows: sheet.isBroken ? nil : rows)
    }
}

/// Territories of a level and where each stands in its table.
private struct Units<Value> {
    let values: [Value]
    /// `nil` where the file could not be read: its own finding is enough.
    let rows: [ShortCode: Int32]?

    func row<Column: SheetColumn>(_ row: Row<Column>, _ column: Column, _ log: FindingLog) -> Int {
        row.reportIfMissing(column)
        guard let text = row.cell(column), let rows else { return 0 }
        if let key = ShortCode(text), let found = rows[key] { return Int(found) }
        row.report(.error, .unknownIdentifier(of: .region), column, value: text)
        return 0
    }
}
