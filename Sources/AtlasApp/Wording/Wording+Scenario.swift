import AtlasDocuments
import AtlasModel

extension Words {
    var whoStops: String {
        pick(
            "Choisissez un acteur\u{A0}: c’est lui qui s’arrêterait.", "Choose an actor: it is the one who would stop.")
    }
    /// - Parameter showsSites: whether the map shows where actors are.
    func whoStopsOnMap(showsSites: Bool) -> String {
        pick("La carte ne montre personne d’installé ici", "The map shows nobody installed here")
            + (showsSites
                ? pick("\u{A0}: Entrée entre dans le territoire.", ": Enter goes into the territory.")
                : pick(
                    "\u{A0}: a montre les acteurs, Entrée entre dans le territoire.",
                    ": a shows the actors, Enter goes into the territory."))
    }
    var whichOneStops: String { pick("Lequel s’arrêterait\u{A0}?", "Which one would stop?") }
    func alreadyStops(_ actor: String) -> String {
        pick(
            "\(actor) s’arrête déjà dans ce qui est imaginé (u pour annuler).",
            "\(actor) stops already in what is imagined (u to undo).")
    }
    var nothingImagined: String { pick("Rien n’est imaginé.", "Nothing is imagined.") }
    var scenarioDropped: String {
        pick("Retour à l’atlas tel qu’il est (u pour réimaginer).", "Back to the atlas as it is (u to imagine again).")
    }
    var undoImagined: String { pick("annuler", "undo") }
    var dropImagined: String { pick("abandonner", "drop") }

    func stops(_ actor: String) -> String { pick("\(actor) s’arrêtait", "\(actor) stopped") }
    func extends(_ actor: String, _ place: String) -> String {
        pick("\(actor) étend sa zone à \(place)", "\(actor) extends its zone to \(place)")
    }
    func wouldExtend(_ actor: String, _ place: String) -> String {
        pick("\(actor) étendait sa zone à \(place)", "\(actor) extended its zone to \(place)")
    }
    func opens(_ actor: String) -> String { pick("« \(actor) » ouvrait", "“\(actor)” opened") }
    func open(_ count: Int) -> String {
        pick("\(number(count)) acteurs imaginés ouvraient", "\(number(count)) imagined actors opened")
    }
    func moves(_ actor: String) -> String { pick("\(actor) changeait de zone", "\(actor) changed zone") }

    /// `Si A s’arrêtait et si B ouvrait (et 2 autres) :`
    func imagined(_ events: [String], more: Int) -> String {
        let rest = more == 0 ? "" : pick(" (et \(more) de plus)", " (and \(more) more)")
        return pick("Si ", "If ") + list(events, pick("et si", "and if")) + rest + pick("\u{A0}:", ":")
    }

    /// Where there is no room to say which.
    func imagined(_ count: Int) -> String {
        pick("Si \(number(count)) changements\u{A0}:", "If \(number(count)) changes:")
    }

    /// What a scenario changes, in few words: cells of a commune, a function and a stage.
    ///
    /// - Parameter isBrief: without whom it concerns, nor what does not happen.
    func consequence(_ difference: CoverageDifference, _ weights: CommuneWeights, isBrief: Bool = false) -> String {
        func tell(
            _ changes: [CoverageDifference.Change], _ french: (one: String, many: String),
            _ english: (one: String, many: String)
        ) -> String? {
            guard !changes.isEmpty else { return nil }
            let cells = changes.reduce(0) { $0 + $1.communes.count }
            let people = Set(changes.flatMap(\.communes)).reduce(0) { $0 + weights.values[$1] }
            let isTold = weights.unit == .inhabitants && !isBrief
            let whom = isTold ? " (\(number(people)) \(pick("hab.", "inh.")))" : ""
            return count(cells, french, english) + whom
        }
        let opened = tell(
            difference.opened, ("case blanche s’ouvre", "cases blanches s’ouvrent"),
            ("gap cell opens", "gap cells open"))
        let closed =
            opened == nil
            ? tell(
                difference.closed, ("case blanche se ferme", "cases blanches se ferment"),
                ("gap cell closes", "gap cells close"))
            : tell(difference.closed, ("se ferme", "se ferment"), ("closes", "close"))
        let parts = [opened, closed].compactMap { $0 }
        if !parts.isEmpty { return parts.joined(separator: ", ") }
        let changed = difference.changes.reduce(0) { $0 + $1.communes.count }
        if changed == 0 {
            return isBrief
                ? pick("aucune case ne change", "no cell changes")
                : pick("aucune case ne change d’état", "no cell changes state")
        }
        return (isBrief ? "" : pick("aucune case blanche de plus, ", "no more gap cells, "))
            + count(
                changed, ("case change d’état", "cases changent d’état"),
                ("cell changes state", "cells change state"))
    }
}
