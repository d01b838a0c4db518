/// The communes of a query in the order of the tree of territories, so that a small question costs little: the place
/// of a commune among them is its *slot*.
struct CoverageScope: Sendable {
    /// How many communes of the scope come before each position.
    private let ranks: [Int32]
    /// Rows of the communes by slot.
    let communes: [Int32]
    private let positions: [Int32]

    init(_ set: CommuneSet, nodes: TerritoryNodes) {
        var ranks = [Int32](repeating: 0, count: nodes.communes.count + 1)
        var communes: [Int32] = []
        for (position, commune) in nodes.communes.enumerated() {
            if set.contains(Int(commune)) { communes.append(commune) }
            ranks[position + 1] = Int32(communes.count)
        }
        self.ranks = ranks
        self.communes = communes
        positions = nodes.positions
    }

    var count: Int { communes.count }

    func slot(_ commune: Int) -> Int? {
        let position = Int(positions[commune])
        return ranks[position + 1] > ranks[position] ? Int(ranks[position]) : nil
    }

    /// Calls `body` with the position and the slot of each commune of the scope in a range of positions.
    @inline(__always)
    func forEachSlot(in range: Range<Int>, _ body: (_ position: Int, _ slot: Int) -> Void) {
        for position in range where ranks[position + 1] > ranks[position] { body(position, Int(ranks[position])) }
    }

    /// The slots of the communes of a range of positions.
    func slots(_ range: Range<Int>) -> Range<Int> { Int(ranks[range.lowerBound])..<Int(ranks[range.upperBound]) }
}
