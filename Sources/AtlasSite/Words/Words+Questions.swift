import AtlasDocuments
import AtlasModel

/// The words of the three questions and of their answer.
extension Words {
    var questionsLead: String {
        pick(
            "Trois questions, et le parcours de votre association\u{A0}: les étapes dans l’ordre, qui voir à chacune, et pourquoi.",
            "Three questions, and the pathway of your association: the steps in order, whom to see at each, and why.")
    }

    var communeQuestion: String { pick("1. Où est votre association\u{A0}?", "1. Where is your association?") }
    var communeLabel: String { pick("Commune (nom ou code postal)", "Commune (name or postal code)") }
    var communeChoices: String { pick("Communes proposées", "Communes proposed") }
    var stageQuestion: String {
        pick("2. Où en êtes-vous avec l’emploi\u{A0}?", "2. How far are you with employment?")
    }
    var needQuestion: String { pick("3. De quoi avez-vous besoin\u{A0}?", "3. What do you need?") }
    var needLabel: String { pick("Besoin", "Need") }
    var wholePathway: String { pick("De tout le parcours", "The whole pathway") }
    var showPathway: String { pick("Voir le parcours", "Show the pathway") }
    var printPathway: String { pick("Imprimer", "Print") }

    /// How somebody of an association would say at which stage it is.
    func ownWords(_ stage: EmploymentStage) -> String {
        switch stage {
        case .project: pick("Nous pensons à créer un emploi", "We think of creating a job")
        case .firstTimeEmployer: pick("Nous embauchons pour la première fois", "We hire for the first time")
        case .employer: pick("Nous employons déjà", "We employ already")
        }
    }

    var withoutScript: String {
        pick(
            "Sans script, choisissez votre département\u{A0}: sa page dit, étape par étape, qui voir.",
            "Without script, choose your département: its page tells, step by step, whom to see.")
    }

    /// - Parameter place: where one has searched.
    func noCommune(in place: String) -> String {
        pick("Aucune commune ne s’appelle ainsi ici\u{A0}: \(place).", "No commune is called that here: \(place).")
    }
    var choosePlace: String { pick("Choisissez", "Choose") }
    var choosePlaceFirst: String {
        pick(
            "Choisissez d’abord un département, ou tapez un code postal en entier.",
            "First choose a département, or type a whole postal code.")
    }
    /// Between the name of a commune that is none any more and that of the one where it lies.
    var todayIn: String { pick("aujourd’hui", "today") }
    var chooseCommune: String {
        pick("Choisissez d’abord une commune dans la liste.", "First choose a commune of the list.")
    }
    /// After a number, and after 1.
    var choicesFound: String { pick("communes proposées", "communes proposed") }
    var choiceFound: String { pick("commune proposée", "commune proposed") }

    var searchHeading: String { pick("Chercher une commune", "Search a commune") }
    var seeActors: String { pick("Les acteurs du département", "The actors of the département") }
    var seeCoverage: String { pick("Ce qui est couvert ici", "What is covered here") }
    var seePathway: String { pick("Le parcours d’ici", "The pathway from here") }

    var callHeading: String { pick("Vous êtes une association\u{A0}?", "Are you an association?") }

    // MARK: The answer

    /// - Parameter commune: in words.
    func answerTitle(_ commune: String, stage: String) -> String {
        pick("Parcours\u{A0}: \(commune), \(stage)", "Pathway: \(commune), \(stage)")
    }

    /// The same, asked for one need.
    func answerTitle(_ commune: String, stage: String, need: String) -> String {
        answerTitle(commune, stage: stage) + pick(", besoin\u{A0}: \(need)", ", need: \(need)")
    }

    /// After a number: for one, and for more.
    var stepsFound: [String] { [pick("étape", "step"), pick("étapes", "steps")] }
    var rupturesFound: [String] {
        [pick("rupture de parcours", "break in the pathway"), pick("ruptures de parcours", "breaks in the pathway")]
    }
    var noStep: String { pick("Aucune étape à ce stade.", "No step at this stage.") }
    var whomHeading: String { pick("À qui s’adresser", "Whom to turn to") }
    var orderHeading: String { pick("Les étapes, dans l’ordre", "The steps in order") }
    /// Before a number, and before several.
    var atSteps: [String] { [pick("étape", "step"), pick("étapes", "steps")] }
    var askedAtSteps: [String] {
        [
            pick("à interroger sur l’étape", "to ask about step"),
            pick("à interroger sur les étapes", "to ask about steps"),
        ]
    }
    var elsewhereAtSteps: [String] {
        [
            pick("fait ailleurs l’étape", "does elsewhere step"),
            pick("fait ailleurs les étapes", "does elsewhere steps"),
        ]
    }

    // Whom to turn to about a step that nobody covers.
    var askHeading: String { pick("Demander à", "Ask") }
    var nearestHeading: String { pick("Le plus proche ailleurs", "Nearest elsewhere") }
    var elsewhereHeading: String { pick("Le fait ailleurs", "Does it elsewhere") }
    /// - Parameter distance: in words.
    func acting(away distance: String) -> String { pick("intervient à \(distance)", "acts \(distance) away") }

    var callFirst: String {
        pick(
            "Présumé\u{A0}: personne ne l’a vérifié avec l’acteur. Appelez avant de vous déplacer.",
            "Presumed: nobody has verified it with the actor. Call before you go.")
    }
}
