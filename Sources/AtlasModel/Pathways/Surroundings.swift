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

    init(of commune: Int?, in subject: AtlasOnDate) {
        self.subject = subject
        self.commune = commune
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
    func candidates(for asked: [FunctionAtStage]) -> [FunctionAtStage: [Candidate]] {
        guard let commune else { return [:] }
        var known = KnownOffers(subject)
        var result: [FunctionAtStage: [Candidate]] = [:]
        for ask in asked where result[ask] == nil {
            let concerned = ConcernedOffers(ask, in: subject.atlas.referential)
            let rows = subject.actors(present: .presumed, on: ask.function, at: ask.stage, in: commune)
            result[ask] = ranked(
                rows.compactMap { row in
                    best(of: known[row].filter { $0.presence >= .presumed && concerned.contains($0) && holds($0) }, row)
                })
        }
        return result
    }

    /// Who receives people or says that it sends them on: the best of those whose offers are asked for.
    func best(where isAsked: (EffectiveOffer) -> Bool, among rows: [Int]) -> [Candidate] {
        ranked(rows.compactMap { row in best(of: subject.offers(of: row).filter { isAsked($0) && holds($0) }, row) })
    }

    /// Whether an offer reaches the association.
    func holds(_ offer: EffectiveOffer) -> Bool { offer.reach.contains(where: territories.contains) }

    func candidate(_ row: Int, _ offer: EffectiveOffer) -> Candidate {
        candidate(row, offer, distance: commune.flatMap { subject.distance(fromCommune: $0, toActor: row) })
    }

    private func candidate(_ row: Int, _ offer: EffectiveOffer, distance: Double?) -> Candidate {
        Candidate(
            actor: subject.atlas.actors[row].id, presence: offer.presence, role: offer.role, basis: offer.basis,
            territory: offer.reach.lazy.filter(territories.contains).min { $0.level < $1.level }, distance: distance,
            verifiedOn: offer.verification?.on)
    }

    private func best(of offers: [EffectiveOffer], _ row: Int) -> Ranked? {
        guard !offers.isEmpty else { return nil }
        let distance = commune.flatMap { subject.distance(fromCommune: $0, toActor: row) }
        return offers.map { ranked(candidate(row, $0, distance: distance)) }.min()
    }

    private func ranked(_ candidate: Candidate) -> Ranked {
        Ranked(candidate: candidate, cost: candidate.cost(by: subject.atlas.referential.costs))
    }

    private func ranked(_ candidates: [Ranked]) -> [Candidate] { candidates.sorted().map(\.candidate) }
}

private struct Ranked: Comparable {
    let candidate: Candidate
    let cost: Int

    static func < (left: Ranked, right: Ranked) -> Bool {
        left.cost == right.cost ? left.candidate.precedes(right.candidate) : left.cost < right.cost
    }
}

/// The effective offers of actors, each made once.
private struct KnownOffers {
    private let subject: AtlasOnDate
    private var offers: [Int: [EffectiveOffer]] = [:]

    init(_ subject: AtlasOnDate) { self.subject = subject }

    subscript(row: Int) -> [EffectiveOffer] {
        mutating get {
            if let known = offers[row] { return known }
            let made = subject.offers(of: row)
            offers[row] = made
            return made
        }
    }
}

/// Which offers speak of a function at a stage, surely or not.
struct ConcernedOffers {
    private let functions: Set<FunctionID>
    private let stage: EmploymentStage

    init(_ ask: FunctionAtStage, in referential: Referential) {
        let refining = referential.functions.map(\.id).filter { referential.function($0, countsOn: ask.function) }
        functions = Set(refining + [ask.function])
        stage = ask.stage
    }

    func contains(_ offer: EffectiveOffer) -> Bool {
        offer.stages.contains(stage) && offer.functions.contains(where: functions.contains)
    }
}
