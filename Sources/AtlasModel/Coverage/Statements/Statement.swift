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
    /// What these communes weigh.
    public let weight: Int
    /// Share of the weight of the query's territory; of its communes where nobody lives there.
    public let share: Double
    /// Actors whose zone touches these communes and who have not answered the survey.
    public let unanswered: Unanswered

    public var unsurveyed: Int { unanswered.total }
}

/// How many actors have not answered the survey, and why: whoever was never asked has not failed to answer.
public struct Unanswered: Hashable, Sendable {
    public private(set) var neverInvited = 0
    public private(set) var invited = 0
    public private(set) var declined = 0

    public init() {}

    /// - Parameter statuses: of the actors, those who answered among them.
    public init(_ statuses: some Sequence<SurveyStatus>) {
        for status in statuses { count(status) }
    }

    public var total: Int { neverInvited + invited + declined }

    mutating func count(_ status: SurveyStatus) {
        switch status {
        case .none: neverInvited += 1
        case .invited: invited += 1
        case .declined: declined += 1
        case .answered: break
        }
    }
}

extension Coverage {
    /// The statements of a kind, the heaviest first: required functions only, unless the query includes useful ones.
    public func statements(_ kind: Statement.Kind) -> [Statement] {
        let places = StatedPlaces(kind.state, of: self)
        let total = weights.total(of: communes)
        var statements: [Statement] = []
        for function in functions.indices {
            for stage in stages.indices where isReported(function: function, stage: stage) {
                guard let place = places.place(cell(function: function, stage: stage)) else { continue }
                statements.append(
                    Statement(
                        kind: kind, function: functions[function], stage: stages[stage],
                        territories: place.territories, weight: place.weight,
                        share: total > 0
                            ? Double(place.weight) / Double(total)
                            : Double(place.communes) / Double(communes.count),
                        unanswered: place.unanswered))
            }
        }
        return statements.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    func isReported(function: Int, stage: Int) -> Bool {
        switch requirement(function: function, stage: stage) {
        case .required: true
        case .useful: query.includeUseful
        case .notApplicable: false
        }
    }
}
