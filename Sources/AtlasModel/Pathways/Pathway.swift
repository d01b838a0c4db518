/// The support pathway of an association: its steps in order, each with the actor to see or the reason why there is
/// none.
public struct Pathway: Hashable, Sendable {
    public let association: Association
    public let steps: [PlannedStep]
    /// What the choices weigh in all, in points of ``PathwayCosts``: for comparing pathways, not for people.
    public let cost: Int
    /// The steps for which somebody was named who is no candidate, or which are not there; in the order of their
    /// identifiers.
    public let unheededChoices: [PathwayStepID]

    /// The number of steps that nobody covers.
    public var ruptureCount: Int { steps.count { $0.choice == nil } }

    /// The actors to see, each once, in the order of the steps.
    public var interlocutors: [ActorID] { steps.compactMap { $0.choice?.actor }.eachOnce }
}

/// A step of a pathway with the actors who can help.
public struct PlannedStep: Hashable, Sendable {
    /// What the step is.
    public enum Subject: Hashable, Sendable {
        /// A step of the referential.
        case step(PathwayStep)
        /// A need of the association that no step of its stage answers.
        case need(FunctionID, EmploymentStage)
    }

    public let subject: Subject
    /// Everybody who covers the commune, the stage and the function, the best first.
    public let candidates: [Candidate]
    /// The place of the actor to see among the candidates; `nil` where there is none.
    public let chosen: Int?
    /// Why that one; `nil` where there is none.
    public let grounds: ChoiceGrounds?
    /// Set where there is no candidate.
    public let rupture: Rupture?
    /// The first day for the step, where its source and the association say enough.
    public let earliest: CalendarDate?
    /// The last day for the step, that day included, where its source and the association say enough.
    public let latest: CalendarDate?

    public var choice: Candidate? { chosen.map { candidates[$0] } }

    /// The other candidates, the best first.
    public var alternates: [Candidate] {
        guard let chosen else { return candidates }
        return Array(candidates[..<chosen] + candidates[(chosen + 1)...])
    }

    /// The identifier of the step; `need:` and the function for a need.
    public var id: PathwayStepID { subject.id }

    public var stage: EmploymentStage { subject.stage }

    public var function: FunctionID { subject.function }
}

extension PlannedStep.Subject {
    public var id: PathwayStepID {
        switch self {
        case .step(let step): step.id
        case .need(let function, _): PathwayStepID("need:\(function.rawValue)")
        }
    }

    public var stage: EmploymentStage {
        switch self {
        case .step(let step): step.stage
        case .need(_, let stage): stage
        }
    }

    public var function: FunctionID {
        switch self {
        case .step(let step): step.function
        case .need(let function, _): function
        }
    }
}

/// What speaks for the actor chosen for a step, besides its own rank.
public struct ChoiceGrounds: Hashable, Sendable {
    /// How one comes to it from the interlocutor of the step before.
    public enum Way: Hashable, Sendable {
        /// Nobody was seen before.
        case first
        /// It was seen at the step before.
        case same
        /// Another was, and this relation ties the two; in the atlas's words, from either end.
        case tied(Relation)
        /// Another was, whom no relation ties to it.
        case change(from: ActorID)
    }

    public let way: Way
    /// Whether it stays for the next step that somebody covers.
    public let staysNext: Bool
    /// The candidate that stands before all others, where it is not the one chosen.
    public let passedOver: ActorID?
    /// Whether a person chose it.
    public let isImposed: Bool
}

/// Rupture de parcours: nobody covers the step.
public struct Rupture: Hashable, Sendable {
    /// Who does it elsewhere, the nearest to the association.
    public let nearest: Candidate?
    /// Who can point the way from where the association is.
    public let orientation: Candidate?
}
