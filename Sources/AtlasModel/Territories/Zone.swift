/// Where an actor or an offer acts: a union of territories, or nobody knows.
///
/// An unknown zone is never read as "everywhere": on a map of gaps that would be a false green.
public enum Zone: Hashable, Sendable {
    case unknown
    /// At least one reference, as written by the source.
    case union([TerritoryReference])

    public init(_ references: [TerritoryReference]) {
        self = references.isEmpty ? .unknown : .union(references)
    }

    /// Empty where unknown.
    public var references: [TerritoryReference] {
        switch self {
        case .unknown: []
        case .union(let references): references
        }
    }

    public var isUnknown: Bool { self == .unknown }
}
