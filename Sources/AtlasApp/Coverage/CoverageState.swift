import AtlasModel
import Terminal

/// What the screen of matrices shows: which matrix, and where its cursor is.
struct CoverageState: Sendable {
    enum Matrix: String, CaseIterable, Sendable {
        /// Functions by the territories inside the one chosen.
        case territories
        /// Functions by stages.
        case stages
        /// Actors by functions.
        case actors
    }

    var matrix = Matrix.territories
    /// The level of the columns; one that the territory does not have gives way to the next one below it.
    var level: TerritoryLevel?
    var isWorstFirst = false
    /// The cursor: a row of the matrix and a column, where 0 is the whole territory if the columns are territories.
    var row = 0
    var column = 0
    var rowsInSight = RowsInSight()
    var columnsInSight = RowsInSight()
    /// The actors from the one who does least here, as places in the explorer's list; made when asked for.
    var fewestFirst: FewestFirst?
    /// The cell whose actors are shown.
    var cell: CellDetail?

    struct FewestFirst: Sendable {
        /// What makes another list, or another order of it.
        struct Key: Hashable, Sendable {
            let choices: Choices
            let edition: Int
        }

        let key: Key
        let places: [Int]
    }
}

extension AppState {
    /// The levels that the columns can have: those below the territory chosen.
    var columnLevels: [TerritoryLevel] {
        let below = [TerritoryLevel.region, .departement, .epci, .commune].filter { $0 < choices.territory.level }
        return below.isEmpty ? [.commune] : below
    }

    var columnLevel: TerritoryLevel {
        let levels = columnLevels
        return coverage.level.flatMap { levels.contains($0) ? $0 : nil } ?? levels[0]
    }

    /// The functions in the order of the rows: positions in the study.
    var functionOrder: [Int] {
        guard let study else { return [] }
        let positions = Array(study.coverage.functions.indices)
        guard coverage.isWorstFirst, coverage.matrix != .actors else { return positions }
        let cells = positions.map { study.cell($0, at: choices.stage, of: study.territory) }
        return positions.sorted { left, right in
            if cells[left].isWorse(than: cells[right]) { return true }
            return !cells[right].isWorse(than: cells[left]) && left < right
        }
    }

    var matrixRowCount: Int {
        coverage.matrix == .actors ? explorer.rows.count : study?.coverage.functions.count ?? 0
    }

    var matrixColumnCount: Int {
        switch coverage.matrix {
        case .territories: 1 + columnTerritories.count
        case .stages: study?.coverage.stages.count ?? 0
        case .actors: study?.coverage.functions.count ?? 0
        }
    }

    /// The territories of the columns, as far as they are known.
    var columnTerritories: [TerritoryReference] { study?.knownTerritories(at: columnLevel) ?? [] }

    /// The territory of a column of the first matrix.
    func territory(ofColumn column: Int) -> TerritoryReference {
        let territories = columnTerritories
        return column > 0 && column <= territories.count ? territories[column - 1] : choices.territory
    }

    /// Counts what is in sight, and keeps the cursor in the matrix and in sight.
    mutating func keepCoverageInSight() {
        let level = columnLevel
        if coverage.matrix == .territories { _ = study?.territories(at: level) }
        coverage.row = min(max(0, coverage.row), max(0, matrixRowCount - 1))
        coverage.column = min(max(0, coverage.column), max(0, matrixColumnCount - 1))
        if coverage.cell != nil { return keepCellInSight() }
        let layout = CoverageLayout(self)
        coverage.rowsInSight.follow(coverage.row, of: matrixRowCount, height: layout.body.height)
        switch coverage.matrix {
        case .territories:
            // The column of the whole stays where it is.
            coverage.columnsInSight.follow(
                max(0, coverage.column - 1), of: matrixColumnCount - 1, height: layout.columnCount)
            let territories = columnTerritories
            study?.load(territories.dropFirst(coverage.columnsInSight.first).prefix(layout.columnCount))
        case .stages:
            coverage.columnsInSight.follow(coverage.column, of: matrixColumnCount, height: layout.columnCount)
        case .actors:
            coverage.columnsInSight.follow(coverage.column, of: matrixColumnCount, height: layout.columnCount)
            orderActors()
            let first = coverage.rowsInSight.first
            let rows = first..<max(first, min(first + layout.body.height, matrixRowCount))
            let actors = rows.compactMap { actor(ofRow: $0) }
            study?.load(actors: actors)
        }
    }

    /// The actor of a row, of those that the explorer lists for the same choices: its row in the atlas.
    func actor(ofRow row: Int) -> Int? {
        let places = coverage.isWorstFirst ? coverage.fewestFirst.flatMap { $0.key == orderKey ? $0.places : nil } : nil
        guard explorer.rows.indices.contains(row) else { return nil }
        return Int(explorer.rows[places.map { $0[row] } ?? row])
    }

    private var orderKey: CoverageState.FewestFirst.Key {
        CoverageState.FewestFirst.Key(choices: explorer.choices, edition: edition)
    }

    private mutating func orderActors() {
        let key = orderKey
        guard coverage.isWorstFirst, coverage.fewestFirst?.key != key else { return }
        let listings = subject.listing(choices.query(crowdedAbove: crowdedAbove))
        let services = Dictionary(uniqueKeysWithValues: listings.map { ($0.row, $0.confirmed + $0.presumed) })
        let numbers = explorer.rows.map { services[Int($0)] ?? 0 }
        let places = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        coverage.fewestFirst = CoverageState.FewestFirst(key: key, places: places)
    }
}
