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

    var languageChosen: String {
        pick(
            "Français pour cette séance ; pour toujours\u{A0}: language = \"fr\" dans les réglages (maillage settings).",
            "English for this session; for good: language = \"en\" in the settings (maillage settings).")
    }
    /// Where an action is whose key is not one of the screen shown.
    func place(_ context: Binding.Context) -> String {
        switch context {
        case .explorer: pick("explorateur", "explorer")
        case .sheet: pick("fiche", "sheet")
        case .facets: pick("filtres", "filters")
        case .form: pick("formulaire du parcours", "form of the pathway")
        case .pathway, .candidates: pick("parcours", "pathway")
        case .coverage, .cell: pick("couverture", "coverage")
        case .gaps, .proposals: pick("manques", "gaps")
        case .survey: pick("recensement", "survey")
        case .map: pick("carte", "map")
        case .network: pick("réseau", "network")
        case .record, .conflict: pick("formulaire", "form")
        case .changes: pick("historique", "history")
        case .help: pick("aide", "help")
        }
    }
    /// What was asked for from elsewhere and waits for a look at what it would change.
    func doneHere(_ key: String, _ action: String) -> String {
        pick("\(key), ici\u{A0}: \(action).", "\(key), here: \(action).")
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
