/// Who takes each step of a pathway so that the whole costs least: the rank of everybody chosen, and each change from
/// one interlocutor to the next.
///
/// Exact dynamic programming over the steps in their order.  A change costs the same whoever the two are, unless a
/// relation ties them; so that the best way to a candidate comes from the best candidate of the step before, from
/// itself, or from somebody tied to it, and never has to be looked for among all pairs: O(candidates + ties).
///
/// Of several assignments of the least cost, the one whose candidates stand first in their lists, their places added.
struct InterlocutorAssignment {
    /// A candidate for a step; candidates of a step come in the order of preference, each actor once.
    struct Option {
        let actor: Int
        let cost: Int
    }

    /// For each step the place of the candidate chosen; `nil` where there is none.
    private(set) var choices: [Int?]
    private(set) var cost = 0

    fileprivate struct Total: Comparable {
        var cost: Int
        var places: Int

        static func < (left: Total, right: Total) -> Bool {
            (left.cost, left.places) < (right.cost, right.places)
        }

        static func + (left: Total, right: Total) -> Total {
            Total(cost: left.cost + right.cost, places: left.places + right.places)
        }
    }

    /// The way to a candidate: what it amounts to and the place of the candidate before.
    fileprivate struct Way {
        var total: Total
        var previous: Int
    }

    /// - Parameters:
    ///   - steps: the candidates of each step; a step without any has nobody, and the interlocutor before it stays the
    ///     one whom the association knows.
    ///   - fixed: the only candidate allowed at a step, by its place; `nil` where all are.
    ///   - change: what a change costs between two actors whom nothing ties.
    ///   - ties: who leads to an actor more cheaply, and what the change from them costs, `change` at most.
    init(
        _ steps: [[Option]], fixed: [Int?], change: Int, ties: (Int) -> [(from: Int, cost: Int)]
    ) {
        choices = [Int?](repeating: nil, count: steps.count)
        let taken = steps.indices.filter { !steps[$0].isEmpty }
        var ways: [[Way]] = []
        var before: [Int: (place: Int, total: Total)] = [:]
        var best: (place: Int, total: Total)?
        for step in taken {
            var reached: [Int: (place: Int, total: Total)] = [:]
            var reachedBest: (place: Int, total: Total)?
            var row: [Way] = []
            row.reserveCapacity(steps[step].count)
            for (place, option) in steps[step].enumerated() {
                var way = Way(total: Total(cost: 0, places: 0), previous: -1)
                if let best {
                    way = Way(total: best.total + Total(cost: change, places: 0), previous: best.place)
                    for tie in ties(option.actor) {
                        guard let tied = before[tie.from] else { continue }
                        way.take(tied.place, tied.total + Total(cost: tie.cost, places: 0))
                    }
                    if let same = before[option.actor] { way.take(same.place, same.total) }
                }
                way.total = way.total + Total(cost: option.cost, places: place)
                row.append(way)
                guard fixed[step].map({ $0 == place }) ?? true else { continue }
                reached[option.actor] = (place, way.total)
                if reachedBest.map({ way.total < $0.total }) ?? true { reachedBest = (place, way.total) }
            }
            ways.append(row)
            (before, best) = (reached, reachedBest)
        }
        guard let best else { return }
        cost = best.total.cost
        var place = best.place
        for (index, step) in taken.enumerated().reversed() {
            choices[step] = place
            place = ways[index][place].previous
        }
    }
}

extension InterlocutorAssignment.Way {
    /// Comes from another candidate where that is no dearer.
    fileprivate mutating func take(_ place: Int, _ total: InterlocutorAssignment.Total) {
        if total <= self.total { self = Self(total: total, previous: place) }
    }
}
