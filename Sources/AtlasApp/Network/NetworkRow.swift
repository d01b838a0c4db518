import AtlasModel

/// A line of the lists of the network.
enum NetworkRow: Equatable, Sendable {
    /// The names of what stands below it; no choice.
    enum Heading: Hashable, Sendable {
        case side(ActorNetwork.Side)
        case cooperations
        case initiatives
        /// Where one has nobody to start from: the actors with the most relations.
        case mostTied
    }

    /// What Enter leads to.
    enum Target: Hashable, Sendable {
        case actor(ActorID)
        /// The row of a cooperation in the atlas.
        case cooperation(Int)
        /// The row of an initiative in the atlas.
        case initiative(Int)
    }

    case heading(Heading, count: Int)
    case tie(ActorNetwork.Tie)
    case mostTied(ActorID, ties: Int)
    case cooperation(Int, parts: [String])
    case initiative(Int, parts: [String])
    /// A member of the cooperation above it; with its place among the hosts, 1 being the first, where it is one.
    case member(ActorID, parts: [String], turn: Int?, of: Int)
    case participant(ActorID, parts: [String], of: Int)

    var target: Target? {
        switch self {
        case .heading: nil
        case .tie(let tie): .actor(tie.other)
        case .mostTied(let actor, _), .member(let actor, _, _, _), .participant(let actor, _, _): .actor(actor)
        case .cooperation(let row, _): .cooperation(row)
        case .initiative(let row, _): .initiative(row)
        }
    }

    var actor: ActorID? {
        guard case .actor(let actor)? = target else { return nil }
        return actor
    }

    var isHeading: Bool { target == nil }
}

extension NetworkRow {
    /// How many of the actors with the most relations are proposed.
    private static let proposed = 12

    /// Everything around an actor, under the kinds of ties; where there is nothing, the actors with the most relations.
    static func around(_ center: ActorID?, in subject: AtlasOnDate) -> [NetworkRow] {
        let network = center.map { subject.network(of: $0) }
        guard let network, !network.isEmpty else {
            let most = subject.mostTied(proposed)
            guard !most.isEmpty else { return [] }
            return [.heading(.mostTied, count: most.count)] + most.map { .mostTied($0.actor, ties: $0.ties) }
        }
        var rows: [NetworkRow] = []
        func add(_ heading: Heading, _ found: [NetworkRow]) {
            if !found.isEmpty { rows += [.heading(heading, count: found.count)] + found }
        }
        for side in ActorNetwork.Side.all {
            add(.side(side), network.ties.filter { $0.side == side }.map { .tie($0) })
        }
        add(.cooperations, network.cooperations.map { .cooperation($0.row, parts: $0.parts) })
        add(.initiatives, network.initiatives.map { .initiative($0.row, parts: $0.parts) })
        return rows
    }

    /// The cooperations, with their members under those that are unfolded.
    static func cooperations(unfolded: Set<Int>, in atlas: Atlas) -> [NetworkRow] {
        atlas.cooperations.enumerated().flatMap { row, cooperation -> [NetworkRow] in
            guard unfolded.contains(row) else { return [.cooperation(row, parts: [])] }
            let hosts = cooperation.rotation.hosts
            return [.cooperation(row, parts: [])]
                + cooperation.membersWithParts.map { actor, parts in
                    .member(actor, parts: parts, turn: hosts.firstIndex(of: actor).map { $0 + 1 }, of: row)
                }
        }
    }

    /// The initiatives, with those who took part under the ones that are unfolded.
    static func initiatives(unfolded: Set<Int>, in atlas: Atlas) -> [NetworkRow] {
        atlas.initiatives.enumerated().flatMap { row, initiative -> [NetworkRow] in
            guard unfolded.contains(row) else { return [.initiative(row, parts: [])] }
            return [.initiative(row, parts: [])]
                + initiative.actorsWithParts.map { .participant($0.actor, parts: $0.parts, of: row) }
        }
    }
}
