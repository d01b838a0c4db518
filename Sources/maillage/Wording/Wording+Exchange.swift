import AtlasDocuments
import AtlasExchange
import AtlasModel

extension Words {
    // MARK: Import

    func name(of item: ImportPreview.Item) -> String {
        let (kind, identifier) = item.record.kindAndIdentifier
        let shown = item.title.isEmpty ? identifier.madeSafe : "\(item.title.madeSafe) [\(identifier.madeSafe)]"
        return "\(kindName(kind)) \(shown)"
    }

    func kindName(_ kind: String) -> String {
        switch kind {
        case "actor": pick("acteur", "actor")
        case "offer": pick("offre", "offer")
        case "relation": pick("relation", "relation")
        case "cooperation": pick("coopération", "cooperation")
        case "initiative": pick("démarche", "initiative")
        case "invitation": pick("recensement de", "survey of")
        default: pick("zone", "zone")
        }
    }

    /// Why an actor is in doubt, and the options that decide.
    func doubt(_ doubt: ImportPreview.Doubt, key: String) -> String {
        let key = key.madeSafe
        func same(_ ids: [ActorID]) -> String {
            let choices = ids.prefix(3).map { "--same \(key)=\($0.rawValue.madeSafe)" }
            return (choices + ["--new \(key)", "--skip \(key)"]).joined(separator: pick(" ou ", " or "))
        }
        switch doubt {
        case .sameName(let ids):
            return pick(
                "même nom que \(list(ids)) ; décidez : ", "same name as \(list(ids)); decide: ") + same(ids)
        case .sameNumber(let ids):
            return pick(
                "même numéro que \(list(ids)) ; décidez : ", "same number as \(list(ids)); decide: ") + same(ids)
        case .sameNumberInFile(let place):
            return pick(
                "même SIRET que \(self.place(place)) ; donnez aux deux lignes un seul identifiant, ou décidez : ",
                "same SIRET as \(self.place(place)); give both rows one identifier, or decide: ")
                + same([])
        case .alreadyThere(let id):
            return pick(
                "une autre ligne du fichier est déjà \(list([id])) ; décidez : --new \(key) ou --skip \(key)",
                "another row of the file is \(list([id])) already; decide: --new \(key) or --skip \(key)")
        case .noSuchActor(let id):
            return pick(
                "--same \(key) : \(list([id])) n’est pas dans l’atlas ; corrigez l’identifiant",
                "--same \(key): \(list([id])) is not in the atlas; correct the identifier")
        }
    }

    private func list(_ ids: [ActorID]) -> String {
        let shown = ids.prefix(3).map { $0.rawValue.madeSafe }.joined(separator: ", ")
        return ids.count > 3 ? shown + " …" : shown
    }

    /// `12 ajoutés · 3 modifiés · 40 inchangés · 1 en doute · 2 refusés`
    func tally(_ preview: ImportPreview) -> String {
        var changed = 0
        var doubtful = 0
        for item in preview.items {
            switch item.fate {
            case .changed: changed += 1
            case .doubtful, .pending: doubtful += 1
            default: break
            }
        }
        return [
            count(preview.count { $0 == .added }, ("ajouté", "ajoutés"), ("added", "added")),
            count(changed, ("modifié", "modifiés"), ("changed", "changed")),
            count(preview.count { $0 == .left }, ("inchangé", "inchangés"), ("left", "left")),
            count(doubtful, ("en doute", "en doute"), ("in doubt", "in doubt")),
            count(preview.count { $0 == .refused }, ("refusé", "refusés"), ("refused", "refused")),
            count(preview.count { $0 == .skipped }, ("passé", "passés"), ("skipped", "skipped")),
        ].joined(separator: " · ")
    }

    /// - Parameter option: by which all of them are to be had.
    func moreLines(_ number: Int, with option: String = "--report csv") -> String {
        pick("  … et ", "  … and ") + self.number(number)
            + pick(" autres lignes ; toutes avec : \(option)", " more lines; all of them with: \(option)")
    }

    func dryRunDone(_ preview: ImportPreview) -> String {
        preview.isReady
            ? dryRunOnly + pick(" ; sans --dry-run, l’import se ferait", "; without --dry-run it would be done")
            : dryRunOnly
    }

    var dryRunOnly: String { pick("essai : rien n’a été écrit", "dry run: nothing was written") }

    func importUndecided(_ path: String, inParts: Bool) -> String {
        if inParts {
            return pick(
                "rien n’a été écrit ; corrigez \(quoted(path)), ou passez avec --skip la fiche entière dont la ligne fait partie",
                "nothing was written; correct \(quoted(path)), or leave out with --skip the whole record that the row is a part of"
            )
        }
        return pick(
            "rien n’a été écrit ; corrigez \(quoted(path)) ou décidez de chaque ligne citée (--skip, --same, --new)",
            "nothing was written; correct \(quoted(path)) or decide on each row named (--skip, --same, --new)")
    }

    func unknownFormat(_ path: String) -> String {
        pick(
            "\(quoted(path)) : format non reconnu ; précisez --format \(formats)",
            "\(quoted(path)): format not recognised; say --format \(formats)")
    }

    private var formats: String { ExchangeFormat.allCases.map(\.rawValue).joined(separator: "|") }

    func unusedDecision(_ key: String) -> String {
        pick("\(quoted(key)) : rien de tel dans le fichier", "\(quoted(key)): nothing of the kind in the file")
    }

    /// - Parameter record: where the record stands that the line is a part of; `nil` where it does not tell.
    func partIsNotSkipped(_ line: String, of record: Finding.Place?) -> String {
        let whole = record.map { "--skip \($0.file.madeSafe):\($0.line ?? 1)" }
        return pick(
            "\(quoted(line)) : partie d’une fiche, qui ne se passe pas seule ; corrigez la ligne",
            "\(quoted(line)): part of a record, which is not left out by itself; correct the line")
            + (whole.map { pick(", ou passez la fiche entière : \($0)", ", or leave out the whole record: \($0)") }
                ?? "")
    }

    func mapSaved(_ path: String) -> String {
        pick(
            "colonnes écrites dans \(quoted(path)) ; corrigez-les puis relancez avec --map \(path.madeSafe)",
            "columns written to \(quoted(path)); correct them, then run again with --map \(path.madeSafe)")
    }

    func importReason(_ path: String) -> String { pick("import de ", "import of ") + path.lastPathComponent.madeSafe }

    func mergeReason(_ path: String) -> String { pick("fusion de ", "merge of ") + path.lastPathComponent.madeSafe }

    var uniteReason: String { pick("doublons réunis", "duplicates united") }

    func imported(_ preview: ImportPreview, into path: String, copy: String?, hasHistory: Bool) -> String {
        merged(preview.edits.count, into: path, copy: copy)
            + (hasHistory || preview.edits.isEmpty
                ? "" : pick(" ; un dossier ne garde pas d’historique", "; a folder keeps no history"))
    }

    func merged(_ edits: Int, into path: String, copy: String?) -> String {
        if edits == 0 { return pick("\(quoted(path)) : rien à changer", "\(quoted(path)): nothing to change") }
        let done =
            pick("\(quoted(path)) : ", "\(quoted(path)): ")
            + count(edits, ("changement écrit", "changements écrits"), ("change written", "changes written"))
        return done + (copy.map { pick(" ; copie d’avant : ", "; copy of before: ") + $0.madeSafe } ?? "")
    }

    // MARK: Export

    /// - Parameter undertakings: cooperations and initiatives.
    func contactsWithheld(ofActors actors: Int, undertakings: Int) -> String {
        let whose = [
            actors > 0 ? count(actors, ("acteur", "acteurs"), ("actor", "actors")) : "",
            undertakings > 0
                ? count(
                    undertakings, ("coopération ou démarche", "coopérations ou démarches"),
                    ("cooperation or initiative", "cooperations or initiatives")) : "",
        ]
        return pick("contacts de personnes retirés pour ", "contacts of persons left out for ")
            + whose.filter { !$0.isEmpty }.joined(separator: pick(" et ", " and "))
            + pick(" ; pour les garder : --with-contacts", "; to keep them: --with-contacts")
    }

    /// Tells of what was written, and so of no offers where the format holds none.
    func exported(_ atlas: Atlas, to path: String, as format: ExchangeFormat) -> String {
        let actors = count(atlas.actors.count, ("acteur", "acteurs"), ("actor", "actors"))
        let offers = count(atlas.offers.count, ("offre", "offres"), ("offer", "offers"))
        return pick("\(quoted(path)) écrit : ", "\(quoted(path)) written: ")
            + (format == .gogocarto ? actors : "\(actors), \(offers)")
    }

    /// What an atlas has and a format cannot hold.
    func lost(_ atlas: Atlas, as format: ExchangeFormat) -> [String] {
        let lost = LeftBehind(atlas, as: format, today: .today)
        let own = [
            (Atlas.OwnParts.referential, pick("référentiel propre", "referential of its own")),
            (.territories, pick("territoires propres", "territories of its own")),
        ]
        return lost.records.map { count($0.number, of: $0.kind) }
            + own.filter { lost.ownParts.contains($0.0) }.map(\.1) + fields(lost.actorFields)
            + ends(ofDescriptions: lost.cutDescriptions)
    }

    private func ends(ofDescriptions number: Int) -> [String] {
        guard number > 0 else { return [] }
        return [
            pick("ce qui dépasse 10 000 caractères dans ", "what goes beyond 10,000 characters in ")
                + count(number, ("description", "descriptions"), ("description", "descriptions"))
        ]
    }

    private func count(_ number: Int, of kind: LeftBehind.Kind) -> String {
        switch kind {
        case .offers: count(number, ("offre", "offres"), ("offer", "offers"))
        case .relations: count(number, ("relation", "relations"), ("relation", "relations"))
        case .cooperations: count(number, ("coopération", "coopérations"), ("cooperation", "cooperations"))
        case .initiatives: count(number, ("démarche", "démarches"), ("initiative", "initiatives"))
        case .examples:
            count(number, ("association exemple", "associations exemples"), ("worked example", "worked examples"))
        case .invitations: count(number, ("invitation", "invitations"), ("invitation", "invitations"))
        case .zones: count(number, ("zone nommée", "zones nommées"), ("named zone", "named zones"))
        }
    }

    private func fields(_ fields: [RecordField<Actor>]) -> [String] {
        guard !fields.isEmpty else { return [] }
        let labels = fields.map { label(ofField: $0.name, of: .actor(ActorID(""))) }
        return [
            count(fields.count, ("champ des acteurs", "champs des acteurs"), ("field of actors", "fields of actors"))
                + " (" + labels.joined(separator: ", ") + ")"
        ]
    }

    func leftBehind(_ lost: [String], _ format: ExchangeFormat) -> String {
        pick("\(format.rawValue) n’a pas de place pour : ", "\(format.rawValue) has no room for: ")
            + lost.joined(separator: ", ")
            + pick(" ; tout y est avec --to package", "; all of it goes with --to package")
    }

    // MARK: Merge

    /// A conflict as a question with two numbered answers.
    /// - Parameter base: the common ancestor, which has what a side has deleted.
    func question(
        _ conflict: MergeConflict, number: Int, of total: Int, in atlas: Atlas, from base: Atlas
    ) -> [String] {
        let place = pick("Conflit \(number) sur \(total) : ", "Conflict \(number) of \(total): ")
        let head = place + name(of: conflict.record)
        switch conflict.matter {
        case .deletion(let side):
            return [
                "\(place)\(fullName(of: conflict.record, in: base)), \(deleted(by: side))",
                pick("  1. faire comme moi", "  1. do as I did"),
                pick("  2. faire comme eux", "  2. do as they did"), mergePrompt,
            ]
        case .field(let field):
            let (base, mine, theirs) = values(conflict, ofField: field, in: atlas)
            return [
                head + ", " + label(ofField: field, of: conflict.record),
                pick("  avant : \(base)", "  before: \(base)"),
                pick("  1. le mien : \(mine)", "  1. mine: \(mine)"),
                pick("  2. le leur : \(theirs)", "  2. theirs: \(theirs)"),
                mergePrompt,
            ]
        case .reference: return []
        }
    }

    private var mergePrompt: String {
        pick("Votre choix (1 ou 2, Entrée seule pour arrêter) :", "Your choice (1 or 2, Enter alone to stop):")
    }

    var mergeAnswerUnknown: String {
        pick("Répondez 1 ou 2, ou Entrée seule pour arrêter :", "Answer 1 or 2, or Enter alone to stop:")
    }

    /// - Parameter base: the common ancestor, which has what a side has deleted.
    func sentence(_ conflict: MergeConflict, in atlas: Atlas, from base: Atlas) -> String {
        let (name, what) =
            switch conflict.matter {
            case .field(let field):
                (
                    name(of: conflict.record),
                    label(ofField: field, of: conflict.record) + sides(values(conflict, ofField: field, in: atlas))
                )
            case .deletion(let side): (fullName(of: conflict.record, in: base), deleted(by: side))
            case .reference:
                (
                    fullName(of: conflict.record, in: base),
                    pick("supprimé d’un côté, encore cité de l’autre", "deleted on one side, still named on the other")
                )
            }
        let taken =
            switch conflict.taken {
            case .mine: pick("pris : le mien", "taken: mine")
            case .theirs: pick("pris : le leur", "taken: theirs")
            case nil: pick("à décider", "to be decided")
            }
        return "\(name)\(pick(" : ", ": "))\(what) (\(taken))"
    }

    private func sides(_ values: (base: String, mine: String, theirs: String)) -> String {
        pick(
            " : le mien \(values.mine), le leur \(values.theirs), avant \(values.base)",
            ": mine \(values.mine), theirs \(values.theirs), before \(values.base)")
    }

    func tally(_ merge: AtlasMerge) -> String {
        [
            count(merge.edits.count, ("changement", "changements"), ("change", "changes")),
            count(merge.conflicts.count, ("conflit", "conflits"), ("conflict", "conflicts")),
        ].joined(separator: " · ")
    }

    func mergeUndecided(_ number: Int) -> String {
        count(number, ("conflit à décider", "conflits à décider"), ("conflict to decide", "conflicts to decide"))
            + pick(
                ", rien n’a été écrit ; répondez à chacun avec --ask, ou choisissez --prefer mine, theirs ou newest-verified",
                ", nothing was written; answer each with --ask, or choose --prefer mine, theirs or newest-verified")
    }

    func mergeChangedMeanwhile(_ number: Int, in path: String) -> String {
        pick("\(quoted(path)) a changé entre-temps : ", "\(quoted(path)) has changed meanwhile: ")
            + count(
                number, ("conflit à décider encore", "conflits à décider encore"),
                ("conflict still to decide", "conflicts still to decide"))
            + pick(" ; vos autres réponses sont gardées", "; your other answers are kept")
    }

    var mergeLeft: String {
        pick("fusion quittée avant la fin, rien n’a été écrit", "merge left before its end, nothing was written")
    }

    // MARK: Duplicates

    func reason(_ reason: DuplicateGroup.Reason) -> String {
        switch reason {
        case .siret: pick("même SIRET", "same SIRET")
        case .rna: pick("même RNA", "same RNA")
        case .nameAndCommune: pick("même nom, même commune", "same name, same commune")
        case .nameNearby: pick("même nom, tout près", "same name, near by")
        case .nameSomewhere: pick("même nom, une commune inconnue", "same name, one commune unknown")
        }
    }

    /// Why an actor looks like others of its group; whom, where they are several.
    func reasons(_ actor: String, in group: DuplicateGroup) -> String {
        let likenesses = group.likenesses(of: ActorID(actor)).map { likeness in
            let other = likeness.first.rawValue == actor ? likeness.second : likeness.first
            let why = likeness.reasons.map(reason).joined(separator: ", ")
            return group.actors.count == 2 ? why : why + pick(" que ", " as ") + other.rawValue.madeSafe
        }
        return likenesses.joined(separator: " ; ")
    }

    var uniteCopy: String { pick("doublons", "duplicates") }

    var mergeCopy: String { pick("fusion", "merge") }

    var noDuplicates: String { pick("aucun doublon apparent", "no apparent duplicate") }

    func duplicatesFound(_ groups: Int) -> String {
        count(groups, ("doublon possible", "doublons possibles"), ("possible duplicate", "possible duplicates"))
            + pick(
                " ; pour en réunir deux : maillage duplicates --atlas mon-atlas --unite gardé=autre",
                "; to make two one: maillage duplicates --atlas my-atlas --unite kept=other")
    }

    func united(_ other: String, into kept: String) -> String {
        pick("\(other.madeSafe) réuni à \(kept.madeSafe)", "\(other.madeSafe) united with \(kept.madeSafe)")
    }
}

extension String {
    fileprivate var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
