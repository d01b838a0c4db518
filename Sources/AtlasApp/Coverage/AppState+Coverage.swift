import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    mutating func openCoverage() {
        sayWhatIsNotFiltered()
        proposals = nil
        coverage.cell = nil
        screen = .coverage
    }

    mutating func readCoverage(_ action: Action) -> Effect? {
        let page = max(1, CoverageLayout(self).body.height - 1)
        switch action {
        case .up: coverage.row -= 1
        case .down: coverage.row += 1
        case .pageUp: coverage.row -= page
        case .pageDown: coverage.row += page
        case .first: coverage.row = 0
        case .last: coverage.row = matrixRowCount - 1
        case .previousChoice: coverage.column -= 1
        case .nextChoice: coverage.column += 1
        case .nextMatrix: turnMatrix(by: 1)
        case .previousMatrix: turnMatrix(by: -1)
        case .nextLevel: nextLevel()
        case .worstFirst:
            coverage.isWorstFirst.toggle()
            coverage.row = 0
        case .onlyFunction: onlyFunction(pointedFunction)
        case .zoomIn:
            let inside = territory(ofColumn: coverage.matrix == .territories ? coverage.column : 0)
            guard inside != choices.territory else {
                notice = coverage.matrix == .territories ? words.alreadyInside : words.onlyFirstMatrixZooms
                return nil
            }
            choose { $0.territory = inside }
        case .improve:
            guard let (function, stage, territory) = pointedCell else { return nil }
            return propose(function, stage, territory)
        case .open: openCell()
        case .copy: return .copy(matrixStatus)
        case .back: screen = .explorer
        default: return chooseInStudy(action)
        }
        return nil
    }

    /// What the screens about coverage do alike.
    mutating func chooseInStudy(_ action: Action) -> Effect? {
        switch action {
        case .allStages: choose { $0.stage = nil }
        case .project: choose { $0.stage = .project }
        case .firstTimeEmployer: choose { $0.stage = .firstTimeEmployer }
        case .employer: choose { $0.stage = .employer }
        case .nextStage: choose { $0.stage = $0.stage.next }
        case .withUseful:
            choose { $0.includesUseful.toggle() }
            notice = words.usefulCounted(choices.includesUseful)
        case .zoomOut:
            let above = territoryAbove(choices.territory)
            choose { $0.territory = above }
        case .department:
            _ = index()
            prompt = .department(TerritoryChooser(levels: [.departement]))
        default: return performAnywhere(action)
        }
        return nil
    }

    /// The territory that a person comes from when walking down to another.
    private func territoryAbove(_ reference: TerritoryReference) -> TerritoryReference {
        guard let commune = atlas.territories.communes(of: reference).first(where: { _ in true }) else {
            return .france
        }
        let above = atlas.territories.ancestors(ofCommune: commune)
            .filter { $0.level > reference.level && $0.level != .formerRegion }
        return above.first ?? .france
    }

    private mutating func turnMatrix(by step: Int) {
        let all = CoverageState.Matrix.allCases
        guard let place = all.firstIndex(of: coverage.matrix) else { return }
        turn(to: all[(place + step + all.count) % all.count])
    }

    mutating func turn(to matrix: CoverageState.Matrix) {
        guard matrix != coverage.matrix else { return }
        // What is pointed at stays what it was, as far as the other matrix has it.
        if coverage.matrix == .actors || matrix == .actors { coverage.row = 0 }
        coverage.matrix = matrix
        coverage.column = 0
        coverage.columnsInSight = RowsInSight()
        if matrix == .stages, let stage = choices.stage { coverage.column = Int(stage.rawValue) }
    }

    private mutating func nextLevel() {
        let levels = columnLevels
        guard coverage.matrix == .territories else {
            notice = words.levelsElsewhere
            return
        }
        guard let place = levels.firstIndex(of: columnLevel) else { return }
        coverage.level = levels[(place + 1) % levels.count]
        coverage.column = 0
        coverage.columnsInSight = RowsInSight()
        notice = words.columnsAre(columnLevel)
    }

    /// Only one function with its parts, or all again.
    mutating func onlyFunction(_ function: FunctionID?) {
        let isOnly = choices.function != nil
        choose { $0.function = isOnly ? nil : function }
        coverage.row = 0
        notice = choices.function.map { words.onlyFunction(functionName($0)) } ?? words.allFunctionsAgain
    }

    private var pointedFunction: FunctionID? {
        guard let study else { return nil }
        let place = coverage.matrix == .actors ? coverage.column : functionOrder[safely: coverage.row]
        return place.flatMap { study.coverage.functions[safely: $0] }
    }

    /// Function, stage and territory of the cell pointed at; the stage where it stands worst unless one is chosen.
    var pointedCell: (FunctionID, EmploymentStage, TerritoryReference)? {
        guard let study, let function = pointedFunction, matrixColumnCount > 0,
            let place = study.coverage.functions.firstIndex(of: function)
        else { return nil }
        switch coverage.matrix {
        case .stages: return (function, study.coverage.stages[coverage.column], study.territory)
        case .territories, .actors:
            let territory = coverage.matrix == .actors ? study.territory : territory(ofColumn: coverage.column)
            let worst = choices.stage ?? study.cell(place, at: nil, of: territory).stage ?? .project
            // Whoever opens the cell of an actor looks for that actor there.
            let own = coverage.matrix == .actors ? surestStages(ofRow: coverage.row, coverage.column) : []
            return (function, own.contains(worst) ? worst : own.first ?? worst, territory)
        }
    }

    mutating func clickInStudy(at position: Position, isDouble: Bool) -> Effect? {
        prompt = nil
        if proposals != nil { return clickInProposals(at: position, isDouble: isDouble) }
        if screen == .gaps { return clickInGaps(at: position, isDouble: isDouble) }
        if coverage.cell != nil { return clickInCell(at: position, isDouble: isDouble) }
        let layout = CoverageLayout(self)
        if layout.tabs.contains(position) {
            if let tab = CoverageScreen.tabs(self).first(where: { $0.columns.contains(position.x) }) {
                turn(to: tab.matrix)
            }
            return nil
        }
        if let column = layout.column(at: position.x, first: coverage.columnsInSight.first),
            layout.heads.contains(position) || layout.body.contains(position)
        {
            coverage.column = column
        }
        guard layout.body.contains(position) else { return nil }
        let row = coverage.rowsInSight.first + position.y - layout.body.y
        guard row < matrixRowCount else { return nil }
        coverage.row = row
        if isDouble { openCell() }
        return nil
    }
}

extension Array {
    fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
