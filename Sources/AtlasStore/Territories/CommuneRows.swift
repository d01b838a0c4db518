import AtlasModel
import GRDB

/// `communes`.
enum CommuneRows: StoredTable {
    /// A row of a country's table, with the units that it belongs to by their codes.
    struct Value {
        let table: CommuneTable
        let row: Int
        let epci: String?
        let departement: String
    }

    enum Column: Int, StoredColumn {
        case code, name, epci, departement, population, latitude, longitude, postalCodes, point
    }

    static let name = "communes"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        let (table, row) = (value.table, value.row)
        return switch column {
        case .code: .text(table.codes[row])
        case .name: .text(table.names[row])
        case .epci: .optional(value.epci)
        case .departement: .text(value.departement)
        case .population: .integer(table.populations[row] < 0 ? nil : Int(table.populations[row]))
        case .latitude: .real(table.latitudes[row])
        case .longitude: .real(table.longitudes[row])
        case .postalCodes: .text(table.postalCodes[row])
        case .point: .choice(Point(table.points[row]))
        }
    }

    /// Adds a row to the table.
    ///
    /// - Parameters: the rows of EPCI and départements by their codes.
    static func read(
        _ row: StoredRow<CommuneRows>, epci: [String: Int], departements: [String: Int], into table: inout CommuneTable
    ) throws {
        let code = try row.text(.code)
        // Longer codes are not told apart: see CommuneTable.codes.
        guard (1...8).contains(code.utf8.count) else { throw row.broken(.code) }
        let ownEpci = row.optionalText(.epci)
        let departement = try row.required(.departement, departements[row.text(.departement)])
        let population = try row.count(.population) ?? -1
        table.codes.append(code.utf8)
        try table.names.append(row.text(.name).utf8)
        try table.epci.append(ownEpci.map { Int32(try row.required(.epci, epci[$0])) } ?? -1)
        table.departements.append(Int32(departement))
        try table.populations.append(row.required(.population, Int32(exactly: population)))
        try table.latitudes.append(row.degrees(.latitude, within: 90) ?? .nan)
        try table.longitudes.append(row.degrees(.longitude, within: 180) ?? .nan)
        try table.postalCodes.append(row.text(.postalCodes).utf8)
        let point: Point? = try row.optionalChoice(.point)
        table.points.append(point?.value ?? .unknown)
    }

    /// How ``CommuneTable/Point`` is written; `NULL` where unknown.
    private enum Point: String {
        case townHall, representative

        init?(_ point: CommuneTable.Point) {
            switch point {
            case .unknown: return nil
            case .townHall: self = .townHall
            case .representative: self = .representative
            }
        }

        var value: CommuneTable.Point {
            switch self {
            case .townHall: .townHall
            case .representative: .representative
            }
        }
    }
}

/// `former_communes`.
enum FormerCommuneRows: StoredTable {
    enum Column: Int, StoredColumn {
        case code, name, successor
    }

    static let name = "former_communes"

    static func cell(_ commune: FormerCommune, _ column: Column) -> DatabaseValue {
        switch column {
        case .code: .text(commune.code)
        case .name: .text(commune.name)
        case .successor: .text(commune.successor)
        }
    }

    static func read(_ row: StoredRow<FormerCommuneRows>) throws -> FormerCommune {
        try FormerCommune(code: row.text(.code), name: row.text(.name), successor: row.text(.successor))
    }
}
