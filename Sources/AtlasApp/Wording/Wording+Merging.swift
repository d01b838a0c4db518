import AtlasDocuments
import AtlasModel

/// The words of the screen of a merge.
extension Words {
    var mergingTitle: String { pick("Fusion : conflits", "Merge: conflicts") }

    func mergingList(_ list: MergingState.List) -> String {
        switch list {
        case .all: pick("Tous", "All")
        case .undecided: pick("À décider", "To decide")
        }
    }

    func tally(_ merging: MergingState) -> String {
        [
            pick("le mien \(merging.count(.mine))", "mine \(merging.count(.mine))"),
            pick("le leur \(merging.count(.theirs))", "theirs \(merging.count(.theirs))"),
        ].joined(separator: " · ")
    }

    /// A record by the names of those it is about.
    func title(of record: RecordName, in subject: AtlasOnDate) -> String {
        func name(_ id: ActorID) -> String { (subject.actor(id)?.name ?? id.rawValue).madeSafe }
        let atlas = subject.atlas
        return switch record {
        case .actor(let id): name(id)
        case .offer(let actor, let functions):
            pick("\(name(actor)), offre", "\(name(actor)), offer")
                + (functions.isEmpty
                    ? ""
                    : " (\(functions.map { function($0, in: atlas.referential) }.joined(separator: ", ").madeSafe))")
        case .relation(let from, let to, _): pick("lien ", "tie ") + "\(name(from)) → \(name(to))"
        case .cooperation(let id):
            (atlas.cooperations.first { $0.id == id }?.name ?? id.rawValue).madeSafe
        case .initiative(let id):
            (atlas.initiatives.first { $0.id == id }?.name ?? id.rawValue).madeSafe
        case .invitation(let actor): pick("\(name(actor)), recensement", "\(name(actor)), survey")
        case .zone(let id): "zone " + (atlas.territories.zones.first { $0.id == id }?.name ?? id).madeSafe
        }
    }

    /// What a conflict is about, beside the name of its record.
    func matter(_ conflict: MergeConflict) -> String {
        switch conflict.matter {
        case .field(let field): label(ofField: field, of: conflict.record)
        case .deletion(let side): deleted(by: side)
        case .reference: ""
        }
    }

    func decision(_ side: MergeConflict.Side?) -> String {
        switch side {
        case .mine?: pick("1 le mien", "1 mine")
        case .theirs?: pick("2 le leur", "2 theirs")
        case nil: pick("à décider", "to decide")
        }
    }

    func decided(_ side: MergeConflict.Side?) -> String {
        switch side {
        case .mine?: pick("Décidé : le mien.", "Decided: mine.")
        case .theirs?: pick("Décidé : le leur.", "Decided: theirs.")
        case nil: pick("À décider.", "To be decided.")
        }
    }

    func beforeBoth(_ value: String) -> String { pick("Avant : ", "Before: ") + value }

    func offered(_ side: MergeConflict.Side, _ value: String) -> String {
        switch side {
        case .mine: pick("1 le mien : ", "1 mine: ") + value
        case .theirs: pick("2 le leur : ", "2 theirs: ") + value
        }
    }

    /// What a side did to a record that the other deleted, or deleted itself.
    func deed(_ side: MergeConflict.Side, isDeletion: Bool) -> String {
        switch (side, isDeletion) {
        case (.mine, true): pick("je l’ai supprimé", "I deleted it")
        case (.mine, false): pick("je l’ai modifié", "I changed it")
        case (.theirs, true): pick("ils l’ont supprimé", "they deleted it")
        case (.theirs, false): pick("ils l’ont modifié", "they changed it")
        }
    }

    func changed(_ change: MergeToDecide.LastChange) -> String {
        let author = change.author.isEmpty ? pick("quelqu’un", "somebody") : change.author.madeSafe
        return pick(
            "Changé par \(author) le \(moment(change.day, change.clock))",
            "Changed by \(author) on \(moment(change.day, change.clock))")
    }

    var whatFieldChoicesDo: String {
        pick(
            "1 : mon atlas garde ma valeur. 2 : il prend la leur à la place.",
            "1: my atlas keeps my value. 2: it takes theirs instead.")
    }

    func whatDeletionChoicesDo(by side: MergeConflict.Side) -> String {
        switch side {
        case .mine:
            pick(
                "1 : mon atlas ne l’a plus. 2 : il y revient tel qu’ils l’ont modifié.",
                "1: my atlas has it no more. 2: it comes back as they changed it.")
        case .theirs:
            pick(
                "1 : mon atlas le garde tel que je l’ai modifié. 2 : il n’y est plus.",
                "1: my atlas keeps it as I changed it. 2: it is there no more.")
        }
    }

    var wholeRecord: String {
        pick("1 ou 2 décide ici de toute la fiche :", "1 or 2 decides on the whole record here:")
    }

    func allDecided(_ save: String) -> String {
        pick("Tout est décidé ; \(save) : écrire.", "All is decided; \(save): write.")
    }

    func stillUndecided(_ number: Int, next: String) -> String {
        count(
            number, ("conflit reste à décider", "conflits restent à décider"),
            ("conflict is still to be decided", "conflicts are still to be decided"))
            + pick(" ; rien n’est écrit. \(next) : le suivant.", "; nothing is written. \(next): the next.")
    }

    func writeMergeQuestion(decided: Int, edits: Int) -> String {
        let decisions = count(
            decided, ("conflit décidé", "conflits décidés"), ("conflict decided", "conflicts decided"))
        let changes =
            edits == 0
            ? pick("rien à changer", "nothing to change")
            : count(edits, ("fiche change", "fiches changent"), ("record changes", "records change"))
        return pick("\(decisions), \(changes) : écrire ?", "\(decisions), \(changes): write?")
    }

    func leaveMergeQuestion(_ decided: Int) -> String {
        pick("Quitter sans écrire ? Perdu : ", "Leave without writing? Lost: ")
            + count(decided, ("décision", "décisions"), ("decision", "decisions"))
    }
}
