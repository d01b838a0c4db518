import AtlasDocuments
import AtlasModel

/// The sentences of the dialogue for screen readers: short, one announcement each.
extension Words {
    func dialogueGreeting(_ title: String) -> [String] {
        [
            pick("Maillage, \(title.madeSafe).", "Maillage, \(title.madeSafe)."),
            pick(
                "Tapez un numéro, puis Entrée. 0 : retour. ? : aide. q : quitter.",
                "Type a number, then Enter. 0: back. ?: help. q: quit."),
        ]
    }

    var dialogueHelp: [String] {
        [
            pick("Un numéro choisit. Une ligne vide répète.", "A number chooses. An empty line repeats."),
            pick("0 : retour.", "0: back."), pick("m : menu principal.", "m: main menu."),
            pick("s : suite. p : ce qui précède.", "s: more. p: what came before."),
            pick("u : annuler le dernier choix. r : le rétablir.", "u: undo the last choice. r: redo it."),
            pick("q : quitter.", "q: quit."),
            pick(
                "Où une question est posée, tapez la réponse : un nom, un code, des mots.",
                "Where a question is asked, type the answer: a name, a code, words."),
        ]
    }

    var dialogueFarewell: String { pick("Au revoir.", "Goodbye.") }
    var yourChoice: String { pick("Votre choix ?", "Your choice?") }
    var nothingToChoose: String { pick("0 pour revenir.", "0 to go back.") }
    var atMenu: String { pick("Vous êtes au menu. q pour quitter.", "You are at the menu. q to quit.") }
    var nothingMore: String { pick("Il n’y a pas de suite.", "There is no more.") }
    var nothingBefore: String { pick("Rien avant.", "Nothing before.") }

    func noSuchChoice(_ typed: String, count: Int, isMore: Bool) -> String {
        let what = pick("\(quoted(typed)) n’est pas un choix ; ", "\(quoted(typed)) is no choice; ")
        let more = isMore ? pick(", s pour la suite", ", s for more") : ""
        let possible =
            switch count {
            case 0: pick("0 pour revenir", "0 to go back")
            case 1: pick("tapez 1, ou 0 pour revenir", "type 1, or 0 to go back")
            default: pick("tapez un numéro de 1 à \(count)", "type a number from 1 to \(count)")
            }
        return what + possible + more + pick(", ? pour l’aide.", ", ? for help.")
    }

    func partTold(_ part: Int, of count: Int) -> String {
        pick("Partie \(part) sur \(count). s : suite. 0 : retour.", "Part \(part) of \(count). s: more. 0: back.")
    }

    func moreChoices(_ number: Int) -> String {
        pick("s : suite, encore \(self.number(number)).", "s: more, \(self.number(number)) left.")
    }

    // MARK: Menu

    var menuTerritory: String { pick("Choisir le territoire", "Choose the territory") }
    var menuStage: String { pick("Choisir le stade d’emploi", "Choose the employment stage") }
    func menuActors(_ number: Int) -> String {
        pick("Liste des acteurs, \(self.number(number))", "List of actors, \(self.number(number))")
    }
    var menuFilters: String { pick("Filtrer les acteurs", "Filter the actors") }
    var menuGaps: String { pick("Manques et chevauchements", "Gaps and overlaps") }
    var menuSupposing: String {
        pick("Et si un acteur s’arrêtait, ou allait plus loin", "And if an actor stopped, or went farther")
    }
    var menuPathway: String { pick("Parcours d’une association", "Pathway of an association") }
    var menuNetwork: String {
        pick("Réseau : relations, coopérations, démarches", "Network: relations, cooperations, initiatives")
    }

    func stateOfChoices(_ territory: String, _ stage: EmploymentStage?) -> String {
        let stage = stage.map(self.stage) ?? pick("tous", "all")
        return pick("Territoire : \(territory). Stade : \(stage).", "Territory: \(territory). Stage: \(stage).")
    }

    func stateOfFunction(_ function: String) -> String { pick("Fonction : \(function).", "Function: \(function).") }
    var confirmedOnlyState: String { pick("Offres vérifiées seulement.", "Verified offers only.") }
    func inScenario(_ events: [String]) -> String {
        pick("Scénario : et si ", "Scenario: and if ") + list(events, pick("et", "and")) + "."
    }

    // MARK: Territory and stage

    func territoryQuestion(_ levels: Set<TerritoryLevel>) -> String {
        levels == [.commune]
            ? pick("Tapez un nom de commune ou un code postal.", "Type the name of a commune or a postal code.")
            : pick(
                "Tapez un nom, un numéro de département ou un code postal.",
                "Type a name, a département number or a postal code.")
    }

    var walkDown: String { pick("Descendre depuis la France", "Walk down from France") }
    func takeTerritory(_ name: String) -> String { pick("Choisir \(name)", "Choose \(name)") }
    func territoryAndLevel(_ reference: TerritoryReference, in territories: Territories) -> String {
        let name = territory(reference, in: territories)
        return reference == .france ? name : "\(name), \(level(reference.level))"
    }
    func severalTerritories(_ typed: String) -> String {
        pick("Plusieurs territoires répondent à \(quoted(typed)) :", "Several territories answer to \(quoted(typed)):")
    }
    func nearestTerritories(_ typed: String) -> String {
        pick(
            "Aucun territoire ne s’appelle exactement \(quoted(typed)). Peut-être :",
            "No territory is called exactly \(quoted(typed)). Maybe:")
    }
    func noTerritory(_ typed: String) -> String {
        pick(
            "Aucun territoire ne répond à \(quoted(typed)) ; tapez un nom ou un code.",
            "No territory answers to \(quoted(typed)); type a name or a code.")
    }
    var everyStage: String { pick("tous les stades", "all stages") }

    // MARK: Actors and filters

    var actorGone: String { pick("Cet acteur n’est plus là dans le scénario.", "This actor is gone in the scenario.") }
    var itsRelations: String { pick("Ses relations", "Its relations") }
    var itsSheet: String { pick("Sa fiche", "Its sheet") }
    func andIfStopped(_ name: String) -> String { pick("Et si \(name) s’arrêtait", "And if \(name) stopped") }
    var actorQuestion: String {
        pick("Tapez des mots : nom, ville, type, fonction.", "Type words: name, town, type, function.")
    }
    var amongListed: String { pick("Choisir dans la liste des acteurs", "Choose in the list of actors") }
    var filterByFunction: String {
        pick(
            "Une fonction pour la couverture, la carte et les manques", "A function for coverage, the map and the gaps")
    }
    var ofEveryFunction: String { pick("toutes les fonctions", "all functions") }
    var filterByWords: String { pick("Des mots à trouver", "Words to find") }
    var wordsQuestion: String {
        pick("Tapez des mots, dans n’importe quel ordre.", "Type words, in any order.")
    }
    var countConfirmedOnly: String { pick("Seulement ce qui est vérifié", "Only what is verified") }
    var countAll: String { pick("Aussi ce qui est présumé ou inconnu", "What is presumed or unknown too") }
    var clearFilters: String { pick("Retirer tous les filtres", "Remove all filters") }

    // MARK: Gaps and scenarios

    func statements(_ kind: Statement.Kind, _ number: Int) -> String {
        let name = statement(kind)
        return pick("Constats « \(name) » : \(self.number(number))", "Statements “\(name)”: \(self.number(number))")
    }
    var whatHangsOnActors: String {
        pick("Ce qui tient à un seul acteur", "What hangs on one actor")
    }
    func fragileActors(_ number: Int) -> String {
        whatHangsOnActors + colon + count(number, ("acteur", "acteurs"), ("actor", "actors")) + "."
    }
    var wentToStatement: String {
        pick("Vous êtes sur ce territoire et cette fonction.", "You are on this territory and function.")
    }
    var supposeStop: String { pick("Un acteur s’arrête", "An actor stops") }
    var supposeExtension: String { pick("Un acteur va plus loin", "An actor goes farther") }
    var extendedWhere: String { pick("Quel territoire de plus", "Which territory more") }
    var endScenario: String { pick("Revenir à l’atlas tel qu’il est", "Back to the atlas as it is") }
    var scenarioEnded: String { pick("L’atlas est tel qu’il est.", "The atlas is as it is.") }

    // MARK: Pathway and network

    var nameQuestion: String {
        pick(
            "Tapez le nom de l’association ; une ligne vide : sans nom.",
            "Type the name of the association; an empty line: without a name.")
    }
    var showPathway: String { pick("Entendre le parcours", "Hear the pathway") }
    func ticked(_ name: String) -> String { pick("\(name), coché", "\(name), ticked") }
    func unticked(_ name: String) -> String { pick("\(name), décoché", "\(name), no longer ticked") }
    var relationsOfActor: String { pick("Les relations d’un acteur", "The relations of an actor") }
    func relations(of name: String, _ number: Int) -> String {
        pick("\(name) : ", "\(name): ") + count(number, ("relation", "relations"), ("relation", "relations"))
    }
}
