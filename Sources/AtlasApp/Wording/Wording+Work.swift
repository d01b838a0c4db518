package import AtlasDocuments

extension Words {
    /// - Parameter keys: what they do meanwhile, where that is to be said.
    func working(_ what: String, _ part: Double, keys: String?) -> String {
        let percent = part > 0 ? " \(Int(part * 100)) %" : ""
        return "\(what)…\(percent)" + (keys.map { " (\($0))" } ?? "")
    }
    var keyStops: String { pick("une touche l’arrête", "any key stops it") }
    var escapeStops: String {
        pick("Échap : annuler ; autres touches sans effet", "Esc: cancel; other keys do nothing")
    }
    var escapeCancels: String { pick("Échap : annuler", "Esc: cancel") }
    var keysDoNothing: String { pick("touches sans effet", "keys do nothing") }

    // MARK: The dialogue by lines

    package func workingOut(_ what: String) -> String {
        pick("Calcul en cours : \(what). Ctrl-C l’arrête.", "Working out: \(what). Ctrl-C stops it.")
    }
    package func stillWorking(_ part: Double) -> String {
        let percent = part > 0 ? ", \(Int(part * 100)) %" : ""
        return pick("Toujours en cours\(percent).", "Still going on\(percent).")
    }
    package var writingUntilStopped: String {
        pick(
            "Écriture dans le fichier… Ctrl-C : annuler, rien n’y serait écrit.",
            "Writing into the file… Ctrl-C: cancel, nothing would be written.")
    }
    package var writingSheet: String { pick("Mise en page et écriture…", "Laying out and writing…") }
    package var readingHistory: String { pick("Lecture de l’historique…", "Reading the history…") }
    package var readingNews: String {
        pick("Lecture de ce que d’autres ont modifié…", "Reading what others have changed…")
    }

    var workGivenUp: String { pick("Calcul arrêté.", "Computation stopped.") }
    var countingCoverage: String { pick("Calcul de la couverture…", "Counting the coverage…") }
    var readingTerritories: String { pick("Lecture des territoires…", "Reading the territories…") }
    package func readingActors(_ part: Double) -> String {
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
