/// Chooses sites one by one, each time the one that adds most.
///
/// What a site adds never grows as others are chosen, so that a gain computed earlier is an upper bound: only the sites
/// whose old gain still leads are computed again (Minoux, "Accelerated greedy algorithms for maximizing submodular set
/// functions", 1978).  At equal gains the lowest row comes first.
struct LazyGreedy {
    /// A site with what it added when last computed.
    private struct Entry {
        var gain: Double
        var site: Int32

        func precedes(_ other: Entry) -> Bool {
            gain == other.gain ? site < other.site : gain > other.gain
        }
    }

    private(set) var sites: [Int] = []
    /// What each site added to those before it.
    private(set) var gains: [Double] = []
    /// For each point, the position in ``sites`` of the first that reaches it, or -1.
    private(set) var firstReached: [Int32]

    private let table: CoveringTable
    private let weights: [Double]
    private var heap: [Entry]

    /// Chooses at most `count` sites among `candidates`, and fewer where no other would add anything.
    init(_ table: CoveringTable, weights: [Double], candidates: some Sequence<Int>, count: Int) {
        self.table = table
        self.weights = weights
        firstReached = [Int32](repeating: -1, count: weights.count)
        heap = []
        for site in candidates {
            let gain = LazyGreedy.gain(of: site, table, weights, firstReached)
            if gain > 0 { heap.append(Entry(gain: gain, site: Int32(site))) }
        }
        for position in (0..<heap.count / 2).reversed() { sink(from: position) }
        while sites.count < count, let best = popBest() {
            for point in table.points(of: Int(best.site)) where firstReached[Int(point)] < 0 {
                firstReached[Int(point)] = Int32(sites.count)
            }
            sites.append(Int(best.site))
            gains.append(best.gain)
        }
    }

    private static func gain(
        of site: Int, _ table: CoveringTable, _ weights: [Double], _ firstReached: [Int32]
    ) -> Double {
        var gain = 0.0
        for point in table.points(of: site) where firstReached[Int(point)] < 0 { gain += weights[Int(point)] }
        return gain
    }

    private mutating func popBest() -> Entry? {
        while var top = heap.first {
            top.gain = LazyGreedy.gain(of: Int(top.site), table, weights, firstReached)
            heap[0] = top
            if top.gain <= 0 {
                removeTop()
            } else if [1, 2].allSatisfy({ $0 >= heap.count || top.precedes(heap[$0]) }) {
                removeTop()
                return top
            } else {
                sink(from: 0)
            }
        }
        return nil
    }

    private mutating func removeTop() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        sink(from: 0)
    }

    private mutating func sink(from start: Int) {
        var position = start
        let entry = heap[position]
        while true {
            var child = 2 * position + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
            guard heap[child].precedes(entry) else { break }
            heap[position] = heap[child]
            position = child
        }
        heap[position] = entry
    }
}
