import AtlasModel

/// Zones as data·inclusion writes them: codes of communes, départements, EPCI (SIREN) or countries, and `france`.
///
/// It has no régions: they are written as their départements, and the départements of a whole région are read as it.
/// A missing zone means everywhere there; here it stays unknown.
struct EligibilityZone {
    private let territories: Territories
    private let places: TerritoryLookup
    /// The régions of more than one département, with these.
    private let regions: [(region: TerritoryReference, parts: Set<TerritoryReference>)]

    init(_ territories: Territories) {
        self.territories = territories
        places = TerritoryLookup(territories)
        regions = territories.regions.enumerated().map { row, region in
            let parts = territories.departements.filter { $0.region == row }
            return (
                TerritoryReference(.region, region.code), Set(parts.map { TerritoryReference(.departement, $0.code) })
            )
        }.filter { $0.1.count > 1 }
    }

    /// The codes of a zone, each once; empty where it is unknown.
    func codes(of zone: Zone) -> [String] { zone.references.flatMap(codes).eachOnce }

    private func codes(of reference: TerritoryReference) -> [String] {
        switch reference.level {
        case .france: return ["france"]
        case .commune, .departement, .epci: return [reference.code]
        case .region: return departements { territories.regions[$0.region].code == reference.code }
        case .formerRegion: return departements { territories.formerRegions[$0.formerRegion].code == reference.code }
        case .zone:
            let members = territories.row(of: reference).map { territories.zones[$0].members } ?? []
            return members.filter { $0.level != .zone }.flatMap(codes)
        }
    }

    private func departements(_ isIn: (Departement) -> Bool) -> [String] {
        territories.departements.filter(isIn).map(\.code)
    }

    /// The territories of a list of codes, and those that are none.
    func zone(of codes: [String]) -> (zone: Zone, unknown: [String]) {
        var references: [TerritoryReference] = []
        var unknown: [String] = []
        for code in codes {
            if code == "france" || code == "99100" {
                return (.union([.france]), [])
            }
            if let reference = reference(code) {
                if !references.contains(reference) { references.append(reference) }
            } else {
                unknown.append(code)
            }
        }
        return (Zone(folded(references)), unknown)
    }

    private func reference(_ code: String) -> TerritoryReference? {
        let level: TerritoryLevel? =
            switch code.utf8.count {
            case 2, 3: .departement
            case 4, 5: .commune
            case 9: .epci
            default: nil
            }
        guard let level else { return nil }
        switch places.find(TerritoryReference(level, code)) {
        case .found(let found), .withZeros(let found), .successor(let found): return found
        case .postalCode, .unknown: return nil
        }
    }

    /// A région in the place of the first of its départements, where all are there and they are more than one.
    private func folded(_ references: [TerritoryReference]) -> [TerritoryReference] {
        var result = references
        for (region, parts) in regions where parts.count <= result.count && parts.isSubset(of: Set(result)) {
            guard let first = result.firstIndex(where: parts.contains) else { continue }
            result[first] = region
            result.removeAll(where: parts.contains)
        }
        return result
    }
}
