/// The levels of territory that a reference can name, ordered by reach: the most local first.
///
/// An EPCI may span several départements and régions, and a named zone may be anything, so the order ranks how near a
/// zone is to a commune; it does not say that one level nests in the next.
public enum TerritoryLevel: UInt8, CaseIterable, Comparable, Sendable {
    case commune
    case epci
    case zone
    case departement
    case formerRegion
    case region
    case france

    /// The prefix of the level in a written reference, as in `dep:29`; `france` stands alone.
    public var prefix: String {
        switch self {
        case .commune: "com"
        case .epci: "epci"
        case .zone: "zone"
        case .departement: "dep"
        case .formerRegion: "reg2015"
        case .region: "reg"
        case .france: "france"
        }
    }

    public static func < (left: TerritoryLevel, right: TerritoryLevel) -> Bool { left.rawValue < right.rawValue }
}
