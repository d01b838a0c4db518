import AtlasDocuments
import AtlasModel
import Terminal

/// The sheet of an actor as it was last drawn.
struct LaidOutSheet: Sendable {
    let row: Int
    let width: Int
    let lines: [DocumentLine]
}

extension AppState {
    /// The sheet shown, laid out for a pane, once for each sheet and width.
    mutating func sheetLines(width: Int) -> [DocumentLine] {
        guard let row = explorer.sheetRow else { return [] }
        if let laidOutSheet, laidOutSheet.row == row, laidOutSheet.width == width { return laidOutSheet.lines }
        let lines = renderer(width: width).lines(of: .actorSheet(row, in: subject, words: words))
        laidOutSheet = LaidOutSheet(row: row, width: width, lines: lines)
        return lines
    }

    /// The pathway of the form, laid out for a pane; empty where the form does not say enough yet.
    func pathwayLines(width: Int) -> [DocumentLine] {
        guard let pathway = pathway.pathway else { return [] }
        return renderer(width: width).lines(of: .pathwaySheet(pathway, in: subject, words: words))
    }

    func sheetText(of actor: ActorID) -> String {
        guard let row = subject.row(of: actor) else { return "" }
        return renderer(width: 80).text(.actorSheet(row, in: subject, words: words))
    }

    func text(of pathway: Pathway) -> String {
        renderer(width: 80).text(.pathwaySheet(pathway, in: subject, words: words))
    }

    func renderer(width: Int) -> TextRenderer { TextRenderer(width: width) { displayWidth(of: $0) } }
}
