import AtlasDocuments
import AtlasModel
import Terminal

/// Statements by kind, the heaviest first, and what the one pointed at says in full.
enum GapsScreen {
    static func layout(_ size: Size) -> TabbedListsLayout { TabbedListsLayout(size, listShare: 58, detailShare: 40) }

    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = layout(state.size)
        StudyHeader.draw(state.words.gapsTitle, detail: state.gapsSize, state, on: &surface)
        let detail = state.gapDetail(width: layout.detail.width)
        state.gaps.lists.draw(tabs(state), detail: detail, layout, state, on: &surface)
        let nothing = state.words.nothingListed(state.gaps.lists.shown)
        let stagesWidth = displayWidth(of: state.words.shortStages(StageSet([.firstTimeEmployer, .employer]))) + 2
        state.gaps.lists.drawRows(state.gaps.rowCount, orSay: nothing, in: layout.list, on: &surface) {
            row, place, surface in
            let (weight, share, stages, text) = state.gapRow(row)
            surface.write(weight, at: place.x, place.y, width: 10, alignment: .trailing)
            surface.write(share, at: place.x + 10, place.y, width: 6, style: .bold, alignment: .trailing)
            surface.write(stages, at: place.x + 18, place.y, width: stagesWidth - 1)
            let used = 18 + (stages.isEmpty ? 0 : stagesWidth)
            surface.write(text, at: place.x + used, place.y, width: place.width - used)
        }
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    static func tabs(_ state: AppState) -> [ListTab<GapsState.List>] {
        state.gaps.lists.tabs(state) {
            state.gaps.counts[$0]
        } name: {
            state.words.gapList($0, isShort: $1)
        }
    }
}

extension AppState {
    /// How much weight the territory has, in the header.
    var gapsSize: String {
        guard let study else { return "" }
        return words.weight(study.coverage.weights.total(of: study.coverage.communes), study.coverage.weights.unit)
    }

    /// What a row says: weight, share, at which stages unless one is chosen, and what lacks where.
    func gapRow(_ row: Int) -> (weight: String, share: String, stages: String, text: String) {
        if gaps.lists.shown == .byActor {
            let actor = gaps.fragility[row]
            return (
                words.number(actor.weight), share(actor.weight), "",
                "\(atlas.actors[actor.row].name.madeSafe) · \(words.hanging(actor.opened, actor.weakened))"
            )
        }
        let statement = gaps.sentences[row]
        // The whole of what the title names is said in one word, which leaves room for what lacks there.
        let parts = words.parts(of: statement, in: atlas, within: choices.territory)
        return (
            words.number(statement.weight), MatrixCell.percent(statement.share),
            choices.stage == nil ? words.shortStages(statement.stages) : "",
            parts.joined(separator: " · ")
        )
    }

    private func share(_ weight: Int) -> String {
        guard let coverage = study?.coverage else { return "" }
        let total = coverage.weights.total(of: coverage.communes)
        return total > 0 ? MatrixCell.percent(Double(weight) / Double(total)) : ""
    }

    /// How many places are named while nobody reads the detail: more would be laid out at each arrow and not be read.
    private static let placesAtAGlance = 60

    /// What the row pointed at says in full.
    func gapDetail(width: Int) -> [DocumentLine] {
        guard let study else { return [] }
        var paragraphs: [(String, DocumentLine.Emphasis)] = []
        if let statement = gaps.pointed {
            let shown = gaps.lists.isDetailFocused ? statement.territories.count : Self.placesAtAGlance
            let sentences = words.sentences(statement, of: study, naming: shown)
            paragraphs = sentences.enumerated().map { ($1, $0 == 0 ? .heading : .plain) }
        } else if let actor = gaps.pointedActor {
            let shown = gaps.lists.isDetailFocused ? actor.communes.count : Self.placesAtAGlance * 20
            var sentences = words.sentences(actor, unit: study.coverage.weights.unit, in: atlas, naming: shown)
            sentences[1] += " " + words.imagineByKey
            paragraphs = sentences.enumerated().map { ($1, $0 == 0 ? .heading : .plain) }
        }
        return paragraphs.flatMap { text, emphasis in
            wrapped(text, width: width).map { DocumentLine($0, emphasis) }
        }
    }

    /// What the row pointed at says, for the clipboard.
    var gapText: String { gapDetail(width: 80).map(\.text).joined(separator: "\n") + "\n" }
}
