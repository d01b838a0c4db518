/// The order in which members host the meetings of a cooperation, and the day of the first meeting of the list where
/// somebody knows it.
public struct Rotation: Hashable, Sendable {
    public let hosts: [ActorID]
    /// The day the first of `hosts` received the others.
    public let startedOn: CalendarDate?

    public init(hosts: [ActorID], startedOn: CalendarDate?) {
        self.hosts = hosts
        self.startedOn = startedOn
    }

    /// A meeting to come.
    public struct Turn: Hashable, Sendable {
        public let host: ActorID
        /// `nil` where no start of the rotation is known: only the order can be told.
        public let on: CalendarDate?
    }

    /// The next `count` turns from a day on, one meeting every `months` months.
    ///
    /// Without a start or a rhythm, the hosts in their order, without dates.
    public func turns(_ count: Int, from day: CalendarDate, everyMonths months: Int?) -> [Turn] {
        guard !hosts.isEmpty else { return [] }
        guard let startedOn, let months, let meeting = meeting(from: day, everyMonths: months) else {
            return (0..<count).map { Turn(host: hosts[$0 % hosts.count], on: nil) }
        }
        return (meeting..<meeting + count).map {
            Turn(host: hosts[$0 % hosts.count], on: startedOn.adding(months: $0 * months))
        }
    }

    /// The same without some hosts: from a day on the others receive in their order, the next meeting falling to whom it
    /// fell before or to the next who stays.
    ///
    /// Without a start or a rhythm, the list only gets shorter.
    public func without(_ leaving: Set<ActorID>, from day: CalendarDate, everyMonths months: Int?) -> Rotation {
        let staying = hosts.filter { !leaving.contains($0) }
        guard staying.count < hosts.count, !staying.isEmpty, let next = meeting(from: day, everyMonths: months) else {
            return Rotation(hosts: staying, startedOn: startedOn)
        }
        let order = hosts.indices.map { hosts[(next + $0) % hosts.count] }.filter { !leaving.contains($0) }
        // Meeting number `next` of the shorter list is that of the first of the order.
        let first = order.count - next % order.count
        return Rotation(hosts: order.indices.map { order[(first + $0) % order.count] }, startedOn: startedOn)
    }

    /// The number of the first meeting on or after a day, from that of the start; `nil` where no day is known.
    private func meeting(from day: CalendarDate, everyMonths months: Int?) -> Int? {
        guard let startedOn, let months, (1..<120_000).contains(months) else { return nil }
        let elapsed = (day.year - startedOn.year) * 12 + day.month - startedOn.month
        var meeting = max(0, elapsed / months)
        while let date = startedOn.adding(months: meeting * months), date < day { meeting += 1 }
        return meeting
    }
}
