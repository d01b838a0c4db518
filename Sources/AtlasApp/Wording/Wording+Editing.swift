import AtlasDocuments
import AtlasModel

/// The sentences of editing.
extension Words {
    func readOnly(_ folder: String?) -> String {
        guard let folder else {
            return pick(
                "L’atlas du programme ne se modifie pas : « maillage nouveau mon-atlas.maillage --from embedded » le copie.",
                "The atlas of the program cannot be edited: “maillage new my-atlas.maillage --from embedded” copies it."
            )
        }
        return pick(
            "Un dossier ne se modifie pas ici : « maillage nouveau mon-atlas.maillage --from \(folder) », puis ouvrez-le.",
            "A folder is not edited here: “maillage new my-atlas.maillage --from \(folder)”, then open that."
        ).madeSafe
    }
    var nobodyToEdit: String { pick("Choisissez un acteur dans la liste.", "Choose an actor in the list.") }
    var nothingToRemove: String {
        pick("F8 retire l’offre ou la relation pointée.", "F8 removes the offer or relation pointed at.")
    }
    var nothingToPick: String { pick("Ce champ se tape.", "This field is typed.") }
    var nothingChanged: String { pick("Rien n’a changé.", "Nothing has changed.") }
    var nothingSo: String { pick("Rien de tel dans la liste.", "Nothing so in the list.") }

    // MARK: The form

    func formTitle(_ editing: EditingState) -> String {
        let first = editing.drafts.drafts[0].form
        let name = first.text(RecordForm.Key(.name)).madeSafe
        let title: String
        switch (first.kind, first.isNew) {
        case (.cooperation, true): title = pick("Nouvelle coopération", "New cooperation")
        case (.initiative, true): title = pick("Nouvelle démarche", "New initiative")
        case (.zone, true): title = pick("Nouvelle zone nommée", "New named zone")
        case (_, true): title = pick("Nouvel acteur", "New actor")
        case (_, false): title = pick("Modifier", "Edit")
        }
        let part =
            editing.draft == 0
            ? "" : editing.form.kind == .offer ? pick(" › offre", " › offer") : pick(" › relation", " › relation")
        return name.isEmpty ? title + part : "\(title) · \(name)\(part)"
    }
    var unchanged: String { pick("inchangé", "unchanged") }
    func changedFields(_ count: Int) -> String {
        self.count(count, ("changement", "changements"), ("change", "changes"))
    }
    func oneMore(_ label: String) -> String { "+ \(label.prefix(1).lowercased() + label.dropFirst())" }
    func offersTitle(_ count: Int) -> String {
        self.count(count, ("offre", "offres"), ("offer", "offers"))
    }
    func relationsTitle(_ count: Int) -> String {
        self.count(count, ("relation", "relations"), ("relation", "relations"))
    }
    var addOffer: String { pick("ajouter une offre", "add an offer") }
    var addRelation: String { pick("ajouter une relation", "add a relation") }
    var toBeRemoved: String { pick("[à retirer]", "[to be removed]") }
    func summary(_ relation: Relation, _ context: FormContext) -> String {
        func name(_ id: ActorID) -> String { id.rawValue.isEmpty ? "…" : context.text(of: id) }
        return "\(name(relation.from)) \(self.relation(relation.kind, fromFirst: true)) \(name(relation.to))"
    }
    /// An offer or a relation as it is filled in, on one line.
    func summary(_ draft: RecordDrafts.Draft, of editing: EditingState) -> String {
        let text: String =
            switch draft.form.reading(editing.context).record {
            case .offer(let offer): summary(offer, in: editing.context.subject.atlas.referential)
            case .relation(let relation): summary(relation, editing.context)
            default: ""
            }
        return (draft.isDeleted ? "\(toBeRemoved) " : "") + text.madeSafe
    }
    func rowHint(_ row: EditingState.Row?) -> String {
        switch row {
        case .draft?: pick("Entrée : ouvrir · F8 : retirer ou garder", "Enter: open · F8: remove or keep")
        default: pick("Entrée : ajouter", "Enter: add")
        }
    }
    func noWordBegins(with letter: Character) -> String {
        pick(
            "Aucun choix ne commence par « \(letter) » : ← → ou Espace pour changer, F4 pour la liste.",
            "No choice begins with “\(letter)”: ← → or Space to change, F4 for the list."
        ).madeSafe
    }
    func proposedIdentifier(_ id: String) -> String { pick("sera ", "will be ") + id.madeSafe }
    func verifiedInForm(by author: String) -> String {
        pick("Vérifié aujourd’hui par \(author) : F2 enregistre.", "Verified today by \(author): F2 saves.").madeSafe
    }
    var nothingToVerify: String {
        pick(
            "Rien à vérifier ici : seuls les acteurs et leurs offres ont une date de vérification.",
            "Nothing to verify here: only actors and their offers have a day of verification.")
    }
    func pickerKeys(isTree: Bool, isList: Bool) -> String {
        let tick = isList ? pick("Espace cocher · ", "Space tick · ") : ""
        let turn = isTree ? pick("← → replier, déplier · ", "← → fold, unfold · ") : ""
        return turn + tick + pick("Entrée prendre · Échap laisser", "Enter take · Esc leave")
    }

    // MARK: Saving

    var reasonPrompt: String { pick("Motif (facultatif) : ", "Reason (optional): ") }
    func notSaved(_ obstacle: RecordDrafts.Obstacle, of kind: RecordForm.Kind, more: Int) -> String {
        let rest = more == 0 ? "" : pick(" (et \(more) de plus)", " (and \(more) more)")
        return pick("Pas enregistré : ", "Not saved: ") + label(obstacle.key.name, of: kind)
            + pick(" : ", ": ") + sentence(obstacle.problem) + rest
    }
    func saved(_ edits: [RecordEdit]) -> String { savedRecords(edits) + pick(" H : historique.", " H: history.") }
    func savedRecords(_ edits: [RecordEdit]) -> String {
        let records = count(edits.count, ("fiche", "fiches"), ("record", "records"))
        return pick("Enregistré : \(records).", "Saved: \(records).")
    }
    var followingChange: String {
        pick(
            "Les listes suivent la dernière modification : recommencez dans un instant.",
            "The lists are following the last change: try again in a moment.")
    }
    var changedMeanwhile: String {
        pick(
            "Quelqu’un d’autre vient de modifier ces fiches : rien n’a été écrit, recommencez.",
            "Somebody else has just changed these records: nothing was written, try again.")
    }
    var identifierTaken: String {
        pick("Quelqu’un d’autre vient de prendre cet identifiant.", "Somebody else has just taken this identifier.")
    }
    var leaveFormQuestion: String {
        pick("Quitter la fiche et perdre ce que vous avez saisi ?", "Leave the record and lose what you typed?")
    }
    var quitFormQuestion: String {
        pick("Quitter Maillage et perdre ce que vous avez saisi ?", "Quit Maillage and lose what you typed?")
    }
    var formLeft: String { pick("Saisie abandonnée.", "What was typed was given up.") }
    var yesOrNo: String { pick("o oui · n non", "y yes · n no") }

    // MARK: Conflicts

    func conflictIntroduction(isGone: Bool) -> String {
        isGone
            ? pick(
                "Cette fiche a été supprimée ou changée par quelqu’un d’autre pendant que vous la modifiiez.",
                "Somebody else has deleted or replaced this record while you were editing it.")
            : pick(
                "Quelqu’un d’autre a modifié cette fiche. ← garde votre valeur, → prend l’autre, champ par champ.",
                "Somebody else has changed this record. ← keeps your value, → takes the other, field by field.")
    }
    var mineTitle: String { pick("votre saisie", "yours") }
    var theirsTitle: String { pick("dans le fichier", "in the file") }
    var addAgain: String { pick("l’ajouter telle que je l’ai saisie", "add it as I typed it") }
    var giveUp: String { pick("renoncer à ma saisie", "give mine up") }
    var editAgain: String { pick("Saisie reprise : F2 enregistre.", "Go on typing: F2 saves.") }

    // MARK: Selections

    func ticked(_ count: Int) -> String {
        self.count(count, ("acteur coché", "acteurs cochés"), ("actor ticked", "actors ticked"))
            + pick(" : v vérifié, E modifier, Suppr supprimer.", ": v verified, E edit, Del delete.")
    }
    /// How many actors are ticked, and how many of these the list does not show.
    func tickTally(_ count: Int, hidden: Int) -> String {
        let ticked = self.count(count, ("coché", "cochés"), ("ticked", "ticked"))
        guard hidden > 0 else { return ticked }
        return "\(ticked), " + self.count(hidden, ("masqué", "masqués"), ("hidden", "hidden"))
    }
    func bulkTitle(_ count: Int) -> String {
        pick("Sur ", "On ") + self.count(count, ("acteur", "acteurs"), ("actor", "actors")) + pick(" : ", ": ")
    }
    func bulkLabel(_ kind: BulkPrompt.Kind) -> String {
        switch kind {
        case .verified: pick("fiche et offres vérifiées aujourd’hui par moi", "record and offers verified today by me")
        case .survey: pick("état du recensement", "survey status")
        case .addNetwork: pick("ajouter un réseau", "add a network")
        case .removeNetwork: pick("retirer un réseau", "remove a network")
        case .addType: pick("ajouter un type", "add a type")
        case .removeType: pick("retirer un type", "remove a type")
        case .zone: pick("zone d’intervention", "zone of action")
        }
    }
    func notUnderstood(_ text: String) -> String {
        pick("« \(text) » n’est pas connu ici.", "“\(text)” is not known here.").madeSafe
    }
    private func who(_ names: [String]) -> String {
        names.count == 1 ? names[0] : count(names.count, ("acteur", "acteurs"), ("actor", "actors"))
    }
    func done(_ change: BulkChange, _ names: [String], in atlas: Atlas) -> String {
        let what =
            switch change {
            case .verified(let verification):
                pick(
                    "fiche et offres vérifiées aujourd’hui par \(verification.by)",
                    "record and offers verified today by \(verification.by)")
            case .survey(let status): survey(status)
            case .addNetwork(let name): pick("réseau ajouté : \(name)", "network added: \(name)")
            case .removeNetwork(let name): pick("réseau retiré : \(name)", "network removed: \(name)")
            case .addType(let id): pick("type ajouté : ", "type added: ") + type(id, in: atlas.referential)
            case .removeType(let id): pick("type retiré : ", "type removed: ") + type(id, in: atlas.referential)
            case .zone(let zone): pick("zone : ", "zone: ") + self.zone(zone, in: atlas.territories)
            }
        return "\(who(names))\(pick(" : ", ": "))\(what).".madeSafe
    }
    func deleteQuestion(_ names: [String], _ consequence: String) -> String {
        pick("Supprimer \(who(names)) ? (\(consequence))", "Delete \(who(names))? (\(consequence))")
    }
    func deleteZoneQuestion(_ name: String) -> String {
        pick("Supprimer la zone \(name) ? (rien n’y agit)", "Delete the zone \(name)? (nothing acts there)")
    }
    func zoneKept(_ zone: NamedZone, for users: [AtlasRecord]) -> String {
        let sentence = zoneInUse(zone.name, by: users)
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }
    func deleted(_ names: [String]) -> String { deletedRecords(names) + historyUndoes }
    func deletedRecords(_ names: [String]) -> String { pick("Supprimé : \(who(names)).", "Deleted: \(who(names)).") }

    // MARK: History of the file

    var changesTitle: String { pick("Historique du fichier", "History of the file") }
    var noChangeYet: String { pick("Aucune modification encore.", "No change yet.") }
    func byWhom(_ change: AtlasEditor.PastChange) -> String {
        let author = change.author.isEmpty ? pick("quelqu’un", "somebody") : change.author
        let when = moment(change.day, change.clock)
        return pick("N° \(change.number), \(when), par \(author)", "No. \(change.number), \(when), by \(author)")
    }
    func moment(_ day: CalendarDate, _ clock: String) -> String { date(day) + pick(" à ", " at ") + clock }
    func because(_ reason: String) -> String { pick("Motif : ", "Reason: ") + reason }
    func notUndoable(_ number: Int) -> String {
        pick(
            "La modification \(number) est déjà annulée, ou en annule une autre : A rétablit la dernière annulée.",
            "Change \(number) is undone already, or undoes another: A brings back the last one undone.")
    }
    func changeUndone(_ number: Int) -> String {
        pick("Modification \(number) annulée dans le fichier.", "Change \(number) undone in the file.")
    }
    var changeRedone: String { pick("Modification rétablie dans le fichier.", "Change brought back in the file.") }
}
