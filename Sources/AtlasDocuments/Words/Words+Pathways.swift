package import AtlasModel

extension Words {
    /// Why a candidate was chosen: what it covers, what it is to the function, how sure, how far.
    package func reason(_ candidate: Candidate, in atlas: Atlas) -> String {
        var parts: [String] = []
        if let territory = candidate.territory {
            parts.append(pick("couvre ", "covers ") + self.territory(territory, in: atlas.territories))
        }
        parts.append(role(candidate.role))
        switch (candidate.basis, candidate.verifiedOn) {
        case (.profile(let type), _):
            let name = atlas.referential.type(type)?.name(in: language) ?? type.rawValue
            parts.append(
                pick("présumé d’après son type (\(name.madeSafe))", "presumed from its type (\(name.madeSafe))"))
        case (.offer, let day?): parts.append(pick("vérifié le ", "verified on ") + date(day))
        case (.offer, nil): parts.append(pick("présumé, à vérifier", "presumed, to be verified"))
        }
        if let distance = candidate.distance { parts.append(self.distance(distance)) }
        return parts.joined(separator: pick(" ; ", "; "))
    }

    /// What to do about a step that nobody covers.
    package func reason(_ rupture: Rupture, in subject: AtlasOnDate) -> String {
        var parts = [
            pick(
                "rupture de parcours : personne ne couvre cette étape ici",
                "break in the pathway: nobody covers this step here")
        ]
        if let nearest = rupture.nearest, let actor = subject.actor(nearest.actor) {
            if let away = nearest.zoneDistance {
                let place = pick("intervient à \(distance(away))", "acts \(distance(away)) away")
                parts.append(
                    pick("le plus proche ailleurs : ", "nearest elsewhere: ") + actor.name.madeSafe + " (\(place))")
            } else {
                parts.append(pick("le fait ailleurs : ", "does it elsewhere: ") + actor.name.madeSafe)
            }
        }
        if let orientation = rupture.orientation, let actor = subject.actor(orientation.actor) {
            parts.append(pick("demander à : ", "ask: ") + actor.name.madeSafe)
        }
        return parts.joined(separator: pick(" ; ", "; "))
    }

    /// The reason that goes with a step: of the choice, or of the rupture.
    package func reason(_ step: PlannedStep, in subject: AtlasOnDate) -> String {
        if let choice = step.choice { return reason(choice, in: subject.atlas) }
        return step.rupture.map { reason($0, in: subject) } ?? ""
    }

    package func title(_ step: PlannedStep, in referential: Referential) -> String {
        switch step.subject {
        case .step(let step): step.title(in: language).madeSafe
        case .need(let function, _): pick("Besoin : ", "Need: ") + self.function(function, in: referential)
        }
    }

    /// Where the fact of a step comes from and when it was checked there.
    package func source(_ step: PlannedStep) -> String {
        guard case .step(let step) = step.subject else {
            return pick("besoin dit par l’association", "need told by the association")
        }
        let checked =
            step.checkedOn.map { pick("vérifié le ", "checked on ") + date($0) } ?? pick("à vérifier", "to be checked")
        return step.source.isEmpty ? checked : "\(step.source.madeSafe), \(checked)"
    }
}
