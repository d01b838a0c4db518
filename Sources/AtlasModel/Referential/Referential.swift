/// A kind of help that an association may need, as in `gestion humaine des ressources`.
public struct SupportFunction: Hashable, Sendable {
    public let id: FunctionID
    /// The function that this one refines, or `nil` for a function of the first rank.
    public let parent: FunctionID?
    public let name: String
    public let englishName: String

    public init(id: FunctionID, parent: FunctionID?, name: String, englishName: String) {
        self.id = id
        self.parent = parent
        self.name = name
        self.englishName = englishName
    }

    public func name(in language: Language) -> String {
        language == .english && !englishName.isEmpty ? englishName : name
    }
}

/// Whether a function is needed at a stage.
public enum Requirement: String, CaseIterable, Sendable {
    case required
    case useful
    case notApplicable
}

/// A family of the guide under which actor types are grouped.
public enum ActorFamily: String, CaseIterable, Sendable {
    /// Appui au tissu associatif.
    case associativeSupport
    /// Relais experts.
    case expertRelay
    /// Acteurs institutionnels.
    case institution
    /// Insertion par l'activité économique.
    case integration
    /// Coopération et mutualisation.
    case cooperation
    /// Entreprises.
    case enterprise
    case other
}

/// A kind of actor, as in `DLA départemental`.
public struct ActorType: Hashable, Sendable {
    public let id: ActorTypeID
    public let name: String
    public let englishName: String
    public let family: ActorFamily
    /// Other names under which people look for it, older brands among them.
    public let aliases: [String]

    public init(id: ActorTypeID, name: String, englishName: String, family: ActorFamily, aliases: [String]) {
        self.id = id
        self.name = name
        self.englishName = englishName
        self.family = family
        self.aliases = aliases
    }

    public func name(in language: Language) -> String {
        language == .english && !englishName.isEmpty ? englishName : name
    }
}

/// What actors of a type usually do: the ground of a presumed offer.
public struct Profile: Hashable, Sendable {
    public let type: ActorTypeID
    public let function: FunctionID
    public let stages: StageSet
    public let role: OfferRole
    public let source: String

    public init(type: ActorTypeID, function: FunctionID, stages: StageSet, role: OfferRole, source: String) {
        self.type = type
        self.function = function
        self.stages = stages
        self.role = role
        self.source = source
    }
}

/// A step of the first-hire pathway, in the order in which an association takes it.
public struct PathwayStep: Hashable, Sendable {
    public let id: PathwayStepID
    public let stage: EmploymentStage
    public let order: Int
    public let title: String
    public let englishTitle: String
    public let function: FunctionID
    public let deadline: String
    public let source: String
    /// The day somebody checked the fact at its source, or `nil` where nobody has.
    public let checkedOn: CalendarDate?
    public let note: String
    /// The first day on which the step may be taken, where the source counts it from the hire.
    public let earliest: HireOffset?
    /// The last day, the day itself included, where the source counts it from the hire.
    public let latest: HireOffset?

    public init(
        id: PathwayStepID, stage: EmploymentStage, order: Int, title: String, englishTitle: String,
        function: FunctionID, deadline: String, source: String, checkedOn: CalendarDate?, note: String,
        earliest: HireOffset? = nil, latest: HireOffset? = nil
    ) {
        self.id = id
        self.stage = stage
        self.order = order
        self.title = title
        self.englishTitle = englishTitle
        self.function = function
        self.deadline = deadline
        self.source = source
        self.checkedOn = checkedOn
        self.note = note
        self.earliest = earliest
        self.latest = latest
    }

    public func title(in language: Language) -> String {
        language == .english && !englishTitle.isEmpty ? englishTitle : title
    }
}

/// The words with which an atlas describes support: functions, what each stage requires, actor types, what each type
/// usually does, the steps of the pathway and what its choices weigh.  It is data that a region may replace by its own.
public struct Referential: Sendable {
    public let functions: [SupportFunction]
    /// Stated requirements; see ``requirement(of:at:)`` for those that are not.
    public let requirements: [FunctionID: [EmploymentStage: Requirement]]
    public let actorTypes: [ActorType]
    public let profiles: [Profile]
    /// In the order of the pathway.
    public let steps: [PathwayStep]
    /// What the choice of interlocutors weighs.
    public let costs: PathwayCosts

    private let functionRows: [FunctionID: Int]
    private let typeRows: [ActorTypeID: Int]
    private let profilesByType: [ActorTypeID: [Profile]]

    public init(
        functions: [SupportFunction], requirements: [FunctionID: [EmploymentStage: Requirement]],
        actorTypes: [ActorType], profiles: [Profile], steps: [PathwayStep], costs: PathwayCosts = .none
    ) {
        self.functions = functions
        self.requirements = requirements
        self.actorTypes = actorTypes
        self.profiles = profiles
        self.steps = steps.sorted { ($0.stage, $0.order) < ($1.stage, $1.order) }
        self.costs = costs
        functionRows = Dictionary(functions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        typeRows = Dictionary(actorTypes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        profilesByType = Dictionary(grouping: profiles, by: \.type)
    }

    public static let empty = Referential(functions: [], requirements: [:], actorTypes: [], profiles: [], steps: [])

    public func function(_ id: FunctionID) -> SupportFunction? { functionRows[id].map { functions[$0] } }

    /// Whether it has a function; without copying it.
    func contains(_ function: FunctionID) -> Bool { functionRows[function] != nil }

    public func type(_ id: ActorTypeID) -> ActorType? { typeRows[id].map { actorTypes[$0] } }

    public func profiles(of type: ActorTypeID) -> [Profile] { profilesByType[type] ?? [] }

    /// Functions of the first rank, in their order.
    public var mainFunctions: [SupportFunction] { functions.filter { $0.parent == nil } }

    /// Whether `function` is `other` or one of its sub-functions, at any depth.
    public func function(_ function: FunctionID, countsOn other: FunctionID) -> Bool {
        lineage(of: function).contains(other)
    }

    /// A function, its parent, the parent of that, and so on.
    public func lineage(of function: FunctionID) -> [FunctionID] {
        var result = [function]
        while let parent = self.function(result[result.count - 1])?.parent, !result.contains(parent) {
            result.append(parent)
        }
        return result
    }

    /// What a stage requires of a function.  Where no row says, a sub-function is not applicable where its parent is
    /// not, and anything else is useful: nobody is alarmed about a need that nobody stated.
    public func requirement(of function: FunctionID, at stage: EmploymentStage) -> Requirement {
        if let stated = requirements[function]?[stage] { return stated }
        // The nearest ancestor that a row speaks of decides: above it, another row has been overruled.
        let inherited = lineage(of: function).dropFirst().lazy.compactMap { requirements[$0]?[stage] }.first
        return inherited == .notApplicable ? .notApplicable : .useful
    }
}

extension Referential: Equatable {
    public static func == (left: Referential, right: Referential) -> Bool {
        left.functions == right.functions && left.requirements == right.requirements
            && left.actorTypes == right.actorTypes && left.profiles == right.profiles && left.steps == right.steps
            && left.costs == right.costs
    }
}
