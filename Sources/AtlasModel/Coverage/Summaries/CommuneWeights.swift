/// What each commune weighs when territories are summed up: its inhabitants, or what the user gives, as the number of
/// its employer associations.
public struct CommuneWeights: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        /// Inhabitants; communes of unknown population weigh 0.
        case inhabitants
        /// Communes, where the atlas knows no population at all.
        case communes
        /// What a file of the user counts.
        case given
    }

    public let unit: Unit
    /// One number, 0 or more, for each row of the table of communes.
    public let values: [Int]

    public init(inhabitantsOf territories: Territories) {
        unit = territories.hasPopulation ? .inhabitants : .communes
        values =
            territories.hasPopulation
            ? territories.communes.populations.map { max(0, Int($0)) }
            : [Int](repeating: 1, count: territories.communes.count)
    }

    /// The weights that a user gives.  What is given for several communes together is shared out among them by
    /// inhabitants (evenly where nobody is known to live), in whole units that add up to it; a commune named by two
    /// rows gets both, one that no row names weighs 0.
    /// - Parameter given: weights from 0 to 10 thousand millions.
    public init(_ given: [(territory: TerritoryReference, weight: Int)], in territories: Territories) {
        var values = [Int](repeating: 0, count: territories.communes.count)
        for (reference, weight) in given {
            precondition((0...10_000_000_000).contains(weight), "a weight that sums can hold")
            let members = Array(territories.communes(of: reference))
            let inhabitants = members.map { max(0, Int(territories.communes.populations[$0])) }
            let known = inhabitants.contains { $0 > 0 }
            let shares = known ? inhabitants : members.map { _ in 1 }
            let total = shares.reduce(0, +)
            // What has been given out follows what is due, so that the whole is given out.
            var (due, givenOut) = (0, 0)
            for (commune, share) in zip(members, shares) {
                due += share
                let next = weight.multipliedFullWidth(by: due)
                let upTo = total.dividingFullWidth(next).quotient
                values[commune] += upTo - givenOut
                givenOut = upTo
            }
        }
        unit = .given
        self.values = values
    }

    public func total(of set: CommuneSet) -> Int { set.reduce(0) { $0 + values[$1] } }
}
