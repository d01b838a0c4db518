/// The relations of an atlas by actor, in both directions.
struct ActorTies: Sendable {
    private let from: [Int32]
    private let to: [Int32]
    private let isReferral: [Bool]
    private let outgoing: Grouping
    private let incoming: Grouping

    init(_ atlas: Atlas, rows: [ActorID: Int]) {
        from = atlas.relations.map { Int32(rows[$0.from] ?? -1) }
        to = atlas.relations.map { Int32(rows[$0.to] ?? -1) }
        isReferral = atlas.relations.map { $0.kind == .refers }
        outgoing = Grouping(rows: from, groupCount: atlas.actors.count)
        incoming = Grouping(rows: to, groupCount: atlas.actors.count)
    }

    /// Who is tied to an actor, and how somebody comes from there to it; the same one possibly several times.
    func ties(to actor: Int) -> [(from: Int, tie: PathwayCosts.Tie)] {
        var result: [(from: Int, tie: PathwayCosts.Tie)] = []
        for relation in incoming[actor] where from[Int(relation)] >= 0 {
            result.append((Int(from[Int(relation)]), isReferral[Int(relation)] ? .referral : .relation))
        }
        for relation in outgoing[actor] where to[Int(relation)] >= 0 {
            result.append((Int(to[Int(relation)]), .relation))
        }
        return result
    }

    /// The rows of the relations of an actor: where it stands first, and where it stands second.
    func rows(of actor: Int) -> (first: ArraySlice<Int32>, second: ArraySlice<Int32>) {
        (outgoing[actor], incoming[actor])
    }

    /// The relation by which somebody comes most easily from an actor to another: that the first refers to the second,
    /// else the first that the atlas lists.
    func relation(from actor: Int, to other: Int) -> Int? {
        let forth = outgoing[actor].filter { to[Int($0)] == Int32(other) }
        let back = incoming[actor].filter { from[Int($0)] == Int32(other) }
        return (forth.first { isReferral[Int($0)] } ?? (forth + back).min()).map { Int($0) }
    }
}
