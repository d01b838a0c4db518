/// Where some actors reach, to count those of any territory.
public struct ActorReach: Sendable {
    private let territories: Territories
    /// The nodes that each of the actors reaches.
    private let nodes: Grouping
    private let count: Int

    /// - Parameters:
    ///   - rows: the actors.
    ///   - stages: only where they are present at one of these stages; empty for all that they reach.
    public init(_ rows: [Int], at stages: StageSet, of subject: AtlasOnDate) {
        territories = subject.atlas.territories
        count = rows.count
        var starts: [Int32] = [0]
        var members: [Int32] = []
        for row in rows {
            if stages.isEmpty {
                members += subject.presences.reach[row]
            } else {
                for offer in subject.offers(of: row)
                where offer.presence != .absent && !offer.stages.isDisjoint(with: stages) {
                    for reference in offer.reach {
                        territories.forEachNode(of: reference) { members.append(Int32($0)) }
                    }
                }
            }
            starts.append(Int32(members.count))
        }
        nodes = Grouping(starts: starts, members: members)
    }

    /// How many of the actors reach a territory.
    public func count(in territory: TerritoryReference) -> Int {
        let place = NodeSelection(territories.communes(of: territory), of: territories.nodes)
        return (0..<count).count { row in nodes[row].contains { place.touches(Int($0)) } }
    }
}
