import AtlasModel

/// A function and a stage over a territory, shares in millionths so that they compare.
struct PlainSummary: Hashable {
    var territory: TerritoryReference
    var function: FunctionID
    var stage: EmploymentStage
    var state: CellState?
    var confirmed: Int
    var presumed: Int
    var unknown: Int
    var shares: [CellState: Int]
}

extension PlainSummary {
    init(_ coverage: TerritoryCoverage) {
        self.init(
            territory: coverage.territory, function: coverage.function, stage: coverage.stage, state: coverage.state,
            confirmed: coverage.confirmed, presumed: coverage.presumed, unknown: coverage.unknown,
            shares: coverage.shares.mapValues { Int(($0 * 1e6).rounded()) })
    }
}

extension BruteForceCoverage {
    func summaries(by level: TerritoryLevel) -> [PlainSummary] {
        let parts = country.references(at: level).map { reference in
            (reference, communes.filter { country.holds(reference, $0) })
        }
        return summaries(of: parts.filter { !$0.1.isEmpty })
    }

    func summaries(of parts: [(TerritoryReference, [PlainCountry.Commune])]) -> [PlainSummary] {
        var result: [PlainSummary] = []
        let actors = actors
        for function in functions {
            for stage in stages where requirement(function, stage) != .notApplicable {
                var presences: [String: [Presence]] = [:]
                for commune in communes {
                    presences[commune.code] = actors.map { presence(of: $0, at: commune, function, stage) }
                }
                for (territory, own) in parts {
                    result.append(summary(territory, function, stage, of: own, presences))
                }
            }
        }
        return result
    }

    private func summary(
        _ territory: TerritoryReference, _ function: FunctionID, _ stage: EmploymentStage,
        of own: [PlainCountry.Commune], _ presences: [String: [Presence]]
    ) -> PlainSummary {
        // For each actor the best it does on any commune of the territory.
        let best = actors.indices.map { actor in own.map { presences[$0.code]![actor] }.max() ?? .absent }
        let states = own.map { state(function, stage, presences[$0.code]!) }
        let inhabitants = own.map { max(0, $0.population) }
        let weights = inhabitants.contains { $0 > 0 } ? inhabitants : own.map { _ in 1 }
        var shares: [CellState: Int] = [:]
        for state in Set(states) {
            let part = zip(states, weights).filter { $0.0 == state }.map(\.1).reduce(0, +)
            shares[state] = Int((Double(part) / Double(weights.reduce(0, +)) * 1e6).rounded())
        }
        return PlainSummary(
            territory: territory, function: function, stage: stage, state: Set(states).count == 1 ? states[0] : nil,
            confirmed: best.count { $0 == .confirmed }, presumed: best.count { $0 == .presumed },
            unknown: best.count { $0 == .unknown }, shares: shares)
    }
}
