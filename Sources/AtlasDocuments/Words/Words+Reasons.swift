import AtlasModel

/// The parts of the reason of a step, each by itself: sheets put names into them, and the script of a published map does
/// the same with the names that it finds.
extension Words {
    package var reasonSeparator: String { pick(" ; ", "; ") }

    package func covering(_ place: String) -> String { pick("couvre ", "covers ") + place }

    package var noInterlocutor: String {
        pick(
            "rupture de parcours : personne ne couvre cette étape ici",
            "break in the pathway: nobody covers this step here")
    }

    /// - Parameter distance: in words.
    package func nearestElsewhere(_ name: String, away distance: String) -> String {
        let place = pick("intervient à \(distance)", "acts \(distance) away")
        return pick("le plus proche ailleurs : ", "nearest elsewhere: ") + name + " (\(place))"
    }

    package func elsewhere(_ name: String) -> String { pick("le fait ailleurs : ", "does it elsewhere: ") + name }

    package func asking(_ name: String) -> String { pick("demander à : ", "ask: ") + name }

    package var sameInterlocutor: String {
        pick("même interlocuteur qu’à l’étape précédente", "the same as at the step before")
    }

    /// - Parameters:
    ///   - previous: whom one saw before.
    ///   - relation: what it does to the one to see now.
    package func tied(_ previous: String, _ relation: String) -> String {
        pick(
            "\(previous), vu à l’étape précédente : \(relation) cet acteur",
            "\(previous), seen at the step before: \(relation) this actor")
    }

    package var followsOn: String { pick("suit aussi l’étape suivante", "also there for the next step") }

    package func ratherThan(_ name: String) -> String {
        pick("plutôt que \(name), pour changer moins d’interlocuteur", "rather than \(name), to change less often")
    }

    /// A sheet that cites law is not a lawyer.
    package var pathwayCaution: String {
        pick(
            "Chaque étape cite sa source et le jour où elle a été vérifiée. Ce document informe ; il ne remplace pas "
                + "un conseil juridique.",
            "Each step cites its source and the day it was checked. This document informs; it does not replace legal "
                + "advice.")
    }
}
