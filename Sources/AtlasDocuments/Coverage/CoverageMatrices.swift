import AtlasModel

/// The three tables of a report: function × stage, territory × function, actor × function.  Functions are numbered, so
/// that their columns fit on paper.
struct CoverageMatrices {
    /// More rows are a listing, for which there are commands.
    private static let rowsShown = 120

    let coverage: Coverage
    let subject: AtlasOnDate
    let words: Words

    private var atlas: Atlas { subject.atlas }

    func byStage(_ cells: [TerritoryCoverage]) -> Table {
        let rows = coverage.functions.enumerated().map { index, function in
            ["\(index + 1). " + words.function(function, in: atlas.referential)]
                + coverage.stages.map { stage in
                    cells.first { $0.function == function && $0.stage == stage }.map(words.cell)
                        ?? words.state(.notApplicable)
                }
        }
        return Table(
            columns: [.init(words.pick("Fonction", "Function"))] + coverage.stages.map { .init(words.stage($0)) },
            rows: rows)
    }

    /// A letter for what each function is on each territory, at all stages together.
    func byTerritory(_ cells: [TerritoryCoverage]) -> (table: Table, hidden: Int) {
        var found: [TerritoryReference: [FunctionID: Set<CellState>]] = [:]
        var order: [TerritoryReference] = []
        for cell in cells {
            if found[cell.territory] == nil { order.append(cell.territory) }
            let states = CellState.allCases.filter { cell.share($0) > 0 || cell.state == $0 }
            found[cell.territory, default: [:]][cell.function, default: []].formUnion(states)
        }
        let shown = order.prefix(CoverageMatrices.rowsShown)
        let rows = shown.map { territory in
            [words.territory(territory, in: atlas.territories)]
                + coverage.functions.map { words.letters(found[territory]?[$0] ?? []) }
        }
        let title = words.pick("Territoire", "Territory")
        return (Table(columns: columns(title), rows: rows), order.count - shown.count)
    }

    /// How surely each actor does each function somewhere on a territory, at its best.
    func byActor(_ listing: [ActorListing], on territory: TerritoryReference) -> (table: Table, hidden: Int) {
        let territories = atlas.territories
        let place = territories.communes(of: territory)
        var known: [TerritoryReference: Bool] = [:]
        func reaches(_ reference: TerritoryReference) -> Bool {
            if let answer = known[reference] { return answer }
            let answer = territories.communes(of: reference).intersects(place)
            known[reference] = answer
            return answer
        }
        let shown = listing.prefix(CoverageMatrices.rowsShown)
        let rows = shown.map { actor in
            let offers = subject.offers(of: actor.row).filter { offer in
                !offer.stages.isDisjoint(with: StageSet(coverage.stages)) && offer.reach.contains(where: reaches)
            }
            return [words.name(of: atlas.actors[actor.row])]
                + coverage.functions.map { function in mark(offers, on: function) }
        }
        let title = words.pick("Acteur", "Actor")
        return (Table(columns: columns(title), rows: rows), listing.count - shown.count)
    }

    private func mark(_ offers: [EffectiveOffer], on function: FunctionID) -> String {
        let own = offers.filter { offer in
            offer.functions.contains { atlas.referential.lineage(of: $0).contains(function) }
        }
        guard let best = own.map(\.presence).max() else { return words.mark(.absent) }
        if best != .absent { return words.mark(best) }
        return own.contains { $0.role == .referral } ? "→" : "×"
    }

    private func columns(_ title: String) -> [Table.Column] {
        [.init(title)] + coverage.functions.indices.map { .init("\($0 + 1)") }
    }

    /// Which function each number stands for.
    var functionKey: String {
        words.pick("Fonctions\u{A0}: ", "Functions: ")
            + coverage.functions.enumerated()
            .map { "\($0 + 1)\u{A0}\(words.function($1, in: atlas.referential))" }.joined(separator: " ; ")
    }
}
