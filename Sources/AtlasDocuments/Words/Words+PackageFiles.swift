extension Words {
    /// What a file of an atlas package is for; `nil` for a file that is none of its.
    package func purpose(ofFile path: String) -> String? {
        switch path {
        case "actors.csv":
            pick(
                "Les acteurs, une ligne par organisation qu’une personne appellerait. Le seul fichier obligatoire.",
                "The actors, a row for each organisation that a person would call. The only required file.")
        case "offers.csv":
            pick(
                "Ce que chaque acteur propose, où et à qui ; plusieurs lignes par acteur. Un acteur sans ligne ici est "
                    + "présumé faire ce que fait son type.",
                "What each actor offers, where and to whom; several rows for an actor. An actor without a row here is "
                    + "presumed to do what its type does.")
        case "zones.csv":
            pick(
                "Les territoires que l’on nomme et qu’aucun code ne désigne : pays, bassins.",
                "The territories that people name and no code stands for: areas, basins.")
        case "relations.csv": pick("Qui est lié à qui, et comment.", "Who is tied to whom, and how.")
        case "cooperations.csv":
            pick("Les coopérations : clubs, réunions tournantes.", "The cooperations: clubs, meetings held in turn.")
        case "cooperation_members.csv":
            pick("Les membres de chaque coopération.", "The members of each cooperation.")
        case "initiatives.csv":
            pick("Les démarches menées sur un territoire.", "The initiatives led on a territory.")
        case "sessions.csv": pick("Les journées de chaque démarche.", "The days held in each initiative.")
        case "efforts.csv":
            pick("Le temps passé à chaque démarche.", "The time that each initiative took.")
        case "initiative_actors.csv":
            pick("Les acteurs de chaque démarche.", "The actors of each initiative.")
        case "survey.csv":
            pick(
                "Le recensement : qui a été invité, relancé, et quand il a répondu. Absent tant que personne n’est invité.",
                "The survey: who was invited, reminded, and when it answered. Not there until somebody is invited.")
        case "associations.csv":
            pick("Des exemples d’associations, pour les parcours.", "Examples of associations, for pathways.")
        default: referentialPurpose(path) ?? territoryPurpose(path)
        }
    }

    private func referentialPurpose(_ path: String) -> String? {
        switch path {
        case "functions.csv":
            pick("Les fonctions d’accompagnement, et leurs sous-fonctions.", "The support functions and their parts.")
        case "requirements.csv":
            pick("Ce qu’il faut à chaque stade.", "What each stage takes.")
        case "actor_types.csv": pick("Les types d’acteurs.", "The types of actors.")
        case "profiles.csv":
            pick(
                "Ce que fait d’ordinaire un acteur d’un type : ce que l’on présume de qui n’a rien dit.",
                "What an actor of a type usually does: what is presumed of who has said nothing.")
        case "pathway_steps.csv": pick("Les étapes du parcours d’une association.", "The steps of a pathway.")
        case "pathway_costs.csv":
            pick(
                "Ce que pèse le choix des interlocuteurs d’un parcours.",
                "What the choice of interlocutors of a pathway weighs.")
        default: nil
        }
    }

    private func territoryPurpose(_ path: String) -> String? {
        switch path {
        case "territories/communes.csv": pick("Les communes.", "The communes.")
        case "territories/epci.csv":
            pick("Les EPCI à fiscalité propre.", "The EPCI with taxes of their own.")
        case "territories/departements.csv": pick("Les départements.", "The départements.")
        case "territories/regions.csv": pick("Les régions d’aujourd’hui.", "The régions of today.")
        case "territories/regions2015.csv": pick("Les régions d’avant 2016.", "The régions of before 2016.")
        case "territories/former_communes.csv":
            pick(
                "Les communes d’hier, et où elles sont passées.", "The communes of yesterday, and what became of them.")
        case "territories/vintage.csv":
            pick("Le jour auquel ces territoires valent.", "The day on which these territories hold.")
        default: nil
        }
    }
}
