/// A sentence about coverage: the territories where a function lacks, overflows, is unknown or hangs on one actor.
public struct Statement: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Zone blanche.
        case gap
        /// Zone surchargée.
        case overlap
        case unknown
        case fragile

        /// The state of the cells that the statement is about.
        public var state: CellState {
            switch self {
            case .gap: .gap
            case .overlap: .crowded
            case .unknown: .unknown
            case .fragile: .fragile
            }
        }
    }

    public let kind: Kind
    public let function: FunctionID
    public let stage: EmploymentStage
    /// The union of their communes is exactly the communes concerned.
    public let territories: [TerritoryReference]
    /// Inhabitants concerned (communes where the atlas knows no population).
    public let weight: Int
    /// Share of the weight of the query's territory; of its communes where nobody lives there.
    public let share: Double
    /// Actors whose zone touches these communes and who have not answered the survey.
    public let unsurveyed: Int
}

extension Coverage {
    /// The statements of a kind, the heaviest first: required functions only, unless the query includes useful ones.
    public func statements(_ kind: Statement.Kind) -> [Statement] {
        let territories = subject.atlas.territories
        let total = territories.weight(of: communes)
        var statements: [Statement] = []
        for function in functions.indices {
            for stage in stages.indices where isReported(function: function, stage: stage) {
                let concerned = communes(in: kind.state, function: function, stage: stage)
                guard !concerned.isEmpty else { continue }
                let weight = territories.weight(of: concerned)
                statements.append(
                    Statement(
                        kind: kind, function: functions[function], stage: stages[stage],
                        territories: territories.rolledUp(concerned), weight: weight,
                        share: total > 0
                            ? Double(weight) / Double(total) : Double(concerned.count) / Double(communes.count),
                        unsurveyed: subject.unsurveyedActors(touching: concerned)))
            }
        }
        return statements.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    private func isReported(function: Int, stage: Int) -> Bool {
        switch requirement(function: function, stage: stage) {
        case .required: true
        case .useful: query.includeUseful
        case .notApplicable: false
        }
    }
}

extension AtlasOnDate {
    /// The number of actors who reach one of the communes and have not answered the survey.
    public func unsurveyedActors(touching communes: CommuneSet) -> Int {
        atlas.actors.indices.count { atlas.actors[$0].survey != .answered && reach[$0].intersects(communes) }
    }
}
