/// An actor who can take a step, with what ranks it among the others; also the reason of the choice.
public struct Candidate: Hashable, Sendable {
    public let actor: ActorID
    public let presence: Presence
    public let role: OfferRole
    public let basis: EffectiveOffer.Basis
    /// The most local territory of its offer that holds the association's commune; `nil` where none does.
    public let territory: TerritoryReference?
    /// Kilometres from the association's commune to the actor; `nil` where one of the two places is not known.
    public let distance: Double?
    /// Kilometres from the association's commune to the nearest commune where the offer holds; set for who does it
    /// elsewhere only.
    public var zoneDistance: Double?
    public let verifiedOn: CalendarDate?

    /// Whether this candidate comes before another: confirmed before presumed, core before secondary, the most local
    /// zone, the nearest, the most recently verified, and the identifier so that the order is always the same.
    public func precedes(_ other: Candidate) -> Bool {
        if presence != other.presence { return presence > other.presence }
        if (role == .core) != (other.role == .core) { return role == .core }
        let (level, otherLevel) = (territory?.level.rawValue ?? .max, other.territory?.level.rawValue ?? .max)
        if level != otherLevel { return level < otherLevel }
        return isNearer(than: other)
    }

    /// Whether this candidate acts nearer; at the same distance, whether it is itself nearer.
    func actsNearer(than other: Candidate) -> Bool {
        let (own, others) = (zoneDistance ?? .infinity, other.zoneDistance ?? .infinity)
        return own == others ? isNearer(than: other) : own < others
    }

    /// Whether this candidate is nearer, or verified more recently at the same distance.
    func isNearer(than other: Candidate) -> Bool {
        let (own, others) = (distance ?? .infinity, other.distance ?? .infinity)
        if own != others { return own < others }
        if verifiedOn != other.verifiedOn {
            guard let verifiedOn else { return false }
            return other.verifiedOn.map { verifiedOn > $0 } ?? true
        }
        return actor < other.actor
    }
}
