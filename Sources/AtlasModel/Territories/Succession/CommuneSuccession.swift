/// Where a commune, or a part of it, went on a day; from a code to itself where it goes on.
public struct CommuneMovement: Hashable, Sendable {
    public let date: CalendarDate
    public let from: String
    public let to: String

    public init(date: CalendarDate, from: String, to: String) {
        self.date = date
        self.from = from
        self.to = to
    }
}

/// What the communes of one vintage have become in a later one.
public struct CommuneSuccession: Hashable, Sendable {
    /// Only the communes that are no longer themselves alone.
    private let moved: [String: [String]]

    /// Follows each commune from day to day through the movements.
    ///
    /// On one day a movement to a code that itself moves on, and does not stay, goes on with it: a commune may change its
    /// code and merge on the same first of January.  A commune that merged and was later split again is said to have
    /// become all that came out: the movements do not say which part was its own.
    ///
    /// - Complexity: the days times the communes that moved before.
    public init(of communes: some Sequence<String>, through movements: some Sequence<CommuneMovement>) {
        let days = Dictionary(grouping: movements, by: \.date).sorted { $0.key < $1.key }
        let known = Set(communes)
        var moved: [String: Set<String>] = [:]
        for (_, movements) in days {
            let ways = Dictionary(grouping: movements, by: \.from).mapValues { Set($0.map(\.to)) }
            for start in Set(moved.keys).union(known.intersection(ways.keys)) {
                let now = moved[start] ?? [start]
                moved[start] = now.reduce(into: []) { $0.formUnion(CommuneSuccession.ends(of: $1, ways)) }
            }
        }
        self.moved = moved.filter { $0.value != [$0.key] }.mapValues { $0.sorted() }
    }

    /// Where a code leads at the end of a day.
    private static func ends(of code: String, _ ways: [String: Set<String>]) -> Set<String> {
        var (ends, seen, open): (Set<String>, Set<String>, [String]) = ([], [code], [code])
        while let here = open.popLast() {
            for next in ways[here] ?? [here] {
                let goesOn = ways[next].map { !$0.contains(next) } ?? false
                if next == here || !goesOn {
                    ends.insert(next)
                } else if seen.insert(next).inserted {
                    open.append(next)
                }
            }
        }
        // A ring has no end: the codes are exchanged.
        return ends.isEmpty ? ways[code] ?? [code] : ends
    }

    /// The codes that a commune has become, in order; itself where nothing happened.
    public func successors(of code: String) -> [String] { moved[code] ?? [code] }

    /// Whether a commune is no longer itself alone.
    public func hasMoved(_ code: String) -> Bool { moved[code] != nil }

    /// The communes that are no longer themselves alone, in order.
    public var movedCodes: [String] { moved.keys.sorted() }
}
