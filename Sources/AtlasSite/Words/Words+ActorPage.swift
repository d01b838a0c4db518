import AtlasDocuments
import AtlasModel

/// The words of the page of an actor.
extension Words {
    var offersHeading: String { pick("Ce que cet acteur propose", "What this actor offers") }
    var reachHeading: String { pick("Le joindre", "How to reach it") }
    var tiesHeading: String { pick("Avec qui il travaille", "Whom it works with") }
    var undertakingsHeading: String { pick("Ce à quoi il prend part", "What it takes part in") }
    var recordHeading: String { pick("D’où vient cette fiche", "Where this record comes from") }
    var inDepartements: String { pick("Ce qui est couvert là où il intervient", "What is covered where it works") }

    var stagesColumn: String { pick("Pour qui", "For whom") }
    var unknownStages: String { pick("stade inconnu", "unknown stage") }

    var nothingOffered: String {
        pick(
            "Rien de connu\u{A0}: personne n’a dit ce qu’il propose, et son type ne laisse rien présumer.",
            "Nothing known: nobody has told what it offers, and its type lets nothing be presumed.")
    }

    /// Over the functions that an actor has in a role.
    func offersOf(_ role: OfferRole) -> String {
        switch role {
        case .core: pick("Son cœur de métier", "Its core business")
        case .secondary: pick("Il le fait aussi", "It also does")
        case .unknown: pick("On ne sait pas s’il le fait", "Nobody knows whether it does")
        case .referral: pick("Il ne le fait pas, mais oriente vers d’autres", "It does not, but refers on to others")
        case .none: pick("Il ne le fait pas", "It does not")
        }
    }

    func onlyIn(_ place: String) -> String { pick("seulement dans\u{A0}: \(place)", "in this area only: \(place)") }

    func supposedIn(_ place: String) -> String {
        pick("zone inconnue ; supposée\u{A0}: \(place)", "unknown zone; supposed: \(place)")
    }

    var noContact: String { pick("Aucune coordonnée connue.", "No contact known.") }
    var contactsWithheld: String {
        pick(
            "Les coordonnées de personnes ne sont pas publiées.", "Contacts of persons are not published.")
    }

    /// When somebody checked a record with its actor, or when it was last changed without that.
    func checked(_ actor: Actor) -> String {
        if let verification = actor.verification { return self.verification(Verification(on: verification.on, by: "")) }
        let unchecked = pick("jamais vérifiée avec l’acteur", "never checked with the actor")
        return actor.modifiedOn.map { unchecked + pick(", modifiée le ", ", changed on ") + date($0) } ?? unchecked
    }

    var wrongRecord: String { pick("Une erreur, un changement\u{A0}?", "A mistake, a change?") }

    /// After the link to a correction.
    func citing(_ reference: String) -> String {
        pick(", en citant sa référence\u{A0}: \(reference).", ", citing its reference: \(reference).")
    }
}
