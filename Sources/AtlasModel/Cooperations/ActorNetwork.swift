/// Everybody and everything that an actor works with: its relations, seen from its end, its cooperations and the
/// initiatives that it took part in.
public struct ActorNetwork: Sendable {
    /// A relation seen from one of its ends.
    public struct Tie: Hashable, Sendable {
        public let relation: Relation
        /// The actor whose network this is stands first in the relation.
        public let isFirst: Bool

        public init(_ relation: Relation, isFirst: Bool) {
            self.relation = relation
            self.isFirst = isFirst
        }

        public var other: ActorID { isFirst ? relation.to : relation.from }
        public var side: Side { Side(relation.kind, isFirst: isFirst) }
    }

    /// A kind of relation with the end it is seen from; partners have but one.
    public struct Side: Hashable, Sendable {
        public let kind: Relation.Kind
        public let isFirst: Bool

        public init(_ kind: Relation.Kind, isFirst: Bool) {
            self.kind = kind
            self.isFirst = isFirst || kind == .partners
        }

        /// Whom one is sent on to and where from, then partners, then who is part of what and who bears it.
        public static let all: [Side] = [Relation.Kind.refers, .partners, .member, .funds, .hosts, .runs].flatMap {
            $0 == .partners ? [Side($0, isFirst: true)] : [Side($0, isFirst: true), Side($0, isFirst: false)]
        }
    }

    /// What an actor is in a cooperation or an initiative.
    public struct Participation: Hashable, Sendable {
        /// The row of the cooperation or of the initiative in the atlas.
        public let row: Int
        /// The parts, each once, in the order of the source.
        public let parts: [String]
    }

    public let actor: ActorID
    /// By side, then in the order of the names of the others.
    public let ties: [Tie]
    public let cooperations: [Participation]
    public let initiatives: [Participation]

    public var isEmpty: Bool { ties.isEmpty && cooperations.isEmpty && initiatives.isEmpty }
}

extension AtlasOnDate {
    /// The network of an actor; empty for one that the atlas does not have.
    ///
    /// Its relations are found in the time that they take, once those of the whole atlas have been sorted by actor.
    public func network(of id: ActorID) -> ActorNetwork {
        guard let row = row(of: id) else {
            return ActorNetwork(actor: id, ties: [], cooperations: [], initiatives: [])
        }
        return ActorNetwork(
            actor: id, ties: ties(of: row),
            cooperations: participations(atlas.cooperations.map { $0.members.filter { $0.actor == id }.map(\.role) }),
            initiatives: participations(atlas.initiatives.map { $0.parts(of: id) }))
    }

    /// The actors with the most relations, the most first; of as many, in the order of the atlas.
    public func mostTied(_ count: Int) -> [(actor: ActorID, ties: Int)] {
        let ties = actorTies()
        let counts = atlas.actors.indices.map { row -> (row: Int, ties: Int) in
            let rows = ties.rows(of: row)
            return (row, rows.first.count + rows.second.count)
        }
        return counts.filter { $0.ties > 0 }.sorted { ($1.ties, $0.row) < ($0.ties, $1.row) }.prefix(count)
            .map { (atlas.actors[$0.row].id, $0.ties) }
    }

    private func ties(of row: Int) -> [ActorNetwork.Tie] {
        let rows = actorTies().rows(of: row)
        let first = rows.first.map { ActorNetwork.Tie(atlas.relations[Int($0)], isFirst: true) }
        // A relation of an actor to itself has one end.
        let second = rows.second.map { ActorNetwork.Tie(atlas.relations[Int($0)], isFirst: false) }
            .filter { $0.relation.from != $0.relation.to }
        let ranks = Dictionary(uniqueKeysWithValues: ActorNetwork.Side.all.enumerated().map { ($1, $0) })
        let keyed = (first + second).map { tie in
            (tie, ranks[tie.side] ?? 0, (actor(tie.other)?.name ?? tie.other.rawValue).folded)
        }
        return keyed.enumerated().sorted { left, right in
            (left.element.1, left.element.2, left.offset) < (right.element.1, right.element.2, right.offset)
        }.map(\.element.0)
    }

    private func participations(_ parts: [[String]]) -> [ActorNetwork.Participation] {
        parts.enumerated().filter { !$1.isEmpty }.map { row, parts in
            ActorNetwork.Participation(row: row, parts: parts.eachOnce)
        }
    }
}

extension Cooperation {
    /// The members, each once with all its parts, in the order of the source.
    public var membersWithParts: [(actor: ActorID, parts: [String])] {
        members.map(\.actor).eachOnce.map { id in (id, members.filter { $0.actor == id }.map(\.role).eachOnce) }
    }
}

extension Initiative {
    /// What an actor is in the initiative: as its leaders, its consultant and its participants are told.
    public func parts(of actor: ActorID) -> [String] {
        let listed = participants.filter { $0.actor == actor }.map(\.part)
        return ((leaders.contains(actor) ? ["leader"] : []) + (consultant == actor ? ["consultant"] : []) + listed)
            .eachOnce
    }

    /// Everybody in the initiative, each once with all its parts: leaders, then as the source lists them.
    public var actorsWithParts: [(actor: ActorID, parts: [String])] {
        (leaders + participants.map(\.actor) + (consultant.map { [$0] } ?? [])).eachOnce.map { ($0, parts(of: $0)) }
    }
}
