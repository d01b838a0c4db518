/// The territories of a country: its official units and the zones that people have named.
///
/// Sets of communes are ``CommuneSet``s of rows in ``communes``; they are computed when asked for, in time linear in
/// the size of the answer.
public struct Territories: Sendable {
    public let communes: CommuneTable
    public let epci: [Epci]
    public let departements: [Departement]
    public let regions: [Region]
    public let formerRegions: [Region]
    public let formerCommunes: [FormerCommune]
    public private(set) var zones: [NamedZone]
    /// Whether weights are inhabitants; otherwise they are numbers of communes.
    public let hasPopulation: Bool

    let communesByCode: SortedKeys
    let communesByDepartement: Grouping
    let communesByEpci: Grouping
    private var rows: [TerritoryReference: Int]

    /// Every row of `communes` must point into the other tables; a zone's members that do not exist add nothing to it.
    public init(
        communes: CommuneTable, epci: [Epci], departements: [Departement], regions: [Region], formerRegions: [Region],
        formerCommunes: [FormerCommune], zones: [NamedZone] = []
    ) {
        self.communes = communes
        self.epci = epci
        self.departements = departements
        self.regions = regions
        self.formerRegions = formerRegions
        self.formerCommunes = formerCommunes
        self.zones = zones
        hasPopulation = communes.populations.contains { $0 > 0 }
        communesByCode = SortedKeys(of: communes.codes)
        communesByDepartement = Grouping(rows: communes.departements, groupCount: departements.count)
        communesByEpci = Grouping(rows: communes.epci, groupCount: epci.count)
        var rows: [TerritoryReference: Int] = [:]
        for (row, unit) in epci.enumerated() { rows[TerritoryReference(.epci, unit.siren)] = row }
        for (row, unit) in departements.enumerated() { rows[TerritoryReference(.departement, unit.code)] = row }
        for (row, unit) in regions.enumerated() { rows[TerritoryReference(.region, unit.code)] = row }
        for (row, unit) in formerRegions.enumerated() { rows[TerritoryReference(.formerRegion, unit.code)] = row }
        for (row, zone) in zones.enumerated() { rows[TerritoryReference(.zone, zone.id)] = row }
        self.rows = rows
    }

    /// A country without territories: the start of a test or of an empty atlas.
    public static let none = Territories(
        communes: CommuneTable(), epci: [], departements: [], regions: [], formerRegions: [], formerCommunes: [])

    /// The same official units with other named zones.
    public func naming(_ zones: [NamedZone]) -> Territories {
        var result = self
        for zone in self.zones { result.rows[TerritoryReference(.zone, zone.id)] = nil }
        for (row, zone) in zones.enumerated() { result.rows[TerritoryReference(.zone, zone.id)] = row }
        result.zones = zones
        return result
    }

    /// The row of a territory in the table of its level; `nil` where it does not exist; 0 for France.
    public func row(of reference: TerritoryReference) -> Int? {
        switch reference.level {
        case .france: 0
        case .commune: communesByCode.row(of: reference.code)
        default: rows[reference]
        }
    }

    public func contains(_ reference: TerritoryReference) -> Bool { row(of: reference) != nil }

    /// The row of a commune by its INSEE code.
    public func commune(_ code: String) -> Int? { communesByCode.row(of: code) }

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

/// Rows found by their code in logarithmic time, whatever the order of the rows.
struct SortedKeys: Sendable {
    private let keys: [UInt64]
    private let rows: [Int32]

    /// Codes longer than 8 bytes are told apart by their first 8 only: the reader of the tables refuses them.
    init(of codes: TextColumn) {
        var pairs: [(key: UInt64, row: Int32)] = []
        pairs.reserveCapacity(codes.count)
        var sorted = true
        codes.forEachRow { row, utf8 in
            let key = SortedKeys.key(utf8)
            if let last = pairs.last, last.key >= key { sorted = false }
            pairs.append((key, Int32(row)))
        }
        if !sorted { pairs.sort { $0.key < $1.key } }
        keys = pairs.map(\.key)
        rows = pairs.map(\.row)
    }

    private static func key(_ utf8: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var shift: UInt64 = 56
        for byte in utf8.prefix(8) {
            key |= UInt64(byte) << shift
            shift = shift &- 8
        }
        return key
    }

    func row(of code: String) -> Int? {
        guard (1...8).contains(code.utf8.count) else { return nil }
        let key = SortedKeys.key(code.utf8)
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? Int(rows[low]) : nil
    }
}

/// Rows gathered by the group that each belongs to, in one array and the bounds of each group.
struct Grouping: Sendable {
    private let starts: [Int32]
    private let members: [Int32]

    /// `rows[n]` is the group of row `n`, or negative for none.
    init(rows: [Int32], groupCount: Int) {
        var starts = [Int32](repeating: 0, count: groupCount + 1)
        for group in rows where group >= 0 { starts[Int(group) + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        var next = starts
        var members = [Int32](repeating: 0, count: Int(starts[groupCount]))
        for (row, group) in rows.enumerated() where group >= 0 {
            members[Int(next[Int(group)])] = Int32(row)
            next[Int(group)] += 1
        }
        self.starts = starts
        self.members = members
    }

    subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }
}
