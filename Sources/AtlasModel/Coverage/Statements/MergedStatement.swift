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
    public let unanswered: Unanswered

    public var unsurveyed: Int { unanswered.total }
}

extension Coverage {
    /// The statements of a kind in as few sentences as tell them all, the heaviest first.
    public func mergedStatements(_ kind: Statement.Kind) -> [MergedStatement] { merged(statements(kind)) }

    /// Some of its statements, all of one kind, in as few sentences as tell them all, in their order.
    public func merged(_ statements: [Statement]) -> [MergedStatement] {
        let ranks = Dictionary(uniqueKeysWithValues: functions.enumerated().map { ($1, $0) })
        var order: [[TerritoryReference]] = []
        var groups: [[TerritoryReference]: [Statement]] = [:]
        for statement in statements {
            if groups[statement.territories] == nil { order.append(statement.territories) }
            groups[statement.territories, default: []].append(statement)
        }
        return order.flatMap { territories -> [MergedStatement] in
            guard let group = groups[territories], let first = group.first else { return [] }
            // Functions that lack at the same stages go together: each function is in one sentence only.
            var stages: [FunctionID: StageSet] = [:]
            for statement in group { stages[statement.function, default: []].insert(StageSet(statement.stage)) }
            let byStages = Dictionary(grouping: stages.keys) { stages[$0] ?? [] }
            return
                byStages
                .map { stages, functions in
                    MergedStatement(
                        kind: first.kind,
                        functions: functions.sorted { ranks[$0, default: 0] < ranks[$1, default: 0] }, stages: stages,
                        territories: territories, weight: first.weight, share: first.share,
                        unanswered: first.unanswered)
                }
                .sorted { ranks[$0.functions[0], default: 0] < ranks[$1.functions[0], default: 0] }
        }
    }
}
