/// What an actor is asked in the survey: each function of the referential, with what is known of it so far.
public struct Questionnaire: Sendable {
    /// What is known of a function at a stage.
    public enum Knowledge: Hashable, Sendable {
        /// Nothing.
        case nothing
        /// The referential finds that the function has no sense at the stage.
        case notApplicable
        /// The type of the actor lets it be presumed.
        case presumed
        /// An offer says so, and nobody has checked it.
        case stated
        /// An offer says so, and somebody has checked it with the actor.
        case verified
    }

    /// One question: a function, and the offer that speaks of it, if one does.
    public struct Row: Sendable {
        public let function: FunctionID
        /// Row of the offer in the atlas.
        public let offer: Int?
        public let stages: [Knowledge]
        /// The role that the type of the actor lets be presumed, where no offer speaks of the function.
        public let presumedRole: OfferRole?

        /// At a stage.
        public subscript(stage: EmploymentStage) -> Knowledge { stages[Int(stage.rawValue)] }
    }

    /// Row of the actor in the atlas.
    public let actor: Int
    /// In the order of the referential; a function that several offers name has a row for each of them.
    public let rows: [Row]

    /// - Parameters:
    ///   - row: of the actor.
    ///   - offers: rows of its offers, in their order.
    fileprivate init(of row: Int, offers: some Collection<Int32>, in atlas: Atlas, on date: CalendarDate) {
        let referential = atlas.referential
        var offersOf: [FunctionID: [Int]] = [:]
        var presumed: [FunctionID: (stages: StageSet, role: OfferRole)] = [:]
        for effective in atlas.effectiveOffers(of: row, rows: offers, on: date) {
            for function in Set(effective.functions) {
                switch effective.basis {
                case .offer(let offer): offersOf[function, default: []].append(offer)
                case .profile:
                    guard [.core, .secondary, .referral].contains(effective.role) else { continue }
                    let known = presumed[function] ?? ([], effective.role)
                    presumed[function] = (known.stages.union(effective.stages), known.role)
                }
            }
        }
        func knowledge(_ function: FunctionID, _ offer: Offer?) -> [Knowledge] {
            EmploymentStage.allCases.map { stage in
                if let offer, offer.role != .none, offer.stages.contains(stage) {
                    return offer.verification == nil ? .stated : .verified
                }
                if offer == nil, presumed[function]?.stages.contains(stage) == true { return .presumed }
                return referential.requirement(of: function, at: stage) == .notApplicable ? .notApplicable : .nothing
            }
        }
        actor = row
        rows = referential.functions.flatMap { function -> [Row] in
            let own: [Int?] = offersOf[function.id] ?? [nil]
            return own.map { offer in
                Row(
                    function: function.id, offer: offer,
                    stages: knowledge(function.id, offer.map { atlas.offers[$0] }),
                    presumedRole: offer == nil ? presumed[function.id]?.role : nil)
            }
        }
    }
}

/// The questionnaires of the actors of an atlas, on a day.
public struct Questionnaires: Sendable {
    public let atlas: Atlas
    public let date: CalendarDate
    /// Rows of the offers of each actor, in their order.
    private let offers: Grouping

    public init(_ atlas: Atlas, on date: CalendarDate) {
        self.atlas = atlas
        self.date = date
        let rows = Dictionary(atlas.actors.enumerated().map { ($1.id, $0) }) { first, _ in first }
        offers = Grouping(rows: atlas.offers.map { Int32(rows[$0.actor] ?? -1) }, groupCount: atlas.actors.count)
    }

    /// The questionnaire of the actor of a row; offers that do not hold on the day are not in it.
    public func questionnaire(of row: Int) -> Questionnaire {
        Questionnaire(of: row, offers: offers[row], in: atlas, on: date)
    }
}
