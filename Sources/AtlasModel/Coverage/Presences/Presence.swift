/// How surely an actor is there for a commune, a function and a stage; ordered, the best last.
public enum Presence: UInt8, CaseIterable, Comparable, Sendable {
    case absent
    /// The role, the stages or the zone of its offer are not known.
    case unknown
    /// Its offer has not been verified by the day looked at, or is deduced from what its type usually does.
    case presumed
    /// Its offer has been verified by the day looked at.
    case confirmed

    public static func < (left: Presence, right: Presence) -> Bool { left.rawValue < right.rawValue }
}
