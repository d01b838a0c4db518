/// What would close the zones blanches of one function at one stage.
public struct CoverageImprovement: Sendable {
    public let function: FunctionID
    public let stage: EmploymentStage
    /// Where new permanences would reach most of those whom nobody serves.
    public let plan: PermanencePlan
    /// Which actors, who do it elsewhere, could extend their zones; the nearest first.
    public let extensions: [ZoneExtension]
}

extension Coverage {
    /// What would close the zones blanches of the first function and stage of the query, on its territory.
    /// - Parameter count: how many new permanences.
    public func improvement(permanences count: Int, reach: PermanenceReach) -> CoverageImprovement {
        let territories = subject.atlas.territories
        let gaps = communes(in: .gap, function: 0, stage: 0)
        let weights = weights.values.map { Double($0) }
        let improvement = Improvement(of: gaps, weights: weights, from: communes, reach: reach, in: territories)
        return CoverageImprovement(
            function: functions[0], stage: stages[0], plan: improvement.plan(permanences: count),
            extensions: extensions(function: 0, stage: 0, to: gaps))
    }

    /// By how much actors who do a function at a stage somewhere would have to extend their zones to serve some communes.
    func extensions(function: Int, stage: Int, to gaps: CommuneSet) -> [ZoneExtension] {
        guard !gaps.isEmpty else { return [] }
        return subject.atlas.territories.zoneExtensions(
            of: extensionCandidates(functions[function], stages[stage]), to: gaps,
            weights: weights.values.map { Double($0) })
    }

    /// The actors who do a function at a stage somewhere, confirmed or presumed.
    private func extensionCandidates(_ function: FunctionID, _ stage: EmploymentStage) -> [ExtensionCandidate] {
        let territories = subject.atlas.territories
        return subject.actors(admittedBy: query).compactMap { row in
            let offers = subject.offers(of: row).filter { offer in
                (offer.presence == .confirmed || offer.presence == .presumed && !query.confirmedOnly)
                    && subject.concerns(offer, function, at: stage)
            }
            guard !offers.isEmpty else { return nil }
            return ExtensionCandidate(
                actor: row, place: subject.place(of: row), communes: territories.communes(of: offers.flatMap(\.reach)))
        }
    }
}
