/// The conditions of a query, made ready to be put to every row.
struct ActorRowFilter {
    let stage: EmploymentStage?
    let functions: [FunctionID]
    /// The cells asked about: the functions chosen, or all, at the stage, or all.
    let cells: [CellBlock]
    /// The presences chosen; none for any.
    let presences: Set<Presence>
    /// Whether a stage or a function is asked for: then to reach the territory is not enough.
    let mustBePresent: Bool
    /// The rows that pass what is chosen of each facet but functions and presence; those of the search under no facet.
    let sets: [(facet: ActorFacet?, rows: RowSet)]

    private let admitted: [Bool]

    init(_ query: ActorQuery, matches: SearchMatches?, columns: ActorColumns, grid: CellGrid) {
        stage = query.stage
        functions = query.values.compactMap { if case .function(let id) = $0 { id } else { nil } }
        presences = Set(query.values.compactMap { if case .presence(let presence) = $0 { presence } else { nil } })
        cells = grid.cells(functions: functions, stage: query.stage)
        mustBePresent = query.stage != nil || !functions.isEmpty
        let universe = columns.levels.count
        var sets: [(facet: ActorFacet?, rows: RowSet)] = []
        if let matches { sets.append((nil, matches.rows)) }
        for facet in [ActorFacet.type, .network, .mode, .level] {
            let values = query.values.filter { $0.facet == facet }
            guard !values.isEmpty else { continue }
            var rows = RowSet(universe: universe)
            for value in values { columns.forEachRow(of: value) { rows.insert($0) } }
            sets.append((facet, rows))
        }
        self.sets = sets
        let (presences, mustBePresent) = (presences, mustBePresent)
        admitted = Presence.allCases.map { presence in
            (presences.isEmpty || presences.contains(presence)) && (presence != .absent || !mustBePresent)
        }
    }

    /// Whether it matters what an actor does on the territory.
    var needsPresence: Bool { mustBePresent || !presences.isEmpty }

    @inline(__always)
    func admits(_ presence: Presence) -> Bool { admitted[Int(presence.rawValue)] }

    /// Those of some rows that pass the sets of all the facets but one.
    func passing(among rows: RowSet, except facet: ActorFacet? = nil) -> RowSet {
        var rows = rows
        for set in sets where facet == nil || set.facet != facet { rows.formIntersection(set.rows) }
        return rows
    }
}

extension ActorColumns {
    /// Calls `body` with the actors that have a value of a facet that is told by the row alone.
    func forEachRow(of value: FacetValue, _ body: (Int) -> Void) {
        switch value {
        case .type(let id): for row in types.rows(of: id) { body(Int(row)) }
        case .network(let name): for row in networks.rows(of: name) { body(Int(row)) }
        case .mode(let name): for row in modes.rows(of: name) { body(Int(row)) }
        case .level(let level):
            let wanted = level?.rawValue ?? UInt8(ActorColumns.unknownLevel)
            for row in levels.indices where levels[row] == wanted { body(row) }
        case .function, .presence: break
        }
    }
}

extension CellGrid {
    /// The cells of some functions, or of all where there are none, at a stage, or at all.
    func cells(functions asked: [FunctionID], stage: EmploymentStage?) -> [CellBlock] {
        var mask = CellMask(blockCount: blockCount)
        for function in asked.isEmpty ? functions : asked {
            for stage in stage.map({ [$0] }) ?? EmploymentStage.allCases {
                if let cell = cell(function, stage) { mask.insert(cell) }
            }
        }
        return mask.blocks
    }
}
