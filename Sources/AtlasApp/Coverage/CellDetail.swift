import AtlasModel
import Terminal

/// The actors behind a cell of a matrix: those who count, and for what lacks those who could.
struct CellDetail: Sendable {
    /// Why an actor is listed.
    enum Part: Hashable, Sendable {
        case present(Presence)
        /// Does it elsewhere: kilometres to the nearest commune that lacks it, and what it would serve by going there.
        case nearest(kilometres: Double, weight: Double)
        case referring
        case declining
        case unsurveyed
    }

    struct Entry: Hashable, Sendable {
        /// Row of the actor.
        let row: Int
        let part: Part
    }

    let function: FunctionID
    let stage: EmploymentStage
    let territory: TerritoryReference
    /// What it was made from.
    let key: CoverageStudy.Key
    let summary: TerritoryCoverage?
    let isAsked: Bool
    let present: [CellActor]
    /// Somewhere on the territory there is nobody.
    let lacks: Bool
    /// Why; `nil` where nothing lacks, and until it has been worked out.
    private(set) var reasons: GapReasons?
    private(set) var entries: [Entry]
    var cursor = 0 { didSet { if cursor != oldValue { explanationScroll = 0 } } }
    var inSight = RowsInSight()
    /// The first line that is shown of why the actor pointed at counts.
    var explanationScroll = 0

    /// How many of those who act elsewhere are worth a look.
    private static let nearestCount = 5

    /// - Returns: `nil` where the study is not about the function.
    init?(_ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference, of study: CoverageStudy) {
        guard let place = study.coverage.functions.firstIndex(of: function),
            let stagePlace = study.coverage.stages.firstIndex(of: stage)
        else { return nil }
        self.function = function
        self.stage = stage
        self.territory = territory
        key = study.key
        summary = study.summaries(of: territory)[place * study.coverage.stages.count + stagePlace]
        isAsked = study.isAsked(place, stage: stagePlace)
        present = study.coverage.actors(function: place, stage: stagePlace, in: territory)
        lacks = summary?.shares[.gap] != nil
        entries = present.map { Entry(row: $0.row, part: .present($0.presence)) }
    }

    /// Lists those who could come after those who are there.
    mutating func adopt(_ reasons: GapReasons) {
        self.reasons = reasons
        entries = present.map { Entry(row: $0.row, part: .present($0.presence)) }
        entries += Self.nearest(reasons.extensions).prefix(Self.nearestCount)
        entries += reasons.referring.map { Entry(row: $0, part: .referring) }
        entries += reasons.declining.map { Entry(row: $0, part: .declining) }
        entries += reasons.unsurveyed.map { Entry(row: $0, part: .unsurveyed) }
    }

    /// Each actor once, at its least distance, with all that it would serve.
    private static func nearest(_ extensions: [ZoneExtension]) -> [Entry] {
        var order: [Int] = []
        var found: [Int: (kilometres: Double, weight: Double)] = [:]
        for piece in extensions {
            if let known = found[piece.actor] {
                found[piece.actor] = (min(known.kilometres, piece.distance), known.weight + piece.weight)
            } else {
                order.append(piece.actor)
                found[piece.actor] = (piece.distance, piece.weight)
            }
        }
        return order.compactMap { row in
            found[row].map { Entry(row: row, part: .nearest(kilometres: $0.kilometres, weight: $0.weight)) }
        }
    }

    var pointed: Entry? { entries.indices.contains(cursor) ? entries[cursor] : nil }
}

extension AppState {
    mutating func openCell(_ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference) {
        guard let study else { return }
        coverage.cell = CellDetail(function, stage, territory, of: study)
    }

    /// Opens the cell pointed at; that of an actor with the cursor on it.
    mutating func openCell() {
        guard let (function, stage, territory) = pointedCell else { return }
        openCell(function, stage, territory)
        if coverage.matrix == .actors, let row = actor(ofRow: coverage.row) {
            let place = coverage.cell?.entries.firstIndex { $0.row == row }
            coverage.cell?.cursor = place ?? 0
        }
    }

    /// Makes the cell anew where something else is chosen.
    mutating func keepCellInSight() {
        guard let cell = coverage.cell, let study else { return }
        if cell.key != study.key || choices.stage != nil && choices.stage != cell.stage {
            // Of another territory altogether there is nothing to go back to.
            guard cell.key.territory == study.territory else {
                coverage.cell = nil
                return keepCoverageInSight()
            }
            self.study?.load([cell.territory])
            openCell(cell.function, choices.stage ?? cell.stage, cell.territory)
            guard coverage.cell != nil else { return keepCoverageInSight() }
            coverage.cell?.cursor = cell.cursor
        }
        let count = coverage.cell?.entries.count ?? 0
        let cursor = min(max(0, coverage.cell?.cursor ?? 0), max(0, count - 1))
        coverage.cell?.cursor = cursor
        let height = explainedList?.list.height ?? 0
        coverage.cell?.inSight.follow(cursor, of: count, height: height)
    }

    mutating func readCell(_ action: Action) -> Effect? {
        guard let cell = coverage.cell, let layout = explainedList else { return nil }
        let page = max(1, layout.list.height - 1)
        switch action {
        case .up: coverage.cell?.cursor -= 1
        case .down: coverage.cell?.cursor += 1
        case .pageUp: coverage.cell?.cursor -= page
        case .pageDown: coverage.cell?.cursor += page
        case .first: coverage.cell?.cursor = 0
        case .last: coverage.cell?.cursor = cell.entries.count - 1
        case .open:
            if let entry = cell.pointed { visit(atlas.actors[entry.row].id) }
        case .improve: return propose(cell.function, cell.stage, cell.territory)
        case .unfold: readOnInExplanation(by: 1)
        case .fold: readOnInExplanation(by: -1)
        case .copy: return .copy(cellText(cell))
        case .back: coverage.cell = nil
        default: return chooseInStudy(action)
        }
        return nil
    }

    mutating func clickInCell(at position: Position, isDouble: Bool) -> Effect? {
        guard let cell = coverage.cell, let list = explainedList?.list else { return nil }
        let row = cell.inSight.first + position.y - list.y
        guard list.contains(position), row < cell.entries.count else { return nil }
        coverage.cell?.cursor = row
        return isDouble ? readCell(.open) : nil
    }
}
