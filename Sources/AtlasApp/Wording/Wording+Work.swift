import AtlasDocuments

extension Words {
    func working(_ what: String, _ part: Double, isStoppedByKey: Bool) -> String {
        let percent = part > 0 ? " \(Int(part * 100)) %" : ""
        let hint = isStoppedByKey ? pick(" (une touche l’arrête)", " (any key stops it)") : ""
        return "\(what)…\(percent)\(hint)"
    }
    var workGivenUp: String { pick("Calcul arrêté.", "Computation stopped.") }
    var countingCoverage: String { pick("Calcul de la couverture…", "Counting the coverage…") }
    var readingTerritories: String { pick("Lecture des territoires…", "Reading the territories…") }
    func readingActors(_ part: Double) -> String {
        let percent = part > 0 ? " \(Int(part * 100)) %" : ""
        return pick("Lecture des acteurs…\(percent)", "Reading the actors…\(percent)")
    }
    var notReadYet: String {
        pick(
            "Les acteurs ne sont pas encore lus : un instant (Échap : laisser).",
            "The actors have not been read yet: one moment (Esc: leave it).")
    }
    var actorsTitle: String { pick("Acteurs", "Actors") }
    /// In the place of a number that is not known yet.
    var notCountedYet: String { "…" }
}
