import AtlasModel

/// Finds the territories that a list of a sheet means: references, codes, or names of units above the commune.
final class ZoneFinder {
    enum Answer {
        case found(TerritoryReference)
        case ambiguous([TerritoryReference])
        case unknown
    }

    private let territories: Territories
    private let places: TerritoryLookup
    private lazy var index = TerritoryIndex(territories)
    private var known: [String: Answer] = [:]

    init(_ territories: Territories) {
        self.territories = territories
        places = TerritoryLookup(territories)
    }

    func find(_ text: String) -> Answer {
        if let answer = known[text] { return answer }
        let answer = answer(text)
        known[text] = answer
        return answer
    }

    private func answer(_ text: String) -> Answer {
        if let reference = TerritoryReference(parsing: text) {
            switch places.find(reference) {
            case .found(let found), .withZeros(let found), .successor(let found): return .found(found)
            case .postalCode, .unknown: return .unknown
            }
        }
        // `Finistère (29)`: the code says which.
        if let open = text.lastIndex(of: "("), text.hasSuffix(")") {
            let code = text[text.index(after: open)...].dropLast()
            let departement = TerritoryReference(.departement, code.uppercased())
            if territories.contains(departement), territories.name(of: departement)?.folded == text[..<open].folded {
                return .found(departement)
            }
        }
        switch index.resolve(text) {
        case .found(let choice): return .found(choice.reference)
        case .unknown: return .unknown
        case .ambiguous(let choices):
            // Two names for the same communes, as Bretagne before and after 2016: nothing to choose.
            let sets = Set(choices.map { territories.communes(of: $0.reference) })
            let widest = choices.map(\.reference).max { $0.level < $1.level }
            if sets.count == 1, let widest { return .found(widest) }
            return .ambiguous(choices.map(\.reference))
        }
    }

    func described(_ reference: TerritoryReference) -> String {
        "\(reference) \(territories.name(of: reference) ?? "")"
    }
}

extension StringProtocol {
    fileprivate var folded: String { String(self).folded }
}

extension ForeignRecord {
    /// A zone; territories that cannot be found, or not told apart, are reported.
    func zone(_ field: Field, separatedBy separators: [Character] = ["|"], in finder: ZoneFinder) -> Zone {
        var references: [TerritoryReference] = []
        for item in items(field, separatedBy: separators) {
            switch finder.find(item) {
            case .found(let reference): if !references.contains(reference) { references.append(reference) }
            case .ambiguous(let choices):
                report(
                    .error, .ambiguousCommune(candidates: choices.prefix(8).map(finder.described)), field, value: item)
            case .unknown: report(.error, .unknownTerritory, field, value: item)
            }
        }
        return Zone(references)
    }
}
