import AtlasDocuments
import AtlasModel

extension Words {
    var undone: String { pick("Choix annulé (U pour le rétablir).", "Choice undone (U to redo it).") }
    var redone: String { pick("Choix rétabli.", "Choice redone.") }
    var nothingToUndo: String { pick("Rien à annuler.", "Nothing to undo.") }
    var nothingToRedo: String { pick("Rien à rétablir.", "Nothing to redo.") }

    /// - Parameter help: the key of the help.
    func doesNothing(_ key: String, help: String) -> String {
        let remedy = help.isEmpty ? "" : pick(" ; \(help) pour l’aide", "; \(help) for help")
        return pick("« \(key) » ne fait rien ici\(remedy).", "“\(key)” does nothing here\(remedy).").madeSafe
    }

    func themeChosen(_ theme: Theme) -> String {
        switch theme {
        case .dark: pick("Couleurs pour fond sombre.", "Colours for a dark ground.")
        case .light: pick("Couleurs pour fond clair.", "Colours for a light ground.")
        case .mono: pick("Sans couleur.", "No colours.")
        }
    }

    var palettePrompt: String { pick("Aller à, faire : ", "Go to, do: ") }
    var paletteHint: String { pick("action, territoire ou acteur", "action, territory or actor") }
    var helpFilter: String { pick("touche ou mot : ", "key or word: ") }
    func noHelp(_ typed: String) -> String {
        pick("Rien ne répond à « \(typed) ».", "Nothing answers to “\(typed)”.").madeSafe
    }
}
