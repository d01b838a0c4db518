/// What an actor is to a function.
public enum OfferRole: String, CaseIterable, Sendable {
    /// Cœur de métier.
    case core
    case secondary
    /// Sends people to somebody else.
    case referral
    /// The actor says that it does not do it.
    case none
    case unknown
}

/// What an actor declares, or is said, to do.
public struct Offer: Hashable, Sendable {
    public var actor: ActorID
    public var functions: [FunctionID]
    /// Empty where nobody knows at which stages.
    public var stages: StageSet
    public var role: OfferRole
    /// Where the offer holds; `.unknown` stands for the actor's own zone.
    public var zone: Zone
    public var modes: [String]
    public var duration: String
    public var audience: String
    public var cost: String
    public var conditions: String
    /// First day of validity; open where `nil`.
    public var validFrom: CalendarDate?
    /// Last day of validity; open where `nil`.
    public var validTo: CalendarDate?
    public var verification: Verification?
    public var source: String

    public init(
        actor: ActorID, functions: [FunctionID], stages: StageSet, role: OfferRole, zone: Zone = .unknown,
        modes: [String] = [], duration: String = "", audience: String = "", cost: String = "",
        conditions: String = "", validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil,
        verification: Verification? = nil, source: String = ""
    ) {
        self.actor = actor
        self.functions = functions
        self.stages = stages
        self.role = role
        self.zone = zone
        self.modes = modes
        self.duration = duration
        self.audience = audience
        self.cost = cost
        self.conditions = conditions
        self.validFrom = validFrom
        self.validTo = validTo
        self.verification = verification
        self.source = source
    }

    /// What it says of how one is received: its modes together, duration, audience, cost and conditions, as far as known.
    public var terms: [String] {
        [modes.joined(separator: ", "), duration, audience, cost, conditions].filter { !$0.isEmpty }
    }

    /// Whether the offer holds on a day; both ends of its validity are included.
    public func isValid(on date: CalendarDate) -> Bool {
        (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
    }
}
