import AtlasModel
import GRDB

/// `regions`.
enum RegionRows: StoredTable {
    enum Column: Int, StoredColumn {
        case code, name
    }

    static let name = "regions"

    static func cell(_ region: Region, _ column: Column) -> DatabaseValue {
        switch column {
        case .code: .text(region.code)
        case .name: .text(region.name)
        }
    }

    static func read(_ row: StoredRow<RegionRows>) throws -> Region {
        try Region(code: row.text(.code), name: row.text(.name))
    }
}

/// `regions2015`.
enum FormerRegionRows: StoredTable {
    typealias Column = RegionRows.Column

    static let name = "regions2015"

    static func cell(_ region: Region, _ column: Column) -> DatabaseValue { RegionRows.cell(region, column) }

    static func read(_ row: StoredRow<FormerRegionRows>) throws -> Region {
        try Region(code: row.text(.code), name: row.text(.name))
    }
}

/// `departements`.
enum DepartementRows: StoredTable {
    /// The régions are written by their codes.
    typealias Value = (departement: Departement, region: String, formerRegion: String)

    enum Column: Int, StoredColumn {
        case code, name, region, region2015, prefecture
    }

    static let name = "departements"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .code: .text(value.departement.code)
        case .name: .text(value.departement.name)
        case .region: .text(value.region)
        case .region2015: .text(value.formerRegion)
        case .prefecture: .text(value.departement.prefecture)
        }
    }

    /// - Parameters: the rows of régions by their codes.
    static func read(
        _ row: StoredRow<DepartementRows>, regions: [String: Int], formerRegions: [String: Int]
    ) throws -> Departement {
        try Departement(
            code: row.text(.code), name: row.text(.name),
            region: row.required(.region, regions[row.text(.region)]),
            formerRegion: row.required(.region2015, formerRegions[row.text(.region2015)]),
            prefecture: row.text(.prefecture))
    }
}

/// `epci`.
enum EpciRows: StoredTable {
    enum Column: Int, StoredColumn {
        case siren, name, kind
    }

    static let name = "epci"

    static func cell(_ epci: Epci, _ column: Column) -> DatabaseValue {
        switch column {
        case .siren: .text(epci.siren)
        case .name: .text(epci.name)
        case .kind: .text(epci.kind)
        }
    }

    static func read(_ row: StoredRow<EpciRows>) throws -> Epci {
        try Epci(siren: row.text(.siren), name: row.text(.name), kind: row.text(.kind))
    }
}
