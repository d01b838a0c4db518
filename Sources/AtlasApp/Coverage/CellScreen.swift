import AtlasDocuments
import AtlasModel
import Terminal

/// The actors behind a cell, and why it is a zone blanche or is none.
enum CellScreen {
    static func draw(_ cell: CellDetail, _ layout: ExplainedList, _ state: AppState, on surface: inout Surface) {
        let size = state.size
        StudyHeader.drawCell(
            state.words.cellTitle, cell.function, cell.stage, cell.territory, state, on: &surface)
        layout.draw(state.explainedRow, on: &surface)
        drawEntries(cell, state, in: layout.list, on: &surface)
        KeyBar.draw(state, in: Rect(x: 0, y: size.height - 1, width: size.width, height: 1), on: &surface)
    }

    private static func drawEntries(_ cell: CellDetail, _ state: AppState, in area: Rect, on surface: inout Surface) {
        guard !cell.entries.isEmpty else {
            surface.write(state.words.nobodyBehindCell, at: area.x + 1, area.y, width: area.width - 1, style: .dim)
            surface.cursor = Position(x: area.x, y: area.y)
            return
        }
        let partWidth = min(28, area.width * 2 / 5)
        let zoneWidth = area.width >= 70 ? 7 : 0
        let nameWidth = area.width - 4 - partWidth - zoneWidth
        RowList.draw(cell.entries.count, from: cell.inSight.first, cursor: cell.cursor, in: area, on: &surface) {
            row, place, surface in
            let entry = cell.entries[row]
            let actor = state.atlas.actors[entry.row]
            surface.write(state.sign(of: entry.part), at: place.x + 1, place.y)
            surface.write(actor.name.madeSafe, at: place.x + 3, place.y, width: nameWidth - 1)
            surface.write(
                state.words.part(entry.part, actor.survey), at: place.x + 3 + nameWidth, place.y, width: partWidth - 1,
                style: state.isPresent(entry) ? .plain : .dim)
            if zoneWidth > 0 {
                let level = actor.zone.references.map(\.level).max()
                surface.write(
                    state.words.shortLevel(level), at: place.x + 3 + nameWidth + partWidth, place.y,
                    width: zoneWidth - 1)
            }
        }
    }
}

extension AppState {
    fileprivate func isPresent(_ entry: CellDetail.Entry) -> Bool {
        if case .present = entry.part { true } else { false }
    }

    fileprivate func sign(of part: CellDetail.Part) -> String {
        switch part {
        case .present(let presence): words.mark(presence)
        case .nearest: "→"
        case .referring: "»"
        case .declining: "–"
        case .unsurveyed: "…"
        }
    }

    /// The state of the cell, and why it is a zone blanche or is none.
    func cellIntroduction(_ cell: CellDetail) -> String {
        study.map { words.introduction(to: cell, of: $0).joined(separator: " ") } ?? ""
    }

    /// The cell as text, for the clipboard.
    func cellText(_ cell: CellDetail) -> String {
        let title = [functionName(cell.function), name(of: cell.territory), words.stage(cell.stage)] + narrowings
        let lines = cell.entries.map { entry in
            let actor = atlas.actors[entry.row]
            return actor.name.madeSafe + words.colon + words.part(entry.part, actor.survey)
        }
        return ([title.joined(separator: " · "), cellIntroduction(cell)] + lines).joined(separator: "\n") + "\n"
    }
}
