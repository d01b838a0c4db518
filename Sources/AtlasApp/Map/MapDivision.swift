import AtlasModel

/// A territory and the parts of it that a map shows, each once.
struct MapDivision: Sendable {
    let frame: TerritoryReference
    /// Départements, régions, EPCI (with the communes that have none), or communes.
    let level: TerritoryLevel
    /// In the order of their codes.
    let parts: [TerritoryReference]
    /// Of each part, the communes that lie in the frame.
    let communes: [CommuneSet]
    /// Inhabitants of each part inside the frame, or its communes where the atlas knows no population.
    let weights: [Int]
    private let rows: [TerritoryReference: Int]

    init(_ frame: TerritoryReference, by level: TerritoryLevel, in territories: Territories) {
        var members: [TerritoryReference: [Int]] = [:]
        for commune in territories.communes(of: frame) {
            members[territories.part(ofCommune: commune, at: level), default: []].append(commune)
        }
        self.frame = frame
        self.level = level
        parts = members.keys.sorted { ($0.level.rawValue, $1.code) > ($1.level.rawValue, $0.code) }
        communes = parts.map { part in
            var set = CommuneSet(universe: territories.communes.count)
            for commune in members[part] ?? [] { set.insert(commune) }
            return set
        }
        weights = communes.map { territories.weight(of: $0) }
        rows = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    }

    func row(of part: TerritoryReference) -> Int? { rows[part] }

    /// The part that a commune lies in; `nil` outside the frame.
    func row(ofCommune commune: Int, in territories: Territories) -> Int? {
        rows[territories.part(ofCommune: commune, at: level)].flatMap { communes[$0].contains(commune) ? $0 : nil }
    }

    /// How a frame is divided: the finest parts that can be told apart on a picture of it.
    /// - Parameter room: cells of the picture.
    static func level(of frame: TerritoryReference, room: Int) -> TerritoryLevel {
        switch frame.level {
        // 96 départements on less than about nine cells each cannot be told apart.
        case .france: room < 300 ? .region : .departement
        case .region, .formerRegion: room < 500 ? .departement : .epci
        case .departement: .epci
        case .epci, .zone, .commune: .commune
        }
    }

    /// The levels that a frame can be divided by, the widest first.
    static func levels(of frame: TerritoryReference) -> [TerritoryLevel] {
        switch frame.level {
        case .france: [.region, .departement]
        case .region, .formerRegion: [.departement, .epci]
        case .departement: [.epci, .commune]
        case .epci, .zone, .commune: [.commune]
        }
    }
}

extension Territories {
    /// The territory of a level that holds a commune; itself where no EPCI does.
    fileprivate func part(ofCommune row: Int, at level: TerritoryLevel) -> TerritoryReference {
        let departement = departements[Int(communes.departements[row])]
        switch level {
        case .region: return TerritoryReference(.region, regions[departement.region].code)
        case .departement: return TerritoryReference(.departement, departement.code)
        case .epci where communes.epci[row] >= 0:
            return TerritoryReference(.epci, epci[Int(communes.epci[row])].siren)
        default: return reference(ofCommune: row)
        }
    }
}
