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
    /// How one is received, none or one, apart: most offers say nothing of it, and a national atlas holds 300,000 of them.
    private var reception: [Reception]
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
        let reception = Reception(duration: duration, audience: audience, cost: cost, conditions: conditions)
        self.reception = reception.isSilent ? [] : [reception]
        self.validFrom = validFrom
        self.validTo = validTo
        self.verification = verification
        self.source = source
    }

    public var duration: String {
        get { reception.first?.duration ?? "" }
        set { say(newValue, of: \.duration) }
    }

    public var audience: String {
        get { reception.first?.audience ?? "" }
        set { say(newValue, of: \.audience) }
    }

    public var cost: String {
        get { reception.first?.cost ?? "" }
        set { say(newValue, of: \.cost) }
    }

    public var conditions: String {
        get { reception.first?.conditions ?? "" }
        set { say(newValue, of: \.conditions) }
    }

    private mutating func say(_ text: String, of part: WritableKeyPath<Reception, String>) {
        var said = reception.first ?? Reception()
        said[keyPath: part] = text
        // One that says nothing is none, so that two offers that say the same are equal.
        reception = said.isSilent ? [] : [said]
    }

    private struct Reception: Hashable, Sendable {
        var duration = ""
        var audience = ""
        var cost = ""
        var conditions = ""

        var isSilent: Bool { duration.isEmpty && audience.isEmpty && cost.isEmpty && conditions.isEmpty }
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
