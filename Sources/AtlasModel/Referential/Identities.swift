/// The identifier of a support function in the referential, as in `grh`.
public struct FunctionID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: FunctionID, right: FunctionID) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of an actor type in the referential, as in `dla-departemental`.
public struct ActorTypeID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: ActorTypeID, right: ActorTypeID) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of an actor in an atlas, as in `resam`.
public struct ActorID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of a cooperation in an atlas.
public struct CooperationID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: CooperationID, right: CooperationID) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of an initiative in an atlas, as in `finistere-2011`.
public struct InitiativeID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: InitiativeID, right: InitiativeID) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of a step of the support pathway.
public struct PathwayStepID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: PathwayStepID, right: PathwayStepID) -> Bool { left.rawValue < right.rawValue }
}
