/// The actors seen from the commune of an association: who covers a function and stage there.
///
/// Made for one pathway: an actor that several steps could see is looked at once.
struct Surroundings {
    let subject: AtlasOnDate
    /// `nil` where the commune of the association is not known: then nobody covers anything.
    let commune: Int?
    let origin: Coordinate?
    /// Every territory that holds the commune.
    private let territories: Set<TerritoryReference>
    /// What the actors looked at so far do here.
    private var known: OffersHere

    init(of commune: Int?, in subject: AtlasOnDate) {
        self.subject = subject
        self.commune = commune
        known = OffersHere(actorCount: subject.atlas.actors.count, blockCount: subject.grid.blockCount)
        let all = subject.atlas.territories
        origin = commune.flatMap(all.coordinate)
        var territories: Set<TerritoryReference> = []
        if let commune {
            territories.formUnion(all.ancestors(ofCommune: commune))
            for zone in all.zones {
                // A zone made of zones holds nothing by them.
                let isHere = zone.members.contains { $0.level != .zone && territories.contains($0) }
                if isHere { territories.insert(TerritoryReference(.zone, zone.id)) }
            }
        }
        self.territories = territories
    }

    /// Who covers each function and stage where the association is, the cheapest first, then by ``Candidate/precedes(_:)``.
    mutating func interlocutors(for asked: [FunctionAtStage]) -> [FunctionAtStage: Interlocutors] {
        guard let commune else { return [:] }
        var result: [FunctionAtStage: Interlocutors] = [:]
        for ask in asked where result[ask] == nil {
            result[ask] = Interlocutors()
            guard let cell = subject.grid.cell(ask.function, ask.stage) else { continue }
            let rows = subject.actors(present: .presumed, on: ask.function, at: ask.stage, in: commune)
            for row in rows where !known.hasLooked(at: row) { look(at: row) }
            result[ask] = known.interlocutors(rows, at: cell)
        }
        return result
    }

    /// Takes note of all that an actor does here.
    private mutating func look(at row: Int) {
        let distance = distance(to: row)
        var made: [(EffectiveOffer, RankedCandidate)] = []
        // A loop: closures would take a copy of the whole each time.
        for offer in subject.offers(of: row) where offer.presence >= .presumed && holds(offer) {
            made.append((offer, ranked(candidate(row, offer, distance: distance))))
        }
        known.note(made, of: row, on: subject.grid)
    }

    /// The best of those who have an offer that is asked for, and holds here.
    func best(among rows: [Int], where isAsked: (EffectiveOffer) -> Bool) -> Candidate? {
        rows.compactMap { row -> RankedCandidate? in
            let offers = subject.offers(of: row).filter { isAsked($0) && holds($0) }
            guard !offers.isEmpty else { return nil }
            let distance = distance(to: row)
            return offers.map { ranked(candidate(row, $0, distance: distance)) }.min()
        }.min()?.candidate
    }

    /// Whether an offer reaches the association.
    private func holds(_ offer: EffectiveOffer) -> Bool { offer.reach.contains(where: territories.contains) }

    func candidate(_ row: Int, _ offer: EffectiveOffer) -> Candidate {
        candidate(row, offer, distance: distance(to: row))
    }

    private func candidate(_ row: Int, _ offer: EffectiveOffer, distance: Double?) -> Candidate {
        Candidate(
            actor: subject.atlas.actors[row].id, presence: offer.presence, role: offer.role, basis: offer.basis,
            territory: offer.reach.lazy.filter(territories.contains).min { $0.level < $1.level }, distance: distance,
            verifiedOn: offer.verification?.on)
    }

    private func distance(to row: Int) -> Double? {
        guard let commune else { return nil }
        return subject.distance(fromCommune: commune, toActor: row)
    }

    private func ranked(_ candidate: Candidate) -> RankedCandidate {
        RankedCandidate(candidate: candidate, cost: candidate.cost(by: subject.atlas.referential.costs))
    }
}
