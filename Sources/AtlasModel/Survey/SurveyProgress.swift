/// How far the survey of some actors has come on a day: who answered, by territory and by type, whom to remind, whose
/// record has grown old.
public struct SurveyProgress: Equatable, Sendable {
    /// Where the commune of an actor is.
    public enum Place: Hashable, Sendable {
        case territory(TerritoryReference)
        /// In none of the territories asked about.
        case elsewhere
        /// Nobody knows its commune.
        case unknown
    }

    public struct PlaceTally: Equatable, Sendable {
        public let place: Place
        public let tally: SurveyTally
    }

    /// An actor of several types counts in each of them; `nil` for those without type.
    public struct TypeTally: Equatable, Sendable {
        public let type: ActorTypeID?
        public let tally: SurveyTally
    }

    /// An actor who was asked and whom it is time to remind.
    public struct Reminder: Equatable, Sendable {
        /// Row of the actor in the atlas.
        public let row: Int
        public let reason: Reason
        /// The last day somebody turned to it; `nil` where nobody noted one.
        public let lastContact: CalendarDate?
        public let remindedTimes: Int

        public enum Reason: Equatable, Sendable {
            /// The last day to answer is gone, and nobody has turned to it since.
            case overdue(since: CalendarDate)
            /// Nothing has come for more days than one waits.
            case silent(days: Int)
            /// Nobody noted when it was asked.
            case unknownDay
        }
    }

    /// An actor whose record was checked long ago.
    public struct OutdatedRecord: Equatable, Sendable {
        /// Row of the actor in the atlas.
        public let row: Int
        public let verifiedOn: CalendarDate
    }

    public let date: CalendarDate
    public let total: SurveyTally
    /// The territories with an actor, in their order; then elsewhere, then unknown.
    public let places: [PlaceTally]
    /// The types with an actor, in the order of the referential.
    public let types: [TypeTally]
    /// Those of whom the least is known first, then those whom nobody has turned to for longest.
    public let reminders: [Reminder]
    /// The oldest first.
    public let outdated: [OutdatedRecord]
    /// Rows of the actors whose record nobody has checked, in the order of the atlas.
    public let neverVerified: [Int]

    /// How many days one waits for an answer before one reminds.
    public static let usualPatience = 15

    /// - Parameters:
    ///   - rows: of the actors that are meant, each once, in any order.
    ///   - places: the territories among which the actors are told apart by their communes; of two that hold a commune,
    ///     the first counts.
    ///   - patience: how many days one waits for an answer before one reminds.
    public init(
        of rows: [Int], in atlas: Atlas, on date: CalendarDate, among places: [TerritoryReference],
        patience: Int = usualPatience
    ) {
        let invitations = atlas.invitationsByActor
        let division = CommuneDivision(places, in: atlas.territories)
        var byPlace = [SurveyTally](repeating: SurveyTally(), count: places.count + 2)
        var byType: [ActorTypeID: SurveyTally] = [:]
        var untyped = SurveyTally()
        var total = SurveyTally()
        var reminders: [Reminder] = []
        var outdated: [OutdatedRecord] = []
        var neverVerified: [Int] = []
        for row in rows.sorted() {
            let actor = atlas.actors[row]
            let invitation = invitations.isEmpty ? nil : invitations[actor.id]
            let standing = SurveyStanding(actor.survey, invitation)
            let age = Verification.Age(actor.verification, on: date)
            total.count(standing, age)
            byPlace[division.part(of: actor.commune)].count(standing, age)
            for (place, type) in actor.types.enumerated() where !actor.types[..<place].contains(type) {
                byType[type, default: SurveyTally()].count(standing, age)
            }
            if actor.types.isEmpty { untyped.count(standing, age) }
            switch age {
            case .never: neverVerified.append(row)
            case .outdated: outdated.append(OutdatedRecord(row: row, verifiedOn: actor.verification?.on ?? date))
            case .current: break
            }
            if standing == .waiting, let reminder = Reminder(row, invitation, on: date, patience: patience) {
                reminders.append(reminder)
            }
        }
        self.date = date
        self.total = total
        self.places = zip(places.map(Place.territory) + [.elsewhere, .unknown], byPlace)
            .filter { $1.actors > 0 }.map(PlaceTally.init)
        let known = atlas.referential.actorTypes.map(\.id)
        let strange = Set(byType.keys).subtracting(known).sorted { $0.rawValue < $1.rawValue }
        types =
            (known + strange).compactMap { type in byType[type].map { TypeTally(type: type, tally: $0) } }
            + (untyped.actors > 0 ? [TypeTally(type: nil, tally: untyped)] : [])
        self.reminders = reminders.enumerated()
            .sorted { left, right in
                switch (left.element.lastContact, right.element.lastContact) {
                case (let one?, let other?) where one != other: one < other
                case (nil, _?): true
                case (_?, nil): false
                default: left.offset < right.offset
                }
            }.map(\.element)
        self.outdated = outdated.enumerated()
            .sorted { ($0.element.verifiedOn, $0.offset) < ($1.element.verifiedOn, $1.offset) }.map(\.element)
        self.neverVerified = neverVerified
    }
}

extension SurveyProgress.Reminder {
    /// `nil` where it is too early to remind.
    fileprivate init?(_ row: Int, _ invitation: SurveyInvitation?, on date: CalendarDate, patience: Int) {
        let reason: Reason
        if let contact = invitation?.lastContact {
            let days = date.dayNumber - contact.dayNumber
            if let due = invitation?.dueOn, due < date, contact <= due {
                reason = .overdue(since: due)
            } else if days > patience {
                reason = .silent(days: days)
            } else {
                return nil
            }
        } else {
            reason = .unknownDay
        }
        self.init(
            row: row, reason: reason, lastContact: invitation?.lastContact,
            remindedTimes: invitation?.reminders.count ?? 0)
    }
}

/// Tells communes apart by some territories: their positions, then one for elsewhere and one for unknown.
private struct CommuneDivision {
    private let territories: Territories
    private let count: Int
    /// The part of each commune.
    private var parts: [Int32]

    init(_ places: [TerritoryReference], in territories: Territories) {
        self.territories = territories
        count = places.count
        parts = Array(repeating: Int32(places.count), count: territories.communes.count)
        for (position, place) in places.enumerated() {
            for commune in territories.communes(of: place) where parts[commune] == places.count {
                parts[commune] = Int32(position)
            }
        }
    }

    func part(of commune: String?) -> Int {
        guard let row = commune.flatMap(territories.commune) else { return count + 1 }
        return Int(parts[row])
    }
}
