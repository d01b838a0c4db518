/// The actors of a territory with what each condition of a query says of them.
struct ActorSieve {
    let filter: ActorRowFilter
    /// Rows of the actors of the territory, and what they do there in the same order.
    let rows: [Int32]
    let layers: PresenceLayers
    let columns: ActorColumns
    /// All the actors of the territory.
    let here: RowSet
    /// Those whose presence is admitted.
    let present: RowSet
    /// Of each actor of the territory, its best presence on the cells asked about.
    let presences: [Presence]

    init(_ filter: ActorRowFilter, rows: [Int32], layers: PresenceLayers, columns: ActorColumns) {
        self.filter = filter
        self.rows = rows
        self.layers = layers
        self.columns = columns
        var here = RowSet(universe: columns.levels.count)
        var present = here
        var presences = [Presence](repeating: .absent, count: rows.count)
        layers.forEachPresence(on: filter.cells) { position, presence in
            let row = Int(rows[position])
            presences[position] = presence
            here.insert(row)
            if filter.admits(presence) { present.insert(row) }
        }
        self.here = here
        self.present = present
        self.presences = presences
    }

    /// The actors that pass everything.
    var passing: RowSet { filter.passing(among: present) }

    /// For each value of a facet that occurs, how many actors it would leave if it were the only one chosen of its
    /// facet, everything else as it is.
    func counts(of facet: ActorFacet, grid: CellGrid) -> [FacetCount] {
        switch facet {
        case .type: counts(columns.types, facet) { .type($0) }
        case .network: counts(columns.networks, facet) { .network($0) }
        case .mode: counts(columns.modes, facet) { .mode($0) }
        case .level: levelCounts()
        case .presence: presenceCounts()
        case .function: functionCounts(grid)
        }
    }

    private func counts<Value>(
        _ values: ActorColumns.Values<Value>, _ facet: ActorFacet, _ make: (Value) -> FacetValue
    ) -> [FacetCount] {
        let passing = filter.passing(among: present, except: facet)
        return values.values.indices.map { index in
            FacetCount(
                value: make(values.values[index]), count: values.rows[index].count { passing.contains(Int($0)) })
        }
    }

    private func levelCounts() -> [FacetCount] {
        var counts = [Int](repeating: 0, count: ActorColumns.unknownLevel + 1)
        filter.passing(among: present, except: .level).forEach { counts[Int(columns.levels[$0])] += 1 }
        return zip(TerritoryLevel.allCases.map(Optional.some) + [nil], counts).map {
            FacetCount(value: .level($0), count: $1)
        }
    }

    private func presenceCounts() -> [FacetCount] {
        var counts = [Int](repeating: 0, count: Presence.allCases.count)
        let passing = filter.passing(among: here)
        for (position, presence) in presences.enumerated() where passing.contains(Int(rows[position])) {
            counts[Int(presence.rawValue)] += 1
        }
        if filter.mustBePresent { counts[Int(Presence.absent.rawValue)] = 0 }
        return Presence.allCases.reversed().map {
            FacetCount(value: .presence($0), count: counts[Int($0.rawValue)])
        }
    }

    private func functionCounts(_ grid: CellGrid) -> [FacetCount] {
        var tally = FunctionTally(at: filter.stage, presences: filter.presences, grid: grid)
        let passing = filter.passing(among: here)
        layers.withUnsafeLayers { layers in
            for position in rows.indices where passing.contains(Int(rows[position])) {
                tally.add(position, of: layers)
            }
        }
        return zip(grid.functions, tally.counts()).map { FacetCount(value: .function($0), count: $1) }
    }

    /// How many actors there would be at all stages, then at each.
    func stageCounts(grid: CellGrid) -> [Int] {
        let passing = filter.passing(among: here)
        let stages: [EmploymentStage?] = [nil] + EmploymentStage.allCases
        return stages.map { stage in
            if stage == filter.stage { return self.passing.count }
            let cells = grid.cells(functions: filter.functions, stage: stage)
            let needsPresence = stage != nil || !filter.functions.isEmpty
            if !needsPresence && filter.presences.isEmpty { return passing.count }
            var count = 0
            layers.forEachPresence(on: cells) { position, presence in
                if filter.presences.isEmpty ? presence != .absent : filter.presences.contains(presence),
                    presence != .absent || !needsPresence, passing.contains(Int(rows[position]))
                {
                    count += 1
                }
            }
            return count
        }
    }

    /// How many actors of the territory are present at the stage, where one is asked for.
    func unfilteredCount(grid: CellGrid) -> Int {
        guard filter.stage != nil else { return rows.count }
        if filter.functions.isEmpty { return presences.count { $0 != .absent } }
        var count = 0
        layers.forEachPresence(on: grid.cells(functions: [], stage: filter.stage)) { _, presence in
            if presence != .absent { count += 1 }
        }
        return count
    }
}
