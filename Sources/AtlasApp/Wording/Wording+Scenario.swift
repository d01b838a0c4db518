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
    var scenarioKeys: String { pick("u annuler  X abandonner", "u undo  X drop") }
    /// Where there is no room for both.
    var scenarioShortKeys: String { pick("u annuler", "u undo") }

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

    /// What a scenario changes, in few words: cells of a commune, a function and a stage.
    ///
    /// - Parameter isBrief: without whom it concerns.
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
        return changed == 0
            ? pick("aucune case ne change d’état", "no cell changes state")
            : pick("aucune case blanche de plus, ", "no more gap cells, ")
                + count(
                    changed, ("case change d’état", "cases changent d’état"),
                    ("cell changes state", "cells change state"))
    }

    // MARK: Proposals

    var proposalsTitle: String { pick("Où ajouter", "Where to add") }
    func proposalsIntroduction(_ weight: String) -> String {
        pick(
            "Personne pour \(weight). Ce qui en servirait le plus d’abord ; à égalité, étendre avant d’ouvrir, ouvrir avant de créer. Votre choix s’ajoute au scénario, l’atlas ne change pas.",
            "Nobody for \(weight). What would serve the most first; where equal, extending before opening before creating. Your choice joins the scenario, the atlas does not change."
        )
    }
    /// Why nobody is proposed to extend its zone: who does it nearest is too far.
    func nobodyNear(_ weight: String, within farthest: String, nearest: String, at distance: String) -> String {
        pick(
            "Le plus proche est à \(distance) : \(nearest), trop loin pour s’étendre (\(farthest) au plus). Personne pour \(weight). Ce qui en servirait le plus d’abord. Votre choix s’ajoute au scénario, l’atlas ne change pas.",
            "The nearest is \(distance) away: \(nearest), too far to extend (\(farthest) at most). Nobody for \(weight). What would serve the most first. Your choice joins the scenario, the atlas does not change."
        )
    }
    func permanences(_ count: Int) -> String {
        self.count(count, ("permanence", "permanences"), ("permanence", "permanences"))
    }
    var createForAll: String {
        pick("Un acteur à créer, pour tout ce qui manque", "An actor to be created, for all that lacks")
    }
    func permanence(_ place: String) -> String {
        pick("Permanence à \(place)", "Permanence in \(place)")
    }
    func newActor(_ function: String, _ place: String) -> String {
        pick("Acteur imaginé, \(place)\u{A0}: \(function)", "Imagined actor, \(place): \(function)")
    }
    func served(_ weight: String, _ share: String) -> String {
        pick("Servirait \(weight), \(share) de ce qui manque.", "Would serve \(weight), \(share) of what lacks.")
    }
    func extensionSentence(_ actor: String, _ places: String, _ kilometres: Double) -> String {
        isOnSite(kilometres)
            ? pick(
                "\(actor), qui est sur place, étend sa zone à\u{A0}: \(places).",
                "\(actor), who is on site, extends its zone to: \(places).")
            : pick(
                "\(actor), qui le fait au plus près à \(distance(kilometres)), étend sa zone à\u{A0}: \(places).",
                "\(actor), who does it \(distance(kilometres)) away at the nearest, extends its zone to: \(places).")
    }
    func permanenceSentence(_ places: String, _ radius: String) -> String {
        pick(
            "Une permanence à\u{A0}: \(places), chacune pour les communes à \(radius) au plus.",
            "A permanence in: \(places), each for the communes within \(radius).")
    }
    func creationSentence(_ places: String) -> String {
        pick(
            "Un acteur nouveau, qui n’existe pas encore, sur\u{A0}: \(places).",
            "A new actor, who does not exist yet, on: \(places).")
    }
    var noOtherReachesMore: String { pick("Aucun autre choix n’en sert plus.", "No other choice serves more.") }
}
