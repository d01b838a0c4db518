import AtlasModel
import GRDB

extension Database {
    /// Writes the official units of an atlas that has its own.
    func insert(official territories: Territories) throws {
        try insert(territories.regions, into: RegionRows.self)
        try insert(territories.formerRegions, into: FormerRegionRows.self)
        let departements = territories.departements.map { unit in
            (unit, territories.regions[unit.region].code, territories.formerRegions[unit.formerRegion].code)
        }
        try insert(departements, into: DepartementRows.self)
        try insert(territories.epci, into: EpciRows.self)
        let table = territories.communes
        let communes = (0..<table.count).lazy.map { row in
            CommuneRows.Value(
                table: table, row: row,
                epci: table.epci[row] < 0 ? nil : territories.epci[Int(table.epci[row])].siren,
                departement: territories.departements[Int(table.departements[row])].code)
        }
        try insert(communes, into: CommuneRows.self)
        try insert(territories.formerCommunes, into: FormerCommuneRows.self)
    }

    /// The official units of the file, without named zones.
    func officialTerritories() throws -> Territories {
        let regions = try rows(of: RegionRows.self, RegionRows.read)
        let formerRegions = try rows(of: FormerRegionRows.self, FormerRegionRows.read)
        let (regionRows, formerRegionRows) = (placed(regions.map(\.code)), placed(formerRegions.map(\.code)))
        let departements = try rows(of: DepartementRows.self) {
            try DepartementRows.read($0, regions: regionRows, formerRegions: formerRegionRows)
        }
        let epci = try rows(of: EpciRows.self, EpciRows.read)
        let (epciRows, departementRows) = (placed(epci.map(\.siren)), placed(departements.map(\.code)))
        var communes = CommuneTable()
        _ = try rows(of: CommuneRows.self) {
            try CommuneRows.read($0, epci: epciRows, departements: departementRows, into: &communes)
        }
        return try Territories(
            communes: communes, epci: epci, departements: departements, regions: regions,
            formerRegions: formerRegions, formerCommunes: rows(of: FormerCommuneRows.self, FormerCommuneRows.read))
    }

    /// The row of each code.
    private func placed(_ codes: [String]) -> [String: Int] {
        Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
