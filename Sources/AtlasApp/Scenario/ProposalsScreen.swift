import AtlasDocuments
import AtlasModel
import Terminal

/// The ways to close a gap, with what each would serve; the one pointed at in full.
enum ProposalsScreen {
    static func draw(_ shown: Proposals, _ layout: ExplainedList, _ state: AppState, on surface: inout Surface) {
        let size = state.size
        StudyHeader.drawCell(
            state.words.proposalsTitle, shown.function, shown.stage, shown.territory, state, on: &surface)
        layout.draw(state.explainedRow, on: &surface)
        drawList(shown, state, in: layout.list, on: &surface)
        KeyBar.draw(state, in: Rect(x: 0, y: size.height - 1, width: size.width, height: 1), on: &surface)
    }

    private static func drawList(_ shown: Proposals, _ state: AppState, in area: Rect, on surface: inout Surface) {
        RowList.draw(
            shown.proposals.count, from: shown.inSight.first, cursor: shown.cursor, in: area, on: &surface
        ) { row, place, surface in
            let proposal = shown.proposals[row]
            surface.write(state.words.number(proposal.weight), at: place.x, place.y, width: 10, alignment: .trailing)
            surface.write(
                MatrixCell.percent(proposal.share), at: place.x + 10, place.y, width: 6, style: .bold,
                alignment: .trailing)
            surface.write(
                state.words.title(proposal, in: state.subject), at: place.x + 18, place.y, width: place.width - 18)
        }
    }
}
