import AtlasDocuments
import AtlasModel

/// What a site says of itself: from when, from where, how surely, and what to do about a mistake.
extension Words {
    var sourcesTitle: String { pick("D’où vient ce que dit cette carte", "Where what this map says comes from") }

    var dateHeading: String { pick("De quand date cette carte", "The date of this map") }

    func situation(_ subject: AtlasOnDate) -> String {
        let (title, day) = (subject.atlas.title.madeSafe, date(subject.date))
        return pick(
            "« \(title) », situation au \(day). Une offre échue ce jour-là n’y est plus.",
            "“\(title)”, as of \(day). An offer that had ended by then is not in it.")
    }

    var certaintyHeading: String { pick("Vérifié, présumé, inconnu", "Verified, presumed, unknown") }

    var certainties: [String] {
        [
            pick(
                "Vérifié (●)\u{A0}: quelqu’un l’a demandé à l’acteur, à la date dite sur sa fiche.",
                "Verified (●): somebody asked the actor, on the day that its page gives."),
            pick(
                "Présumé (○)\u{A0}: déduit du type de l’acteur (un DLA, un point d’appui…), ou écrit quelque part sans que "
                    + "personne l’ait vérifié avec lui. Appelez avant de vous déplacer.",
                "Presumed (○): deduced from the type of the actor (a DLA, a support point…), or written somewhere without "
                    + "anybody having verified it. Call before you go."),
            pick(
                "Inconnu (?)\u{A0}: l’acteur est là, mais on ne sait pas s’il le fait, ni où, ni à quel stade.",
                "Unknown (?): the actor is there, but nobody knows whether it does it, or where, or at which stage."),
            pick("Zone blanche\u{A0}: personne de connu. ", "Gap: nobody known. ") + gapCaution,
        ]
    }

    func presumedShare(_ presumed: Int, of all: Int) -> String {
        pick(
            "Ici, \(number(presumed)) offres sur \(number(all)) sont présumées.",
            "Here, \(number(presumed)) offers of \(number(all)) are presumed.")
    }

    var correctionHeading: String { pick("Faire corriger une fiche", "Have a record corrected") }

    var correctionSteps: String {
        pick(
            "Une fiche est fausse, il manque un acteur, vous voulez confirmer ce que vous faites ? Écrivez-le en citant "
                + "l’identifiant de la fiche, ce qui change, et depuis quand. La carte est refaite avec ce que vous avez dit.",
            "A record is wrong, an actor is missing, you want to confirm what you do? Write, citing the identifier of the "
                + "record, what changes, and since when. The map is made again with what you said.")
    }

    var correctionTo: String { pick("À qui écrire\u{A0}: ", "Whom to write to: ") }

    var correctionUnknown: String {
        pick(
            "À qui écrire\u{A0}: à l’organisme qui publie cette page.",
            "Whom to write to: the organisation that "
                + "publishes this page.")
    }

    var correctRecord: String { pick("Corriger ou confirmer cette fiche", "Correct or confirm this record") }

    var contactsHeading: String { pick("Données personnelles", "Personal data") }

    /// - Parameters:
    ///   - isOpen: whether the contacts of persons are published.
    ///   - hasNotes: whether the notes on actors are.
    func personalData(isOpen: Bool, hasNotes: Bool) -> String {
        let contacts =
            isOpen
            ? pick(
                "Les fiches portent les contacts professionnels que l’atlas connaît, ceux de personnes compris.",
                "The records carry the professional contacts that the atlas knows, those of persons included.")
            : pick(
                "Seuls les contacts d’organisations sont publiés\u{A0}: ni courriel nominatif, ni mobile.",
                "Only contacts of organisations are published: no mailbox of a person, no mobile.")
        let notes =
            hasNotes
            ? pick(
                " Les notes de l’atlas sur les acteurs et leurs relations sont publiées avec leurs fiches.",
                " The notes of the atlas on actors and their relations are published with their records.")
            : pick(
                " Les notes de l’atlas sur les acteurs et leurs relations, écrites pour qui le tient, ne sont pas publiées.",
                " The notes of the atlas on actors and their relations, written for those who keep it, are not published."
            )
        return contacts + notes
            + pick(
                " Ces pages ne posent aucun cookie, ne mesurent rien, ne gardent rien et n’appellent aucun autre site. Votre "
                    + "commune et vos réponses restent dans votre navigateur.",
                " These pages set no cookie, measure nothing, keep nothing and call no other site. Your commune and your "
                    + "answers stay in your browser.")
    }

    var rulesHeading: String { pick("Comment les couleurs sont calculées", "How the colours are worked out") }

    var rules: String {
        pick(
            "Pour chaque commune, chaque fonction et chaque stade, on compte les acteurs dont la zone y va. Un territoire plus "
                + "grand prend le pire de ce qu’ont ses communes\u{A0}: une seule sans personne se voit. Seules comptent les "
                + "fonctions nécessaires au stade, sauf si vous en choisissez une. Le parcours prend, à chaque étape, "
                + "l’acteur vérifié avant le présumé, le plus local, le plus proche, et change le moins souvent d’interlocuteur.",
            "For each commune, each function and each stage, the actors whose zone goes there are counted. A larger territory "
                + "takes the worst of what its communes have: a single one with nobody shows. Only functions required at "
                + "the stage count, unless you choose one. The pathway takes, at each step, the verified actor before the "
                + "presumed, the most local, the nearest, and changes as seldom as can be.")
    }

    var licencesHeading: String { pick("Sources et licences", "Sources and licences") }

    var territoryLicence: String {
        pick(
            "Communes, EPCI, départements, régions\u{A0}: code officiel géographique au 1er janvier 2026, Insee ; contours\u{A0}: "
                + "IGN ; mairies\u{A0}: DILA ; codes postaux\u{A0}: La Poste. Licence Ouverte 2.0 (Etalab).",
            "Communes, EPCI, départements, régions: official geographic code of 1 January 2026, Insee; outlines: IGN; town "
                + "halls: DILA; postal codes: La Poste. Licence Ouverte 2.0 (Etalab).")
    }

    var ownTerritories: String {
        pick(
            "Territoires\u{A0}: ceux que l’atlas apporte avec lui.", "Territories: those that the atlas brings along.")
    }

    var referentialLicence: String {
        pick(
            "Fonctions, types d’acteurs, étapes et règles\u{A0}: référentiel de Maillage, une proposition à confirmer ; Licence "
                + "Ouverte 2.0. Les étapes citent chacune leur source ; elles informent et ne remplacent pas un conseil juridique.",
            "Functions, types of actors, steps and rules: referential of Maillage, a proposal to be confirmed; Licence Ouverte "
                + "2.0. Each step cites its source; they inform and do not replace legal advice.")
    }

    var ownReferential: String {
        pick(
            "Fonctions, types d’acteurs, étapes et règles\u{A0}: celles que l’atlas apporte avec lui.",
            "Functions, types of actors, steps and rules: those that the atlas brings along.")
    }

    var actorSources: String {
        pick("Ce qui est dit des acteurs vient de\u{A0}:", "What is said of the actors comes from:")
    }

    func records(_ count: Int) -> String {
        self.count(count, ("fiche", "fiches"), ("record", "records"))
    }
}
