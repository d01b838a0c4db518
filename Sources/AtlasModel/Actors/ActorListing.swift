/// An actor as a list shows it for a query: what it does there and how surely.
public struct ActorListing: Hashable, Sendable {
    /// Row of the actor in the atlas.
    public let row: Int
    /// The widest level of its zone, or `nil` where the zone is unknown.
    public let level: TerritoryLevel?
    /// Stages at which it is present in some way.
    public let stages: StageSet
    /// Functions, as named by its offers and profile, on which it is present in some way.
    public let functions: [FunctionID]
    /// Numbers of function × stage pairs at each presence.
    public let confirmed: Int
    public let presumed: Int
    public let unknown: Int

    /// The best presence it has.
    public var presence: Presence {
        if confirmed > 0 { return .confirmed }
        if presumed > 0 { return .presumed }
        return unknown > 0 ? .unknown : .absent
    }
}

extension AtlasOnDate {
    /// The actors that a query is about: those whose zone reaches its territory and, where it names stages or functions
    /// or asks for confirmed offers only, who are present there on one of them.  The most local first, then by name.
    public func listing(_ query: CoverageQuery) -> [ActorListing] {
        let everywhere = query.territories.isEmpty || query.territories.contains(.france)
        let place =
            everywhere
            ? nil : NodeSelection(query.communes(in: atlas.territories), of: atlas.territories.nodes)
        var nameRanks = [Int](repeating: 0, count: atlas.actors.count)
        for (rank, row) in nameOrder().enumerated() { nameRanks[Int(row)] = rank }
        let mustBePresent = !query.stages.isEmpty || !query.functions.isEmpty || query.confirmedOnly
        return actors(admittedBy: query)
            .filter { row in place.map { reaches(row, $0) } ?? true }
            .map { listing(of: $0, query: query, place: place) }
            .filter { !mustBePresent || $0.presence != .absent }
            .sorted { left, right in
                let (one, other) = (left.level?.rawValue ?? .max, right.level?.rawValue ?? .max)
                return (one, nameRanks[left.row]) < (other, nameRanks[right.row])
            }
    }

    private func listing(of row: Int, query: CoverageQuery, place: NodeSelection?) -> ActorListing {
        let asked = Set(query.functions)
        func isAsked(_ function: FunctionID) -> Bool {
            asked.isEmpty || !asked.isDisjoint(with: atlas.referential.lineage(of: function))
        }
        var best: [FunctionStage: Presence] = [:]
        for offer in offers(of: row)
        where offer.presence != .absent && (offer.presence == .confirmed || !query.confirmedOnly) {
            if let place, !reaches(offer, place) { continue }
            for stage in query.effectiveStages where offer.stages.contains(stage) {
                for function in offer.functions where isAsked(function) {
                    let pair = FunctionStage(function: function, stage: stage)
                    best[pair] = max(best[pair] ?? .absent, offer.presence)
                }
            }
        }
        let named = Set(best.keys.map(\.function))
        return ActorListing(
            row: row, level: atlas.actors[row].zone.references.map(\.level).max(),
            stages: StageSet(best.keys.map(\.stage)),
            functions: atlas.referential.functions.map(\.id).filter(named.contains),
            confirmed: best.values.count { $0 == .confirmed }, presumed: best.values.count { $0 == .presumed },
            unknown: best.values.count { $0 == .unknown })
    }
}

private struct FunctionStage: Hashable {
    let function: FunctionID
    let stage: EmploymentStage
}
