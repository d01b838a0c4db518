/// What hangs on one actor: what would open if it stopped.
public struct ActorFragility: Hashable, Sendable {
    /// Row of the actor in the atlas.
    public let row: Int
    /// Cells (commune × function × stage) that would be zones blanches.
    public let opened: Int
    /// Functions and stages of these cells, in the order of the query.
    public let pairs: [Pair]
    /// Rows of the communes where at least one cell would open, ascending.
    public let communes: [Int]
    /// What these communes weigh.
    public let weight: Int
    /// Cells where nobody verified would be left, but somebody presumed or unknown.
    public let weakened: Int

    /// The functions of ``pairs``, each once.
    public var functions: [FunctionID] { pairs.map(\.function).eachOnce }

    /// A function at a stage.
    public struct Pair: Hashable, Sendable {
        public let function: FunctionID
        public let stage: EmploymentStage

        public init(function: FunctionID, stage: EmploymentStage) {
            self.function = function
            self.stage = stage
        }
    }
}

extension Coverage {
    /// The actors whose departure would open a zone blanche, or leave cells without anybody verified; those whose
    /// departure would open most for most first.  Cells are those that statements are made about.
    public func fragility() -> [ActorFragility] {
        let presences = subject.presences
        let reported = reportedCells
        let anybody = counts.atLeast(.unknown)
        let alone = cellsOfSlots { slot, block in anybody.ones(slot, block) & reported.blocks[block] }
        let lastVerified = cellsOfSlots { slot, block in
            counts.confirmed.ones(slot, block) & ~anybody.ones(slot, block) & reported.blocks[block]
        }
        var holds = [Hold](repeating: Hold(blockCount: subject.grid.blockCount), count: subject.atlas.actors.count)
        let lists = query.confirmedOnly ? presences.confirmed : presences.atLeastUnknown
        forEachHolder(of: alone, in: lists) { actor, slot, block, cells in
            holds[actor].opened += cells.count
            holds[actor].mask.blocks[block] |= cells
            holds[actor].slots.append(slot)
        }
        forEachHolder(of: lastVerified, in: presences.confirmed) { actor, _, _, cells in
            holds[actor].weakened += cells.count
        }
        return holds.indices
            .filter { holds[$0].opened > 0 || holds[$0].weakened > 0 }
            .map { row in
                let communes = Set(holds[row].slots).map { Int(scope.communes[$0]) }.sorted()
                return ActorFragility(
                    row: row, opened: holds[row].opened, pairs: pairs(of: holds[row].mask), communes: communes,
                    weight: communes.reduce(0) { $0 + weights.values[$1] }, weakened: holds[row].weakened)
            }
            .sorted { ($1.weight, $1.opened, $1.weakened, $0.row) < ($0.weight, $0.opened, $0.weakened, $1.row) }
    }

    /// What hangs on an actor, while it is gathered.
    private struct Hold {
        var opened = 0
        var weakened = 0
        var mask: CellMask
        var slots: [Int] = []

        init(blockCount: Int) { mask = CellMask(blockCount: blockCount) }
    }

    private func pairs(of mask: CellMask) -> [ActorFragility.Pair] {
        var pairs: [ActorFragility.Pair] = []
        for (function, id) in functions.enumerated() {
            for (stage, value) in stages.enumerated() {
                guard let cell = cell(function: function, stage: stage), mask.contains(cell) else { continue }
                pairs.append(ActorFragility.Pair(function: id, stage: value))
            }
        }
        return pairs
    }

    /// One block of cells for each slot and block.
    private func cellsOfSlots(_ cells: (_ slot: Int, _ block: Int) -> CellBlock) -> [CellBlock] {
        let blockCount = subject.grid.blockCount
        return (0..<scope.count * blockCount).map { cells($0 / blockCount, $0 % blockCount) }
    }

    /// Calls `body` with whoever holds the cells wanted, commune by commune; each actor has a cell once on the way to
    /// a commune.
    private func forEachHolder(
        of wanted: [CellBlock], in lists: PresenceLists,
        _ body: (_ actor: Int, _ slot: Int, _ block: Int, _ cells: CellBlock) -> Void
    ) {
        let nodes = subject.atlas.territories.nodes
        for block in 0..<lists.blockCount {
            // Where nothing is wanted below a node, its actors need not be followed down.
            var below = [CellBlock](repeating: .zero, count: nodes.count)
            scope.forEachSlot(in: nodes.range(TerritoryNodes.root)) { position, slot in
                below[nodes.firstCommune + position] = wanted[slot * lists.blockCount + block]
            }
            for node in (1..<max(1, nodes.count)).reversed() { below[Int(nodes.parents[node])] |= below[node] }
            func follow(_ cells: CellBlock, _ node: Int, _ actor: Int) {
                let held = cells & below[node]
                if held.isEmpty { return }
                if node >= nodes.firstCommune {
                    scope.forEachSlot(in: nodes.range(node)) { _, slot in body(actor, slot, block, held) }
                } else {
                    nodes.forEachChild(of: node) { follow(held, $0, actor) }
                }
            }
            for node in 0..<nodes.count where !below[node].isEmpty {
                for entry in lists.entries(of: node) {
                    let actor = Int(lists.actors[entry])
                    if let admitted, !admitted.contains(actor) { continue }
                    follow(lists.masks[entry * lists.blockCount + block], node, actor)
                }
            }
        }
    }
}
