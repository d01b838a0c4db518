import AtlasModel
import Foundation

/// The pathway by the rules: every claim of every actor is ranked by one list of numbers, compared from the left.
struct BruteForcePathway {
    let rules: BruteForceCoverage
    let commune: PlainCountry.Commune?

    struct Ranked {
        let actor: Actor
        let claim: BruteForceCoverage.Claim
        /// Smaller is better: presence, role, level of the zone, kilometres, minus the day of verification.
        let key: [Double]

        func isBefore(_ other: Ranked, from first: Int = 0) -> Bool {
            for (own, others) in zip(key, other.key).dropFirst(first) where own != others { return own < others }
            return actor.id.rawValue < other.actor.id.rawValue
        }
    }

    init(_ sample: SmallAtlas, commune code: String?) {
        rules = BruteForceCoverage(sample)
        commune = sample.country.communes.first { $0.code == code }
    }

    /// Whoever covers the function and stage where the association is, once each.
    func covering(_ function: FunctionID, _ stage: EmploymentStage) -> [Ranked] {
        best(function, stage) { $0.presence == .confirmed || $0.presence == .presumed }
    }

    /// Who does it, nearest to where it is done: kilometres to the nearest commune of the claim, then those to the
    /// actor, the day of verification and the identifier.
    func nearest(_ function: FunctionID, _ stage: EmploymentStage) -> Actor? {
        var best: (kilometres: Double, ranked: Ranked)?
        for actor in rules.atlas.actors {
            for claim in rules.claims[actor.id] ?? [] where claim.stages.contains(stage) {
                guard claim.presence == .confirmed || claim.presence == .presumed, claim.counted.contains(function)
                else {
                    continue
                }
                let there = rules.country.communes.filter { claim.communes.contains($0.code) }
                let reached = there.compactMap { kilometres(to: $0.coordinate) }.min() ?? .infinity
                let ranked = Ranked(actor: actor, claim: claim, key: key(of: claim, actor))
                guard let known = best else {
                    best = (reached, ranked)
                    continue
                }
                let isNearer =
                    reached == known.kilometres ? ranked.isBefore(known.ranked, from: 3) : reached < known.kilometres
                if isNearer { best = (reached, ranked) }
            }
        }
        return best?.ranked.actor
    }

    /// Whom to ask: who sends people on for the function, else who receives everybody.
    func orientation(_ function: FunctionID, _ stage: EmploymentStage) -> Ranked? {
        best(function, stage) { $0.role == .referral }.first
            ?? covering(FunctionID("accueil"), stage).first
    }

    private func best(
        _ function: FunctionID, _ stage: EmploymentStage,
        where isWanted: (BruteForceCoverage.Claim) -> Bool
    ) -> [Ranked] {
        var result: [Ranked] = []
        for actor in rules.atlas.actors {
            var best: Ranked?
            for claim in rules.claims[actor.id] ?? [] where isWanted(claim) && claim.stages.contains(stage) {
                let isHere = commune.map { claim.communes.contains($0.code) } ?? false
                guard claim.counted.contains(function), isHere else { continue }
                let ranked = Ranked(actor: actor, claim: claim, key: key(of: claim, actor))
                if best.map({ ranked.isBefore($0) }) ?? true { best = ranked }
            }
            if let best { result.append(best) }
        }
        return result.sorted { $0.isBefore($1) }
    }

    private func key(of claim: BruteForceCoverage.Claim, _ actor: Actor) -> [Double] {
        [
            claim.presence == .confirmed ? 0 : 1, claim.role == .core ? 0 : 1,
            level(of: claim).map { Double($0.rawValue) } ?? .infinity, kilometres(to: actor) ?? .infinity,
            claim.verifiedOn.map { -Double($0.year * 10_000 + $0.month * 100 + $0.day) } ?? .infinity,
        ]
    }

    func level(of claim: BruteForceCoverage.Claim) -> TerritoryLevel? {
        commune.flatMap { commune in claim.reach.filter { rules.country.holds($0, commune) }.map(\.level).min() }
    }

    /// By the angle between the two places seen from the centre of the Earth.
    func kilometres(to actor: Actor) -> Double? {
        let seat = rules.country.communes.first { $0.code == actor.commune }
        return kilometres(to: actor.coordinate ?? seat?.coordinate)
    }

    private func kilometres(to place: Coordinate?) -> Double? {
        guard let from = commune?.coordinate, let to = place else { return nil }
        let (one, other) = (vector(from), vector(to))
        let cross = [
            one[1] * other[2] - one[2] * other[1], one[2] * other[0] - one[0] * other[2],
            one[0] * other[1] - one[1] * other[0],
        ]
        let sine = cross.map { $0 * $0 }.reduce(0, +).squareRoot()
        let exact = 6371 * atan2(sine, zip(one, other).map { $0 * $1 }.reduce(0, +))
        return (exact * 1000).rounded() / 1000
    }

    private func vector(_ place: Coordinate) -> [Double] {
        let (latitude, longitude) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
        return [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
    }
}

/// A candidate with what ranks it, metres in whole numbers so that they compare.
struct PlainCandidate: Equatable {
    let actor: ActorID
    let presence: Presence
    let role: OfferRole
    let level: TerritoryLevel?
    let metres: Int?
    let verifiedOn: CalendarDate?

    init(_ candidate: Candidate) {
        actor = candidate.actor
        presence = candidate.presence
        role = candidate.role
        level = candidate.territory?.level
        metres = candidate.distance.map { Int(($0 * 1000).rounded()) }
        verifiedOn = candidate.verifiedOn
    }

    init(_ ranked: BruteForcePathway.Ranked, in pathway: BruteForcePathway) {
        actor = ranked.actor.id
        presence = ranked.claim.presence
        role = ranked.claim.role
        level = pathway.level(of: ranked.claim)
        metres = pathway.kilometres(to: ranked.actor).map { Int(($0 * 1000).rounded()) }
        verifiedOn = ranked.claim.verifiedOn
    }
}
