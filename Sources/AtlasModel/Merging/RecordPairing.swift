/// Which record of one list is which of another, where records have no identifier.
enum RecordPairing {
    /// Pairs of positions, each position in one pair at most.
    ///
    /// Equal records first, in their order; of the others, those that `closeness` finds closest, the first of equals
    /// first.  Records that it finds nothing in common in are never paired.
    ///
    /// The pairs by closeness take time in the product of what equality leaves of both lists.
    /// - Parameter closeness: `nil` where the two cannot be one record; it must not depend on their order.
    static func pairs<Record: Hashable>(
        _ left: [Record], _ right: [Record], closeness: (Record, Record) -> Int?
    ) -> [(left: Int, right: Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        var pairs: [(left: Int, right: Int)] = []
        var places: [Record: [Int]] = [:]
        for position in right.indices.reversed() { places[right[position], default: []].append(position) }
        var freeLeft: [Int] = []
        var isTaken = [Bool](repeating: false, count: right.count)
        for position in left.indices {
            if let other = places[left[position]]?.popLast() {
                pairs.append((position, other))
                isTaken[other] = true
            } else {
                freeLeft.append(position)
            }
        }
        let freeRight = right.indices.filter { !isTaken[$0] }
        guard !freeLeft.isEmpty, !freeRight.isEmpty else { return pairs }
        var candidates: [(closeness: Int, left: Int, right: Int)] = []
        for one in freeLeft {
            for other in freeRight {
                if let closeness = closeness(left[one], right[other]) { candidates.append((closeness, one, other)) }
            }
        }
        candidates.sort { (-$0.closeness, $0.left, $0.right) < (-$1.closeness, $1.left, $1.right) }
        var isUsed = Set<Int>()
        for candidate in candidates where !isTaken[candidate.right] && !isUsed.contains(candidate.left) {
            isTaken[candidate.right] = true
            isUsed.insert(candidate.left)
            pairs.append((candidate.left, candidate.right))
        }
        return pairs.sorted { $0.left < $1.left }
    }
}

extension Offer {
    /// How much two offers of one actor look like the same one: by the functions that they share, then by the other
    /// fields; `nil` where they share none.
    func closeness(to other: Offer) -> Int? {
        let (own, others) = (Set(functions), Set(other.functions))
        let shared = own.intersection(others).count
        guard shared > 0 else { return nil }
        return shared * 1_000 / own.union(others).count * 100 + likeness(to: other)
    }

    /// Which offer of an actor is which of another list of its offers.
    public static func pairs(_ left: [Offer], _ right: [Offer]) -> [(left: Int, right: Int)] {
        RecordPairing.pairs(left, right) { $0.closeness(to: $1) }
    }
}
