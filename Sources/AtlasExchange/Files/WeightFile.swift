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
        let sheet = UserFile.sheet(Column.self, at: path, log)
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
        return (log.hasErrors ? nil : weights.compactMap(\.self), UserFile.findings(log, at: path))
    }
}
