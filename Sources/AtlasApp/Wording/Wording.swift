import AtlasDocuments
import AtlasModel

/// The sentences of the screen that are not names of the field.
extension Words {
    func fileWritten(_ path: String) -> String { pick("Écrit dans \(path)", "Written to \(path)").madeSafe }
    func fileNotWritten(_ path: String, _ reason: String) -> String {
        pick(
            "Impossible d’écrire \(path) : \(reason).", "Cannot write \(path): \(reason)."
        ).madeSafe
    }
    var copied: String { pick("Copié dans le presse-papiers.", "Copied to the clipboard.") }
    var notCopied: String {
        pick(
            "Ce terminal ne sait pas copier : sélectionnez le texte à la souris (M).",
            "This terminal cannot copy: select the text with the mouse (M).")
    }
    var mouseOn: String { pick("Souris donnée au programme.", "Mouse given to the program.") }
    var mouseOff: String {
        pick(
            "Souris rendue au terminal : vous pouvez sélectionner du texte.",
            "Mouse given back to the terminal: you can select text.")
    }
    func controlC(inForm: Bool) -> String {
        inForm
            ? pick("Ctrl-C ne quitte pas : Ctrl-Q pour quitter.", "Ctrl-C does not quit: Ctrl-Q to quit.")
            : controlCElsewhere
    }
    private var controlCElsewhere: String {
        pick("Ctrl-C ne quitte pas : q pour quitter, y pour copier.", "Ctrl-C does not quit: q to quit, y to copy.")
    }
    func noDepartment(_ typed: String) -> String {
        pick(
            "Aucun département ne répond à « \(typed) » : tapez un numéro (29) ou un nom.",
            "No département answers to “\(typed)”: type a number (29) or a name."
        ).madeSafe
    }
    func noCommune(_ typed: String) -> String {
        pick("Aucune commune ne répond à « \(typed) ».", "No commune answers to “\(typed)”.").madeSafe
    }
    func severalCommunes(_ typed: String) -> String {
        pick(
            "Plusieurs communes répondent à « \(typed) » : choisissez avec ↑ ↓.",
            "Several communes answer to “\(typed)”: choose with ↑ ↓."
        ).madeSafe
    }
    func nearestCommunes(_ typed: String) -> String {
        pick(
            "Aucune commune ne s’appelle « \(typed) » ; peut-être une de celles-ci : choisissez avec ↑ ↓.",
            "No commune is called “\(typed)”; perhaps one of these: choose with ↑ ↓."
        ).madeSafe
    }
    var communeMissing: String {
        pick(
            "Il manque la commune : tapez son nom ou son code postal.",
            "The commune is missing: type its name or postal code.")
    }
    var noExample: String {
        pick("Cet atlas n’a pas d’exemple d’association.", "This atlas has no example of an association.")
    }
    var takeExampleQuestion: String {
        pick(
            "Remplacer ce que vous avez saisi par l’exemple de l’atlas ?",
            "Replace what you have typed by the example of the atlas?")
    }
    var exampleFilled: String { pick("Exemple repris.", "Example filled in.") }
    var exampleWithoutCommune: String {
        pick(
            "Exemple repris ; sa source ne dit pas la commune : choisissez-la.",
            "Example filled in; its source names no commune: choose one.")
    }

    /// How what was typed led to a commune, where it is not plain to see.
    func route(_ choice: TerritoryIndex.Choice, typed: String, in territories: Territories) -> String? {
        let name = territory(choice.reference, in: territories)
        switch choice.route {
        case .postalCode(let code): return pick("\(code) : code postal de \(name)", "\(code): postal code of \(name)")
        case .formerCommune(let former):
            return pick("\(former.name) fait aujourd’hui partie de \(name)", "\(former.name) is now part of \(name)")
                .madeSafe
        case .reference, .code, .name: return nil
        }
    }

    var allStagesTab: String { pick("Tous", "All") }
    func tab(_ stage: EmploymentStage) -> String {
        let name = self.stage(stage)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
    func actors(_ count: Int) -> String { self.count(count, ("acteur", "acteurs"), ("actor", "actors")) }
    var territories: String { pick("Territoires", "Territories") }
    var sheetTitle: String { pick("Fiche", "Sheet") }
    var namedZones: String { pick("Zones nommées", "Named zones") }
    var formerRegions: String { pick("Régions d’avant 2016", "Régions before 2016") }
    var nobody: String { pick("Personne ici à ce stade.", "Nobody here at this stage.") }
    func nobodyFound(_ text: String) -> String {
        pick("Aucun acteur ne répond à « \(text) ».", "No actor answers to “\(text)”.").madeSafe
    }
    var searchHint: String { pick("Chercher : /", "Search: /") }
    func searching(_ text: String) -> String { pick("Recherche : \(text)", "Search: \(text)").madeSafe }
    var departmentPrompt: String { pick("Département : ", "Département: ") }
    var departmentHint: String { pick("numéro ou nom ; vide : France", "number or name; empty: France") }
    var searchPrompt: String { pick("Chercher : ", "Search: ") }
    var filePrompt: String { pick("Écrire dans le fichier : ", "Write to the file: ") }
    var promptKeys: String { pick("Entrée valider · Échap annuler", "Enter accept · Esc cancel") }
    var helpTitle: String { pick("Aide", "Help") }
    var helpClose: String { pick("Échap : revenir", "Esc: back") }
    var pathwayTitle: String { pick("Parcours d’une association", "Pathway of an association") }
    var associationField: String { pick("Association", "Association") }
    var communeField: String { pick("Commune", "Commune") }
    var stageField: String { pick("Stade", "Stage") }
    var needsField: String {
        pick("Besoins (aucun coché = tout le parcours)", "Needs (none ticked = the whole pathway)")
    }
    var communeHint: String { pick("nom ou code postal", "name or postal code") }
    var noPathwayYet: String {
        pick(
            "Le parcours s’affiche dès que la commune est choisie.",
            "The pathway shows as soon as the commune is chosen.")
    }
    func tooSmall(_ width: Int, _ height: Int) -> String {
        pick(
            "Agrandissez la fenêtre : \(width)×\(height) au moins.", "Enlarge the window: at least \(width)×\(height).")
    }
    var presenceLegend: String {
        pick("● vérifié  ○ présumé  ? inconnu  · rien de connu", "● verified  ○ presumed  ? unknown  · nothing known")
    }
    var presumedExplained: String {
        pick(
            "Présumé : ce que fait d’habitude un acteur de ce type, ou une offre que personne n’a encore vérifiée auprès de lui.",
            "Presumed: what an actor of this type usually does, or an offer that nobody has verified with the actor yet."
        )
    }
    var zonesExplained: String {
        pick(
            "Zone : com. commune, EPCI intercommunalité, pays zone nommée, dép. département, rég. région, rég.⁻ région d’avant 2016, ? zone inconnue.",
            "Zone: com. commune, EPCI group of communes, zone named zone, dép. département, rég. région, rég.⁻ région before 2016, ? unknown zone."
        )
    }
}
