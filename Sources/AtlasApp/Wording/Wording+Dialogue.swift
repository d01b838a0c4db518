import AtlasDocuments
import AtlasModel

/// The sentences of the dialogue about coverage, the map, filters and editing.
extension Words {
    // MARK: Menu

    var menuCoverage: String {
        pick("Couverture : qui fait quoi à chaque stade", "Coverage: who does what at each stage")
    }
    var menuMap: String { pick("La carte en mots", "The map in words") }
    var menuNewActor: String { pick("Ajouter un acteur", "Add an actor") }
    var menuHistory: String { pick("Historique du fichier", "History of the file") }
    func goOnEditing(_ editing: EditingState) -> String {
        pick("Reprendre la saisie : ", "Go on with what was typed: ") + formTitle(editing)
    }
    var quitUnsaved: String {
        pick(
            "Ce que vous avez saisi n’est pas enregistré : q encore une fois quitte et le perd, m revient au menu.",
            "What you typed is not saved: q once more quits and loses it, m goes back to the menu.")
    }

    // MARK: Filters

    func stateOfFilters(_ labels: [String]) -> String {
        pick("Filtres : ", "Filters: ") + labels.joined(separator: ", ") + "."
    }
    /// `Type, 12 valeurs, coché : DLA départemental`
    func facet(_ facet: ActorFacet, _ count: Int, ticked: [String]) -> String {
        let values = self.count(count, ("valeur", "valeurs"), ("value", "values"))
        let chosen = ticked.isEmpty ? "" : pick(", coché : ", ", ticked: ") + ticked.joined(separator: ", ")
        return "\(capitalized(self.facet(facet))), \(values)\(chosen)"
    }

    // MARK: Coverage and map

    func countUseful(_ isCounted: Bool) -> String {
        isCounted
            ? pick("Compter aussi les fonctions utiles", "Count useful functions too")
            : pick("Ne compter que les fonctions requises", "Count required functions only")
    }
    func whoIsBehind(_ name: String) -> String {
        pick("Qui agit, qui pourrait, et pourquoi : \(name)", "Who acts, who could, and why: \(name)")
    }
    func mapOf(_ frame: String, _ parts: String) -> String {
        pick("Carte : \(frame), \(parts), du pire au meilleur.", "Map: \(frame), \(parts), from the worst to the best.")
    }
    func otherFunction(than name: String) -> String {
        pick("Fonction : \(name). En choisir une autre", "Function: \(name). Choose another")
    }
    func otherStage(than name: String) -> String {
        pick("Stade : \(name). En choisir un autre", "Stage: \(name). Choose another")
    }
    func dividedBy(_ level: TerritoryLevel) -> String {
        pick("Découper autrement : par \(self.level(level))", "Divide otherwise: by \(self.level(level))")
    }

    // MARK: Pathway

    var withoutName: String { pick("Sans nom", "Without a name") }
    var sayHireDate: String { pick("Dire la date d’embauche", "Tell the day of the hire") }
    var hireDateQuestion: String {
        pick(
            "Tapez le jour, jj/mm/aaaa ; une ligne vide : inconnu.", "Type the day, dd/mm/yyyy; an empty line: unknown."
        )
    }

    // MARK: Editing

    var verifyToday: String { pick("Vérifié aujourd’hui par moi", "Verified today by me") }
    func verifiedToday(by author: String) -> String {
        pick("Vérifié aujourd’hui par \(author), à enregistrer.", "Verified today by \(author), to be saved.")
    }
    var editRecord: String { pick("Modifier cette fiche", "Edit this record") }
    var deleteActor: String { pick("Supprimer cet acteur", "Delete this actor") }
    var deleteRecord: String { pick("Supprimer cette fiche", "Delete this record") }
    func deleteRecordQuestion(_ name: String) -> String { pick("Supprimer \(name) ?", "Delete \(name)?") }
    /// After what was done to the file at once.
    var menuUndoes: String {
        pick(
            " Pour l’annuler : Historique du fichier, au menu.", " To undo it: History of the file, in the menu.")
    }
    func changeListed(_ count: Int) -> String {
        pick(
            "Modifier d’un coup les \(number(count)) acteurs de la liste",
            "Change all \(number(count)) actors of the list at once")
    }
    func changeTicked(_ count: Int) -> String {
        pick("Modifier d’un coup les acteurs cochés : ", "Change the actors ticked at once: ") + number(count)
    }
    var tickOneByOne: String {
        pick("Cocher quelques acteurs de la liste, un par un", "Tick some actors of the list, one by one")
    }
    var tellTicked: String { pick("Dire qui est coché", "Tell who is ticked") }
    var tickListed: String { pick("Cocher toute la liste", "Tick the whole list") }
    var untickListed: String { pick("Décocher toute la liste", "Untick the whole list") }
    var nobodyTicked: String {
        pick("Aucun acteur de la liste n’est coché.", "No actor of the list is ticked.")
    }
    var deleteListed: String { pick("Les supprimer tous", "Delete them all") }
    var networkQuestion: String { pick("Tapez le nom du réseau.", "Type the name of the network.") }
    var zoneQuestion: String {
        pick(
            "Tapez les territoires où ils agissent, séparés par un point-virgule.",
            "Type the territories they act in, with semicolons between.")
    }
    var save: String { pick("Enregistrer", "Save") }
    var noRecord: String { pick("Cette fiche n’est plus là.", "This record is gone.") }
    var unchangedRecord: String { pick("Rien n’y est changé.", "Nothing is changed in it.") }
    var unsavedRecord: String { pick("Des changements ne sont pas enregistrés.", "Changes are not saved.") }
    var giveUpRecord: String { pick("Abandonner ce que j’ai saisi", "Give up what I typed") }
    var finishFirst: String {
        pick(
            "Enregistrez d’abord cette fiche, ou abandonnez ce que vous y avez saisi.",
            "Save this record first, or give up what you typed in it.")
    }
    var removeDraft: String { pick("Retirer", "Remove") }
    var keepDraft: String { pick("Ne plus retirer", "Remove no longer") }

    /// A field with what stands in it and what is wrong with that: `Téléphone : 0298000000`.
    func field(_ key: RecordForm.Key, of editing: EditingState) -> String {
        let form = editing.form
        let text = form.text(key)
        let problem = editing.problems[key].map { ", " + sentence($0) } ?? ""
        var name = label(key.name, of: form.kind)
        guard let line = key.line else {
            return name + colon + (text.isEmpty ? pick("vide", "empty") : text) + problem
        }
        // The line after the last is there to add one.
        if !form.keys.contains(RecordForm.Key(key.name, line: line + 1)) {
            return name + colon + (text.isEmpty ? pick("en ajouter", "add one") : text) + problem
        }
        name += " \(line + 1)"
        return name + colon + (text.isEmpty ? pick("vide", "empty") : text) + problem
    }
    /// An offer or a relation under its name.
    func draft(_ draft: RecordDrafts.Draft, of editing: EditingState) -> String {
        (draft.form.kind == .offer ? pick("Offre", "Offer") : pick("Relation", "Relation")) + colon
            + summary(draft, of: editing)
    }
    func valueQuestion(_ hint: String) -> String {
        pick("Tapez la nouvelle valeur", "Type the new value") + (hint.isEmpty ? "" : " (\(hint))")
            + pick(" ; un tiret seul la vide.", "; a lone hyphen empties it.")
    }
    var severalQuestion: String {
        pick(
            "Un numéro coche ou décoche ; 0 quand c’est fini ; un tiret seul vide tout.",
            "A number ticks or unticks; 0 when done; a lone hyphen empties all.")
    }
    func notTaken(_ problem: String) -> String { pick("Pas pris : ", "Not taken: ") + problem + "." }
    var reasonQuestion: String {
        pick("Tapez le motif ; une ligne vide : aucun.", "Type the reason; an empty line: none.")
    }
    var undoChange: String { pick("Annuler cette modification", "Undo this change") }
    func redoChange(_ number: Int) -> String {
        pick("Rétablir la modification \(number)", "Bring back change \(number)")
    }
    var nothingToUndoInFile: String { pick("Rien à annuler dans le fichier.", "Nothing to undo in the file.") }
    var nothingToRedoInFile: String { pick("Rien à rétablir dans le fichier.", "Nothing to bring back in the file.") }
    var notUndoableNow: String {
        pick(
            "Elle est déjà annulée, ou en annule ou en rétablit une autre : rien à annuler ici.",
            "It is undone already, or undoes or brings back another: nothing to undo here.")
    }

    // MARK: Cooperations, initiatives and zones

    var addCooperation: String { pick("Ajouter une coopération", "Add a cooperation") }
    var addInitiative: String { pick("Ajouter une démarche", "Add an initiative") }
    func menuZones(_ count: Int) -> String { pick("Zones nommées, \(number(count))", "Named zones, \(number(count))") }
    var addNamedZone: String { pick("Ajouter une zone nommée", "Add a named zone") }
    var deleteNamedZone: String { pick("Supprimer cette zone", "Delete this zone") }
    func madeOf(_ members: String) -> String { pick("Faite de : ", "Made of: ") + members + "." }
    var yesDelete: String { pick("Oui, supprimer", "Yes, delete it") }
    var noKeep: String { pick("Non, garder", "No, keep it") }

    // MARK: Conflicts

    func spokenConflict(isGone: Bool) -> String {
        isGone
            ? pick(
                "Quelqu’un d’autre a supprimé cette fiche, ou l’a remplacée, pendant que vous la modifiiez.",
                "Somebody else has deleted or replaced this record while you were editing it.")
            : pick(
                "Quelqu’un d’autre a modifié cette fiche pendant que vous la modifiiez.",
                "Somebody else has changed this record while you were editing it.")
    }
    func told(_ row: ConflictState.Row, of kind: RecordForm.Kind) -> String {
        func said(_ text: String) -> String { text.isEmpty ? pick("vide", "empty") : text }
        return label(row.name, of: kind) + colon + mineTitle + " " + said(row.mine) + ", " + theirsTitle + " "
            + said(row.theirs)
    }
    var keepMine: String { pick("Garder ma saisie", "Keep what I typed") }
    var takeTheirs: String { pick("Renoncer à tout ce que j’ai saisi ici", "Give up all I typed here") }
    var saveAgain: String { pick("Saisie reprise, à enregistrer.", "Taken up again, to be saved.") }
}
