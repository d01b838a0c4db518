import AtlasModel

/// Finds the territories that a list of a sheet means: references, codes, or names of units above the commune.
final class ZoneFinder {
    enum Answer {
        case found(TerritoryReference)
        case ambiguous([TerritoryReference])
        /// With what may have been meant, as it is to be written.
        case unknown(nearest: [String])
    }

    private let territories: Territories
    private let places: TerritoryLookup
    private let nearest: NearestPlaces
    private var known: [String: Answer] = [:]

    init(_ territories: Territories) {
        self.territories = territories
        places = TerritoryLookup(territories)
        nearest = NearestPlaces(territories)
    }

    func find(_ text: String) -> Answer {
        if let answer = known[text] { return answer }
        let answer = answer(text)
        known[text] = answer
        return answer
    }

    private func answer(_ text: String) -> Answer {
        // `com:29232 Quimper`, as it is proposed: the reference says which.
        if let space = text.firstIndex(of: " "), let reference = TerritoryReference(parsing: String(text[..<space])),
            territories.contains(reference), described(reference).folded == text.folded
        {
            return .found(reference)
        }
        if let reference = TerritoryReference(parsing: text) {
            switch places.find(reference) {
            case .found(let found), .withZeros(let found), .successor(let found): return .found(found)
            case .postalCode(let codes):
                return .unknown(nearest: codes.prefix(3).map { described(TerritoryReference(.commune, $0)) })
            case .unknown:
                guard reference.level == .zone else { return .unknown(nearest: []) }
                let ids = NearestNames.of(reference.code, among: territories.zones.map(\.id), limit: 3)
                return .unknown(nearest: ids.map { described(TerritoryReference(.zone, $0)) })
            }
        }
        switch nearest.index.resolve(text) {
        case .found(let choice): return .found(choice.reference)
        case .unknown:
            return .unknown(nearest: nearest.references(to: text))
        case .ambiguous(let choices):
            return nearest.index.widest(ofSame: choices).map(Answer.found) ?? .ambiguous(choices.map(\.reference))
        }
    }

    func isFound(_ text: String) -> Bool { if case .found = find(text) { true } else { false } }

    func described(_ reference: TerritoryReference) -> String { nearest.described(reference) }
}

extension StringProtocol {
    fileprivate var folded: String { String(self).folded }
}

extension ForeignRecord {
    /// A zone; territories that cannot be found, or not told apart, are reported.
    func zone(_ field: Field, separatedBy separators: [Character] = ["|"], in finder: ZoneFinder) -> Zone {
        var references: [TerritoryReference] = []
        for item in items(field, separatedBy: separators, known: finder.isFound) {
            switch finder.find(item) {
            case .found(let reference): if !references.contains(reference) { references.append(reference) }
            case .ambiguous(let choices):
                report(
                    .error, .ambiguousCommune(candidates: choices.prefix(8).map(finder.described)), field, value: item)
            case .unknown(let nearest):
                let problem: Finding.Problem =
                    nearest.isEmpty ? .unknownTerritory : .unknownName(of: .territory, nearest: nearest)
                report(.error, problem, field, value: item)
            }
        }
        return Zone(references)
    }
}
