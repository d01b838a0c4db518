extension FunctionID {
    /// The function of those who receive and point the way: whom to ask where nobody covers a step.  A referential
    /// that replaces ours keeps this identifier for it.
    public static let reception = FunctionID("accueil")
}

extension AtlasOnDate {
    /// The pathway of an association from the day of the atlas.
    ///
    /// Steps are those of the association's stage; of the following stages too where `full`.  Where the association
    /// has named needs, only the steps of these functions remain, and a need that no step answers makes a step of its
    /// own.
    public func pathway(of association: Association, full: Bool = false) -> Pathway {
        let commune = association.commune.flatMap(atlas.territories.commune)
        let stages = EmploymentStage.allCases.filter { $0 == association.stage || (full && $0 > association.stage) }
        let subjects = subjects(at: stages, needs: association.needs)
        return Pathway(
            association: association,
            steps: subjects.map { subject in
                let bare = PlannedStep(subject: subject, candidates: [], rupture: nil)
                let candidates = candidates(for: bare.function, at: bare.stage, around: commune)
                let rupture = candidates.isEmpty ? rupture(of: bare.function, at: bare.stage, around: commune) : nil
                return PlannedStep(subject: subject, candidates: candidates, rupture: rupture)
            })
    }

    /// The steps of some stages; with needs, those that answer one, and the needs that none answers at the first stage.
    private func subjects(at stages: [EmploymentStage], needs: [FunctionID]) -> [PlannedStep.Subject] {
        let steps = atlas.referential.steps.filter { stages.contains($0.stage) }
        guard !needs.isEmpty, let first = stages.first else { return steps.map { .step($0) } }
        let referential = atlas.referential
        func answers(_ step: PathwayStep, _ need: FunctionID) -> Bool {
            referential.function(need, countsOn: step.function) || referential.function(step.function, countsOn: need)
        }
        let kept = steps.filter { step in needs.contains { answers(step, $0) } }
        var seen: Set<FunctionID> = []
        let unanswered = needs.filter { need in
            seen.insert(need).inserted && !steps.contains { answers($0, need) }
        }
        return kept.filter { $0.stage == first }.map { .step($0) } + unanswered.map { .need($0, first) }
            + kept.filter { $0.stage != first }.map { .step($0) }
    }

    /// The actors who cover a function and stage where the association is, the best first.
    private func candidates(
        for function: FunctionID, at stage: EmploymentStage, around commune: Int?
    ) -> [Candidate] {
        guard let commune else { return [] }
        return actors(present: .presumed, on: function, at: stage, in: commune)
            .compactMap { row in
                offers(of: row)
                    .filter {
                        $0.presence >= .presumed && concerns($0, function, at: stage) && holds($0, in: commune)
                    }
                    .map { candidate(row, $0, around: commune) }
                    .min { $0.precedes($1) }
            }
            .sorted { $0.precedes($1) }
    }

    private func holds(_ offer: EffectiveOffer, in commune: Int) -> Bool {
        offer.reach.contains { atlas.territories.contains(commune, in: $0) }
    }

    private func candidate(_ row: Int, _ offer: EffectiveOffer, around commune: Int?) -> Candidate {
        let territories = atlas.territories
        return Candidate(
            actor: atlas.actors[row].id, presence: offer.presence, role: offer.role, basis: offer.basis,
            territory: commune.flatMap { commune in
                offer.reach.filter { territories.contains(commune, in: $0) }.min { $0.level < $1.level }
            },
            distance: commune.flatMap { distance(fromCommune: $0, toActor: row) },
            verifiedOn: offer.verification?.on)
    }

    /// Where an actor is: at its own place, or else at its commune; `nil` where nobody knows.
    func place(of row: Int) -> Coordinate? {
        let actor = atlas.actors[row]
        return actor.coordinate
            ?? actor.commune.flatMap(atlas.territories.commune).flatMap(atlas.territories.coordinate)
    }

    /// Kilometres between a commune and an actor, at its own place or else at its commune.
    public func distance(fromCommune commune: Int, toActor row: Int) -> Double? {
        guard let place = place(of: row), let origin = atlas.territories.coordinate(ofCommune: commune) else {
            return nil
        }
        return origin.metricDistance(to: place)
    }

    /// Kilometres between a commune and the nearest one of a set.
    private func distance(fromCommune commune: Int, to set: CommuneSet) -> Double? {
        guard let origin = atlas.territories.coordinate(ofCommune: commune) else { return nil }
        return set.lazy.compactMap(atlas.territories.coordinate).map(origin.metricDistance).min()
    }

    private func rupture(of function: FunctionID, at stage: EmploymentStage, around commune: Int?) -> Rupture {
        // Not from the lists of who is present: an offer that reaches no commune is still somebody to ask.
        let elsewhere = atlas.actors.indices.compactMap { row in
            offers(of: row)
                .filter { $0.presence >= .presumed && concerns($0, function, at: stage) }
                .map { offer in
                    var candidate = candidate(row, offer, around: commune)
                    candidate.zoneDistance = commune.flatMap {
                        distance(fromCommune: $0, to: atlas.territories.communes(of: offer.reach))
                    }
                    return candidate
                }
                .min { $0.actsNearer(than: $1) }
        }
        return Rupture(
            nearest: elsewhere.min { $0.actsNearer(than: $1) },
            orientation: orientation(for: function, at: stage, around: commune))
    }

    /// Who says that it sends people on for this function; else who receives everybody, a point whose Guid'Asso level
    /// is orientation before any other.
    private func orientation(for function: FunctionID, at stage: EmploymentStage, around commune: Int?) -> Candidate? {
        guard let commune else { return nil }
        let referrals = atlas.actors.indices.compactMap { row in
            offers(of: row)
                .filter { $0.role == .referral && concerns($0, function, at: stage) && holds($0, in: commune) }
                .map { candidate(row, $0, around: commune) }
                .min { $0.precedes($1) }
        }
        if let referral = referrals.min(by: { $0.precedes($1) }) { return referral }
        let receivers = candidates(for: .reception, at: stage, around: commune)
        return receivers.first { actor($0.actor)?.guidAsso == .orientation } ?? receivers.first
    }
}
