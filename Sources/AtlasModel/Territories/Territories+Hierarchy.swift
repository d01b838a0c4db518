extension Territories {
    /// The communes of a territory; empty where it does not exist.
    public func communes(of reference: TerritoryReference) -> CommuneSet {
        var set = CommuneSet(universe: communes.count)
        add(reference, to: &set)
        return set
    }

    /// The union of the communes of several territories, each commune once.
    public func communes(of references: some Sequence<TerritoryReference>) -> CommuneSet {
        var set = CommuneSet(universe: communes.count)
        for reference in references { add(reference, to: &set) }
        return set
    }

    private func add(_ reference: TerritoryReference, to set: inout CommuneSet) {
        guard let row = row(of: reference) else { return }
        switch reference.level {
        case .france: set = CommuneSet(all: communes.count)
        case .commune: set.insert(row)
        case .epci: for commune in communesByEpci[row] { set.insert(Int(commune)) }
        case .departement: addDepartement(row, to: &set)
        case .region:
            for (index, unit) in departements.enumerated() where unit.region == row { addDepartement(index, to: &set) }
        case .formerRegion:
            for (index, unit) in departements.enumerated() where unit.formerRegion == row {
                addDepartement(index, to: &set)
            }
        case .zone: for member in zones[row].members where member.level != .zone { add(member, to: &set) }
        }
    }

    private func addDepartement(_ row: Int, to set: inout CommuneSet) {
        for commune in communesByDepartement[row] { set.insert(Int(commune)) }
    }

    /// Whether a territory holds a commune.
    public func contains(_ commune: Int, in reference: TerritoryReference) -> Bool {
        guard let row = row(of: reference) else { return false }
        let departement = Int(communes.departements[commune])
        return switch reference.level {
        case .france: true
        case .commune: row == commune
        case .epci: Int(communes.epci[commune]) == row
        case .departement: departement == row
        case .region: departements[departement].region == row
        case .formerRegion: departements[departement].formerRegion == row
        case .zone: zones[row].members.contains { $0.level != .zone && contains(commune, in: $0) }
        }
    }

    /// The official territories that hold a commune, the most local first: itself, its EPCI where it has one, its
    /// département, its former région, its région, France.
    public func ancestors(ofCommune row: Int) -> [TerritoryReference] {
        let departement = departements[Int(communes.departements[row])]
        var result = [reference(ofCommune: row)]
        if communes.epci[row] >= 0 { result.append(TerritoryReference(.epci, epci[Int(communes.epci[row])].siren)) }
        result.append(TerritoryReference(.departement, departement.code))
        result.append(TerritoryReference(.formerRegion, formerRegions[departement.formerRegion].code))
        result.append(TerritoryReference(.region, regions[departement.region].code))
        result.append(.france)
        return result
    }

    /// The territories one step below, as a person walks down the country: France → régions → départements → EPCI
    /// (and communes without one) → communes.  An EPCI that spans several départements is found under each, with the
    /// communes that it has there when `departement` says under which.
    public func children(of reference: TerritoryReference, within departement: String? = nil) -> [TerritoryReference] {
        guard let row = row(of: reference) else { return [] }
        switch reference.level {
        case .france: return regions.sorted(by: mainlandFirst).map { TerritoryReference(.region, $0.code) }
        case .region:
            return departements.filter { $0.region == row }.map { TerritoryReference(.departement, $0.code) }
        case .formerRegion:
            return departements.filter { $0.formerRegion == row }.map { TerritoryReference(.departement, $0.code) }
        case .departement: return children(ofDepartement: row)
        case .epci:
            let limit = departement.flatMap { self.row(of: TerritoryReference(.departement, $0)) }
            return communesByEpci[row]
                .filter { limit == nil || Int(communes.departements[Int($0)]) == limit }
                .map { self.reference(ofCommune: Int($0)) }
        case .zone: return zones[row].members
        case .commune: return []
        }
    }

    /// In the order in which people look for a région: by name, those overseas (codes 01 to 06) after the others.
    private func mainlandFirst(_ left: Region, _ right: Region) -> Bool {
        let (isLeftOverseas, isRightOverseas) = (left.code.hasPrefix("0"), right.code.hasPrefix("0"))
        return isLeftOverseas == isRightOverseas ? left.name.folded < right.name.folded : isRightOverseas
    }

    private func children(ofDepartement row: Int) -> [TerritoryReference] {
        var epciRows: Set<Int32> = []
        var alone: [TerritoryReference] = []
        for commune in communesByDepartement[row] {
            let epci = communes.epci[Int(commune)]
            if epci >= 0 { epciRows.insert(epci) } else { alone.append(reference(ofCommune: Int(commune))) }
        }
        return epciRows.map { epci[Int($0)] }
            .sorted { ($0.name.folded, $0.siren) < ($1.name.folded, $1.siren) }
            .map { TerritoryReference(.epci, $0.siren) } + alone
    }

    /// Every territory of a level; the communes in table order.
    public func references(at level: TerritoryLevel) -> [TerritoryReference] {
        switch level {
        case .france: [.france]
        case .region: regions.map { TerritoryReference(.region, $0.code) }
        case .formerRegion: formerRegions.map { TerritoryReference(.formerRegion, $0.code) }
        case .departement: departements.map { TerritoryReference(.departement, $0.code) }
        case .epci: epci.map { TerritoryReference(.epci, $0.siren) }
        case .commune: (0..<communes.count).map { reference(ofCommune: $0) }
        case .zone: zones.map { TerritoryReference(.zone, $0.id) }
        }
    }

    /// The shortest exact list that reads well: France, then régions, départements, EPCI and communes, each named
    /// where all its communes are in the set and it still adds one.
    ///
    /// The union of the communes of the result is exactly `set`; linear in the number of communes.
    public func rolledUp(_ set: CommuneSet) -> [TerritoryReference] {
        var rest = set
        guard !rest.isEmpty else { return [] }
        if set.count == communes.count { return [.france] }
        let whole = wholeUnits(in: set)
        var result: [TerritoryReference] = []
        func name(_ level: TerritoryLevel, _ row: Int, _ groups: [ArraySlice<Int32>]) {
            guard groups.contains(where: { $0.contains { rest.contains(Int($0)) } }) else { return }
            result.append(reference(level, row: row))
            for group in groups { for commune in group { rest.remove(Int(commune)) } }
        }
        for row in regions.indices where whole.regions[row] {
            let own = departements.indices.filter { departements[$0].region == row }
            name(.region, row, own.map { communesByDepartement[$0] })
        }
        for row in departements.indices where whole.departements[row] {
            name(.departement, row, [communesByDepartement[row]])
        }
        for row in epci.indices where whole.epci[row] { name(.epci, row, [communesByEpci[row]]) }
        return result + rest.map { reference(ofCommune: $0) }
    }

    /// The shortest exact list for some communes; see ``rolledUp(_:)``.
    public func rolledUp(rows: some Sequence<Int>) -> [TerritoryReference] {
        var set = CommuneSet(universe: communes.count)
        for row in rows { set.insert(row) }
        return rolledUp(set)
    }

    /// Which units have communes, all of them in `set`.
    private func wholeUnits(in set: CommuneSet) -> (regions: [Bool], departements: [Bool], epci: [Bool]) {
        var inDepartement = [Int](repeating: 0, count: departements.count)
        var inEpci = [Int](repeating: 0, count: epci.count)
        for commune in set {
            inDepartement[Int(communes.departements[commune])] += 1
            if communes.epci[commune] >= 0 { inEpci[Int(communes.epci[commune])] += 1 }
        }
        let wholeDepartements = departements.indices.map {
            inDepartement[$0] > 0 && inDepartement[$0] == communesByDepartement[$0].count
        }
        let wholeEpci = epci.indices.map { inEpci[$0] > 0 && inEpci[$0] == communesByEpci[$0].count }
        let wholeRegions = regions.indices.map { region in
            let own = departements.indices.filter {
                departements[$0].region == region && !communesByDepartement[$0].isEmpty
            }
            return !own.isEmpty && own.allSatisfy { wholeDepartements[$0] }
        }
        return (wholeRegions, wholeDepartements, wholeEpci)
    }
}
