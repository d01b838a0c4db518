extension Words {
    /// What a column of a file of the referential holds.
    func referentialColumn(_ column: String, _ path: String) -> String? {
        switch (path, column) {
        case ("functions.csv", "parent"):
            pick("la fonction dont elle fait partie", "the function that it is a part of")
        case ("requirements.csv", "function"), ("profiles.csv", "function"): pick("la fonction", "the function")
        case ("pathway_steps.csv", "function"):
            pick("la fonction qui y répond", "the function that answers it")
        case ("requirements.csv", "stage"), ("pathway_steps.csv", "stage"): pick("le stade", "the stage")
        case ("requirements.csv", "requirement"):
            pick("nécessaire, utile ou sans objet", "required, useful or not applicable")
        case ("actor_types.csv", "family"): pick("sous quel titre on le range", "under which heading it is listed")
        case ("actor_types.csv", "aliases"): pick("autres noms que l’on tape", "other names that people type")
        case ("profiles.csv", "type"): pick("le type d’acteur", "the type of actor")
        case ("profiles.csv", "stages"): pick("les stades", "the stages")
        case ("profiles.csv", "role"): pick("comme dans offers.csv", "as in offers.csv")
        default: pathwayColumn(column, path)
        }
    }

    private func pathwayColumn(_ column: String, _ path: String) -> String? {
        switch (path, column) {
        case ("pathway_steps.csv", "order"): pick("son rang dans le stade", "its rank in the stage")
        case ("pathway_steps.csv", "title"): pick("ce qu’il faut faire", "what is to be done")
        case ("pathway_steps.csv", "title_en"): pick("le même, en anglais", "the same, in English")
        case ("pathway_steps.csv", "deadline"): pick("l’échéance, en mots", "the deadline, in words")
        case ("pathway_steps.csv", "checked_on"):
            pick("le jour où la source a été relue", "the day the source was read again")
        case ("pathway_steps.csv", "earliest"), ("pathway_steps.csv", "latest"):
            pick(
                "au plus tôt ou au plus tard, compté depuis l’embauche : hire, 8 days before, 1 year after",
                "at the earliest or latest, counted from the hire: hire, 8 days before, 1 year after")
        case ("pathway_costs.csv", "value"): pick("points", "points")
        default: nil
        }
    }

    /// What a column of a file of territories holds.
    func territoryColumn(_ column: String, _ path: String) -> String? {
        guard path.hasPrefix("territories/") else { return nil }
        switch column {
        case "code":
            return pick("code INSEE, avec ses zéros", "INSEE code, with its zeros")
        case "siren", "epci": return pick("SIREN de l’EPCI, 9 chiffres", "SIREN of the EPCI, 9 digits")
        case "kind": return pick("CC, CA, CU ou METRO", "CC, CA, CU or METRO")
        case "departement": return pick("code du département", "code of the département")
        case "population": return pick("habitants ; vide : inconnue", "inhabitants; empty: unknown")
        case "latitude": return pick("latitude en degrés", "latitude in degrees")
        case "longitude": return pick("longitude en degrés", "longitude in degrees")
        case "postal_codes": return pick("codes postaux", "postal codes")
        case "point":
            return pick("mairie, ou un point de la commune", "town hall, or a point of the commune")
        case "region": return pick("code de sa région", "code of its région")
        case "region2015": return pick("code de sa région d’avant 2016", "code of its région of before 2016")
        case "prefecture": return pick("code INSEE de la préfecture", "INSEE code of the prefecture")
        case "successor": return pick("code INSEE de la commune d’aujourd’hui", "INSEE code of today’s commune")
        case "date": return pick("le jour", "the day")
        default: return nil
        }
    }
}
