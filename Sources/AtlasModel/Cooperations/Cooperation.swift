/// A lasting way in which actors work together: a club, a union, a pôle.
public struct Cooperation: Hashable, Sendable {
    public internal(set) var id: CooperationID
    public var name: String
    /// `club`, `union`, `pole` …: the source's own word.
    public var kind: String
    public var territory: TerritoryReference?
    public var charter: String
    public var governance: String
    /// Months between two meetings, or `nil` where the source says nothing.
    public var monthsBetweenMeetings: Int?
    public var rotation: Rotation
    public var results: [String]
    public var source: String
    public var members: [Member]

    /// An actor of a cooperation and the part it has there.
    public struct Member: Hashable, Sendable {
        public let actor: ActorID
        public let role: String

        public init(actor: ActorID, role: String) {
            self.actor = actor
            self.role = role
        }
    }

    public init(
        id: CooperationID, name: String, kind: String, territory: TerritoryReference?, charter: String,
        governance: String, monthsBetweenMeetings: Int?, rotation: Rotation, results: [String], source: String,
        members: [Member]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.territory = territory
        self.charter = charter
        self.governance = governance
        self.monthsBetweenMeetings = monthsBetweenMeetings
        self.rotation = rotation
        self.results = results
        self.source = source
        self.members = members
    }
}
