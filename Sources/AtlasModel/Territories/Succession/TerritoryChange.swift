/// What differs between two vintages of the territories of a country.
public enum TerritoryChange: Hashable, Sendable {
    /// Several communes are one, whose code may be that of one of them.
    case merged([String], into: String)
    /// A commune is several.
    case split(String, into: [String])
    case recoded(String, to: String)
    case renamed(String, from: String, to: String)
    /// A commune of which no movement says what it was.
    case appeared(String)
    /// A commune belongs to another EPCI; `nil` for none.
    case changedEpci(String, from: String?, to: String?)
    case epciMade(String)
    case epciGone(String)
    case epciRenamed(String, from: String, to: String)
}

extension Territories {
    /// What a later vintage changes, communes first, in order of codes.
    public func changes(to later: Territories, by succession: CommuneSuccession) -> [TerritoryChange] {
        var origins: [String: [String]] = [:]
        for code in codes { for next in succession.successors(of: code) { origins[next, default: []].append(code) } }
        var changes: [TerritoryChange] = []
        for code in codes where succession.successors(of: code).count > 1 {
            changes.append(.split(code, into: succession.successors(of: code)))
        }
        for row in 0..<later.communes.count {
            let code = later.communes.codes[row]
            let from = origins[code] ?? []
            if from.isEmpty { changes.append(.appeared(code)) }
            if from.count > 1 { changes.append(.merged(from, into: code)) }
            let isRecoded = from.count == 1 && from[0] != code && succession.successors(of: from[0]) == [code]
            if isRecoded { changes.append(.recoded(from[0], to: code)) }
            guard let before = commune(code) ?? (isRecoded ? commune(from[0]) : nil) else { continue }
            if communes.names[before] != later.communes.names[row] {
                changes.append(.renamed(code, from: communes.names[before], to: later.communes.names[row]))
            }
            let (old, new) = (siren(ofCommune: before), later.siren(ofCommune: row))
            if old != new { changes.append(.changedEpci(code, from: old, to: new)) }
        }
        return changes.sorted { $0.order < $1.order } + epciChanges(to: later)
    }

    private func epciChanges(to later: Territories) -> [TerritoryChange] {
        let (old, new) = (names(ofEpci: epci), names(ofEpci: later.epci))
        return Set(old.keys).union(new.keys).sorted().compactMap { siren in
            switch (old[siren], new[siren]) {
            case (let before?, let after?) where before != after: .epciRenamed(siren, from: before, to: after)
            case (nil, _?): .epciMade(siren)
            case (_?, nil): .epciGone(siren)
            default: nil
            }
        }
    }

    private func names(ofEpci epci: [Epci]) -> [String: String] {
        Dictionary(epci.map { ($0.siren, $0.name) }) { first, _ in first }
    }

    private var codes: [String] { (0..<communes.count).map { communes.codes[$0] } }

    /// The EPCI of a commune; `nil` for none.
    func siren(ofCommune row: Int) -> String? {
        communes.epci[row] < 0 ? nil : epci[Int(communes.epci[row])].siren
    }
}

extension TerritoryChange {
    /// Communes that are others first, then those that are the same and differ.
    fileprivate var order: Int {
        switch self {
        case .merged: 0
        case .split: 1
        case .recoded: 2
        case .appeared: 3
        case .renamed: 4
        case .changedEpci: 5
        case .epciMade, .epciGone, .epciRenamed: 6
        }
    }
}
