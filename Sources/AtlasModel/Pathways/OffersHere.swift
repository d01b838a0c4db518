/// A candidate with what its rank costs.
struct RankedCandidate: Comparable {
    let candidate: Candidate
    let cost: Int

    static func < (left: RankedCandidate, right: RankedCandidate) -> Bool {
        left.cost == right.cost ? left.candidate.precedes(right.candidate) : left.cost < right.cost
    }
}

/// Who can take a step, the best first, as people read them and as the choice weighs them.
struct Interlocutors {
    var candidates: [Candidate] = []
    /// One for each candidate.
    var options: [InterlocutorAssignment.Option] = []
}

/// What actors do at a commune, noted once for each actor: the steps of a pathway all choose among nearly the same
/// offers, and what they have to compare does not hang on the step.
struct OffersHere {
    private let blockCount: Int
    /// Of each actor its place among those looked at, or -1.
    private var places: [Int32]
    /// Of each actor looked at, where its offers stand.
    private var ranges: [Range<Int>] = []
    private var offers: [RankedCandidate] = []
    /// Of each offer, the cells that it counts on.
    private var cells: [CellBlock] = []

    init(actorCount: Int, blockCount: Int) {
        self.blockCount = blockCount
        places = [Int32](repeating: -1, count: actorCount)
    }

    func hasLooked(at row: Int) -> Bool { places[row] >= 0 }

    mutating func note(_ made: [(offer: EffectiveOffer, ranked: RankedCandidate)], of row: Int, on grid: CellGrid) {
        let start = offers.count
        for (offer, ranked) in made {
            let first = cells.count
            for _ in 0..<blockCount { cells.append(.zero) }
            for function in offer.functions { grid.add(function, at: offer.stages, to: &cells, from: first) }
            offers.append(ranked)
        }
        places[row] = Int32(ranges.count)
        ranges.append(start..<offers.count)
    }

    /// The best offer on a cell of each of these actors, the best actor first.
    func interlocutors(_ rows: [Int], at cell: Int) -> Interlocutors {
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        // Costs decide nearly always: what is sorted is small, and the rest is looked at only where they are alike.
        var order: [(cost: Int, offer: Int, row: Int)] = []
        order.reserveCapacity(rows.count)
        for row in rows where hasLooked(at: row) {
            var best: Int?
            for offer in ranges[Int(places[row])] where cells[offer * blockCount + block].contains(bit) {
                if let first = best, !(offers[offer] < offers[first]) { continue }
                best = offer
            }
            if let best { order.append((offers[best].cost, best, row)) }
        }
        order.sort { $0.cost == $1.cost ? offers[$0.offer] < offers[$1.offer] : $0.cost < $1.cost }
        return Interlocutors(
            candidates: order.map { offers[$0.offer].candidate },
            options: order.map { InterlocutorAssignment.Option(actor: $0.row, cost: $0.cost) })
    }
}
