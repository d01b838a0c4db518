/// How many actors stand where with the survey, and how old their records are.
public struct SurveyTally: Hashable, Sendable {
    public private(set) var notInvited = 0
    public private(set) var waiting = 0
    public private(set) var declined = 0
    public private(set) var answered = 0
    /// Records checked more than twelve months ago.
    public private(set) var outdated = 0
    /// Records that nobody has checked.
    public private(set) var neverVerified = 0

    public init() {}

    public var actors: Int { notInvited + sent }
    /// Those to whom the survey was sent, whatever came of it.
    public var sent: Int { waiting + declined + answered }
    /// The share of those it was sent to who answered; `nil` where it was sent to nobody.
    public var responseRate: Double? { sent > 0 ? Double(answered) / Double(sent) : nil }

    mutating func count(_ standing: SurveyStanding, _ age: Verification.Age) {
        switch standing {
        case .notInvited: notInvited += 1
        case .waiting: waiting += 1
        case .declined: declined += 1
        case .answered: answered += 1
        }
        switch age {
        case .never: neverVerified += 1
        case .outdated: outdated += 1
        case .current: break
        }
    }
}

extension Verification {
    /// How old a check is on a day.
    public enum Age: Sendable {
        /// Nobody had checked by then.
        case never
        /// More than twelve months ago.
        case outdated
        case current

        public init(_ verification: Verification?, on date: CalendarDate) {
            guard let verification, verification.on <= date else {
                self = .never
                return
            }
            self = verification.on >= date.adding(months: -12) ?? date ? .current : .outdated
        }
    }
}
