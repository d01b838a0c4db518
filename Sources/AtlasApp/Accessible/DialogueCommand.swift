import AtlasModel

/// What can be typed anywhere.
enum DialogueCommand: Sendable {
    case quit, help, back, menu, more, previous, undo, redo

    /// - Parameter amongText: where texts are typed, only the short forms are commands.
    init?(typed text: String, amongText: Bool) {
        let names: [(DialogueCommand, String, [String])] = [
            (.quit, "q", ["quitter", "quit"]), (.help, "?", ["aide", "help"]), (.back, "0", ["retour", "back"]),
            (.menu, "m", ["menu"]), (.more, "s", ["suite", "more"]), (.previous, "p", ["precedent", "previous"]),
            (.undo, "u", ["annuler", "undo"]), (.redo, "r", ["retablir", "redo"]),
        ]
        let typed = text == "?" ? text : text.folded
        guard let found = names.first(where: { $1 == typed || (!amongText && $2.contains(typed)) }) else { return nil }
        self = found.0
    }
}
