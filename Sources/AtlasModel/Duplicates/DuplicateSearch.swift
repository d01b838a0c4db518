/// Actors that may be one and the same organisation.
public struct DuplicateGroup: Hashable, Sendable {
    /// Why two actors of a group look alike.
    public enum Reason: Hashable, Comparable, Sendable, CaseIterable {
        case siret
        case rna
        /// The same name, folded, in the same commune; or where both communes are unknown.
        case nameAndCommune
        /// The same name, folded, at most ``DuplicateSearch/distance`` kilometres apart.
        case nameNearby
        /// The same name, folded, while nobody has noted where one of them is; all others of that name are in one commune.
        case nameSomewhere
    }

    /// What two actors of a group have in common.
    public struct Likeness: Hashable, Sendable {
        /// The one that comes first in the atlas.
        public let first: ActorID
        public let second: ActorID
        public let reasons: [Reason]
    }

    /// In the order of the atlas.
    public let actors: [ActorID]
    /// What holds them together, in the order of the atlas.  Of three actors of one number, or of one name in one
    /// commune, the first is paired with each of the others: they are alike by the same.
    public let likenesses: [Likeness]

    /// Those that an actor is in.
    public func likenesses(of actor: ActorID) -> [Likeness] {
        likenesses.filter { $0.first == actor || $0.second == actor }
    }
}

/// Looks for actors that are in the atlas twice.
///
/// Two actors look alike where they bear the same SIRET or RNA number, or the same folded name in one commune or near
/// by; a group is what such likenesses hold together (Galler and Fischer, "An improved equivalence algorithm", 1964).
/// Linear in the number of actors, but for those of one name: they are sorted by latitude, and compared with those that
/// are no farther north than the distance.
public enum DuplicateSearch {
    /// Kilometres: two offices of one name in the same town are rarely farther apart.
    public static let distance = 3.0

    /// Every group of two actors or more, in the order of the first of each.
    public static func groups(of atlas: Atlas) -> [DuplicateGroup] {
        var search = Search(atlas)
        search.link(by: .siret) { $0.siret.digits.utf8.count == 14 ? $0.siret.digits : nil }
        search.link(by: .rna) { $0.rna.isEmpty ? nil : $0.rna.uppercased() }
        search.link(by: .nameAndCommune) { actor in
            let name = actor.name.folded
            return name.isEmpty ? nil : "\(actor.commune ?? "") \(name)"
        }
        search.linkNearby()
        search.linkSomewhere()
        return search.groups
    }

    /// Where an actor is: at its own coordinate, else in its commune.
    static func place(of actor: Actor, in territories: Territories) -> Coordinate? {
        actor.coordinate ?? actor.commune.flatMap(territories.commune).flatMap(territories.coordinate(ofCommune:))
    }
}

extension String {
    /// The digits alone, as registers number organisations.
    var digits: String { String(decoding: utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self) }
}

/// Actors and the likenesses found between them so far.
private struct Search {
    private let atlas: Atlas
    private var parents: [Int]
    private var reasons: [Pair: Set<DuplicateGroup.Reason>] = [:]

    /// Rows of two actors, the lower one first.
    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    init(_ atlas: Atlas) {
        self.atlas = atlas
        parents = Array(atlas.actors.indices)
    }

    private mutating func root(of row: Int) -> Int {
        var row = row
        while parents[row] != row {
            parents[row] = parents[parents[row]]
            row = parents[row]
        }
        return row
    }

    private mutating func link(_ one: Int, _ other: Int, _ reason: DuplicateGroup.Reason) {
        let (left, right) = (root(of: one), root(of: other))
        let (first, last) = (min(left, right), max(left, right))
        parents[last] = first
        reasons[Pair(first: min(one, other), second: max(one, other)), default: []].insert(reason)
    }

    mutating func link(by reason: DuplicateGroup.Reason, _ key: (Actor) -> String?) {
        var firsts: [String: Int] = [:]
        for (row, actor) in atlas.actors.enumerated() {
            guard let key = key(actor) else { continue }
            if let first = firsts[key] { link(first, row, reason) } else { firsts[key] = row }
        }
    }

    mutating func linkNearby() {
        let named = Dictionary(grouping: atlas.actors.indices) { atlas.actors[$0].name.folded }
        for (name, rows) in named where rows.count > 1 && !name.isEmpty {
            let places = rows.compactMap { row in
                DuplicateSearch.place(of: atlas.actors[row], in: atlas.territories).map { (row: row, place: $0) }
            }.sorted { ($0.place.latitude, $0.row) < ($1.place.latitude, $1.row) }
            // A degree of latitude is 111 km at least; a little more, so that rounding loses nobody.
            let reach = DuplicateSearch.distance / 111
            for (index, one) in places.enumerated() {
                for other in places[(index + 1)...] {
                    guard other.place.latitude - one.place.latitude <= reach else { break }
                    if one.place.distance(to: other.place) <= DuplicateSearch.distance {
                        link(one.row, other.row, .nameNearby)
                    }
                }
            }
        }
    }

    /// Of actors of one name in several communes, one without a commune may be any, or another.
    mutating func linkSomewhere() {
        let named = Dictionary(grouping: atlas.actors.indices) { atlas.actors[$0].name.folded }
        for (name, rows) in named where rows.count > 1 && !name.isEmpty {
            guard Set(rows.compactMap { atlas.actors[$0].commune }).count == 1,
                let placed = rows.first(where: { atlas.actors[$0].commune != nil }),
                let unplaced = rows.first(where: { atlas.actors[$0].commune == nil })
            else { continue }
            link(placed, unplaced, .nameSomewhere)
        }
    }

    var groups: [DuplicateGroup] {
        mutating get {
            var members: [Int: [Int]] = [:]
            for row in atlas.actors.indices { members[root(of: row), default: []].append(row) }
            var likenesses: [Int: [DuplicateGroup.Likeness]] = [:]
            for (pair, why) in reasons.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
                likenesses[root(of: pair.first), default: []].append(
                    .init(
                        first: atlas.actors[pair.first].id, second: atlas.actors[pair.second].id, reasons: why.sorted())
                )
            }
            return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { root, rows in
                DuplicateGroup(actors: rows.map { atlas.actors[$0].id }, likenesses: likenesses[root] ?? [])
            }
        }
    }
}
