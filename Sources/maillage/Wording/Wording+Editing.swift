import AtlasDocuments
import AtlasModel
import AtlasStore

/// The words of edits, for the history on the screen and for the commands that edit.
extension Words {
    func changedByOthers(_ last: Change?, in atlas: Atlas) -> String {
        guard let last else { return pick("Le fichier a été modifié ailleurs.", "The file was changed elsewhere.") }
        let author = last.note.author.isEmpty ? pick("Quelqu’un", "Somebody") : last.note.author
        return pick("\(author) vient de modifier le fichier : ", "\(author) has just changed the file: ")
            + summary(last, in: atlas, .byName(last.edits, in: atlas.remembering(last.edits)))
    }

    /// What became of a record: a line for each field that changed.
    func details(_ edit: RecordEdit, in atlas: Atlas, _ calling: RecordCalling = .byIdentifier) -> [String] {
        guard let record = edit.after ?? edit.before else { return [] }
        let name = name(of: record, calling, in: atlas)
        guard let before = edit.before, let after = edit.after else {
            let whole = if case .byIdentifier = calling { fullName(of: record) } else { name }
            return [
                whole + pick(" : ", ": ")
                    + (edit.before == nil ? pick("ajout", "added") : pick("suppression", "deleted"))
            ]
        }
        return before.changes(to: after).map { "\(name), \(change($0, of: record.name, in: atlas))" }
    }

    /// A record with its own name, where it has one: who reads that it goes may know no identifier.
    private func fullName(of record: AtlasRecord) -> String {
        let own: String? =
            switch record {
            case .actor(let actor): actor.name
            case .cooperation(let cooperation): cooperation.name
            case .initiative(let initiative): initiative.name
            case .zone(let zone): zone.name
            case .offer, .relation, .invitation: nil
            }
        return name(of: record) + (own.map { ", " + quoted($0) } ?? "")
    }

    /// A record with its own name, where it has one in `atlas`.
    func fullName(of record: RecordName, in atlas: Atlas) -> String {
        let found: AtlasRecord? =
            switch record {
            case .actor(let id): atlas.actors.first { $0.id == id }.map(AtlasRecord.actor)
            case .cooperation(let id): atlas.cooperations.first { $0.id == id }.map(AtlasRecord.cooperation)
            case .initiative(let id): atlas.initiatives.first { $0.id == id }.map(AtlasRecord.initiative)
            case .zone(let id): atlas.territories.zones.first { $0.id == id }.map(AtlasRecord.zone)
            case .offer, .relation, .invitation: nil
            }
        return found.map(fullName) ?? name(of: record)
    }

    /// What edits do, a line for each field, cut where nobody would read on.
    func details(_ edits: [RecordEdit], in atlas: Atlas, _ calling: RecordCalling = .byIdentifier) -> [String] {
        let most = 200
        let lines = edits.prefix(most).flatMap { details($0, in: atlas, calling) }
        return edits.count > most ? lines + [andMore(edits.count - most)] : lines
    }

    private func andMore(_ number: Int) -> String {
        pick("… et ", "… and ") + count(number, ("autre fiche", "autres fiches"), ("more record", "more records"))
    }

    func nothingToChange(_ atlas: String) -> String {
        pick("rien à changer dans \(quoted(atlas))", "nothing to change in \(quoted(atlas))")
    }

    func wouldChange(_ edits: [RecordEdit]) -> String {
        pick("à blanc, rien n’est écrit ; ", "dry run, nothing is written; ")
            + count(
                edits.recordCount, ("fiche changerait", "fiches changeraient"),
                ("record would change", "records would change"))
    }

    func changed(_ edits: [RecordEdit], _ atlas: String, hasHistory: Bool) -> String {
        let done =
            if edits.count == 1, edits[0].before == nil, let new = edits[0].after {
                // Whoever adds a record must know by which name to find it.
                pick("\(quoted(atlas)) : \(name(of: new)) en plus", "\(quoted(atlas)): \(name(of: new)) added")
            } else if edits.contains(where: { $0.after == nil }) {
                quoted(atlas) + pick(" : ", ": ") + deleted(edits)
            } else {
                count(
                    edits.recordCount, ("fiche changée", "fiches changées"), ("record changed", "records changed"))
                    + pick(" dans ", " in ") + quoted(atlas)
            }
        return hasHistory
            ? done + pick(" ; pour annuler : maillage annuler ", "; to undo: maillage undo ") + atlas.typed
            : done + pick(" ; un dossier ne garde pas d’historique", "; a folder keeps no history")
    }

    /// What is gone, by name where it is one record with what hung on it, and what changed because of it.
    private func deleted(_ edits: [RecordEdit]) -> String {
        let gone = edits.filter { $0.after == nil }
        let actors = gone.filter { if case .actor? = $0.before { true } else { false } }
        let named = actors.isEmpty ? gone : actors
        var parts: [String] = []
        if named.count == 1, let record = named[0].before {
            parts.append(pick("\(name(of: record)) en moins", "\(name(of: record)) deleted"))
            let hanging = gone.recordCount - 1
            if hanging > 0 {
                parts.append(
                    pick("avec ", "with ")
                        + count(
                            hanging, ("fiche qui en dépendait", "fiches qui en dépendaient"),
                            ("record that hung on it", "records that hung on it")))
            }
        } else {
            parts.append(
                count(gone.recordCount, ("fiche en moins", "fiches en moins"), ("record deleted", "records deleted")))
        }
        let others = edits.recordCount - gone.recordCount
        if others > 0 {
            parts.append(
                count(
                    others, ("autre fiche changée", "autres fiches changées"),
                    ("other record changed", "other records changed")))
        }
        return parts.joined(separator: ", ")
    }

    func warning(_ field: FieldName, _ kind: RecordForm.Kind, _ problem: FieldProblem) -> String {
        "\(label(field, of: kind))\(pick(" : ", ": "))\(sentence(problem))"
    }

    /// What to do about a value where the sentence of the form does not say it.
    func remedy(_ problem: FieldProblem, _ field: FieldName) -> String {
        switch (problem, field) {
        case (.ambiguousName, _): pick(" ; écrivez l’un d’eux comme ici", "; write one of them as here")
        case (.noNumber, .budget):
            pick(" ; écrivez des euros entiers, comme 12500 ou ~12500", "; write whole euros, as 12500 or ~12500")
        case (.noNumber, .meetingEvery):
            pick(" ; écrivez un nombre de mois, comme 2", "; write a number of months, as 2")
        case (.noNumber, .sessions), (.noNumber, .efforts):
            pick(" ; écrivez des jours, comme 3,5", "; write days, as 3.5")
        case (.noNumber, _): pick(" ; écrivez des chiffres seuls, comme 12", "; write digits only, as 12")
        default: ""
        }
    }

    /// Who a new actor may be.
    func looksLike(_ actor: Actor, _ reasons: [DuplicateGroup.Reason]) -> String {
        let (id, name) = (actor.id.rawValue.madeSafe, quoted(actor.name))
        let why = reasons.map(reason).joined(separator: ", ")
        return pick(
            "cet acteur ressemble à \(id), \(name) : \(why) ; si c’est lui, gardez l’ancienne fiche : maillage modifier acteur \(id)",
            "this actor looks like \(id), \(name): \(why); if that is who it is, keep the earlier record: maillage edit actor \(id)"
        )
    }

    func setTwice(
        _ field: FieldName, _ shape: FieldShape, _ kind: RecordForm.Kind, _ first: String, _ second: String
    ) -> String {
        let hint = hint(field, shape)
        return "--set \(field.rawValue)\(pick(" : ", ": "))\(label(field, of: kind))"
            + pick(
                " a deux valeurs, \(quoted(first)) puis \(quoted(second)) ; n’en gardez qu’une",
                " is given twice, \(quoted(first)) then \(quoted(second)); keep one of them")
            + (hint.isEmpty ? "" : " (\(hint))")
    }

    func noSuchNumber(_ value: String, _ choices: [String]) -> String {
        let list = choices.joined(separator: " ; ")
        return value.isEmpty
            ? pick("donnez le numéro : ", "give the number: ") + list
            : pick("pas de numéro \(quoted(value)) : ", "no number \(quoted(value)): ") + list
    }

    /// Nothing to edit or delete: what the sheet of an actor shows all the same is presumed.
    func nothingNoted(_ kind: RecordForm.Kind, of actor: ActorID) -> String {
        let id = actor.rawValue.madeSafe
        return kind == .offer
            ? pick(
                "aucune offre n’est notée pour \(id), ce que montre sa fiche est présumé ; pour en noter une : maillage ajouter offre \(id)",
                "no offer of \(id) is noted, what its sheet shows is presumed; to note one: maillage add offer \(id)")
            : pick(
                "aucune relation n’est notée pour \(id) ; pour en noter une : maillage ajouter relation \(id)",
                "no relation of \(id) is noted; to note one: maillage add relation \(id)")
    }

    /// The offers or the relations of an actor, numbered as the commands want them.
    func numbered(_ records: [AtlasRecord], _ context: FormContext, in referential: Referential) -> [String] {
        records.enumerated().map { number, record in
            switch record {
            case .offer(let offer): "\(number + 1). \(summary(offer, in: referential))"
            case .relation(let relation):
                "\(number + 1). \(context.text(of: relation.from)) → \(context.text(of: relation.to)), "
                    + self.relation(relation.kind, fromFirst: true)
            default: "\(number + 1)."
            }
        }.map(\.madeSafe)
    }
}

extension HelpText {
    static let edit = CommandHelp(
        ("Modifie une fiche d’un atlas à soi.", "Edits a record of an atlas of one’s own."),
        usage: (
            "maillage edit <actor|offer|relation|cooperation|initiative|zone> <id> [numéro] --atlas <atlas> --set champ=valeur …",
            "maillage edit <actor|offer|relation|cooperation|initiative|zone> <id> [number] --atlas <atlas> --set field=value …"
        ),
        examples: [
            (
                ("change le téléphone et la zone d’un acteur", "changes the telephone and the zone of an actor"),
                "maillage edit actor resam --atlas bretagne.maillage --set phone=\"02 98 88 00 00\" --set zone=\"Finistère; dep:22\""
            ),
            (
                ("change la deuxième offre d’un acteur", "changes the second offer of an actor"),
                "maillage edit offer resam 2 --atlas bretagne.maillage --set stages=\"projet; employeur\""
            ),
            (
                ("dit ce qui changerait, sans rien écrire", "tells what would change, writing nothing"),
                "maillage edit actor resam --atlas bretagne.maillage --set zone=dep:29 --dry-run"
            ),
        ], notes: composedFields)

    static let add = CommandHelp(
        ("Ajoute une fiche à un atlas à soi.", "Adds a record to an atlas of one’s own."),
        usage: (
            "maillage add <actor|cooperation|initiative|zone> --atlas <atlas> --set champ=valeur …\nmaillage add <offer|relation> <acteur> --atlas <atlas> --set champ=valeur …",
            "maillage add <actor|cooperation|initiative|zone> --atlas <atlas> --set field=value …\nmaillage add <offer|relation> <actor> --atlas <atlas> --set field=value …"
        ),
        examples: [
            (
                (
                    "ajoute un acteur ; son identifiant est fait du nom",
                    "adds an actor; its identifier is made of the name"
                ),
                "maillage add actor --atlas bretagne.maillage --set name=\"RESAM 2\" --set commune=Brest"
            ),
            (
                ("ajoute une offre", "adds an offer"),
                "maillage add offer resam --atlas bretagne.maillage --set functions=accueil --set stages=projet --set role=core"
            ),
            (
                (
                    "ajoute une coopération, ses membres et qui accueille",
                    "adds a cooperation, its members and its hosts"
                ),
                "maillage add cooperation --atlas bretagne.maillage --set name=\"Club du Léon\" --set members=\"resam : référent\" --set members=acepp-29 --set rotation=\"resam; acepp-29\""
            ),
            (
                (
                    "ajoute une démarche, une séance, le temps passé et qui y était",
                    "adds an initiative, a session, the time spent and who was there"
                ),
                "maillage add initiative --atlas bretagne.maillage --set name=\"Tour du Léon\" --set sessions=\"2026-03 | 1 | Premier tour | Qui fait quoi\" --set efforts=\"coordinateur | 3,5 | préparation\" --set actors=\"resam : porteur\""
            ),
            (
                (
                    "nomme une zone, faite de communes, d’EPCI ou de départements",
                    "names a zone, made of communes, EPCI or départements"
                ),
                "maillage add zone --atlas bretagne.maillage --set name=\"Pays de Cornouaille\" --set kind=pays --set members=\"Quimper; com:29039\""
            ),
        ], notes: composedFields)

    /// How the fields that say several things are written, as the forms of the screen say it.
    private static let composedFields: String = {
        let lines: [(FieldName, FieldShape)] = [
            (.members, .actor), (.sessions, .text), (.efforts, .text), (.participants, .actor),
        ]
        let shown = lines.map { field, shape in "  \(field.rawValue)\n      \(words.hint(field, shape))" }
        return words.pick(
            "Champs qui ont des lignes, un --set pour chacune ; elles remplacent toutes celles d’avant :",
            "Fields that have lines, a --set for each; they take the place of all those there were:")
            + "\n\n" + shown.joined(separator: "\n") + "\n\n"
            + words.pick(
                "Listes, un seul --set : zone, type, stades, rotation (les hôtes, dans l’ordre) … séparés par « ; ».",
                "Lists, one --set only: zone, type, stages, rotation (the hosts, in order) … apart by “;”.")
    }()

    static let delete = CommandHelp(
        (
            "Supprime une fiche d’un atlas à soi ; un acteur avec ses offres et ses relations, une zone si plus rien n’y agit.",
            "Deletes a record of an atlas of one’s own; an actor with its offers and relations, a zone once nothing acts there."
        ),
        usage: (
            "maillage delete <actor|cooperation|initiative|zone> <id> … --atlas <atlas>\nmaillage delete <offer|relation> <acteur> <numéro> --atlas <atlas>",
            "maillage delete <actor|cooperation|initiative|zone> <id> … --atlas <atlas>\nmaillage delete <offer|relation> <actor> <number> --atlas <atlas>"
        ),
        examples: [
            (
                ("dit quelles zones blanches cela ouvrirait", "tells which gaps that would open"),
                "maillage delete actor resam --atlas bretagne.maillage --dry-run"
            )
        ])

    static let confirm = CommandHelp(
        (
            "Note qu’on a vérifié des acteurs auprès d’eux : leurs fiches et leurs offres.",
            "Notes that actors were verified with them: their records and their offers."
        ),
        usage: (
            "maillage confirm <id> … --atlas <atlas> [--by nom] [--on date]",
            "maillage confirm <id> … --atlas <atlas> [--by name] [--on date]"
        ),
        examples: [
            (
                ("vérifié aujourd’hui, par moi", "verified today, by me"),
                "maillage confirm resam --atlas bretagne.maillage"
            )
        ])

    static let editedAtlas = words.pick(
        "L’atlas à modifier : un fichier .maillage ou un dossier.", "The atlas to edit: a .maillage file or a folder.")
    static let recordKind = words.pick(
        "Ce que c’est : actor, offer, relation, cooperation, initiative ou zone.",
        "What it is: actor, offer, relation, cooperation, initiative or zone.")
    static let recordNames = words.pick(
        "L’identifiant de la fiche ; pour une offre ou une relation, l’acteur puis le numéro.",
        "The identifier of the record; for an offer or a relation, the actor, then the number.")
    static let set = words.pick(
        "Un champ et sa valeur, un --set par champ ; les champs ont les noms des fiches (téléphone) ou des colonnes d’un dossier (phone), leurs valeurs les mots affichés.",
        "A field and its value, a --set for each field; fields are named as on the sheets or as the columns of a package, their values are the words shown."
    )
    static let editDryRun = words.pick(
        "Dire ce qui changerait et quelles zones blanches s’ouvriraient, sans rien écrire.",
        "Tell what would change and which gaps would open, writing nothing.")
    static let confirmedActors = words.pick("Les acteurs vérifiés.", "The actors verified.")
    static let confirmedBy = words.pick("Qui a vérifié ; par défaut, l’auteur.", "Who verified; by default the author.")
    static let confirmedOn = words.pick("Le jour ; par défaut, aujourd’hui.", "The day; by default today.")
}

extension [RecordEdit] {
    /// The records that a reader would count: an invitation is on the page of its actor.
    fileprivate var recordCount: Int {
        let actors = Set(
            compactMap { edit -> ActorID? in
                guard case .actor(let actor)? = edit.after ?? edit.before else { return nil }
                return actor.id
            })
        return count { edit in
            guard case .invitation(let invitation)? = edit.after ?? edit.before else { return true }
            return !actors.contains(invitation.actor)
        }
    }
}

extension String {
    /// The text as one types it after a command: between quotes where it has several words.
    var typed: String {
        let isOneWord = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-/~+,:@%".unicodeScalars.contains($0)
        }
        return isOneWord && !isEmpty ? madeSafe : "\"\(madeSafe)\""
    }
}
