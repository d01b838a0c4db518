package import AtlasModel

extension Words {
    /// How sure an offer is, and why: `vérifié le …`, `présumé d’après son type`, `rôle inconnu`.
    package func certainty(_ offer: EffectiveOffer) -> String {
        switch (offer.presence, offer.basis) {
        case (.confirmed, _):
            offer.verification.map { pick("vérifié le ", "verified on ") + date($0.on) } ?? presence(.confirmed)
        case (.presumed, .profile): pick("présumé d’après son type", "presumed from its type")
        case (.presumed, .offer): pick("présumé, à vérifier", "presumed, to be verified")
        case (.unknown, _): pick("inconnu, à vérifier", "unknown, to be verified")
        case (.absent, _): pick("ne couvre pas", "does not cover")
        }
    }

    /// A name, with the acronym where the name does not hold it already.
    package func name(of actor: Actor) -> String {
        let name = actor.name.madeSafe
        let acronym = actor.acronym.madeSafe
        return acronym.isEmpty || name.folded.contains(acronym.folded) ? name : "\(name) (\(acronym))"
    }

    /// The name of an actor that may be missing from the atlas, or be imagined to be.
    package func name(of id: ActorID, in subject: AtlasOnDate) -> String {
        if let stopped = subject.stopped[id] { return wouldStop(stopped.name.madeSafe) }
        return subject.actor(id)?.name.madeSafe ?? id.rawValue.madeSafe
    }

    /// Somebody who is there no more in what is imagined, where others still name them.
    package func wouldStop(_ name: String) -> String { pick("\(name) (s’arrêterait)", "\(name) (would stop)") }

    /// A commune by its code, as `Quimper (29)`; said after the word for it.
    package func commune(_ code: String?, in territories: Territories) -> String {
        code.map { territory(TerritoryReference(.commune, $0), in: territories) }
            ?? pick("inconnue", "unknown")
    }

    package func verification(_ verification: Verification?) -> String {
        guard let verification else { return pick("non vérifiée", "not verified") }
        let day = pick("vérifiée le ", "verified on ") + date(verification.on)
        return verification.by.isEmpty ? day : day + pick(" par ", " by ") + verification.by.madeSafe
    }

    /// Which atlas, and as it stood on which day.
    package func origin(_ subject: AtlasOnDate) -> String {
        let title = subject.atlas.title.madeSafe
        let day = date(subject.date)
        return pick("Atlas : \(title). Situation au \(day).", "Atlas: \(title). As of \(day).")
    }

    /// From when to when an initiative was led.
    package func dates(of initiative: Initiative) -> String {
        switch (initiative.start, initiative.end) {
        case (let start?, let end?): pick("\(period(start)) à \(period(end))", "\(period(start)) to \(period(end))")
        case (let start?, nil): pick("à partir de \(period(start))", "from \(period(start))")
        case (nil, let end?): pick("jusqu’à \(period(end))", "until \(period(end))")
        case (nil, nil): pick("dates inconnues", "unknown dates")
        }
    }

    /// The time of one person with its components, as `3 + 7 = 10 jours`.
    package func time(of who: Initiative.Effort.Who, in initiative: Initiative) -> String {
        guard let total = initiative.days(of: who) else { return pick("non dit", "not said") }
        let parts = initiative.efforts.filter { $0.who == who }.map { number($0.days) }
        return parts.count == 1 ? days(total) : parts.joined(separator: " + ") + " = " + days(total)
    }

    package func who(_ who: Initiative.Effort.Who) -> String {
        switch who {
        case .participant: pick("participant", "participant")
        case .coordinator: pick("coordinateur", "coordinator")
        }
    }

    /// How often the members of a cooperation meet.
    package func rhythm(everyMonths months: Int?) -> String {
        switch months {
        case nil: pick("rythme non dit", "rhythm not said")
        case 1?: pick("tous les mois", "every month")
        case let months?: pick("tous les \(number(months)) mois", "every \(number(months)) months")
        }
    }
}
