/// An actor who is there for a function at a stage, somewhere on a territory.
public struct CellActor: Hashable, Sendable {
    /// Row of the actor in the atlas.
    public let row: Int
    /// Its best presence on a commune of the territory.
    public let presence: Presence

    public init(row: Int, presence: Presence) {
        self.row = row
        self.presence = presence
    }
}

extension Coverage {
    /// The actors whom ``TerritoryCoverage`` counts: those present on a function at a stage on one commune at least that
    /// both the territory and the query have.  The surest first, then the most local zone, then in the order of the atlas.
    /// - Parameters:
    ///   - function: position in ``functions``.
    ///   - stage: position in ``stages``.
    public func actors(function: Int, stage: Int, in territory: TerritoryReference) -> [CellActor] {
        guard requirement(function: function, stage: stage) != .notApplicable,
            let cell = cell(function: function, stage: stage)
        else { return [] }
        let place = nodes(of: territory)
        let presences = subject.presences
        var lists: [(Presence, PresenceLists)] = [(.confirmed, presences.confirmed)]
        if !query.confirmedOnly {
            lists = [(.unknown, presences.atLeastUnknown), (.presumed, presences.atLeastPresumed)] + lists
        }
        // From the least sure to the surest, so that the last word is the best.
        var best: [Int: Presence] = [:]
        for (presence, list) in lists {
            forEachActor(of: list, on: cell, at: place) { best[$0] = presence }
        }
        let actors = subject.atlas.actors
        func level(_ row: Int) -> UInt8 { actors[row].zone.references.map(\.level.rawValue).max() ?? .max }
        return best.map { (level: level($0.key), actor: CellActor(row: $0.key, presence: $0.value)) }
            .sorted { left, right in
                (right.actor.presence, left.level, left.actor.row) < (left.actor.presence, right.level, right.actor.row)
            }
            .map(\.actor)
    }

    /// Calls `body` with the actors that a list has on a cell on the way to some nodes and below them, possibly twice.
    private func forEachActor(of list: PresenceLists, on cell: Int, at place: [Int], _ body: (Int) -> Void) {
        let nodes = subject.atlas.territories.nodes
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        func collect(_ node: Int) {
            for entry in list.entries(of: node) where list.masks[entry * list.blockCount + block].contains(bit) {
                let actor = Int(list.actors[entry])
                if admitted?.contains(actor) ?? true { body(actor) }
            }
        }
        func descend(_ node: Int) {
            collect(node)
            nodes.forEachChild(of: node, descend)
        }
        var above: Set<Int> = []
        for node in place {
            nodes.forEachAncestor(of: node) { if above.insert($0).inserted { collect($0) } }
            descend(node)
        }
    }

    /// What an actor says, or lets us presume, of a function at a stage on a territory, surest first: why it counts there
    /// or why it does not.
    /// - Parameters:
    ///   - row: row of the actor; the other parameters as in ``actors(function:stage:in:)``.
    public func offers(
        of row: Int, function: Int, stage: Int, in territory: TerritoryReference
    ) -> [EffectiveOffer] {
        let place = NodeSelection(selected(territory), of: subject.atlas.territories.nodes)
        return subject.offers(of: row)
            .filter { subject.concerns($0, functions[function], at: stages[stage]) && subject.reaches($0, place) }
            .enumerated()
            .sorted { ($1.element.presence, $0.offset) < ($0.element.presence, $1.offset) }
            .map(\.element)
    }

    /// The communes that both a territory and the query have.
    func selected(_ territory: TerritoryReference) -> CommuneSet {
        var set = subject.atlas.territories.communes(of: territory)
        set.formIntersection(communes)
        return set
    }
}
