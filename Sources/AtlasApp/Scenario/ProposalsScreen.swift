import AtlasDocuments
import AtlasModel
import Terminal

struct ProposalsLayout: Equatable, Sendable {
    let intro: Rect
    let list: Rect
    let detail: Rect

    init(_ state: AppState) {
        let size = state.size
        let detailRows = size.height >= 22 ? 5 : 2
        let width = max(1, size.width - 2)
        // All that is said before the list, as far as the list keeps half of the screen.
        let lines = state.proposals.map {
            wrapped(state.words.introduction(to: $0, in: state.subject), width: width).count
        }
        intro = Rect(
            x: 1, y: 2, width: width, height: size.height < 18 ? 1 : min(max(2, lines ?? 0), size.height / 5))
        list = Rect(
            x: 1, y: intro.maxY + 1, width: size.width - 2, height: size.height - intro.height - detailRows - 6)
        detail = Rect(x: 1, y: list.maxY + 1, width: size.width - 2, height: detailRows)
    }
}

/// The ways to close a gap, with what each would serve; the one pointed at in full.
enum ProposalsScreen {
    static func draw(_ shown: Proposals, _ state: AppState, on surface: inout Surface) {
        let layout = ProposalsLayout(state)
        let width = state.size.width
        StudyHeader.drawCell(
            state.words.proposalsTitle, shown.function, shown.stage, shown.territory, state, on: &surface)
        for row in [layout.intro.maxY, layout.list.maxY, state.size.height - 2] {
            surface.horizontalRule(at: 0, row, width: width, style: .dim)
        }
        surface.write(paragraph: state.words.introduction(to: shown, in: state.subject), in: layout.intro)
        drawList(shown, state, in: layout.list, on: &surface)
        if let proposal = shown.pointed {
            surface.write(paragraph: state.words.sentence(proposal, of: shown, in: state.subject), in: layout.detail)
        }
        KeyBar.draw(state, in: Rect(x: 0, y: state.size.height - 1, width: width, height: 1), on: &surface)
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
