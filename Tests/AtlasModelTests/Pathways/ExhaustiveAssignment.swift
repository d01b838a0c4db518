import AtlasModel

/// What a pathway costs by the words of the referential, and the least of all assignments, tried one by one.
struct ExhaustiveAssignment {
    let atlas: Atlas
    let steps: [PlannedStep]

    private var costs: PathwayCosts { atlas.referential.costs }

    /// The number of assignments, if it is not beyond patience.
    func count(upTo limit: Int) -> Int? {
        var count = 1
        for step in steps where !step.candidates.isEmpty {
            count *= step.candidates.count
            if count > limit { return nil }
        }
        return count
    }

    /// The least of all assignments: its cost, then the places of its candidates added.
    /// - Parameter forced: who has to take a step.
    func least(forced: [PathwayStepID: ActorID] = [:]) -> [Int] {
        var best: [Int]?
        var choice = [Int](repeating: 0, count: steps.count)
        func visit(_ step: Int) {
            guard step < steps.count else {
                let found = [cost(of: choice), choice.reduce(0, +)]
                if best.map({ found.lexicographicallyPrecedes($0) }) ?? true { best = found }
                return
            }
            if steps[step].candidates.isEmpty { return visit(step + 1) }
            for place in steps[step].candidates.indices {
                if let wanted = forced[steps[step].id], steps[step].candidates[place].actor != wanted { continue }
                choice[step] = place
                visit(step + 1)
            }
            choice[step] = 0
        }
        visit(0)
        return best ?? [0, 0]
    }

    func cost(of choice: [Int]) -> Int {
        var cost = 0
        var previous: ActorID?
        for (step, place) in zip(steps, choice) where !step.candidates.isEmpty {
            let candidate = step.candidates[place]
            cost += rank(of: candidate)
            if let previous, previous != candidate.actor { cost += change(from: previous, to: candidate.actor) }
            previous = candidate.actor
        }
        return cost
    }

    func rank(of candidate: Candidate) -> Int {
        var points = 0
        if candidate.presence == .presumed { points += costs[.presumed] }
        if candidate.role == .secondary { points += costs[.secondary] }
        let levels: [TerritoryLevel] = [.commune, .epci, .zone, .departement, .formerRegion, .region, .france]
        points += costs[.zoneLevel] * levels.firstIndex(of: candidate.territory!.level)!
        let whole = candidate.distance.map { Int($0.rounded(.down)) } ?? Int.max
        return points + costs[.kilometre] * min(whole, costs[.kilometresAtMost])
    }

    private func change(from: ActorID, to: ActorID) -> Int {
        var prices = [costs[.change]]
        for relation in atlas.relations {
            if (relation.from, relation.to) == (from, to) || (relation.from, relation.to) == (to, from) {
                prices.append(costs[.changeTied])
            }
            if (relation.from, relation.to) == (from, to), relation.kind == .refers {
                prices.append(costs[.changeReferred])
            }
        }
        return prices.min()!
    }
}

extension SmallAtlas {
    /// A small atlas where choices weigh something and actors are tied.
    init(weighingSeed seed: Int, actors: Int? = nil) {
        self.init(seed: seed, actors: actors)
        let scale = random.pick([1, 10, 100])
        let costs = PathwayCosts.Constant.allCases.map { PathwayCosts.Entry($0, random.below(50) * scale) }
        atlas.referential = atlas.referential.weighing(PathwayCosts(costs))
        for _ in 0..<random.number(0...2 * atlas.actors.count) {
            let relation = Relation(
                from: random.pick(atlas.actors).id, to: random.pick(atlas.actors).id,
                kind: random.pick(Relation.Kind.allCases), note: "", source: "")
            atlas.relations.append(relation)
        }
    }

    /// The same without an actor.
    func without(_ actor: ActorID) -> AtlasOnDate {
        var atlas = atlas
        atlas.actors.removeAll { $0.id == actor }
        atlas.offers.removeAll { $0.actor == actor }
        atlas.relations.removeAll { $0.from == actor || $0.to == actor }
        return AtlasOnDate(atlas, on: SmallAtlas.today)
    }
}

extension Referential {
    /// The same words with other weights.
    func weighing(_ costs: PathwayCosts) -> Referential {
        Referential(
            functions: functions, requirements: requirements, actorTypes: actorTypes, profiles: profiles, steps: steps,
            costs: costs)
    }
}
