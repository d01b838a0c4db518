import AtlasModel

/// A statement with its territories spelt out commune by commune, and its share in millionths.
struct PlainStatement: Hashable {
    var function: FunctionID
    var stage: EmploymentStage
    var communes: Set<String>
    var weight: Int
    var share: Int
    var unanswered: Unanswered
}

extension PlainStatement {
    init(_ statement: Statement, _ country: PlainCountry) {
        self.init(
            function: statement.function, stage: statement.stage, communes: country.codes(of: statement.territories),
            weight: statement.weight, share: Int((statement.share * 1e6).rounded()), unanswered: statement.unanswered)
    }
}

extension BruteForceCoverage {
    /// The heaviest first; those of one weight in the order of functions, then stages.
    func statements(_ kind: Statement.Kind) -> [PlainStatement] {
        let wanted: CellState =
            switch kind {
            case .gap: .gap
            case .overlap: .crowded
            case .unknown: .unknown
            case .fragile: .fragile
            }
        let actors = actors
        let all = Set(communes.map(\.code))
        var result: [PlainStatement] = []
        for function in functions {
            for stage in stages {
                let requirement = requirement(function, stage)
                guard requirement == .required || (requirement == .useful && query.includeUseful) else { continue }
                let concerned = communes.filter { commune in
                    state(function, stage, actors.map { presence(of: $0, at: commune, function, stage) }) == wanted
                }
                guard !concerned.isEmpty else { continue }
                let codes = Set(concerned.map(\.code))
                // Where nobody lives on the territory asked about, communes count alike.
                let isInhabited = country.weight(of: all) > 0
                let share =
                    isInhabited
                    ? Double(country.weight(of: codes)) / Double(country.weight(of: all))
                    : Double(codes.count) / Double(all.count)
                result.append(
                    PlainStatement(
                        function: function, stage: stage, communes: codes, weight: country.weight(of: codes),
                        share: Int((share * 1e6).rounded()), unanswered: unanswered(touching: concerned)))
            }
        }
        return result.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    /// How actors of any type stand with the survey whose zone, or that of an offer, holds one of the communes.
    private func unanswered(touching concerned: [PlainCountry.Commune]) -> Unanswered {
        let codes = Set(concerned.map(\.code))
        let touching = atlas.actors.filter { actor in
            let zone = country.codes(of: reach(of: actor.zone, seat: actor.commune))
            let places = claims[actor.id, default: []].reduce(zone) { $0.union($1.communes) }
            return !places.isDisjoint(with: codes)
        }
        return Unanswered(touching.map(\.survey))
    }
}
