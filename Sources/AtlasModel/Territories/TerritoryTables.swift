/// The communes of a country, one array per column: row `n` of each is the same commune.
public struct CommuneTable: Hashable, Sendable {
    /// Where the coordinate of a commune was taken.
    public enum Point: UInt8, Sendable {
        /// The source does not say.
        case unknown
        /// At the town hall.
        case townHall
        /// Somewhere inside the commune that stands for it.
        case representative
    }

    /// INSEE codes, 1 to 8 bytes each.
    public var codes = TextColumn()
    public var names = TextColumn()
    /// Row of the commune's EPCI in the table of EPCI, or -1.
    public var epci: [Int32] = []
    /// Row of the commune's département.
    public var departements: [Int32] = []
    /// Inhabitants, or -1 where unknown.
    public var populations: [Int32] = []
    /// Degrees; not a number where unknown.
    public var latitudes: [Double] = []
    /// Degrees; not a number where unknown.
    public var longitudes: [Double] = []
    /// Postal codes separated by `|`.
    public var postalCodes = TextColumn()
    public var points: [Point] = []

    public init() {}

    public var count: Int { epci.count }

    public mutating func reserve(rows: Int, bytes: Int) {
        codes.reserve(rows: rows, bytes: rows * 5)
        names.reserve(rows: rows, bytes: bytes)
        postalCodes.reserve(rows: rows, bytes: bytes)
        epci.reserveCapacity(rows)
        departements.reserveCapacity(rows)
        populations.reserveCapacity(rows)
        latitudes.reserveCapacity(rows)
        longitudes.reserveCapacity(rows)
        points.reserveCapacity(rows)
    }

    public static func == (left: CommuneTable, right: CommuneTable) -> Bool {
        left.codes == right.codes && left.names == right.names && left.epci == right.epci
            && left.departements == right.departements && left.populations == right.populations
            && left.postalCodes == right.postalCodes && left.points == right.points
            && left.latitudes.map(\.bitPattern) == right.latitudes.map(\.bitPattern)
            && left.longitudes.map(\.bitPattern) == right.longitudes.map(\.bitPattern)
    }
}

/// An établissement public de coopération intercommunale à fiscalité propre.
public struct Epci: Hashable, Sendable {
    /// SIREN, 9 digits.
    public let siren: String
    public let name: String
    /// `CC`, `CA`, `CU`, `METRO` …, as the source writes it.
    public let kind: String

    public init(siren: String, name: String, kind: String) {
        self.siren = siren
        self.name = name
        self.kind = kind
    }
}

/// A département with the régions it belongs to, today and before 2016.
public struct Departement: Hashable, Sendable {
    public let code: String
    public let name: String
    /// Row in the table of régions.
    public let region: Int
    /// Row in the table of régions of before 2016.
    public let formerRegion: Int
    /// INSEE code of the commune of the prefecture.
    public let prefecture: String

    public init(code: String, name: String, region: Int, formerRegion: Int, prefecture: String) {
        self.code = code
        self.name = name
        self.region = region
        self.formerRegion = formerRegion
        self.prefecture = prefecture
    }
}

/// A région, of today or of before 2016.
public struct Region: Hashable, Sendable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// A commune that merged into another, or a part of a commune that has a code of its own (arrondissement, commune
/// déléguée or associée).
public struct FormerCommune: Hashable, Sendable {
    public let code: String
    public let name: String
    /// INSEE code of today's commune.
    public let successor: String

    public init(code: String, name: String, successor: String) {
        self.code = code
        self.name = name
        self.successor = successor
    }
}

/// A territory that people name and no official code lists: a pays, an agglomération, a bassin d'emploi.
public struct NamedZone: Hashable, Sendable {
    public var id: String
    public var name: String
    /// `pays`, `agglomeration`, `bassin` …: the coordinator's own word.
    public var kind: String
    /// Official territories whose union is the zone.
    public var members: [TerritoryReference]
    public var source: String

    public init(id: String, name: String, kind: String, members: [TerritoryReference], source: String) {
        self.id = id
        self.name = name
        self.kind = kind
        self.members = members
        self.source = source
    }
}
