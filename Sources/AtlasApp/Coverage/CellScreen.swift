import AtlasDocuments
import AtlasModel
import Terminal

/// Where the parts of the screen of a cell are.
struct CellLayout: Equatable, Sendable {
    let intro: Rect
    let list: Rect
    let detail: Rect

    init(_ state: AppState) {
        let size = state.size
        // What the cell says in full, as far as the list keeps half of the screen.
        let lines = state.coverage.cell.map { wrapped(state.cellIntroduction($0), width: max(1, size.width - 2)).count }
        let least = size.height >= 14 ? 2 : 1
        let introRows = size.height >= 22 ? min(max(3, lines ?? 0), size.height / 4) : least
        let detailRows = size.height >= 22 ? 4 : least
        intro = Rect(x: 1, y: 2, width: size.width - 2, height: introRows)
        list = Rect(x: 1, y: intro.maxY + 1, width: size.width - 2, height: size.height - introRows - detailRows - 6)
        detail = Rect(x: 1, y: list.maxY + 1, width: size.width - 2, height: detailRows)
    }
}

/// The actors behind a cell, and why it is a zone blanche or is none.
enum CellScreen {
    static func draw(_ cell: CellDetail, _ state: AppState, on surface: inout Surface) {
        let layout = CellLayout(state)
        let width = state.size.width
        StudyHeader.drawCell(
            state.words.cellTitle, cell.function, cell.stage, cell.territory, state, on: &surface)
        for row in [layout.intro.maxY, layout.list.maxY, state.size.height - 2] {
            surface.horizontalRule(at: 0, row, width: width, style: .dim)
        }
        surface.write(paragraph: state.cellIntroduction(cell), in: layout.intro)
        drawEntries(cell, state, in: layout.list, on: &surface)
        let lines = state.reasonLines(of: cell, layout)
        let first = min(cell.reasonScroll, max(0, lines.count - layout.detail.height))
        ScrolledLines.draw(lines, from: first, isFocused: false, in: layout.detail, on: &surface)
        KeyBar.draw(state, in: Rect(x: 0, y: state.size.height - 1, width: width, height: 1), on: &surface)
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

    /// Why the actor pointed at counts on the cell, or does not; after it the state of the cell where its own place is too
    /// small for all of it.
    func reasonLines(of cell: CellDetail, _ layout: CellLayout) -> [DocumentLine] {
        let introduction = wrapped(cellIntroduction(cell), width: max(1, layout.intro.width))
        let isCut = introduction.count > layout.intro.height
        guard let entry = cell.pointed, let study else {
            return introduction.dropFirst(layout.intro.height).map { DocumentLine($0) }
        }
        let reason = wrapped(words.reason(of: entry, in: cell, of: study), width: max(1, layout.detail.width))
        return (reason + (isCut ? introduction : [])).map { DocumentLine($0) }
    }

    /// Whether some of it is out of sight.
    var isReasonCut: Bool {
        guard let cell = coverage.cell else { return false }
        let layout = CellLayout(self)
        return reasonLines(of: cell, layout).count > layout.detail.height
    }

    /// Reads on in why the actor pointed at counts, a screenful at a time.
    mutating func readOnInCell(by screens: Int) {
        guard let cell = coverage.cell else { return }
        let layout = CellLayout(self)
        let last = max(0, reasonLines(of: cell, layout).count - layout.detail.height)
        let step = screens * max(1, layout.detail.height - 1)
        coverage.cell?.reasonScroll = min(max(0, cell.reasonScroll + step), last)
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
