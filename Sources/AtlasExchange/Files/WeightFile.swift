package import AtlasModel

/// A user's file of weights, `territory,weight`: what each territory counts for, as the number of its employer
/// associations.
package enum WeightFile {
    package typealias Weight = (territory: TerritoryReference, weight: Int)

    enum Column: String, SheetColumn {
        case territory, weight

        static let file = "weights.csv"
        static let mandatory: [Column] = [.territory, .weight]

        var kind: CellKind { self == .weight ? .integer : .text }
    }

    /// More than the people of the world in one row is a mistake, and their sum still fits.
    private static let largest = 10_000_000_000

    /// - Returns: no weights where a finding is an error; a territory named twice is one.
    package static func read(_ path: String, in territories: Territories) -> (weights: [Weight]?, findings: [Finding]) {
        let log = FindingLog()
        let sheet: Sheet<Column>
        switch FileContents(path: path) {
        case .bytes(let bytes): sheet = Sheet(CsvTable(bytes, file: Column.file), log: log)
        case .absent:
            log.add(Finding(.error, .missingFile, at: Finding.Place(file: Column.file)))
            sheet = .broken
        case .unreadable(let reason):
            log.add(Finding(.error, .unreadableFile(reason: reason), at: Finding.Place(file: Column.file)))
            sheet = .broken
        }
        let places = TerritoryLookup(territories)
        var lines: [TerritoryReference: Int] = [:]
        let weights = sheet.map(log: log) { row -> Weight? in
            row.reportIfMissing(.territory)
            row.reportIfMissing(.weight)
            guard let territory = row.territory(.territory, in: places),
                let weight = row.integer(.weight, in: 0...largest)
            else { return nil }
            if let first = lines[territory] {
                row.report(.error, .duplicateIdentifier(firstLine: first), .territory, value: territory.description)
            }
            lines[territory] = row.line
            return (territory, weight)
        }
        let findings = log.findings.map { finding in
            var place = finding.place
            place.file = path
            return Finding(finding.severity, finding.problem, at: place, value: finding.value)
        }
        return (log.hasErrors ? nil : weights.compactMap(\.self), findings)
    }
}
