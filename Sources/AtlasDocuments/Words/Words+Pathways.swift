package import AtlasModel

extension Words {
    /// Why a candidate was chosen: what it covers, what it is to the function, how sure, how far.
    package func reason(_ candidate: Candidate, in atlas: Atlas) -> String {
        var parts: [String] = []
        if let territory = candidate.territory {
            parts.append(covering(self.territory(territory, in: atlas.territories)))
        }
        parts.append(role(candidate.role))
        parts.append(basis(candidate.basis, verifiedOn: candidate.verifiedOn, in: atlas))
        if let distance = candidate.distance { parts.append(self.distance(distance)) }
        return parts.joined(separator: reasonSeparator)
    }

    /// What makes us think that an actor does it.
    package func basis(_ basis: EffectiveOffer.Basis, verifiedOn: CalendarDate?, in atlas: Atlas) -> String {
        switch (basis, verifiedOn) {
        case (.profile(let type), _):
            let name = self.type(type, in: atlas.referential)
            return pick("présumé d’après son type (\(name))", "presumed from its type (\(name))")
        case (.offer, let day?): return pick("vérifié le ", "verified on ") + date(day)
        case (.offer, nil): return pick("présumé, à vérifier", "presumed, to be verified")
        }
    }

    /// What to do about a step that nobody covers.
    package func reason(_ rupture: Rupture, in subject: AtlasOnDate) -> String {
        var parts = [noInterlocutor]
        if let nearest = rupture.nearest, let actor = subject.actor(nearest.actor) {
            parts.append(
                nearest.zoneDistance.map { nearestElsewhere(actor.name.madeSafe, away: remoteness($0)) }
                    ?? elsewhere(actor.name.madeSafe))
        }
        if let orientation = rupture.orientation, let actor = subject.actor(orientation.actor) {
            parts.append(asking(actor.name.madeSafe))
        }
        return parts.joined(separator: reasonSeparator)
    }

    /// The reason that goes with a step: of the choice, or of the rupture.
    package func reason(_ step: PlannedStep, in subject: AtlasOnDate) -> String {
        if let choice = step.choice {
            let grounds = step.grounds.map { self.grounds($0, of: choice, in: subject) } ?? []
            return ([reason(choice, in: subject.atlas)] + grounds).joined(separator: reasonSeparator)
        }
        return step.rupture.map { reason($0, in: subject) } ?? ""
    }

    /// What speaks for a choice besides its own rank: the same person again, a relation, the word of somebody.
    private func grounds(_ grounds: ChoiceGrounds, of choice: Candidate, in subject: AtlasOnDate) -> [String] {
        var parts: [String] = []
        switch grounds.way {
        case .same:
            parts.append(sameInterlocutor)
        case .tied(let tie):
            let isForth = tie.to == choice.actor
            let previous = name(of: isForth ? tie.from : tie.to, in: subject)
            parts.append(tied(previous, relation(tie.kind, fromFirst: isForth)))
        case .first, .change: break
        }
        if grounds.isImposed {
            parts.append(chosenByYou)
        } else if let other = grounds.passedOver {
            if grounds.way != .same, grounds.staysNext {
                parts.append(followsOn)
            }
            parts.append(ratherThan(name(of: other, in: subject)))
        }
        return parts
    }

    /// The deadline of a step as its source tells it, and in days where the day of the hire is known.
    package func deadline(_ step: PlannedStep) -> String {
        guard case .step(let fact) = step.subject else { return "" }
        let days: String? =
            switch (step.earliest, step.latest) {
            case (let first?, let last?): pick("du \(date(first)) au \(date(last))", "\(date(first)) to \(date(last))")
            case (let first?, nil): pick("à partir du \(date(first))", "from \(date(first))")
            case (nil, let last?): pick("au plus tard le \(date(last))", "\(date(last)) at the latest")
            case (nil, nil): nil
            }
        return [fact.deadline.madeSafe, days ?? ""].filter { !$0.isEmpty }.joined(separator: pick(" : ", ": "))
    }

    package func title(_ step: PlannedStep, in referential: Referential) -> String {
        title(step.subject, in: referential)
    }

    package func title(_ subject: PlannedStep.Subject, in referential: Referential) -> String {
        switch subject {
        case .step(let step): step.title(in: language).madeSafe
        case .need(let function, _): pick("Besoin : ", "Need: ") + self.function(function, in: referential)
        }
    }

    /// Where the fact of a step comes from and when it was checked there.
    package func source(_ step: PlannedStep) -> String { source(step.subject) }

    package func source(_ subject: PlannedStep.Subject) -> String {
        guard case .step(let step) = subject else {
            return pick("besoin dit par l’association", "need told by the association")
        }
        guard let day = step.checkedOn else {
            // A source that says itself that it is to be confirmed is not said to be so twice.
            if step.source.folded.hasSuffix("a confirmer") { return step.source.madeSafe }
            let unchecked = pick("à vérifier", "to be checked")
            return step.source.isEmpty ? unchecked : "\(step.source.madeSafe), \(unchecked)"
        }
        let checked = pick("vérifié le ", "checked on ") + date(day)
        return step.source.isEmpty ? checked : "\(step.source.madeSafe), \(checked)"
    }
}
