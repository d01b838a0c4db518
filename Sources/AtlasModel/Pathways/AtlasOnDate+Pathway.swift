extension AtlasOnDate {
    /// The pathway of an association from the day of the atlas.
    ///
    /// Steps are those of the association's stage; of the following stages too where `full`.  Where the association
    /// has named needs, only the steps of these functions remain, and a need that no step answers makes a step of its
    /// own.  Who takes each step is chosen for the whole: see ``PathwayCosts``.
    ///
    /// - Parameter chosen: whom a person wants to see for a step; the other steps are chosen at their best around it.
    public func pathway(
        of association: Association, full: Bool = false, chosen: [PathwayStepID: ActorID] = [:]
    ) -> Pathway {
        let stages = EmploymentStage.allCases.filter { $0 == association.stage || (full && $0 > association.stage) }
        let subjects = pathwaySubjects(at: stages, needs: association.needs)
        var surroundings = Surroundings(of: association.commune.flatMap(atlas.territories.commune), in: self)
        let asked = subjects.map { FunctionAtStage($0.function, $0.stage) }
        let interlocutors = surroundings.interlocutors(for: asked)
        let ruptures = surroundings.ruptures(at: asked.filter { interlocutors[$0]?.candidates.isEmpty ?? true })
        let found = asked.map { interlocutors[$0] ?? Interlocutors() }
        let lists = found.map(\.candidates)
        let fixed = zip(subjects, lists).map { subject, list in
            chosen[subject.id].flatMap { wanted in list.firstIndex { $0.actor == wanted } }
        }
        let assignment = assignment(found.map(\.options), fixed: fixed)
        let grounds = grounds(of: assignment.choices, lists, fixed: fixed)
        let heeded = Set(subjects.indices.filter { fixed[$0] != nil }.map { subjects[$0].id })
        return Pathway(
            association: association,
            steps: subjects.indices.map { index in
                var (earliest, latest): (HireOffset?, HireOffset?)
                if case .step(let step) = subjects[index] { (earliest, latest) = (step.earliest, step.latest) }
                let hire = association.hireDate
                return PlannedStep(
                    subject: subjects[index], candidates: lists[index], chosen: assignment.choices[index],
                    grounds: grounds[index], rupture: ruptures[asked[index]],
                    earliest: hire.flatMap { earliest?.date(ofHire: $0) },
                    latest: hire.flatMap { latest?.date(ofHire: $0) })
            },
            cost: assignment.cost, unheededChoices: chosen.keys.filter { !heeded.contains($0) }.sorted())
    }

    /// The steps of some stages; with needs, those that answer one, and the needs that none answers at the first stage.
    package func pathwaySubjects(at stages: [EmploymentStage], needs: [FunctionID]) -> [PlannedStep.Subject] {
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

    private func assignment(_ options: [[InterlocutorAssignment.Option]], fixed: [Int?]) -> InterlocutorAssignment {
        let costs = atlas.referential.costs
        let (ties, tied, referred) = (
            atlas.relations.isEmpty ? nil : actorTies(), costs.change(along: .relation), costs.change(along: .referral)
        )
        return InterlocutorAssignment(options, fixed: fixed, change: costs.change(along: nil)) { actor in
            ties?.ties(to: actor).map { ($0.from, $0.tie == .referral ? referred : tied) } ?? []
        }
    }

    /// Why each step has the interlocutor that it has.
    private func grounds(of choices: [Int?], _ lists: [[Candidate]], fixed: [Int?]) -> [ChoiceGrounds?] {
        let actors = zip(choices, lists).map { place, list in place.map { list[$0].actor } }
        var previous: ActorID?
        return actors.indices.map { index in
            guard let actor = actors[index] else { return nil }
            defer { previous = actor }
            let best = lists[index].first?.actor
            return ChoiceGrounds(
                way: way(from: previous, to: actor),
                staysNext: actors[(index + 1)...].lazy.compactMap { $0 }.first == actor,
                passedOver: best == actor ? nil : best, isImposed: fixed[index] != nil)
        }
    }

    private func way(from previous: ActorID?, to actor: ActorID) -> ChoiceGrounds.Way {
        guard let previous else { return .first }
        if previous == actor { return .same }
        guard let from = row(of: previous), let to = row(of: actor),
            let relation = actorTies().relation(from: from, to: to)
        else { return .change(from: previous) }
        return .tied(atlas.relations[relation])
    }

    /// Where an actor is: at its own place, or else at its commune; `nil` where nobody knows.
    func place(of row: Int) -> Coordinate? {
        // Not the actor as a whole: a copy of all its texts for two of them.
        if let place = atlas.actors[row].coordinate { return place }
        guard let commune = atlas.actors[row].commune.flatMap(atlas.territories.commune) else { return nil }
        return atlas.territories.coordinate(ofCommune: commune)
    }

    /// Kilometres between a commune and an actor, at its own place or else at its commune.
    public func distance(fromCommune commune: Int, toActor row: Int) -> Double? {
        guard let place = place(of: row), let origin = atlas.territories.coordinate(ofCommune: commune) else {
            return nil
        }
        return origin.metricDistance(to: place)
    }
}

/// What a step asks for.
struct FunctionAtStage: Hashable {
    let function: FunctionID
    let stage: EmploymentStage

    init(_ function: FunctionID, _ stage: EmploymentStage) {
        self.function = function
        self.stage = stage
    }
}
