/// The actors who reach a territory, and what they do there.
struct PlaceActors: Sendable {
    /// Of the actors of the territory, in ascending order: those of everybody are their positions.
    private let rows: [Int32]
    /// Actors of the atlas.
    private let universe: Int
    /// What they do on the territory, by their positions in `rows`; read when first asked for.
    private(set) var columns: PresenceColumns?

    init(_ territory: TerritoryReference, reaching: Grouping, of subject: AtlasOnDate) {
        universe = subject.atlas.actors.count
        guard territory != .france else {
            // Everybody, those of whom nobody knows where they act included.
            rows = (0..<Int32(universe)).map { $0 }
            columns = subject.anywhere()
            return
        }
        var set = RowSet(universe: universe)
        subject.atlas.territories.forEachNodeRange(touching: territory) { nodes in
            for row in reaching[nodes] { set.insert(Int(row)) }
        }
        var rows: [Int32] = []
        set.forEach { rows.append(Int32($0)) }
        self.rows = rows
    }

    /// How many actors.
    var count: Int { rows.count }

    /// Where an actor stands among those of the territory.
    func position(of row: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < Int32(row) { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == Int32(row) ? low : nil
    }

    /// The positions of those who are here.
    func positions(of rows: RowSet) -> RowSet {
        guard count < universe else { return rows }
        return self.rows.withUnsafeBufferPointer { here in
            rows.withUnsafeWords { rows in
                RowSet(universe: count) { rows[Int(here[$0]) >> 6] >> UInt64(here[$0] & 63) & 1 == 1 }
            }
        }
    }

    /// The rows of some positions.
    func rows(of positions: RowSet) -> RowSet {
        guard count < universe else { return positions }
        var rows = RowSet(universe: universe)
        self.rows.withUnsafeBufferPointer { here in positions.forEach { rows.insert(Int(here[$0])) } }
        return rows
    }

    mutating func readColumns(of territory: TerritoryReference, in subject: AtlasOnDate) -> PresenceColumns {
        if let columns { return columns }
        let presences = subject.presences
        let confirmed = cells(presences.confirmed, territory, subject)
        let presumed = presences.hasPresumed ? cells(presences.atLeastPresumed, territory, subject) : confirmed
        let unknown = presences.hasUnknown ? cells(presences.atLeastUnknown, territory, subject) : presumed
        let layers = PresenceLayers(
            blockCount: subject.grid.blockCount, confirmed: confirmed, atLeastPresumed: presumed,
            atLeastUnknown: unknown)
        let read = PresenceColumns(layers, of: presences, grid: subject.grid)
        columns = read
        return read
    }

    private func cells(
        _ lists: PresenceLists, _ territory: TerritoryReference, _ subject: AtlasOnDate
    ) -> [CellBlock] {
        let blockCount = lists.blockCount
        var positions = [Int32](repeating: -1, count: universe)
        for (position, row) in rows.enumerated() { positions[Int(row)] = Int32(position) }
        var cells = [CellBlock](repeating: .zero, count: rows.count * blockCount)
        subject.atlas.territories.forEachNodeRange(touching: territory) { nodes in
            for entry in Int(lists.starts[nodes.lowerBound])..<Int(lists.starts[nodes.upperBound]) {
                let start = Int(positions[Int(lists.actors[entry])]) * blockCount
                for block in 0..<blockCount { cells[start + block] |= lists.masks[entry * blockCount + block] }
            }
        }
        return cells
    }
}

extension Territories {
    /// The nodes that have communes in a territory, as ranges of nodes, the same one possibly twice.
    fileprivate func forEachNodeRange(touching reference: TerritoryReference, _ body: (Range<Int>) -> Void) {
        func descend(_ node: Int) {
            body(node..<node + 1)
            if node >= nodes.firstCommune { return }
            guard node < nodes.firstPart else {
                // The communes of a part follow each other.
                let range = nodes.range(node)
                return body(nodes.firstCommune + range.lowerBound..<nodes.firstCommune + range.upperBound)
            }
            nodes.forEachChild(of: node, descend)
        }
        forEachNode(of: reference) { node in
            nodes.forEachAncestor(of: node) { body($0..<$0 + 1) }
            descend(node)
        }
    }
}
