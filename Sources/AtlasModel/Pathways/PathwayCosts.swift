/// What the choice of interlocutors weighs, in points: the rank of a candidate and each change of interlocutor.
///
/// The numbers are data of the referential (`pathway_costs.csv`), nowhere in the code: a region may weigh otherwise.
public struct PathwayCosts: Hashable, Sendable {
    /// What a number stands for; the raw value is its identifier in files.
    public enum Constant: String, CaseIterable, Sendable {
        /// A candidate whose offer is presumed.
        case presumed
        /// A candidate of whom the function is not the core of its work.
        case secondary
        /// Each level of territory by which its zone is wider than the commune.
        case zoneLevel = "zone-level"
        /// Each whole kilometre between the commune and the candidate.
        case kilometre
        /// So many kilometres are counted at most, and as many where a place is not known.
        case kilometresAtMost = "kilometres-at-most"
        /// From one interlocutor to another.
        case change
        /// From one to another to whom a relation ties it.
        case changeTied = "change-tied"
        /// From one to another to whom it says that it refers people.
        case changeReferred = "change-referred"
    }

    /// A number with what is said about it.
    public struct Entry: Hashable, Sendable {
        public let constant: Constant
        /// Points, or kilometres; 0 or more.
        public let value: Int
        public let note: String
        public let source: String

        /// The values that make sense: larger ones would add up to nothing that fits.
        public static let values = 0...100_000

        public init(_ constant: Constant, _ value: Int, note: String = "", source: String = "") {
            self.constant = constant
            self.value = value
            self.note = note
            self.source = source
        }
    }

    /// One entry for each constant that is stated.
    public let entries: [Entry]
    private let values: [Constant: Int]

    /// - Parameter entries: of several for one constant, the first counts.
    public init(_ entries: [Entry]) {
        self.entries = entries
        values = Dictionary(entries.map { ($0.constant, $0.value) }) { first, _ in first }
    }

    /// Nothing weighs anything: each step goes to its first candidate.
    public static let none = PathwayCosts([])

    /// These entries, and those of another for the constants that none of these states.
    public func completed(by other: PathwayCosts) -> PathwayCosts {
        PathwayCosts(entries + other.entries.filter { values[$0.constant] == nil })
    }

    /// The value of a constant; 0 where none is stated.
    public subscript(constant: Constant) -> Int { values[constant] ?? 0 }

    /// What a change of interlocutor costs; a tie never makes it dearer.
    public func change(along tie: Tie?) -> Int {
        switch tie {
        case nil: self[.change]
        case .relation: min(self[.change], self[.changeTied])
        case .referral: min(self[.change], self[.changeTied], self[.changeReferred])
        }
    }

    /// What ties an interlocutor to the next one.
    public enum Tie: Comparable, Sendable {
        /// A relation of any kind, in either direction.
        case relation
        /// The first says that it refers people to the second.
        case referral
    }
}

extension Candidate {
    /// The rank of the candidate in points; comes out in the order of ``precedes(_:)`` where each constant outweighs all
    /// that come after it, as those of the program do.
    public func cost(by costs: PathwayCosts) -> Int {
        let level = Int(territory?.level.rawValue ?? TerritoryLevel.france.rawValue + 1)
        let most = costs[.kilometresAtMost]
        let kilometres = distance.map { min(Int($0), most) } ?? most
        return (presence == .confirmed ? 0 : costs[.presumed]) + (role == .core ? 0 : costs[.secondary])
            + level * costs[.zoneLevel] + kilometres * costs[.kilometre]
    }
}
