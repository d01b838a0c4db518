/// An experiment or action led on a territory: who carried it, its sessions, what it cost in days and money, what it
/// left.
public struct Initiative: Hashable, Sendable {
    public let id: InitiativeID
    public let name: String
    public let territory: TerritoryReference?
    public let leaders: [ActorID]
    public let start: CalendarPeriod?
    public let end: CalendarPeriod?
    public let budget: Budget?
    public let funding: String
    public let consultant: ActorID?
    public let objectives: [String]
    public let deliverables: [String]
    public let nextSteps: [String]
    /// Number of actors invited, where the source counts them.
    public let invited: Int?
    /// Number of actors that came, where the source counts them.
    public let present: Int?
    public let source: String
    public let sessions: [Session]
    public let efforts: [Effort]
    public let participants: [Participant]

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

/// A number of days with at most two decimals, exact.
public struct Decimal2: Hashable, Sendable {
    public let hundredths: Int

    public init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads `15`, `15.5` or `15,5`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int(parts[0]), whole < 1_000_000
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.count <= 2, let fraction = Int(decimals + String(repeating: "0", count: 2 - decimals.count))
        else {
            return nil
        }
        hundredths = whole * 100 + fraction
    }

    public var value: Double { Double(hundredths) / 100 }
}

extension Decimal2: CustomStringConvertible {
    /// With a point and no useless zero: `15.5`, `10`.
    public var description: String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
