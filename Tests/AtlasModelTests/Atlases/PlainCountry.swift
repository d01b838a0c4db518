import AtlasModel

/// A country told as people tell it, each commune with the codes of what it belongs to: easy to write in a test, and
/// obvious to search without the tables under test.
struct PlainCountry {
    struct Commune {
        var code: String
        var name: String
        var departement: String
        var epci: String?
        /// -1 where unknown.
        var population = 100
        var coordinate: Coordinate?
        var postalCodes: [String] = []
    }

    struct Departement {
        var code: String
        var name: String
        var region: String
        var formerRegion: String
    }

    var communes: [Commune]
    var epci: [Epci]
    var departements: [Departement]
    var regions: [Region]
    var formerRegions: [Region]
    var formerCommunes: [FormerCommune] = []
    var zones: [NamedZone] = []

    /// The same country in the tables of the model.
    var territories: Territories {
        var table = CommuneTable()
        for commune in communes {
            table.codes.append(commune.code.utf8)
            table.names.append(commune.name.utf8)
            table.epci.append(Int32(epci.firstIndex { $0.siren == commune.epci } ?? -1))
            table.departements.append(Int32(departements.firstIndex { $0.code == commune.departement }!))
            table.populations.append(Int32(commune.population))
            table.latitudes.append(commune.coordinate?.latitude ?? .nan)
            table.longitudes.append(commune.coordinate?.longitude ?? .nan)
            table.postalCodes.append(commune.postalCodes.joined(separator: "|").utf8)
            table.points.append(.unknown)
        }
        let units = departements.map { unit in
            AtlasModel.Departement(
                code: unit.code, name: unit.name, region: regions.firstIndex { $0.code == unit.region }!,
                formerRegion: formerRegions.firstIndex { $0.code == unit.formerRegion }!, prefecture: "")
        }
        return Territories(
            communes: table, epci: epci, departements: units, regions: regions, formerRegions: formerRegions,
            formerCommunes: formerCommunes, zones: zones)
    }

    /// Whether a territory holds a commune, read off the commune itself.
    func holds(_ reference: TerritoryReference, _ commune: Commune) -> Bool {
        let departement = departements.first { $0.code == commune.departement }!
        return switch reference.level {
        case .france: true
        case .region: departement.region == reference.code
        case .formerRegion: departement.formerRegion == reference.code
        case .departement: departement.code == reference.code
        case .epci: commune.epci == reference.code
        case .commune: commune.code == reference.code
        case .zone:
            zones.contains { zone in
                zone.id == reference.code && zone.members.contains { $0.level != .zone && holds($0, commune) }
            }
        }
    }

    /// The codes of the communes of a union of territories.
    func codes(of references: [TerritoryReference]) -> Set<String> {
        Set(communes.filter { commune in references.contains { holds($0, commune) } }.map(\.code))
    }

    /// Inhabitants of communes given by their codes; the number of communes where the country knows no inhabitant.
    func weight(of codes: Set<String>) -> Int {
        let isPopulated = communes.contains { $0.population > 0 }
        let members = communes.filter { codes.contains($0.code) }
        return isPopulated ? members.map { max(0, $0.population) }.reduce(0, +) : members.count
    }

    /// Every territory of a level, in the order of the tables.
    func references(at level: TerritoryLevel) -> [TerritoryReference] {
        switch level {
        case .france: [.france]
        case .region: regions.map { TerritoryReference(.region, $0.code) }
        case .formerRegion: formerRegions.map { TerritoryReference(.formerRegion, $0.code) }
        case .departement: departements.map { TerritoryReference(.departement, $0.code) }
        case .epci: epci.map { TerritoryReference(.epci, $0.siren) }
        case .commune: communes.map { TerritoryReference(.commune, $0.code) }
        case .zone: zones.map { TerritoryReference(.zone, $0.id) }
        }
    }

    var allReferences: [TerritoryReference] { TerritoryLevel.allCases.flatMap { references(at: $0) } }
}
