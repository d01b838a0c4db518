/// The actors who reach a territory, and what they do there.
struct PlaceActors: Sendable {
    /// In ascending order.
    let rows: [Int32]
    /// Their cells on the territory, in the order of `rows`; read when first asked for.
    private(set) var layers: PresenceLayers?

    init(_ territory: TerritoryReference, reaching: Grouping, of subject: AtlasOnDate) {
        guard territory != .france else {
            // Everybody, those of whom nobody knows where they act included.
            rows = subject.atlas.actors.indices.map { Int32($0) }
            layers = subject.presences.anywhere
            return
        }
        var set = RowSet(universe: subject.atlas.actors.count)
        subject.atlas.territories.forEachNodeRange(touching: territory) { nodes in
            for row in reaching[nodes] { set.insert(Int(row)) }
        }
        var rows: [Int32] = []
        set.forEach { rows.append(Int32($0)) }
        self.rows = rows
    }

    mutating func readLayers(of territory: TerritoryReference, in subject: AtlasOnDate) -> PresenceLayers {
        if let layers { return layers }
        let presences = subject.presences
        let confirmed = cells(presences.confirmed, territory, subject)
        let presumed = presences.hasPresumed ? cells(presences.atLeastPresumed, territory, subject) : confirmed
        let unknown = presences.hasUnknown ? cells(presences.atLeastUnknown, territory, subject) : presumed
        let read = PresenceLayers(
            blockCount: subject.grid.blockCount, confirmed: confirmed, atLeastPresumed: presumed,
            atLeastUnknown: unknown)
        layers = read
        return read
    }

    private func cells(
        _ lists: PresenceLists, _ territory: TerritoryReference, _ subject: AtlasOnDate
    ) -> [CellBlock] {
        let blockCount = lists.blockCount
        var positions = [Int32](repeating: -1, count: subject.atlas.actors.count)
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
