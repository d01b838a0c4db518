/// Where cells are in a state: for every cell at once, the communes rolled up to the shortest exact list of territories,
/// what they weigh, and who there has not answered the survey.
struct StatedPlaces {
    struct Place {
        var territories: [TerritoryReference] = []
        var weight = 0
        var communes = 0
        var unanswered = Unanswered()
    }

    private var places: [Place]

    /// The place of a cell, `nil` where no commune is in the state.  A function that the referential does not know
    /// (`nil`) has no actor anywhere, but nobody requires it either.
    func place(_ cell: Int?) -> Place? {
        guard let cell, places[cell].communes > 0 else { return nil }
        return places[cell]
    }

    init(_ state: CellState, of coverage: Coverage) {
        let territories = coverage.subject.atlas.territories
        let asked = coverage.reportedCells
        places = [Place](repeating: Place(), count: coverage.subject.grid.cellCount)
        guard let order = StateMasks.order.firstIndex(of: state), coverage.scope.count > 0 else { return }
        for block in asked.blocks.indices where !asked.blocks[block].isEmpty {
            let spread = Spread(order, block: block, asked: asked.blocks[block], of: coverage)
            name(spread, block * CellBlock.cells, territories)
            weigh(spread, block * CellBlock.cells, coverage)
            survey(spread, block * CellBlock.cells, coverage.subject)
        }
    }

    /// Which nodes have the state on which cells of a block: on all of their communes, on one at least.
    private struct Spread {
        var whole: [CellBlock]
        var some: [CellBlock]
        let slots: [CellBlock]

        init(_ order: Int, block: Int, asked: CellBlock, of coverage: Coverage) {
            let nodes = coverage.subject.atlas.territories.nodes
            whole = [CellBlock](repeating: ~.zero, count: nodes.count)
            some = [CellBlock](repeating: .zero, count: nodes.count)
            let scope = coverage.scope
            slots = (0..<scope.count).map { coverage.states.mask(order, slot: $0, block: block) & asked }
            var next = 0
            for position in nodes.communes.indices {
                let node = nodes.firstCommune + position
                if next < scope.count, nodes.communes[position] == scope.communes[next] {
                    whole[node] = slots[next]
                    some[node] = slots[next]
                    next += 1
                } else {
                    whole[node] = .zero
                }
            }
            for node in (1..<max(1, nodes.count)).reversed() {
                let parent = Int(nodes.parents[node])
                if nodes.range(node).isEmpty { continue }
                whole[parent] &= whole[node]
                some[parent] |= some[node]
            }
            for node in whole.indices { whole[node] &= some[node] }
        }
    }

    /// France, then régions, départements, EPCI and communes, each where it still adds a commune.
    private mutating func name(_ spread: Spread, _ first: Int, _ territories: Territories) {
        let nodes = territories.nodes
        func add(_ reference: @autoclosure () -> TerritoryReference, _ cells: CellBlock) {
            guard !cells.isEmpty else { return }
            let reference = reference()
            cells.forEachCell { places[first + $0].territories.append(reference) }
        }
        let country = spread.whole[TerritoryNodes.root]
        add(.france, country)
        for row in territories.regions.indices {
            add(territories.reference(.region, row: row), spread.whole[nodes.node(ofRegion: row)] & ~country)
        }
        for row in territories.departements.indices {
            let node = nodes.node(ofDepartement: row)
            add(
                territories.reference(.departement, row: row),
                spread.whole[node] & ~spread.whole[Int(nodes.parents[node])])
        }
        var wholeEpci = [CellBlock](repeating: .zero, count: territories.epci.count)
        for row in territories.epci.indices {
            let parts = nodes.nodes(ofEpci: row)
            guard !parts.isEmpty else { continue }
            let whole = parts.reduce(~CellBlock.zero) { $0 & spread.whole[$1] }
            let rest = parts.reduce(CellBlock.zero) { $0 | ~spread.whole[Int(nodes.parents[$1])] }
            wholeEpci[row] = whole
            add(territories.reference(.epci, row: row), whole & rest)
        }
        // In the order of the table of communes, which is that of their codes.
        for row in 0..<territories.communes.count {
            let node = nodes.node(ofCommune: row)
            guard !spread.some[node].isEmpty else { continue }
            let epci = Int(territories.communes.epci[row])
            let departement = nodes.node(ofDepartement: Int(territories.communes.departements[row]))
            let named = spread.whole[departement] | (epci < 0 ? .zero : wholeEpci[epci])
            add(territories.reference(ofCommune: row), spread.some[node] & ~named)
        }
    }

    private mutating func weigh(_ spread: Spread, _ first: Int, _ coverage: Coverage) {
        let nodes = coverage.subject.atlas.territories.nodes
        let values = coverage.slotWeights
        // A part where the state is everywhere is added once for all.
        for part in nodes.firstPart..<nodes.firstCommune where !spread.some[part].isEmpty {
            let slots = coverage.scope.slots(nodes.range(part))
            let total = values[slots].reduce(0, +)
            let whole = spread.whole[part]
            whole.forEachCell {
                places[first + $0].weight += total
                places[first + $0].communes += slots.count
            }
            if (spread.some[part] & ~whole).isEmpty { continue }
            for slot in slots {
                (spread.slots[slot] & ~whole).forEachCell {
                    places[first + $0].weight += values[slot]
                    places[first + $0].communes += 1
                }
            }
        }
    }

    private mutating func survey(_ spread: Spread, _ first: Int, _ subject: AtlasOnDate) {
        for row in subject.atlas.actors.indices where subject.atlas.actors[row].survey != .answered {
            let status = subject.atlas.actors[row].survey
            let touched = subject.presences.reach[row].reduce(CellBlock.zero) { $0 | spread.some[Int($1)] }
            touched.forEachCell { places[first + $0].unanswered.count(status) }
        }
    }
}

extension Coverage {
    /// The functions that statements are made about, at one stage at least.
    var reportedFunctions: [FunctionID] {
        functions.indices
            .filter { function in stages.indices.contains { isReported(function: function, stage: $0) } }
            .map { functions[$0] }
    }

    /// The cells of the query that statements are made about.
    var reportedCells: CellMask {
        var mask = CellMask(blockCount: subject.grid.blockCount)
        for function in functions.indices {
            for stage in stages.indices where isReported(function: function, stage: stage) {
                if let cell = cell(function: function, stage: stage) { mask.insert(cell) }
            }
        }
        return mask
    }
}
