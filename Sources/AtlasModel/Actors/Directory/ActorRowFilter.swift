/// The conditions of a query, made ready to be put to every actor.
struct ActorRowFilter {
    let stage: EmploymentStage?
    let functions: [FunctionID]
    /// The cells asked about: the functions chosen, or all, at the stage, or all.
    let cells: [Int]
    /// The presences chosen; none for any.
    let presences: Set<Presence>
    /// What the rows alone tell.
    let sets: FacetSets

    init(_ query: ActorQuery, matches: SearchMatches?, columns: ActorColumns, grid: CellGrid) {
        stage = query.stage
        functions = query.values.compactMap { if case .function(let id) = $0 { id } else { nil } }
        presences = Set(query.values.compactMap { if case .presence(let presence) = $0 { presence } else { nil } })
        cells = grid.cellNumbers(functions: functions, stage: query.stage)
        var sets: [(facet: ActorFacet?, rows: RowSet)] = []
        if let matches { sets.append((nil, matches.rows)) }
        for facet in [ActorFacet.type, .network, .mode, .level] {
            let values = query.values.filter { $0.facet == facet }
            if !values.isEmpty { sets.append((facet, columns.rows(having: values, of: facet))) }
        }
        self.sets = FacetSets(sets)
    }

    /// Whether a stage or a function is asked for: then to reach the territory is not enough.
    var mustBePresent: Bool { stage != nil || !functions.isEmpty }

    /// Whether it matters what an actor does on the territory.
    var needsPresence: Bool { mustBePresent || !presences.isEmpty }

    /// The actors whose presence on the cells asked about is wanted.
    func admitted(_ actors: PresenceSets) -> RowSet { admitted(actors, mustBePresent: mustBePresent) }

    /// The same for presences on other cells.
    func admitted(_ actors: PresenceSets, mustBePresent: Bool) -> RowSet {
        let wanted = presences.isEmpty ? Set(Presence.allCases) : presences
        return actors.rows(with: mustBePresent ? wanted.subtracting([.absent]) : wanted)
    }
}

/// The actors that pass what is chosen of each facet but functions and presence, and, under no facet, the search.
struct FacetSets {
    private let sets: [(facet: ActorFacet?, rows: RowSet)]

    init(_ sets: [(facet: ActorFacet?, rows: RowSet)]) { self.sets = sets }

    /// The same sets of other things.
    func map(_ transform: (RowSet) -> RowSet) -> FacetSets { FacetSets(sets.map { ($0.facet, transform($0.rows)) }) }

    /// Whether something is chosen of a facet.
    func has(_ facet: ActorFacet) -> Bool { sets.contains { $0.facet == facet } }

    /// Those of some rows that pass the sets of all the facets but one.
    func passing(among rows: RowSet, except facet: ActorFacet? = nil) -> RowSet {
        var rows = rows
        for set in sets where facet == nil || set.facet != facet { rows.formIntersection(set.rows) }
        return rows
    }
}

extension CellGrid {
    /// The cells of some functions, or of all where there are none, at a stage, or at all.
    func cellNumbers(functions asked: [FunctionID], stage: EmploymentStage?) -> [Int] {
        (asked.isEmpty ? functions : asked).flatMap { function in
            (stage.map { [$0] } ?? EmploymentStage.allCases).compactMap { cell(function, $0) }
        }
    }

    /// The same as a mask.
    func cells(functions: [FunctionID], stage: EmploymentStage?) -> [CellBlock] {
        var mask = CellMask(blockCount: blockCount)
        for cell in cellNumbers(functions: functions, stage: stage) { mask.insert(cell) }
        return mask.blocks
    }
}
