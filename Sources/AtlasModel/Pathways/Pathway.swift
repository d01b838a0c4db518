/// The support pathway of an association: its steps in order, each with the actor to see or the reason why there is
/// none.
public struct Pathway: Sendable {
    public let association: Association
    public let steps: [PlannedStep]

    /// The number of steps that nobody covers.
    public var ruptureCount: Int { steps.count { $0.choice == nil } }

    /// The actors to see, each once, in the order of the steps.
    public var interlocutors: [ActorID] {
        var seen: Set<ActorID> = []
        return steps.compactMap { $0.choice?.actor }.filter { seen.insert($0).inserted }
    }
}

/// A step of a pathway with the actors who can help.
public struct PlannedStep: Sendable {
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
    /// Set where there is no candidate.
    public let rupture: Rupture?

    public var choice: Candidate? { candidates.first }

    public var alternates: ArraySlice<Candidate> { candidates.dropFirst() }

    public var stage: EmploymentStage {
        switch subject {
        case .step(let step): step.stage
        case .need(_, let stage): stage
        }
    }

    public var function: FunctionID {
        switch subject {
        case .step(let step): step.function
        case .need(let function, _): function
        }
    }
}

/// Rupture de parcours: nobody covers the step.
public struct Rupture: Hashable, Sendable {
    /// Who does it elsewhere, the nearest to the association.
    public let nearest: Candidate?
    /// Who can point the way from where the association is.
    public let orientation: Candidate?
}
