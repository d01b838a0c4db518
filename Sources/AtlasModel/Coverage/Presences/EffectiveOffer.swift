/// An offer as it counts on a day: what an actor's own offers and the profile of its types amount to, with the places
/// and the presence that follow from the rules.
public struct EffectiveOffer: Sendable {
    /// What makes us think that the actor does it.
    public enum Basis: Hashable, Sendable {
        /// A row of the atlas's offers.
        case offer(Int)
        /// What actors of the type usually do.
        case profile(ActorTypeID)
    }

    public let basis: Basis
    /// The functions named; it also counts on those that they refine.
    public let functions: [FunctionID]
    public let stages: StageSet
    /// `.absent` for the roles `none` and `referral`, which cover nothing.
    public let presence: Presence
    public let role: OfferRole
    /// The territories where it holds; the département of the actor's commune where the zone is not known, and nothing
    /// where that commune is not known either.
    public let reach: [TerritoryReference]
    public let isZoneUnknown: Bool
    public let verification: Verification?
}
