/// By what actors are told apart in a directory.
public enum ActorFacet: CaseIterable, Sendable {
    case type
    case network
    case function
    case mode
    case presence
    case level
}

/// One value of a facet.
public enum FacetValue: Hashable, Sendable {
    case type(ActorTypeID)
    case network(String)
    case function(FunctionID)
    /// How help is given, in the words of the offers.
    case mode(String)
    /// The best presence of an actor on what is asked.
    case presence(Presence)
    /// The widest level of an actor's zone; `nil` where the zone is not known.
    case level(TerritoryLevel?)

    public var facet: ActorFacet {
        switch self {
        case .type: .type
        case .network: .network
        case .function: .function
        case .mode: .mode
        case .presence: .presence
        case .level: .level
        }
    }
}

/// Which actors of a directory are wanted.
public struct ActorQuery: Hashable, Sendable {
    /// Those whose zone, or one of whose offers, reaches it.
    public var territory = TerritoryReference.france
    /// Those present there at that stage; all where `nil`.
    public var stage: EmploymentStage?
    /// Words to search.
    public var text = ""
    /// Those with one of the values chosen of each facet.  A function asks for presence on it, on the territory and at
    /// the stage.
    public var values: Set<FacetValue> = []

    public init() {}
}

/// The order of a list of actors.  The name decides between those that are alike.
public struct ActorSort: Hashable, Sendable {
    public enum Key: String, CaseIterable, Sendable {
        case name
        case type
        /// The most local zone first, the unknown ones last.
        case zone
        /// The surest first.
        case presence
        /// The latest verified first, those never verified last.
        case verified
    }

    public var key: Key
    public var isReversed: Bool

    public init(_ key: Key, isReversed: Bool = false) {
        self.key = key
        self.isReversed = isReversed
    }
}
