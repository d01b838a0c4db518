/// The territories of a country: its official units and the zones that people have named.
///
/// Sets of communes are ``CommuneSet``s of rows in ``communes``; they are computed when asked for, in time linear in
/// the size of the answer.
public struct Territories: Sendable {
    /// One reference to tables that never change: a value that is passed around and copied in every loop.
    @usableFromInline let tables: Tables

    @usableFromInline
    final class Tables: Sendable {
        @usableFromInline let communes: CommuneTable
        @usableFromInline let epci: [Epci]
        @usableFromInline let departements: [Departement]
        @usableFromInline let regions: [Region]
        @usableFromInline let formerRegions: [Region]
        @usableFromInline let formerCommunes: [FormerCommune]
        @usableFromInline let zones: [NamedZone]
        @usableFromInline let hasPopulation: Bool
        let communesByCode: RowsByCode
        let communesByDepartement: Grouping
        let communesByEpci: Grouping
        let nodes: TerritoryNodes
        let rows: [TerritoryReference: Int]

        init(
            communes: CommuneTable, epci: [Epci], departements: [Departement], regions: [Region],
            formerRegions: [Region], formerCommunes: [FormerCommune], zones: [NamedZone]
        ) {
            self.communes = communes
            self.epci = epci
            self.departements = departements
            self.regions = regions
            self.formerRegions = formerRegions
            self.formerCommunes = formerCommunes
            self.zones = zones
            hasPopulation = communes.populations.contains { $0 > 0 }
            communesByCode = RowsByCode(of: communes.codes)
            communesByDepartement = Grouping(rows: communes.departements, groupCount: departements.count)
            communesByEpci = Grouping(rows: communes.epci, groupCount: epci.count)
            nodes = TerritoryNodes(
                communes: communes, byEpci: communesByEpci, epciCount: epci.count, departements: departements,
                regionCount: regions.count)
            var rows: [TerritoryReference: Int] = [:]
            rows.reserveCapacity(epci.count + departements.count + regions.count + formerRegions.count + zones.count)
            for (row, unit) in epci.enumerated() { rows[TerritoryReference(.epci, unit.siren)] = row }
            for (row, unit) in departements.enumerated() { rows[TerritoryReference(.departement, unit.code)] = row }
            for (row, unit) in regions.enumerated() { rows[TerritoryReference(.region, unit.code)] = row }
            for (row, unit) in formerRegions.enumerated() { rows[TerritoryReference(.formerRegion, unit.code)] = row }
            for (row, zone) in zones.enumerated() { rows[TerritoryReference(.zone, zone.id)] = row }
            self.rows = rows
        }

        /// The same official units with other named zones.
        init(_ other: Tables, naming zones: [NamedZone]) {
            communes = other.communes
            epci = other.epci
            departements = other.departements
            regions = other.regions
            formerRegions = other.formerRegions
            formerCommunes = other.formerCommunes
            hasPopulation = other.hasPopulation
            communesByCode = other.communesByCode
            communesByDepartement = other.communesByDepartement
            communesByEpci = other.communesByEpci
            nodes = other.nodes
            var rows = other.rows
            for zone in other.zones { rows[TerritoryReference(.zone, zone.id)] = nil }
            for (row, zone) in zones.enumerated() { rows[TerritoryReference(.zone, zone.id)] = row }
            self.zones = zones
            self.rows = rows
        }
    }

    /// Every row of `communes` must point into the other tables; a zone's members that do not exist add nothing to it.
    public init(
        communes: CommuneTable, epci: [Epci], departements: [Departement], regions: [Region], formerRegions: [Region],
        formerCommunes: [FormerCommune], zones: [NamedZone] = []
    ) {
        tables = Tables(
            communes: communes, epci: epci, departements: departements, regions: regions, formerRegions: formerRegions,
            formerCommunes: formerCommunes, zones: zones)
    }

    private init(_ tables: Tables) { self.tables = tables }

    /// A country without territories: the start of a test or of an empty atlas.
    public static let none = Territories(
        communes: CommuneTable(), epci: [], departements: [], regions: [], formerRegions: [], formerCommunes: [])

    /// The same official units with other named zones.
    public func naming(_ zones: [NamedZone]) -> Territories { Territories(Tables(tables, naming: zones)) }

    @inlinable public var communes: CommuneTable { tables.communes }
    @inlinable public var epci: [Epci] { tables.epci }
    @inlinable public var departements: [Departement] { tables.departements }
    @inlinable public var regions: [Region] { tables.regions }
    @inlinable public var formerRegions: [Region] { tables.formerRegions }
    @inlinable public var formerCommunes: [FormerCommune] { tables.formerCommunes }
    @inlinable public var zones: [NamedZone] { tables.zones }
    /// Whether weights are inhabitants; otherwise they are numbers of communes.
    @inlinable public var hasPopulation: Bool { tables.hasPopulation }

    var communesByDepartement: Grouping { tables.communesByDepartement }
    var communesByEpci: Grouping { tables.communesByEpci }
    var nodes: TerritoryNodes { tables.nodes }

    /// The row of a territory in the table of its level; `nil` where it does not exist; 0 for France.
    public func row(of reference: TerritoryReference) -> Int? {
        switch reference.level {
        case .france: 0
        case .commune: tables.communesByCode.row(of: reference.code)
        default: tables.rows[reference]
        }
    }

    public func contains(_ reference: TerritoryReference) -> Bool { row(of: reference) != nil }

    /// The row of a commune by its INSEE code.
    public func commune(_ code: String) -> Int? { tables.communesByCode.row(of: code) }

    /// The reference of a commune by its row.
    public func reference(ofCommune row: Int) -> TerritoryReference {
        TerritoryReference(.commune, communes.codes[row])
    }

    /// The reference of a row in the table of a level.
    public func reference(_ level: TerritoryLevel, row: Int) -> TerritoryReference {
        let code =
            switch level {
            case .france: ""
            case .commune: communes.codes[row]
            case .epci: epci[row].siren
            case .zone: zones[row].id
            case .departement: departements[row].code
            case .formerRegion: formerRegions[row].code
            case .region: regions[row].code
            }
        return TerritoryReference(level, code)
    }

    /// The name in words, without its kind: `Finistère`, `Pays d'Ancenis`; `nil` where there is no such territory.
    public func name(of reference: TerritoryReference) -> String? {
        guard let row = row(of: reference) else { return nil }
        return switch reference.level {
        case .france: "France"
        case .commune: communes.names[row]
        case .epci: epci[row].name
        case .zone: zones[row].name
        case .departement: departements[row].name
        case .formerRegion: formerRegions[row].name
        case .region: regions[row].name
        }
    }

    /// The code of the département that tells a commune or a département from its namesakes: `Quimper (29)`; `nil` for
    /// territories that have none.
    public func departementCode(of reference: TerritoryReference) -> String? {
        switch reference.level {
        case .departement: reference.code
        case .commune: commune(reference.code).map { departements[Int(communes.departements[$0])].code }
        case .epci, .zone, .region, .formerRegion, .france: nil
        }
    }

    /// Where a commune is; `nil` where nobody knows.
    public func coordinate(ofCommune row: Int) -> Coordinate? {
        let (latitude, longitude) = (communes.latitudes[row], communes.longitudes[row])
        return latitude.isNaN || longitude.isNaN ? nil : Coordinate(latitude: latitude, longitude: longitude)
    }

    /// What a set of communes weighs: its inhabitants, or the number of its communes where no commune of the country
    /// has a population.
    public func weight(of set: CommuneSet) -> Int {
        hasPopulation ? set.reduce(0) { $0 + max(0, Int(communes.populations[$1])) } : set.count
    }
}

extension Territories: Equatable {
    public static func == (left: Territories, right: Territories) -> Bool {
        left.communes == right.communes && left.epci == right.epci && left.departements == right.departements
            && left.regions == right.regions && left.formerRegions == right.formerRegions
            && left.formerCommunes == right.formerCommunes && left.zones == right.zones
    }
}
