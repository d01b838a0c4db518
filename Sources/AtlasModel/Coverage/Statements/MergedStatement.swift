/// Statements of one kind that hold on exactly the same territories, told in one sentence: "aucune offre de GRH ni de
/// formation pour les primo-employeurs dans …".
public struct MergedStatement: Hashable, Sendable {
    public let kind: Statement.Kind
    /// In the order of the query; the statement holds for each of them at each of the stages.
    public let functions: [FunctionID]
    public let stages: StageSet
    public let territories: [TerritoryReference]
    public let weight: Int
    public let share: Double
    public let unsurveyed: Int
}

extension Coverage {
    /// The statements of a kind in as few sentences as tell them all, the heaviest first.
    public func mergedStatements(_ kind: Statement.Kind) -> [MergedStatement] {
        struct Place: Hashable {
            let kind: Statement.Kind
            let territories: [TerritoryReference]
        }
        let ranks = Dictionary(uniqueKeysWithValues: functions.enumerated().map { ($1, $0) })
        var order: [Place] = []
        var groups: [Place: [Statement]] = [:]
        for statement in statements(kind) {
            let place = Place(kind: kind, territories: statement.territories)
            if groups[place] == nil { order.append(place) }
            groups[place, default: []].append(statement)
        }
        return order.flatMap { place in
            let statements = groups[place] ?? []
            // Functions that lack at the same stages go together: each function is in one sentence only.
            var stages: [FunctionID: StageSet] = [:]
            for statement in statements { stages[statement.function, default: []].insert(StageSet(statement.stage)) }
            let byStages = Dictionary(grouping: stages.keys) { stages[$0] ?? [] }
            return
                byStages
                .map { stages, functions in
                    MergedStatement(
                        kind: kind, functions: functions.sorted { ranks[$0, default: 0] < ranks[$1, default: 0] },
                        stages: stages, territories: place.territories, weight: statements[0].weight,
                        share: statements[0].share, unsurveyed: statements[0].unsurveyed)
                }
                .sorted { ranks[$0.functions[0], default: 0] < ranks[$1.functions[0], default: 0] }
        }
    }
}
