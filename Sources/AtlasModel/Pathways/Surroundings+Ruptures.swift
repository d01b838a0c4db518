extension FunctionID {
    /// The function of those who receive and point the way: whom to ask where nobody covers a step.  A referential
    /// that replaces ours keeps this identifier for it.
    public static let reception = FunctionID("accueil")
}

extension Surroundings {
    /// For each function and stage that nobody covers here: who does it nearest elsewhere, and whom to ask.
    mutating func ruptures(at asked: [FunctionAtStage]) -> [FunctionAtStage: Rupture] {
        guard !asked.isEmpty else { return [:] }
        let away = NearestPlaces(from: origin, in: subject)
        let asks = Set(asked)
        let receivers = receivers(at: Set(asked.map(\.stage)))
        let referring = rowsReferring()
        var result: [FunctionAtStage: Rupture] = [:]
        for ask in asks {
            let referral = best(among: referring) {
                $0.role == .referral && subject.concerns($0, ask.function, at: ask.stage)
            }
            result[ask] = Rupture(nearest: nearest(to: ask, away), orientation: referral ?? receivers[ask.stage])
        }
        return result
    }

    /// Who does it, nearest by the places where it is done.
    private func nearest(to ask: FunctionAtStage, _ away: NearestPlaces) -> Candidate? {
        var best: Candidate?
        for row in away.rows(present: .presumed, at: ask) {
            for offer in subject.offers(of: row)
            where offer.presence >= .presumed && subject.concerns(offer, ask.function, at: ask.stage) {
                var candidate = candidate(row, offer)
                candidate.zoneDistance = away.kilometres(to: offer.reach)
                if best.map({ candidate.actsNearer(than: $0) }) ?? true { best = candidate }
            }
        }
        return best
    }

    /// Who receives everybody at each stage, a point whose Guid'Asso level is orientation before any other.
    private mutating func receivers(at stages: Set<EmploymentStage>) -> [EmploymentStage: Candidate] {
        var result: [EmploymentStage: Candidate] = [:]
        for (ask, found) in interlocutors(for: stages.map { FunctionAtStage(.reception, $0) }) {
            let candidates = found.candidates
            result[ask.stage] =
                candidates.first { subject.actor($0.actor)?.guidAsso == .orientation } ?? candidates.first
        }
        return result
    }

    /// The actors who say that they send people on for something, or whose type lets us presume it, where one of their
    /// offers reaches the association.
    private func rowsReferring() -> [Int] {
        guard let commune else { return [] }
        let atlas = subject.atlas
        let nodes = atlas.territories.nodes
        var way: [Int32] = [Int32(nodes.node(ofCommune: commune))]
        nodes.forEachAncestor(of: Int(way[0])) { way.append(Int32($0)) }
        let referringTypes = Set(atlas.referential.profiles.filter { $0.role == .referral }.map(\.type))
        return atlas.actors.indices.filter { row in
            subject.presences.reach[row].contains { way.contains($0) }
                && (subject.offerRows(of: row).contains { atlas.offers[Int($0)].role == .referral }
                    || atlas.actors[row].types.contains(where: referringTypes.contains))
        }
    }
}
