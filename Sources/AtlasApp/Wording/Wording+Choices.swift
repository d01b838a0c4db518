import AtlasDocuments
import AtlasModel

extension Words {
    /// - Parameter what: the choice that is no more; empty where it is not to be told.
    /// - Parameter redoKey: what brings it back.
    func undone(_ what: [String], redoKey: String = "U") -> String {
        pick("Choix annulé", "Choice undone") + told(what)
            + pick(" (\(redoKey) pour le rétablir).", " (\(redoKey) to redo it).")
    }
    func redone(_ what: [String]) -> String { pick("Choix rétabli", "Choice redone") + told(what) + "." }
    private func told(_ what: [String]) -> String {
        what.isEmpty ? "" : (pick(" : ", ": ") + what.joined(separator: ", ")).madeSafe
    }

    /// What was chosen on top of choices of before.
    func names(of choices: Choices, since before: Choices, in referential: Referential) -> [String] {
        func differs(_ value: KeyPath<Choices, some Equatable>) -> Bool {
            choices[keyPath: value] != before[keyPath: value]
        }
        var names: [String] = []
        if differs(\.stage) {
            names.append(
                choices.stage.map { pick("stade ", "stage ") + stage($0) } ?? pick("tous les stades", "all stages"))
        }
        if differs(\.function) {
            names.append(
                choices.function.map { quoted(function($0, in: referential)) }
                    ?? pick("toutes les fonctions", "all functions"))
        }
        if differs(\.text) {
            names.append(
                choices.text.isEmpty
                    ? pick("fin de la recherche", "end of the search")
                    : pick("recherche ", "search ") + quoted(choices.text))
        }
        if differs(\.values) { names.append(pick("filtres", "filters")) }
        if differs(\.sort) { names.append(pick("ordre de la liste", "order of the list")) }
        if differs(\.columns) { names.append(pick("colonnes", "columns")) }
        if differs(\.isConfirmedOnly) { names.append(pick("vérifiées seulement", "verified only")) }
        if differs(\.includesUseful) { names.append(pick("fonctions utiles", "useful functions")) }
        if differs(\.scenario) { names.append(pick("scénario", "scenario")) }
        if differs(\.interlocutors) { names.append(pick("interlocuteur d’une étape", "whom to see for a step")) }
        return names
    }
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
        case .merging: pick("fusion", "merge")
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
