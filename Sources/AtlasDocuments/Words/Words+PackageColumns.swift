extension Words {
    /// What a column of a file of an atlas package holds; `nil` where the file has no such column.
    package func meaning(ofColumn column: String, in path: String) -> String? {
        switch path {
        case "actors.csv": actorColumn(column) ?? common(column)
        case "offers.csv": offerColumn(column) ?? common(column)
        case "zones.csv": zoneColumn(column) ?? common(column)
        case "relations.csv": relationColumn(column) ?? common(column)
        case "cooperations.csv", "cooperation_members.csv": cooperationColumn(column, path) ?? common(column)
        case "initiatives.csv": initiativeColumn(column) ?? common(column)
        case "sessions.csv", "efforts.csv", "initiative_actors.csv": initiativePart(column) ?? common(column)
        case "survey.csv": surveyColumn(column) ?? common(column)
        case "associations.csv": exampleColumn(column) ?? common(column)
        default: referentialColumn(column, path) ?? territoryColumn(column, path) ?? common(column)
        }
    }

    private func common(_ column: String) -> String? {
        switch column {
        case "id":
            pick(
                "nom court de la ligne, à soi : minuscules, chiffres, traits d’union",
                "short name of the row, one’s own: lower-case letters, digits, hyphens")
        case "name": pick("nom en toutes lettres", "name in full")
        case "source": pick("qui le dit : document, entretien", "who says so: document, interview")
        case "verified_on":
            pick("le jour où on l’a vérifié auprès de l’acteur", "the day it was verified with the actor")
        case "verified_by": pick("qui l’a vérifié", "who verified it")
        case "note": pick("une précision", "a remark")
        case "name_en": pick("nom en anglais", "name in English")
        default: nil
        }
    }

    private func actorColumn(_ column: String) -> String? {
        switch column {
        case "acronym": pick("sigle", "acronym")
        case "type":
            pick("types d’acteur, le principal d’abord", "types of actor, the principal one first")
        case "networks": pick("réseaux dont il est membre", "networks it is a member of")
        case "guidasso": pick("niveau Guid’Asso", "level of Guid’Asso")
        case "siret": pick("SIRET, 14 chiffres", "SIRET, 14 digits")
        case "rna": pick("numéro RNA : W et 9 chiffres", "RNA number: W and 9 digits")
        case "address": pick("adresse postale", "postal address")
        case "commune": pick("code INSEE de sa commune", "INSEE code of its commune")
        case "latitude": pick("latitude en degrés, vers le nord", "latitude in degrees, northward")
        case "longitude": pick("longitude en degrés, vers l’est", "longitude in degrees, eastward")
        case "zone":
            pick(
                "territoire d’intervention ; vide : on ne sait pas, jamais « partout »",
                "territory where it acts; empty: nobody knows, never “everywhere”")
        case "phone": pick("téléphone", "telephone")
        case "email": pick("courriel", "mailbox")
        case "website": pick("site internet", "website")
        case "survey": pick("où en est le recensement", "how far the survey is")
        case "modified_on": pick("le jour du dernier changement", "the day of the last change")
        case "notes": pick("tout le reste", "all the rest")
        default: nil
        }
    }

    private func offerColumn(_ column: String) -> String? {
        switch column {
        case "actor": pick("qui propose", "who offers")
        case "functions": pick("fonctions d’accompagnement", "support functions")
        case "stages": pick("stades d’emploi ; vide : inconnus", "stages of employment; empty: unknown")
        case "role":
            pick(
                "cœur de métier, secondaire, oriente, ne le fait pas, inconnu",
                "core business, secondary, refers on, does not do it, unknown")
        case "zone":
            pick("où ; vide : le territoire de l’acteur", "where; empty: the territory of the actor")
        case "modes": pick("sous quelles formes", "in which forms")
        case "duration": pick("durée de l’accompagnement", "how long the support lasts")
        case "audience": pick("pour qui", "for whom")
        case "cost": pick("prix pour l’association", "price for the association")
        case "conditions": pick("à quelles conditions", "on which conditions")
        case "valid_from": pick("premier jour ; vide : depuis toujours", "first day; empty: since ever")
        case "valid_to": pick("dernier jour ; vide : sans fin", "last day; empty: without end")
        default: nil
        }
    }

    private func zoneColumn(_ column: String) -> String? {
        switch column {
        case "kind": pick("pays, agglomération, bassin : votre mot", "area, agglomeration, basin: your word")
        case "members": pick("territoires officiels qui la composent", "official territories that it is made of")
        default: nil
        }
    }

    private func relationColumn(_ column: String) -> String? {
        switch column {
        case "from": pick("qui", "who")
        case "to": pick("avec qui", "with whom")
        case "kind":
            pick(
                "partenaires, membre de, oriente vers, finance, héberge, anime",
                "partners, member of, refers to, funds, hosts, runs")
        default: nil
        }
    }

    private func cooperationColumn(_ column: String, _ path: String) -> String? {
        switch column {
        case "kind": pick("club, réseau : votre mot", "club, network: your word")
        case "territory": pick("un territoire", "one territory")
        case "charter": pick("ce que dit la charte", "what the charter says")
        case "governance": pick("qui décide", "who decides")
        case "meeting_every":
            pick("une réunion tous les : P2M, deux mois ; P1Y, un an", "a meeting every: P2M, two months; P1Y, a year")
        case "rotation":
            pick(
                "qui accueille, à son tour ; @ et le jour de la première réunion",
                "who hosts, in turn; @ and the day of the first meeting")
        case "results": pick("ce qui en est sorti", "what came of it")
        case "cooperation": pick("la coopération", "the cooperation")
        case "actor": pick("le membre", "the member")
        case "role": pick("ce qu’il y fait", "what it does there")
        default: nil
        }
    }

    private func initiativeColumn(_ column: String) -> String? {
        switch column {
        case "territory": pick("un territoire", "one territory")
        case "leaders": pick("acteurs qui la portent", "actors who lead it")
        case "start", "end":
            pick("jour, mois ou année : 2026-03-12, 2026-03, 2026", "day, month or year: 2026-03-12, 2026-03, 2026")
        case "budget_eur": pick("euros ; ~ devant : à peu près", "euros; ~ before: about")
        case "funding": pick("qui paie", "who pays")
        case "consultant": pick("acteur qui anime", "actor who runs it")
        case "objectives": pick("ce que l’on cherche", "what is sought")
        case "deliverables": pick("ce qui en reste", "what remains of it")
        case "next_steps": pick("la suite", "what follows")
        case "invited": pick("combien d’invités", "how many invited")
        case "present": pick("combien de présents", "how many present")
        default: nil
        }
    }

    private func initiativePart(_ column: String) -> String? {
        switch column {
        case "initiative": pick("la démarche", "the initiative")
        case "date":
            pick("un jour, ou du premier au dernier avec /", "a day, or from the first to the last with /")
        case "duration_days", "days": pick("jours, avec deux décimales au plus", "days, two decimals at most")
        case "title": pick("titre de la journée", "title of the day")
        case "content": pick("ce qu’on y a fait", "what was done")
        case "who": pick("temps des participants ou du coordinateur", "time of participants or of the coordinator")
        case "detail": pick("à quoi il a servi", "what it served")
        case "actor": pick("l’acteur", "the actor")
        case "part": pick("pilote, participant : votre mot", "leader, participant: your word")
        default: nil
        }
    }

    private func exampleColumn(_ column: String) -> String? {
        switch column {
        case "commune": pick("code INSEE de sa commune", "INSEE code of its commune")
        case "stage": pick("où elle en est", "where it stands")
        case "needs": pick("fonctions dont elle a besoin", "functions that it needs")
        case "description": pick("son histoire", "its story")
        default: nil
        }
    }
}
