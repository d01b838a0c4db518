import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// The sheet shown, laid out for a pane.
    func sheetLines(width: Int) -> [DocumentLine] {
        guard let row = explorer.sheetRow else { return [] }
        return renderer(width: width).lines(of: .actorSheet(row, in: subject, words: words))
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

    private func renderer(width: Int) -> TextRenderer { TextRenderer(width: width) { displayWidth(of: $0) } }
}
