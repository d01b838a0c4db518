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
    /// Row of the part of each commune of the country; negative outside the frame.
    private let partOfCommune: [Int32]

    init(_ frame: TerritoryReference, by level: TerritoryLevel, in territories: Territories) {
        let frameCommunes = territories.communes(of: frame)
        var members: [Int: [Int]] = [:]
        for commune in frameCommunes {
            members[territories.partKey(ofCommune: commune, at: level), default: []].append(commune)
        }
        let groups = members.values.map { communes in
            (part: territories.part(ofCommune: communes[0], at: level), communes: communes)
        }
        let sorted = groups.sorted { ($0.part.level.rawValue, $1.part.code) > ($1.part.level.rawValue, $0.part.code) }
        var partOfCommune = [Int32](repeating: -1, count: territories.communes.count)
        for (row, group) in sorted.enumerated() {
            for commune in group.communes { partOfCommune[commune] = Int32(row) }
        }
        self.frame = frame
        self.level = level
        self.partOfCommune = partOfCommune
        parts = sorted.map(\.part)
        communes = sorted.map { group in
            var set = CommuneSet(universe: territories.communes.count)
            for commune in group.communes { set.insert(commune) }
            return set
        }
        weights = communes.map { territories.weight(of: $0) }
        rows = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    }

    func row(of part: TerritoryReference) -> Int? { rows[part] }

    /// The part that a commune lies in; `nil` outside the frame.
    func row(ofCommune commune: Int) -> Int? { partOfCommune[commune] < 0 ? nil : Int(partOfCommune[commune]) }

    /// How a frame is divided: the finest parts that can be told apart on a picture of it.
    /// - Parameter room: cells of the picture.
    static func level(of frame: TerritoryReference, room: Int) -> TerritoryLevel {
        switch frame.level {
        // On fewer cells, 96 départements are digits side by side.
        case .france: room < 600 ? .region : .departement
        case .region, .formerRegion: room < 600 ? .departement : .epci
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
    /// What communes of the same part have in common, cheaper to compare than its reference.
    fileprivate func partKey(ofCommune row: Int, at level: TerritoryLevel) -> Int {
        let departement = Int(communes.departements[row])
        switch level {
        case .region: return departements[departement].region
        case .departement: return departement
        case .epci where communes.epci[row] >= 0: return Int(communes.epci[row])
        default: return -1 - row
        }
    }

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
