import AtlasModel

/// The rules of presence and state, applied to one cell at a time in the words in which they are stated: slow, and
/// without any of the tables of the model.
struct BruteForceCoverage {
    let country: PlainCountry
    let atlas: Atlas
    let date: CalendarDate
    let query: CoverageQuery
    /// Of each actor: what it says it does on the date, then what its types let one presume.
    private(set) var claims: [ActorID: [Claim]] = [:]

    init(_ sample: SmallAtlas, _ query: CoverageQuery = CoverageQuery()) {
        country = sample.country
        atlas = sample.atlas
        date = SmallAtlas.today
        self.query = query
        for actor in atlas.actors { claims[actor.id] = claims(of: actor) }
    }

    // MARK: What the query is about

    var communes: [PlainCountry.Commune] {
        query.territories.isEmpty
            ? country.communes
            : country.communes.filter { commune in query.territories.contains { country.holds($0, commune) } }
    }

    var functions: [FunctionID] {
        if query.functions.isEmpty { return atlas.referential.functions.filter { $0.parent == nil }.map(\.id) }
        return query.functions.enumerated()
            .filter { place, function in !query.functions[..<place].contains(function) }.map(\.element)
    }

    var stages: [EmploymentStage] {
        EmploymentStage.allCases.filter { query.stages.isEmpty || query.stages.contains($0) }
    }

    var actors: [Actor] {
        atlas.actors.filter { query.types.isEmpty || !Set($0.types).isDisjoint(with: query.types) }
    }

    // MARK: Presence

    func presence(
        of actor: Actor, at commune: PlainCountry.Commune, _ function: FunctionID, _ stage: EmploymentStage
    ) -> Presence {
        let all = claims[actor.id, default: []]
            .filter { $0.stages.contains(stage) && $0.counted.contains(function) && $0.communes.contains(commune.code) }
            .map(\.presence)
        let best = all.max() ?? .absent
        return query.confirmedOnly && best != .confirmed ? .absent : best
    }

    /// An offer or a profile with what it is worth where it holds.
    struct Claim {
        /// The functions named, and those that they refine.
        let counted: Set<FunctionID>
        let stages: [EmploymentStage]
        let presence: Presence
        let role: OfferRole
        /// The département of the seat where the zone is not known.
        let reach: [TerritoryReference]
        /// Codes of the communes of `reach`.
        let communes: Set<String>
        let verifiedOn: CalendarDate?
    }

    private func claims(of actor: Actor) -> [Claim] {
        let own = atlas.offers.filter { $0.actor == actor.id }
        var claims: [Claim] = []
        for offer in own {
            if let from = offer.validFrom, date < from { continue }
            if let to = offer.validTo, date > to { continue }
            let zone = offer.zone == .unknown ? actor.zone : offer.zone
            let doubtful = offer.role == .unknown || offer.stages.isEmpty || zone == .unknown
            var sure = Presence.presumed
            if let verification = offer.verification, verification.on <= date { sure = .confirmed }
            claims.append(
                claim(
                    offer.functions, offer.stages.isEmpty ? EmploymentStage.allCases : offer.stages.stages, offer.role,
                    doubtful ? .unknown : sure, zone, of: actor, verifiedOn: offer.verification?.on))
        }
        if actor.survey == .answered { return claims }
        for profile in atlas.referential.profiles where actor.types.contains(profile.type) {
            if own.contains(where: { $0.functions.contains(profile.function) }) { continue }
            let doubtful = profile.role == .unknown || actor.zone == .unknown
            claims.append(
                claim(
                    [profile.function], profile.stages.stages, profile.role, doubtful ? .unknown : .presumed,
                    actor.zone, of: actor, verifiedOn: nil))
        }
        return claims
    }

    private func claim(
        _ functions: [FunctionID], _ stages: [EmploymentStage], _ role: OfferRole, _ presence: Presence, _ zone: Zone,
        of actor: Actor, verifiedOn: CalendarDate?
    ) -> Claim {
        let counted = atlas.referential.functions.map(\.id).filter { other in
            functions.contains { isOrRefines($0, other) }
        }
        let reach = reach(of: zone, seat: actor.commune)
        return Claim(
            counted: Set(counted), stages: stages, presence: role == .none || role == .referral ? .absent : presence,
            role: role, reach: reach, communes: country.codes(of: reach), verifiedOn: verifiedOn)
    }

    func reach(of zone: Zone, seat: String?) -> [TerritoryReference] {
        guard zone.isUnknown else { return zone.references }
        guard let commune = country.communes.first(where: { $0.code == seat }) else { return [] }
        return [TerritoryReference(.departement, commune.departement)]
    }

    func isOrRefines(_ function: FunctionID, _ other: FunctionID) -> Bool {
        if function == other { return true }
        guard let parent = atlas.referential.functions.first(where: { $0.id == function })?.parent else { return false }
        return isOrRefines(parent, other)
    }

    // MARK: State

    func requirement(_ function: FunctionID, _ stage: EmploymentStage) -> Requirement {
        if let stated = atlas.referential.requirements[function]?[stage] { return stated }
        guard let parent = atlas.referential.functions.first(where: { $0.id == function })?.parent else {
            return .useful
        }
        return requirement(parent, stage) == .notApplicable ? .notApplicable : .useful
    }

    func state(_ function: FunctionID, _ stage: EmploymentStage, _ presences: [Presence]) -> CellState {
        let confirmed = presences.filter { $0 == .confirmed }.count
        if requirement(function, stage) == .notApplicable { return .notApplicable }
        if confirmed > query.crowdedAbove { return .crowded }
        if confirmed >= 2 { return .covered }
        if confirmed == 1 { return .fragile }
        if presences.contains(.presumed) { return .presumed }
        return presences.contains(.unknown) ? .unknown : .gap
    }
}
