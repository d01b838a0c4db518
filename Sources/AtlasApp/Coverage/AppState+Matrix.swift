import AtlasDocuments
import AtlasModel
import Terminal

/// What the rows, the columns and the cells of the matrix say.
extension AppState {
    func functionName(_ id: FunctionID) -> String { words.function(id, in: atlas.referential) }

    func rowHead(_ row: Int, _ order: [Int]) -> String {
        guard coverage.matrix != .actors else {
            return actor(ofRow: row).map { atlas.actors[$0].name.madeSafe } ?? ""
        }
        guard let study, order.indices.contains(row) else { return "" }
        let function = study.coverage.functions[order[row]]
        // The parts of a function stand under it.
        return (function == choices.function || choices.function == nil ? "" : "  ") + functionName(function)
    }

    func columnHead(_ column: Int, width: Int) -> (String, String) {
        guard let study else { return ("", "") }
        switch coverage.matrix {
        case .stages: return ("", words.tab(study.coverage.stages[column]))
        case .actors: return columnHeading(functionName(study.coverage.functions[column]), width: width)
        case .territories:
            let territory = territory(ofColumn: column)
            if column == 0 { return columnHeading(words.whole, width: width) }
            let name = atlas.territories.name(of: territory)?.madeSafe ?? territory.code
            switch territory.level {
            case .departement: return columnHeading("\(territory.code) \(name)", width: width)
            case .epci: return columnHeading(words.distinctive(name), width: width)
            default: return columnHeading(name, width: width)
            }
        }
    }

    /// The cell of the first two matrices.
    func matrixCell(_ row: Int, _ column: Int, _ order: [Int]) -> MatrixCell {
        guard let study, order.indices.contains(row) else { return MatrixCell(nil, isAsked: false) }
        return coverage.matrix == .stages
            ? study.cell(order[row], at: study.coverage.stages[column], of: study.territory)
            : study.cell(order[row], at: choices.stage, of: territory(ofColumn: column))
    }

    func matrixFace(_ row: Int, _ column: Int, _ order: [Int]) -> MatrixFace {
        guard coverage.matrix == .actors else {
            let cell = matrixCell(row, column, order)
            return MatrixFace(
                sign: cell.sign, figure: cell.figure,
                name: cell.lacksUseful ? words.lackingUseful : words.state(cell.state),
                fill: cell.fill,
                isFaint: !cell.isAsked, isCrowded: cell.isCrowded && cell.state != .crowded)
        }
        guard let (presence, share) = part(ofRow: row, column), presence != .absent else {
            return MatrixFace(sign: words.mark(.absent), isFaint: true)
        }
        return MatrixFace(
            sign: words.mark(presence), figure: MatrixCell.percent(share), name: words.presence(presence),
            fill: presence.fill)
    }

    /// How surely the actor of a row does the function of a column, and for which share; at the stage chosen, or at the
    /// one where it is surest.
    func part(ofRow row: Int, _ column: Int) -> (presence: Presence, share: Double)? {
        guard let study, let actor = actor(ofRow: row), let part = study.coverage(ofActor: actor) else {
            return nil
        }
        let stages = study.coverage.stages.indices.filter {
            choices.stage == nil || study.coverage.stages[$0] == choices.stage
        }
        return
            stages
            .map { (part.presence(function: column, stage: $0), part.share(function: column, stage: $0)) }
            .max { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// The stages, of those chosen, at which the actor of a row is as sure as it is anywhere for a column; none where it
    /// does nothing.
    func surestStages(ofRow row: Int, _ column: Int) -> [EmploymentStage] {
        guard let study, let best = part(ofRow: row, column)?.presence, best != .absent,
            let part = actor(ofRow: row).flatMap({ study.coverage(ofActor: $0) })
        else { return [] }
        return study.coverage.stages.enumerated()
            .filter { choices.stage == nil || choices.stage == $0.element }
            .filter { part.presence(function: column, stage: $0.offset) == best }
            .map(\.element)
    }

    // MARK: Sentences

    /// How much there is: `16 fonctions × 4 départements`.
    var matrixSize: String {
        let functions = study?.coverage.functions.count ?? 0
        switch coverage.matrix {
        case .territories:
            return "\(words.functions(functions)) × \(words.units(columnTerritories))"
        case .stages: return "\(words.functions(functions)) × \(words.stages(matrixColumnCount))"
        case .actors: return "\(words.actors(matrixRowCount)) × \(words.functions(functions))"
        }
    }

    var rowsTitle: String {
        let title = coverage.matrix == .actors ? words.actorColumn : words.functionColumn
        return coverage.isWorstFirst ? "\(title) (\(words.worstFirst))" : title
    }

    /// The cell pointed at, in words.
    var matrixStatus: String {
        guard let study, matrixRowCount > 0, matrixColumnCount > 0 else { return "" }
        if coverage.matrix == .actors { return actorStatus(study) }
        let function = functionOrder[coverage.row]
        let territory = coverage.matrix == .stages ? study.territory : territory(ofColumn: coverage.column)
        let stage = coverage.matrix == .stages ? study.coverage.stages[coverage.column] : choices.stage
        let summaries = study.summaries(of: territory)
        let sentences = study.coverage.stages.indices
            .filter { stage == nil || study.coverage.stages[$0] == stage }
            .map { place -> String in
                let summary = summaries[function * study.coverage.stages.count + place]
                let isUseful = summary != nil && !study.isAsked(function, stage: place)
                let isGap = summary?.state == .gap
                return words.stage(study.coverage.stages[place]) + words.colon
                    + (isUseful && isGap
                        ? words.nobodyUseful
                        : (summary.map(words.cell) ?? words.state(.notApplicable)) + (isUseful ? words.onlyUseful : ""))
            }
        let place = words.shortTerritory(territory, in: atlas.territories)
        return "\(functionName(study.coverage.functions[function])), \(place) · "
            + sentences.joined(separator: " · ")
    }

    /// The cell shows the stage where the actor is surest; in words, what it is at each of them.
    private func actorStatus(_ study: CoverageStudy) -> String {
        guard let row = actor(ofRow: coverage.row), let part = study.coverage(ofActor: row) else { return "" }
        let function = functionName(study.coverage.functions[coverage.column])
        let actor = atlas.actors[row].name.madeSafe
        var parts: [(stages: StageSet, presence: Presence, share: Double)] = []
        for (place, stage) in study.coverage.stages.enumerated() where choices.stage == nil || choices.stage == stage {
            let presence = part.presence(function: coverage.column, stage: place)
            let share = part.share(function: coverage.column, stage: place)
            guard presence != .absent else { continue }
            if let last = parts.last, last.presence == presence, last.share == share {
                parts[parts.count - 1].stages.insert(StageSet(stage))
            } else {
                parts.append((StageSet(stage), presence, share))
            }
        }
        guard !parts.isEmpty else { return "\(actor), \(function) · \(words.doesNot)" }
        let place = words.shortTerritory(study.territory, in: atlas.territories)
        let sentences = parts.map { part in
            (choices.stage == nil ? words.shortStages(part.stages) + words.colon : "")
                + words.presence(part.presence) + ", "
                + words.partServed(part.share, place, study.coverage.weights.unit)
        }
        return "\(actor), \(function) · " + sentences.joined(separator: " · ")
    }

    /// The signs with what they mean, and what the figures are.
    var matrixLegend: [String] {
        if coverage.matrix == .actors {
            let marks = [Presence.confirmed, .presumed, .unknown, .absent]
            return marks.map { "\(words.mark($0)) \(words.presence($0))" } + [words.actorFigureLegend]
        }
        let states: [CellState] = [.unknown, .presumed, .fragile, .covered, .crowded, .notApplicable]
        let useful =
            choices.includesUseful ? [] : ["\(MatrixCell.lacksUsefulSign) \(words.nobodyUseful)"]
        return ["\(CellState.gap.sign) \(words.state(.gap))"] + useful
            + states.map { "\($0.sign) \(words.state($0))" } + [words.figureLegend]
    }
}

extension Presence {
    var fill: Color? {
        switch self {
        case .absent: nil
        case .unknown: .of(.unknownFill)
        case .presumed: .of(.presumedFill)
        case .confirmed: .of(.coveredFill)
        }
    }
}
