import AtlasDocuments
import AtlasModel
import AtlasStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The words of `--help` on the history of an atlas file.
extension HelpText {
    static let history = CommandHelp(
        (
            "Dit qui a changé quoi dans un fichier d’atlas, quand et pourquoi.",
            "Tells who changed what in an atlas file, when and why."
        ),
        usage: ("maillage history <fichier.maillage> [options]", "maillage history <file.maillage> [options]"),
        examples: [
            (
                ("les dix dernières modifications", "the last ten changes"),
                "maillage history bretagne.maillage --limit 10"
            ),
            (
                ("ce qui a touché un acteur", "what touched an actor"),
                "maillage history bretagne.maillage --actor resam"
            ),
            (
                ("l’atlas tel qu’il était un jour", "the atlas as it was on a day"),
                "maillage actors --atlas bretagne.maillage --on 2026-01-31"
            ),
        ])

    static let undo = CommandHelp(
        (
            "Annule la dernière modification d’un fichier d’atlas, ou celle d’un numéro.",
            "Undoes the last change of an atlas file, or the one of a number."
        ),
        usage: ("maillage undo <fichier.maillage> [numéro]", "maillage undo <file.maillage> [number]"),
        examples: [
            (("annule la dernière modification", "undoes the last change"), "maillage undo bretagne.maillage"),
            (
                (
                    "annule la modification 12, si rien n’a changé ses fiches depuis",
                    "undoes change 12, if nothing has changed its records since"
                ),
                "maillage undo bretagne.maillage 12"
            ),
        ])

    static let redo = CommandHelp(
        (
            "Rétablit ce qui vient d’être annulé dans un fichier d’atlas.",
            "Brings back what was just undone in an atlas file."
        ),
        usage: ("maillage redo <fichier.maillage>", "maillage redo <file.maillage>"),
        examples: [
            (("rétablit la dernière annulée", "brings back the last one undone"), "maillage redo bretagne.maillage")
        ])

    static let historyArgument = words.pick("Le fichier d’atlas (.maillage).", "The atlas file (.maillage).")
    static let historyActor = words.pick(
        "Seulement ce qui touche cet acteur : sa fiche, ses offres, ses liens.",
        "Only what touches this actor: its record, its offers, its ties.")
    static let historyLimit = words.pick("Pas plus de modifications que cela.", "No more changes than this.")
    static let undoneArgument = words.pick(
        "Le numéro de la modification (première colonne de « maillage history ») ; sans lui, la dernière.",
        "The number of the change (first column of “maillage history”); by default the last.")
    static let author = words.pick(
        "Qui fait la modification ; par défaut, le nom de votre session.",
        "Who makes the change; by default, the name you are logged in with.")
    static let reason = words.pick("Pourquoi, pour l’historique.", "Why, for the history.")
}

extension Words {
    /// The time where the user is, short enough for a table: `22/11/2026 07:12`, in English `2026-11-22 07:12`.
    func time(_ moment: Moment) -> String {
        let parts = "\(moment.day)".split(separator: "-")
        return pick(parts.reversed().joined(separator: "/"), "\(moment.day)") + " " + moment.clock
    }

    func noChanges(_ file: String) -> String {
        pick("aucune modification dans \(quoted(file))", "no change in \(quoted(file))")
    }

    func historyLegend(_ file: String) -> String {
        pick(
            "Pour annuler une modification : maillage annuler \(file.typed) <numéro>",
            "To undo a change: maillage undo \(file.typed) <number>")
    }

    /// What an undoing or a redoing did.
    func takenBack(_ edit: Change, by made: Change, in atlas: Atlas, _ file: String) -> String {
        let what =
            "\(edit.number) (\(time(edit.madeAt)), \(edit.note.author.madeSafe)\(pick(" : ", ": "))\(summary(of: edit.edits, in: atlas)))"
        return if case .redo = made.nature {
            pick(
                "rétablie : la modification \(what) ; pour l’annuler : maillage annuler \(file.typed)",
                "brought back: change \(what); to undo it: maillage undo \(file.typed)")
        } else {
            pick(
                "annulée : la modification \(what) ; pour la rétablir : maillage retablir \(file.typed)",
                "undone: change \(what); to bring it back: maillage redo \(file.typed)")
        }
    }

    /// What a change did, in one line.
    func summary(_ change: Change, in atlas: Atlas, _ calling: RecordCalling = .byIdentifier) -> String {
        switch change.nature {
        case .undo(let number): return pick("annule la \(number)", "undoes \(number)")
        case .redo(let number): return pick("rétablit la \(number)", "brings back \(number)")
        case .edit:
            let undone = change.undoneBy.map { pick(" (annulée par la \($0))", " (undone by \($0))") } ?? ""
            return summary(of: change.edits, in: atlas, calling) + undone
        }
    }

    private func summary(
        of edits: [RecordEdit], in atlas: Atlas, _ calling: RecordCalling = .byIdentifier
    ) -> String {
        if edits.count <= 2 {
            return edits.map { summary($0, in: atlas, calling) }.joined(separator: pick(" ; ", "; "))
        }
        let kinds = ["actor", "offer", "relation", "cooperation", "initiative", "invitation", "zone"]
        func listed(_ action: String, where isOne: (RecordEdit) -> Bool) -> String? {
            let counts = kinds.compactMap { kind in
                let number = edits.count { isOne($0) && ($0.after ?? $0.before)?.kindName == kind }
                return number == 0 ? nil : kindCount(kind, number)
            }
            return counts.isEmpty ? nil : action + pick(" : ", ": ") + counts.joined(separator: ", ")
        }
        let parts = [
            listed(pick("ajouts", "added")) { $0.before == nil },
            listed(pick("suppressions", "deleted")) { $0.after == nil },
            listed(pick("changements", "changed")) { $0.before != nil && $0.after != nil },
        ]
        return parts.compactMap(\.self).joined(separator: pick(" ; ", "; "))
    }

    private func kindCount(_ kind: String, _ number: Int) -> String {
        switch kind {
        case "actor": count(number, ("acteur", "acteurs"), ("actor", "actors"))
        case "offer": count(number, ("offre", "offres"), ("offer", "offers"))
        case "relation": count(number, ("lien", "liens"), ("tie", "ties"))
        case "cooperation": count(number, ("coopération", "coopérations"), ("cooperation", "cooperations"))
        case "initiative": count(number, ("démarche", "démarches"), ("initiative", "initiatives"))
        case "invitation": count(number, ("invitation", "invitations"), ("invitation", "invitations"))
        default: count(number, ("zone", "zones"), ("zone", "zones"))
        }
    }

    private func summary(_ edit: RecordEdit, in atlas: Atlas, _ calling: RecordCalling) -> String {
        guard let record = edit.after ?? edit.before else { return "" }
        let fields = edit.before.flatMap { before in edit.after.map(before.changes) } ?? []
        if !fields.isEmpty { return told(fields, of: record, in: atlas, calling) }
        let changed =
            edit.before == nil
            ? pick("ajout", "added")
            : edit.after == nil ? pick("suppression", "deleted") : pick("sans changement", "unchanged")
        return name(of: record, calling, in: atlas) + pick(" : ", ": ") + changed
    }

    /// A record with the values of a field that changed alone, where they are short; with the names of several.
    private func told(
        _ changes: [FieldChange], of record: AtlasRecord, in atlas: Atlas, _ calling: RecordCalling
    ) -> String {
        let name = name(of: record, calling, in: atlas)
        // The day of the change stands beside it.
        let telling = changes.count == 1 ? changes : changes.filter { $0.field != "modified_on" }
        // Contacts taken away at somebody's wish would come back here.
        let contacts = ["phone", "email", "notes", "verified_by"]
        if telling.count == 1, !contacts.contains(telling[0].field) {
            let values = change(telling[0], of: record.name, in: atlas)
            if values.count <= 120 { return "\(name), \(values)" }
        }
        return name + pick(" : ", ": ") + list(telling, of: record)
    }

    private func list(_ changes: [FieldChange], of record: AtlasRecord) -> String {
        changes.map { label(ofField: $0.field, of: record.name) }.joined(separator: ", ")
    }

    /// Why a change of an atlas file was not made, and what to do.
    func changeSentence(_ error: StoreError, path: String) -> String {
        let (file, see) = (quoted(path), pick("maillage historique ", "maillage history ") + path.typed)
        return switch error {
        case .conflict(let conflict): sentence(conflict, see: see)
        case .namesNobody(let record, let missing):
            pick(
                "\(name(of: record)) nommerait \(quoted(missing)), qui n’est pas dans l’atlas ; changez-la ou "
                    + "supprimez-la aussi (rien n’a été écrit)",
                "\(name(of: record)) would name \(quoted(missing)), which is not in the atlas; change or delete it "
                    + "too (nothing was written)")
        case .nothingToUndo:
            pick("plus rien à annuler dans \(file)", "nothing left to undo in \(file)") + pick(" ; voyez ", "; see ")
                + see
        case .nothingToRedo:
            pick(
                "rien à rétablir dans \(file) : la dernière modification n’est pas une annulation ; voyez ",
                "nothing to bring back in \(file): the last change is no undoing; see ") + see
        case .noSuchChange(let number):
            pick("pas de modification \(number) dans \(file) ; voyez ", "no change \(number) in \(file); see ") + see
        case .undoneAlready(let number, let other):
            pick("la modification \(number) est déjà annulée", "change \(number) is undone already")
                + (other.map { pick(" par la \($0)", " by \($0)") } ?? "") + pick(" ; voyez ", "; see ") + see
        case .readOnly:
            pick(
                "\(file) ou son dossier est en lecture seule, rien n’a été écrit ; copiez le fichier là où vous avez le droit "
                    + "d’écrire",
                "\(file) or its folder is read-only, nothing was written; copy the file to where you may write")
        case .moved:
            pick(
                "\(file) a été supprimé, déplacé ou remplacé depuis son ouverture, rien n’a été écrit ; rouvrez-le, puis "
                    + "refaites ce changement",
                "\(file) was deleted, moved or replaced since it was opened, nothing was written; open it again, then make "
                    + "this change again")
        case .busy:
            pick(
                "\(file) est tenu par un autre programme, rien n’a été écrit ; réessayez dans un instant, "
                    + "et si cela dure, copiez-le sur votre disque",
                "\(file) is held by another program, nothing was written; try again in a moment, and "
                    + "if that lasts, copy it to your own disk")
        case .stopped: pick("arrêté : rien n’a été écrit dans \(file)", "stopped: nothing was written to \(file)")
        case .interrupted:
            pick(
                "une écriture dans \(file) a été interrompue et seul qui peut y écrire peut la reprendre ; copiez le fichier "
                    + "et \(quoted(path + "-journal")) ensemble là où vous avez le droit d’écrire",
                "a writing of \(file) was cut off and only who may write there can bring it to its end; copy the file and "
                    + "\(quoted(path + "-journal")) together to where you may write")
        default: ""
        }
    }

    private func sentence(_ conflict: EditConflict, see: String) -> String {
        guard let record = conflict.edit.before ?? conflict.edit.after else { return "" }
        let name = name(of: record)
        guard let found = conflict.found else {
            return pick(
                "\(name) n’est plus là, rien n’a été écrit ; voyez \(see)",
                "\(name) is there no more, nothing was written; see \(see)")
        }
        guard conflict.edit.before != nil else {
            return pick(
                "l’identifiant est déjà pris : \(self.name(of: found)) ; choisissez-en un autre (rien n’a été écrit)",
                "the identifier is taken: \(self.name(of: found)); choose another (nothing was written)")
        }
        let fields = list(record.changes(to: found), of: record)
        return pick(
            "\(name) a changé entre-temps (\(fields)), rien n’a été écrit ; voyez \(see)",
            "\(name) has changed meanwhile (\(fields)), nothing was written; see \(see)")
    }
}

extension Words {
    /// What `check` says of a file that is whole.
    func soundness(_ condition: FileCondition) -> String {
        let changes = count(condition.changeCount, ("modification", "modifications"), ("change", "changes"))
        let last = condition.lastChangeAt.map { pick(", la dernière le ", ", the last on ") + time($0) } ?? ""
        let format =
            condition.format < condition.currentFormat
            ? pick(
                " ; format \(condition.format), mis à jour à la première modification",
                "; format \(condition.format), brought up to date by the first change")
            : ""
        return pick("Fichier intègre, ", "The file is whole, ") + changes + last + format
    }

    func labelled(_ problem: FileCondition.Problem, in path: String) -> String {
        let (value, what, remedy) = explanation(of: problem)
        return pick("erreur : ", "error: ") + path.madeSafe + pick(" : ", ": ") + what
            + (value.isEmpty ? "" : " (\(value))") + pick(" ; ", "; ") + remedy
    }

    func explanation(of problem: FileCondition.Problem) -> (value: String, what: String, remedy: String) {
        let copy = pick("reprenez une copie plus ancienne", "go back to an older copy")
        return switch problem {
        case .damage(let text): (text.madeSafe, pick("le fichier est abîmé", "the file is damaged"), copy)
        case .danglingRow(let table, let row, let names):
            (
                "\(table)\(row.map { " \($0)" } ?? "")".madeSafe,
                pick(
                    "une ligne nomme ce qui n’est pas dans la table \(names.madeSafe)",
                    "a row names what is not in the table \(names.madeSafe)"), copy
            )
        case .brokenChange(let number):
            (
                String(number),
                pick("l’historique se contredit à cette modification", "the history contradicts itself at this change"),
                pick(
                    "l’atlas lui-même est lisible : gardez-en une copie, et reprenez-en une plus ancienne pour son historique",
                    "the atlas itself can be read: keep a copy, and go back to an older one for its history")
            )
        }
    }
}
