/// The actors of a territory with what each condition of a query says of them, by their positions there.
struct ActorSieve {
    private let filter: ActorRowFilter
    private let place: PlaceActors
    private let does: PresenceColumns
    private let columns: ActorColumns
    private let grid: CellGrid
    private let sets: FacetSets
    /// How surely they do what is asked about.
    private let presences: PresenceSets
    /// Those who do it as surely as is asked.
    private let present: RowSet
    /// Those who pass everything.
    private let passing: RowSet

    /// - Parameter does: what they do on the territory.
    init(_ filter: ActorRowFilter, place: PlaceActors, does: PresenceColumns, columns: ActorColumns, grid: CellGrid) {
        self.filter = filter
        self.place = place
        self.does = does
        self.columns = columns
        self.grid = grid
        sets = filter.sets.map(place.positions)
        presences = does.presences(on: filter.cells)
        present = filter.admitted(presences)
        passing = sets.passing(among: present)
    }

    /// Rows of those who pass everything.
    var rows: RowSet { place.rows(of: passing) }

    /// The rows with a best presence on what is asked about.
    func rows(with presence: Presence) -> RowSet { place.rows(of: presences[presence]) }

    /// The best presence of an actor of the territory on what is asked.
    func presence(of row: Int) -> Presence {
        place.position(of: row).map { presences.presence(at: $0) } ?? .absent
    }

    /// Whether only a part of what an actor does is confirmed.
    func isConfirmedInPart(_ row: Int) -> Bool {
        guard let position = place.position(of: row), presences.confirmed.contains(position) else { return false }
        return does.hasUnconfirmed(at: position, on: filter.cells)
    }

    /// For each value of a facet that occurs, how many actors it would leave if it were the only one chosen of its
    /// facet, everything else as it is.
    func counts() -> [ActorFacet: [FacetCount]] {
        let rows = rows
        // Nothing chosen of a facet leaves out nobody.
        func passing(but facet: ActorFacet) -> RowSet {
            sets.has(facet) ? place.rows(of: sets.passing(among: present, except: facet)) : rows
        }
        func counts<Value>(
            _ values: ActorValues<Value>, _ facet: ActorFacet, _ make: (Value) -> FacetValue
        ) -> [FacetCount] {
            zip(values.values, values.counts(of: passing(but: facet))).map { FacetCount(value: make($0), count: $1) }
        }
        let levels = TerritoryLevel.allCases.map(Optional.some) + [nil]
        return [
            .type: counts(columns.types, .type) { .type($0) },
            .network: counts(columns.networks, .network) { .network($0) },
            .mode: counts(columns.modes, .mode) { .mode($0) },
            .level: zip(levels, columns.levelCounts(of: passing(but: .level))).map {
                FacetCount(value: .level($0), count: $1)
            },
            .presence: presenceCounts(), .function: functionCounts(),
        ]
    }

    private func presenceCounts() -> [FacetCount] {
        let passing = sets.passing(among: RowSet(all: place.count))
        return Presence.allCases.reversed().map { presence in
            let isPossible = presence != .absent || !filter.mustBePresent
            return FacetCount(
                value: .presence(presence), count: isPossible ? presences[presence].count(in: passing) : 0)
        }
    }

    private func functionCounts() -> [FacetCount] {
        let passing = sets.passing(among: RowSet(all: place.count))
        return grid.functions.map { function in
            let cells = grid.cellNumbers(functions: [function], stage: filter.stage)
            let present = filter.admitted(does.presences(on: cells), mustBePresent: true)
            return FacetCount(value: .function(function), count: present.count(in: passing))
        }
    }

    /// How many actors there would be at all stages, then at each.
    func stageCounts() -> [Int] {
        let passing = sets.passing(among: RowSet(all: place.count))
        let stages: [EmploymentStage?] = [nil] + EmploymentStage.allCases
        return stages.map { stage in
            if stage == filter.stage { return self.passing.count }
            let mustBePresent = stage != nil || !filter.functions.isEmpty
            if !mustBePresent, filter.presences.isEmpty { return passing.count }
            let cells = grid.cellNumbers(functions: filter.functions, stage: stage)
            return filter.admitted(does.presences(on: cells), mustBePresent: mustBePresent).count(in: passing)
        }
    }

    /// How many of those who pass everything have each best presence.
    func passingCounts() -> [Presence: Int] {
        Dictionary(uniqueKeysWithValues: Presence.allCases.map { ($0, presences[$0].count(in: passing)) })
    }

    /// How many actors of the territory are present at the stage, where one is asked for.
    func unfilteredCount() -> Int {
        guard filter.stage != nil else { return place.count }
        if filter.functions.isEmpty { return presences.atLeastUnknown.count }
        return does.presences(on: grid.cellNumbers(functions: [], stage: filter.stage)).atLeastUnknown.count
    }
}
