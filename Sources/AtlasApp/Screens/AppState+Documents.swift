import AtlasDocuments
import AtlasModel
import Terminal

/// A line of a document laid out for a pane.
struct DocumentLine: Equatable, Sendable {
    enum Emphasis: Sendable {
        case title
        case heading
        case alert
        case plain
    }
    let text: String
    let emphasis: Emphasis
}

extension AppState {
    func sheetLines(width: Int) -> [DocumentLine] { [] }
    func pathwayLines(width: Int) -> [DocumentLine] { [] }
    func sheetText(of actor: ActorID) -> String { "" }
    func text(of pathway: Pathway) -> String { "" }
}
