import AtlasModel

/// `communes.csv`; its rows go straight into a ``CommuneTable``.
enum CommuneColumn: String, SheetColumn {
    case code, name, epci, departement, population, latitude, longitude
    case postalCodes = "postal_codes"
    case point

    static let file = "territories/communes.csv"
    static let mandatory: [CommuneColumn] = [.code, .name, .epci, .departement]

    var kind: CellKind {
        switch self {
        case .population: .integer
        case .latitude, .longitude: .number
        case .postalCodes: .list
        case .point: .choice(PointName.allCases.map(\.rawValue))
        default: .text
        }
    }
}

/// How ``CommuneTable/Point`` is written.
enum PointName: String, CaseIterable {
    case townHall, representative
}

/// `epci.csv`.
enum EpciSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case siren, name, kind

        static let file = "territories/epci.csv"
        static let mandatory: [Column] = [.siren, .name]
    }

    static func read(_ row: Row<Column>) -> Epci {
        Epci(siren: row.requiredText(.siren), name: row.requiredText(.name), kind: row.text(.kind))
    }

    static func cell(_ epci: Epci, _ column: Column) -> WrittenCell {
        switch column {
        case .siren: .text(epci.siren)
        case .name: .text(epci.name)
        case .kind: .text(epci.kind)
        }
    }
}

/// `departements.csv`.
enum DepartementSheet: SheetFormat {
    /// The régions are written by their codes.
    typealias Value = (departement: Departement, region: String, formerRegion: String)

    enum Column: String, SheetColumn {
        case code, name, region
        case formerRegion = "region2015"
        case prefecture

        static let file = "territories/departements.csv"
        static let mandatory: [Column] = [.code, .name, .region, .formerRegion]
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .code: .text(value.departement.code)
        case .name: .text(value.departement.name)
        case .region: .text(value.region)
        case .formerRegion: .text(value.formerRegion)
        case .prefecture: .text(value.departement.prefecture)
        }
    }
}

/// `regions.csv`.
enum RegionSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case code, name

        static let file = "territories/regions.csv"
        static let mandatory: [Column] = [.code, .name]
    }

    static func cell(_ region: Region, _ column: Column) -> WrittenCell {
        switch column {
        case .code: .text(region.code)
        case .name: .text(region.name)
        }
    }
}

/// `regions2015.csv`.
enum FormerRegionSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case code, name

        static let file = "territories/regions2015.csv"
        static let mandatory: [Column] = [.code, .name]
    }

    static func cell(_ region: Region, _ column: Column) -> WrittenCell {
        switch column {
        case .code: .text(region.code)
        case .name: .text(region.name)
        }
    }
}

/// `former_communes.csv`.
enum FormerCommuneSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case code, name, successor

        static let file = "territories/former_communes.csv"
        static let mandatory: [Column] = [.code, .successor]
    }

    static func read(_ row: Row<Column>) -> FormerCommune {
        FormerCommune(
            code: row.requiredText(.code), name: row.text(.name), successor: row.requiredText(.successor))
    }

    static func cell(_ commune: FormerCommune, _ column: Column) -> WrittenCell {
        switch column {
        case .code: .text(commune.code)
        case .name: .text(commune.name)
        case .successor: .text(commune.successor)
        }
    }
}
