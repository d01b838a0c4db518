import AtlasModel

/// What is known of a part of a map for one function at one stage.
struct MapFigure: Sendable {
    let coverage: TerritoryCoverage
    /// Inhabitants, or communes where the atlas knows no population.
    let weight: Int

    /// Distinct actors, whatever their presence.
    var actors: Int { coverage.confirmed + coverage.presumed + coverage.unknown }

    /// The state of most of the weight; of two alike, the worse.
    var mainState: CellState {
        var best = (state: CellState.notApplicable, share: -1.0)
        for (state, share) in states where share > best.share { best = (state, share) }
        return best.state
    }

    /// Nobody serves a part of it, though most of it is better off.
    var hasGapInside: Bool { mainState != .gap && coverage.shares[.gap] != nil }

    /// Too many serve a part of it, though most of it is otherwise.
    var hasCrowdInside: Bool { mainState != .crowded && coverage.shares[.crowded] != nil }

    /// The states that occur with their shares of the weight, the worst first.
    var states: [(state: CellState, share: Double)] {
        let shares = coverage.shares
        return CellState.allCases.compactMap { state in shares[state].map { (state, $0) } }
    }
}

/// The figures of every part of a division, for all functions and stages: counted once, so that stepping from one
/// function to the next only looks them up.
struct MapFigures: Sendable {
    struct Question: Hashable, Sendable {
        var function: FunctionID
        var stage: EmploymentStage
    }

    private var figures: [Question: [MapFigure?]] = [:]
    private let count: Int

    /// - Parameter query: the filters in force; its territories, functions and stages are not looked at.
    init(_ division: MapDivision, functions: [FunctionID], query: CoverageQuery, of subject: AtlasOnDate) {
        count = division.parts.count
        var query = query
        query.stages = []
        query.functions = functions
        query.territories = division.frame == .france ? [] : [division.frame]
        add(Coverage(query, of: subject).summaries(by: division.level), of: division)
        // What no EPCI holds is communes.
        let alone = division.parts.filter { $0.level == .commune }
        if division.level != .commune, !alone.isEmpty {
            query.territories = alone
            add(Coverage(query, of: subject).summaries(by: .commune), of: division)
        }
    }

    private mutating func add(_ summaries: [TerritoryCoverage], of division: MapDivision) {
        for summary in summaries {
            guard let row = division.row(of: summary.territory) else { continue }
            let question = Question(function: summary.function, stage: summary.stage)
            figures[question, default: [MapFigure?](repeating: nil, count: count)][row] = MapFigure(
                coverage: summary, weight: division.weights[row])
        }
    }

    /// By the rows of the division; `nil` for a cell that is not applicable.
    func of(_ question: Question) -> [MapFigure?] {
        figures[question] ?? [MapFigure?](repeating: nil, count: count)
    }
}
