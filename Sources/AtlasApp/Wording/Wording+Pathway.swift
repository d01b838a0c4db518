import AtlasDocuments
import AtlasModel

extension Words {
    var pathwayShortTitle: String { pick("Parcours", "Pathway") }
    var hireDateField: String { pick("Embauche le", "Hired on") }
    var hireDateHint: String { pick("jj/mm/aaaa, si connue", "dd/mm/yyyy, if known") }
    var notADay: String { pick("pas une date : jj/mm/aaaa", "no date: dd/mm/yyyy") }
    var andFollowingStages: String { pick("et la suite", "and what follows") }
    /// The same as a choice by itself.
    var followingStagesToo: String { pick("Ajouter les stades suivants", "Add the stages that follow") }
    var ruptureWord: String { pick("rupture : personne ici", "break: nobody here") }
    var noRupture: String { pick("aucune rupture", "no break") }
    /// Needs have steps of their own where the referential has none for them.
    var noStep: String {
        pick(
            "Le référentiel de cet atlas n’a aucune étape à ce stade : cochez un besoin pour voir qui y répond.",
            "The referential of this atlas has no step at this stage: tick a need to see who answers it.")
    }
    var noStepShort: String { pick("aucune étape", "no step") }
    func candidates(_ count: Int) -> String {
        self.count(count, ("candidat", "candidats"), ("candidate", "candidates"))
    }
    var nearestElsewhere: String { pick("le plus proche ailleurs", "nearest elsewhere") }
    var whomToAsk: String { pick("à qui demander", "whom to ask") }
    var proposed: String { pick("proposé", "proposed") }
    var nobodyAnywhere: String {
        pick("Personne, ni ici ni ailleurs dans cet atlas.", "Nobody, here or elsewhere in this atlas.")
    }
    func chosenForStep(_ name: String) -> String {
        pick(
            "\(name) : choisi par vous. Touche Retour : rend le choix au programme.",
            "\(name): chosen by you. Backspace gives the choice back to the program.")
    }
    var nothingChosen: String {
        pick("Cette étape est déjà laissée au programme.", "This step is already left to the program.")
    }
    var released: String { pick("Choix rendu au programme.", "Choice given back to the program.") }
}
