import AtlasDocuments
import Terminal

/// A choice that the program offers: its keys, how they are written, what it is called and what it does.
///
/// Keys, key bar and help all read this one table, so that none can say something the others do not.
struct Binding: Sendable {
    enum Context: Hashable, Sendable {
        case explorer
        /// The sheet of an actor in full: its bar shows the way back; its keys are the explorer's.
        case sheet
        /// The form of a pathway, where letters are typed.
        case form
        /// The result of a pathway.
        case pathway
        case help
    }

    let action: Action
    let keys: [Key]
    /// How the keys are written in the bar and in the help.
    let keyName: @Sendable (Words) -> String
    let contexts: Set<Context>
    /// One word or two for the key bar; `nil` leaves it to the help.
    let barLabel: (@Sendable (Words) -> String)?
    let help: @Sendable (Words) -> String
}

enum KeyMap {
    static let bindings: [Binding] = [
        Binding(
            action: .down, keys: [.down, .character("j")], keyName: { _ in "↓" },
            contexts: [.explorer, .pathway, .help],
            barLabel: nil, help: { $0.pick("ligne suivante", "next line") }),
        Binding(
            action: .up, keys: [.up, .character("k")], keyName: { _ in "↑" }, contexts: [.explorer, .pathway, .help],
            barLabel: nil, help: { $0.pick("ligne précédente", "previous line") }),
        Binding(
            action: .unfold, keys: [.right, .character("l")], keyName: { _ in "→" }, contexts: [.explorer],
            barLabel: nil,
            help: {
                $0.pick(
                    "déplier le territoire, ou aller au volet suivant", "unfold the territory, or go to the next pane")
            }),
        Binding(
            action: .fold, keys: [.left, .character("h")], keyName: { _ in "←" }, contexts: [.explorer], barLabel: nil,
            help: {
                $0.pick(
                    "replier, remonter, ou revenir au volet précédent", "fold, climb, or go back to the previous pane")
            }),
        Binding(
            action: .department, keys: [.character("d")], keyName: { _ in "d" }, contexts: [.explorer],
            barLabel: { $0.pick("département", "département") },
            help: {
                $0.pick("choisir un département par son numéro ou son nom", "choose a département by number or name")
            }),
        Binding(
            action: .search, keys: [.character("/")], keyName: { _ in "/" }, contexts: [.explorer],
            barLabel: { $0.pick("chercher", "search") },
            help: {
                $0.pick(
                    "chercher un acteur : nom, ville, type, réseau, fonction",
                    "search an actor: name, town, type, network, function")
            }),
        Binding(
            action: .nextStage, keys: [.character("s")], keyName: { _ in "s" }, contexts: [.explorer],
            barLabel: { $0.pick("stade", "stage") },
            help: { $0.pick("stade suivant", "next stage") }),
        Binding(
            action: .pathway, keys: [.character("p")], keyName: { _ in "p" }, contexts: [.explorer, .sheet],
            barLabel: { $0.pick("parcours", "pathway") },
            help: {
                $0.pick(
                    "parcours d’une association : qui voir, étape par étape",
                    "pathway of an association: whom to see, step by step")
            }),
        Binding(
            action: .nextPane, keys: [.tab], keyName: { _ in "Tab" }, contexts: [.explorer],
            barLabel: { $0.pick("volet", "pane") },
            help: { $0.pick("volet suivant : territoires, acteurs, fiche", "next pane: territories, actors, sheet") }),
        Binding(
            action: .previousPane, keys: [.backTab], keyName: { $0.pick("Maj-Tab", "Shift-Tab") },
            contexts: [.explorer], barLabel: nil,
            help: { $0.pick("volet précédent", "previous pane") }),
        Binding(
            action: .open, keys: [.enter], keyName: { $0.pick("Entrée", "Enter") }, contexts: [.explorer],
            barLabel: { $0.pick("ouvrir", "open") },
            help: {
                $0.pick(
                    "déplier le territoire ; ouvrir la fiche de l’acteur en grand",
                    "unfold the territory; open the actor’s sheet in full")
            }),
        Binding(
            action: .back, keys: [.escape], keyName: { $0.pick("Échap", "Esc") }, contexts: [.explorer], barLabel: nil,
            help: { $0.pick("revenir ; effacer la recherche", "go back; clear the search") }),
        Binding(
            action: .back, keys: [.escape], keyName: { $0.pick("Échap", "Esc") },
            contexts: [.sheet, .form, .pathway, .help],
            barLabel: { $0.pick("revenir", "back") }, help: { $0.pick("revenir", "go back") }),
        Binding(
            action: .nextField, keys: [.tab, .enter, .down], keyName: { $0.pick("Entrée", "Enter") },
            contexts: [.form], barLabel: { $0.pick("suite", "next") },
            help: {
                $0.pick(
                    "champ suivant, comme Tab et ↓ ; après le dernier, le parcours",
                    "next field, as Tab and ↓; after the last one, the pathway")
            }),
        Binding(
            action: .previousField, keys: [.backTab, .up], keyName: { $0.pick("Maj-Tab", "Shift-Tab") },
            contexts: [.form], barLabel: nil, help: { $0.pick("champ précédent, comme ↑", "previous field, as ↑") }),
        Binding(
            action: .previousChoice, keys: [.left], keyName: { _ in "←" }, contexts: [.form], barLabel: nil,
            help: { $0.pick("stade précédent", "previous stage") }),
        Binding(
            action: .nextChoice, keys: [.right], keyName: { _ in "→" }, contexts: [.form], barLabel: nil,
            help: { $0.pick("stade suivant", "next stage") }),
        Binding(
            action: .tick, keys: [.character(" ")], keyName: { $0.pick("Espace", "Space") }, contexts: [.form],
            barLabel: { $0.pick("cocher", "tick") },
            help: { $0.pick("cocher un besoin ; stade suivant", "tick a need; next stage") }),
        Binding(
            action: .allStages, keys: [.character("1")], keyName: { _ in "1" }, contexts: [.explorer], barLabel: nil,
            help: { $0.pick("acteurs de tous les stades d’emploi", "actors of every employment stage") }),
        Binding(
            action: .project, keys: [.character("2")], keyName: { _ in "2" }, contexts: [.explorer], barLabel: nil,
            help: { $0.pick("stade projet : un emploi est envisagé", "project: a job is being considered") }),
        Binding(
            action: .firstTimeEmployer, keys: [.character("3")], keyName: { _ in "3" }, contexts: [.explorer],
            barLabel: nil,
            help: { $0.pick("stade primo-employeur : première embauche", "first-time employer: first hire") }),
        Binding(
            action: .employer, keys: [.character("4")], keyName: { _ in "4" }, contexts: [.explorer], barLabel: nil,
            help: {
                $0.pick("stade employeur : l’association emploie déjà", "employer: the association employs already")
            }),
        Binding(
            action: .write, keys: [.character("e")], keyName: { _ in "e" }, contexts: [.pathway],
            barLabel: { $0.pick("écrire dans un fichier", "write to a file") },
            help: { $0.pick("écrire le parcours dans un fichier", "write the pathway to a file") }),
        Binding(
            action: .example, keys: [.function(2)], keyName: { _ in "F2" }, contexts: [.form, .pathway],
            barLabel: { $0.pick("exemple", "example") },
            help: {
                $0.pick("remplir le formulaire avec l’exemple de l’atlas", "fill the form with the atlas’s example")
            }),
        Binding(
            action: .copy, keys: [.character("y")], keyName: { _ in "y" }, contexts: [.explorer, .pathway],
            barLabel: nil,
            help: {
                $0.pick(
                    "copier la fiche ou le parcours dans le presse-papiers",
                    "copy the sheet or the pathway to the clipboard")
            }),
        Binding(
            action: .toggleMouse, keys: [.character("m")], keyName: { _ in "m" }, contexts: [.explorer, .pathway],
            barLabel: nil,
            help: {
                $0.pick(
                    "souris : la laisser au programme, ou à la sélection de texte",
                    "mouse: give it to the program, or to text selection")
            }),
        Binding(
            action: .pageDown, keys: [.pageDown, .character(" ")], keyName: { $0.pick("PgSuiv", "PgDn") },
            contexts: [.explorer, .pathway, .help],
            barLabel: nil, help: { $0.pick("page suivante", "next page") }),
        Binding(
            action: .pageUp, keys: [.pageUp], keyName: { $0.pick("PgPréc", "PgUp") },
            contexts: [.explorer, .pathway, .help], barLabel: nil,
            help: { $0.pick("page précédente", "previous page") }),
        Binding(
            action: .first, keys: [.home, .character("<")], keyName: { $0.pick("Début", "Home") },
            contexts: [.explorer, .pathway, .help],
            barLabel: nil, help: { $0.pick("début de la liste", "start of the list") }),
        Binding(
            action: .last, keys: [.end, .character(">")], keyName: { $0.pick("Fin", "End") },
            contexts: [.explorer, .pathway, .help],
            barLabel: nil, help: { $0.pick("fin de la liste", "end of the list") }),
        Binding(
            action: .help, keys: [.character("?"), .function(1)], keyName: { _ in "?" },
            contexts: [.explorer, .sheet, .pathway],
            barLabel: { $0.pick("aide", "help") }, help: { $0.pick("cette aide", "this help") }),
        Binding(
            action: .help, keys: [.function(1)], keyName: { _ in "F1" }, contexts: [.form],
            barLabel: { $0.pick("aide", "help") }, help: { $0.pick("cette aide", "this help") }),
        Binding(
            action: .suspend, keys: [.control("z")], keyName: { _ in "Ctrl-Z" },
            contexts: [.explorer, .form, .pathway, .help], barLabel: nil,
            help: { $0.pick("mettre le programme en pause (fg pour revenir)", "pause the program (fg to come back)") }),
        Binding(
            action: .quit, keys: [.character("q"), .control("q")], keyName: { _ in "q" },
            contexts: [.explorer, .sheet, .pathway, .help], barLabel: { $0.pick("quitter", "quit") },
            help: { $0.pick("quitter Maillage", "quit Maillage") }),
        Binding(
            action: .quit, keys: [.control("q")], keyName: { _ in "Ctrl-Q" }, contexts: [.form],
            barLabel: { $0.pick("quitter", "quit") }, help: { $0.pick("quitter Maillage", "quit Maillage") }),
    ]

    static func action(for key: Key, in context: Binding.Context) -> Action? {
        bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
    }

    static func bar(in context: Binding.Context) -> [Binding] {
        bindings.filter { $0.contexts.contains(context) && $0.barLabel != nil }
    }

    static func help(in context: Binding.Context) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }
}
