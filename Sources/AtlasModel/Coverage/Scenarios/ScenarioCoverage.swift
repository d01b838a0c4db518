/// A coverage on which scenarios are played, one at a time: only the communes that the actors concerned serve are
/// counted again.
public struct ScenarioCoverage: Sendable {
    /// The coverage of the atlas as it is.
    public let base: Coverage
    /// The coverage under the scenario played last.
    private var counts: CoverageCounts
    private var states: StateMasks
    /// What the scenario played last took away and brought.
    private var removed: [Footprint] = []
    private var added: [Footprint] = []
    private var builder: FootprintBuilder

    public init(_ base: Coverage) {
        self.base = base
        counts = base.counts
        states = base.states
        builder = FootprintBuilder(base.subject.atlas.territories, grid: base.subject.grid)
    }

    /// Plays a scenario in place of the last one, and tells what it changes in the atlas as it is.
    public mutating func play(_ scenario: Scenario) -> CoverageDifference {
        var restored = SlotSet(base.scope.count)
        for footprint in added { apply(footprint, isAdded: false, &restored) }
        for footprint in removed { apply(footprint, isAdded: true, &restored) }
        (removed, added) = footprints(of: scenario)
        counts.reserve(adding: added.count, to: base.counts)
        var touched = SlotSet(base.scope.count)
        for footprint in removed { apply(footprint, isAdded: false, &touched) }
        for footprint in added { apply(footprint, isAdded: true, &touched) }
        states.update(restored.members, counts, crowdedAbove: base.query.crowdedAbove)
        states.update(touched.members, counts, crowdedAbove: base.query.crowdedAbove)
        return difference(touched.members)
    }

    /// The state of a cell under the scenario; positions as in ``Coverage/count(_:function:stage:commune:)``.
    public func state(function: Int, stage: Int, commune: Int) -> CellState {
        guard base.requirement(function: function, stage: stage) != .notApplicable else { return .notApplicable }
        guard let cell = base.cell(function: function, stage: stage), let slot = base.scope.slot(commune) else {
            return .gap
        }
        return states.state(cell: cell, slot: slot)
    }

    /// The number of actors under the scenario; positions as in ``Coverage/count(_:function:stage:commune:)``.
    public func count(_ presence: Presence, function: Int, stage: Int, commune: Int) -> Int {
        guard presence != .absent, let cell = base.cell(function: function, stage: stage),
            let slot = base.scope.slot(commune)
        else { return 0 }
        return counts.count(presence, cell: cell, slot: slot)
    }

    /// What the actors concerned bring today, and under the scenario.
    private mutating func footprints(of scenario: Scenario) -> (before: [Footprint], after: [Footprint]) {
        let subject = base.subject
        let ids = scenario.affected(in: subject.atlas)
        // The atlas of these actors alone: what an actor brings depends on no other.
        var small = Atlas(
            title: "", referential: subject.atlas.referential, territories: subject.atlas.territories, actors: [])
        var rows: [Int: Int] = [:]
        for row in ids.compactMap(subject.row).sorted() {
            small.actors.append(subject.atlas.actors[row])
            for offer in subject.offerRows(of: row) {
                rows[Int(offer)] = small.offers.count
                small.offers.append(subject.atlas.offers[Int(offer)])
            }
        }
        let before = footprints(in: small)
        return (before, footprints(in: scenario.renumbered(rows).applied(to: small)))
    }

    private mutating func footprints(in atlas: Atlas) -> [Footprint] {
        let rows = Dictionary(atlas.actors.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        let own = Grouping(rows: atlas.offers.map { rows[$0.actor] ?? -1 }, groupCount: atlas.actors.count)
        let query = base.query
        // An index of these few actors, where words are searched.
        let found = query.text.isEmpty ? nil : Set(AtlasOnDate(atlas, on: base.subject.date).actors(admittedBy: query))
        return atlas.actors.indices.compactMap { row in
            let offers = atlas.effectiveOffers(of: row, rows: own[row], on: base.subject.date)
            guard found?.contains(row) ?? base.query.admits(atlas.actors[row]) else { return nil }
            for offer in offers where !base.query.confirmedOnly || offer.presence == .confirmed { builder.add(offer) }
            defer { builder.clear() }
            return Footprint(&builder)
        }
    }

    private mutating func apply(_ footprint: Footprint, isAdded: Bool, _ touched: inout SlotSet) {
        let nodes = base.subject.atlas.territories.nodes
        counts.separate(presumed: footprint.hasPresumed, unknown: footprint.hasUnknown)
        for (presence, entries) in footprint.layers {
            for entry in entries {
                base.scope.forEachSlot(in: nodes.range(Int(entry.node))) { _, slot in
                    counts.change(presence, slot: slot, by: entry.cells, isAdded: isAdded)
                    touched.insert(slot)
                }
            }
        }
    }

    private func difference(_ slots: [Int]) -> CoverageDifference {
        let reported = base.reportedCells
        var groups = ChangeGroups()
        for slot in slots {
            for (block, asked) in reported.blocks.enumerated() {
                for (from, old) in StateMasks.order.enumerated() {
                    let left =
                        base.states.mask(from, slot: slot, block: block) & asked
                        & ~states.mask(from, slot: slot, block: block)
                    if left.isEmpty { continue }
                    for (to, new) in StateMasks.order.enumerated() {
                        (left & states.mask(to, slot: slot, block: block)).forEachCell {
                            groups.add(
                                block * CellBlock.cells + $0, from: old, to: new,
                                commune: Int(base.scope.communes[slot]))
                        }
                    }
                }
            }
        }
        return CoverageDifference(groups.changes(of: base))
    }
}

/// Some slots of a scope, each once.
private struct SlotSet {
    private var marks: [Bool]
    private(set) var members: [Int] = []

    init(_ count: Int) { marks = [Bool](repeating: false, count: count) }

    mutating func insert(_ slot: Int) {
        guard !marks[slot] else { return }
        marks[slot] = true
        members.append(slot)
    }
}

/// The cells that one actor brings, node by node, none twice on the way to a commune.
private struct Footprint {
    typealias Entry = (node: Int32, cells: [CellBlock])

    let hasPresumed: Bool
    let hasUnknown: Bool
    /// For each of confirmed, at least presumed and there in any way, the cells.
    let layers: [(presence: Presence, entries: [Entry])]

    init(_ builder: inout FootprintBuilder) {
        hasPresumed = builder.hasPresumed
        hasUnknown = builder.hasUnknown
        var layers: [(presence: Presence, entries: [Entry])] = []
        for presence in [Presence.confirmed, .presumed, .unknown] {
            var entries: [Entry] = []
            builder.forEachEntry(in: presence) { entries.append(($0, Array($1))) }
            layers.append((presence, entries))
        }
        self.layers = layers
    }
}
