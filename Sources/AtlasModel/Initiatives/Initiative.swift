/// An experiment or action led on a territory: who carried it, its sessions, what it cost in days and money, what it
/// left.
public struct Initiative: Hashable, Sendable {
    public internal(set) var id: InitiativeID
    public var name: String
    public var territory: TerritoryReference?
    public var leaders: [ActorID]
    public var start: CalendarPeriod?
    public var end: CalendarPeriod?
    public var budget: Budget?
    public var funding: String
    public var consultant: ActorID?
    public var objectives: [String]
    public var deliverables: [String]
    public var nextSteps: [String]
    /// Number of actors invited, where the source counts them.
    public var invited: Int?
    /// Number of actors that came, where the source counts them.
    public var present: Int?
    public var source: String
    public var sessions: [Session]
    public var efforts: [Effort]
    public var participants: [Participant]

    /// An amount of money in euros.
    public struct Budget: Hashable, Sendable {
        public let euros: Int
        /// The source says "about".
        public let isApproximate: Bool

        public init(euros: Int, isApproximate: Bool) {
            self.euros = euros
            self.isApproximate = isApproximate
        }
    }

    /// A meeting of the initiative.
    public struct Session: Hashable, Sendable {
        public let date: CalendarPeriod?
        public let days: Decimal2?
        public let title: String
        public let content: String

        public init(date: CalendarPeriod?, days: Decimal2?, title: String, content: String) {
            self.date = date
            self.days = days
            self.title = title
            self.content = content
        }
    }

    /// Time that a person spent, one row for each component that the source prints.
    public struct Effort: Hashable, Sendable {
        public enum Who: String, CaseIterable, Sendable {
            case participant
            case coordinator
        }

        public let who: Who
        public let days: Decimal2
        public let detail: String

        public init(who: Who, days: Decimal2, detail: String) {
            self.who = who
            self.days = days
            self.detail = detail
        }
    }

    /// An actor and its part in the initiative.
    public struct Participant: Hashable, Sendable {
        public let actor: ActorID
        public let part: String

        public init(actor: ActorID, part: String) {
            self.actor = actor
            self.part = part
        }
    }

    public init(
        id: InitiativeID, name: String, territory: TerritoryReference?, leaders: [ActorID], start: CalendarPeriod?,
        end: CalendarPeriod?, budget: Budget?, funding: String, consultant: ActorID?, objectives: [String],
        deliverables: [String], nextSteps: [String], invited: Int?, present: Int?, source: String,
        sessions: [Session], efforts: [Effort], participants: [Participant]
    ) {
        self.id = id
        self.name = name
        self.territory = territory
        self.leaders = leaders
        self.start = start
        self.end = end
        self.budget = budget
        self.funding = funding
        self.consultant = consultant
        self.objectives = objectives
        self.deliverables = deliverables
        self.nextSteps = nextSteps
        self.invited = invited
        self.present = present
        self.source = source
        self.sessions = sessions
        self.efforts = efforts
        self.participants = participants
    }

    /// Days that one person spent, summed over the components of the source; `nil` where it gives none.
    public func days(of who: Effort.Who) -> Decimal2? {
        let own = efforts.filter { $0.who == who }
        return own.isEmpty
            ? nil : own.reduce(Decimal2(hundredths: 0)) { Decimal2(hundredths: $0.hundredths + $1.days.hundredths) }
    }
}
