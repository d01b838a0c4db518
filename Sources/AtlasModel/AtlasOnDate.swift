/// An atlas as it stands on a day: for each actor, in the order of the atlas, its effective offers and the communes
/// that it reaches.
public struct AtlasOnDate: Sendable {
    public let atlas: Atlas
    public let date: CalendarDate
    public let offers: [[EffectiveOffer]]
    /// Communes of the actor's zone and of all its offers; of the département of its seat where its zone is unknown.
    public let reach: [CommuneSet]
    /// The words of each actor, to be searched.
    let texts: [ActorText]
    /// Place of each actor in the order of names.
    let nameRanks: [Int]
    let actorRows: [ActorID: Int]

    public init(_ atlas: Atlas, on date: CalendarDate) {
        var places = KnownPlaces(atlas.territories)
        let offersByActor = Dictionary(grouping: atlas.offers.indices) { atlas.offers[$0].actor }
        var offers: [[EffectiveOffer]] = []
        var reach: [CommuneSet] = []
        var texts: [ActorText] = []
        for actor in atlas.actors {
            let own = offersByActor[actor.id] ?? []
            let effective =
                own.compactMap { atlas.effective(offer: $0, of: actor, on: date, places: &places) }
                + atlas.derived(of: actor, besides: own, places: &places)
            var communes = places.communes(of: places.reach(of: actor.zone, seat: actor.commune))
            for offer in effective { communes.formUnion(offer.communes) }
            offers.append(effective)
            reach.append(communes)
            let done = effective.filter { $0.presence != .absent }
            texts.append(atlas.text(of: actor, offering: Set(done.flatMap(\.functions))))
        }
        self.atlas = atlas
        self.date = date
        self.offers = offers
        self.reach = reach
        self.texts = texts
        let names = atlas.actors.map(\.name.folded)
        var nameRanks = [Int](repeating: 0, count: names.count)
        for (rank, row) in names.indices.sorted(by: { (names[$0], $0) < (names[$1], $1) }).enumerated() {
            nameRanks[row] = rank
        }
        self.nameRanks = nameRanks
        actorRows = Dictionary(atlas.actors.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The row of an actor in the atlas.
    public func row(of actor: ActorID) -> Int? { actorRows[actor] }

    public func actor(_ id: ActorID) -> Actor? { actorRows[id].map { atlas.actors[$0] } }
}

extension Atlas {
    /// What an offer of `actor` counts for on a day, or `nil` outside its validity.
    fileprivate func effective(
        offer row: Int, of actor: Actor, on date: CalendarDate, places: inout KnownPlaces
    ) -> EffectiveOffer? {
        let offer = offers[row]
        guard offer.isValid(on: date) else { return nil }
        let zone = offer.zone.isUnknown ? actor.zone : offer.zone
        let stages = offer.stages.isEmpty ? StageSet.all : offer.stages
        let presence: Presence =
            switch offer.role {
            case .none, .referral: .absent
            case .unknown: .unknown
            case .core, .secondary:
                if offer.stages.isEmpty || zone.isUnknown {
                    .unknown
                } else {
                    offer.verification == nil ? .presumed : .confirmed
                }
            }
        return effective(
            basis: .offer(row), functions: offer.functions, stages: stages, presence: presence, role: offer.role,
            zone: zone, actor: actor, verification: offer.verification, places: &places)
    }

    /// What the types of `actor` let us presume: nothing where it has answered the survey, nor on a function that one
    /// of its offers names.
    fileprivate func derived(of actor: Actor, besides own: [Int], places: inout KnownPlaces) -> [EffectiveOffer] {
        guard actor.survey != .answered else { return [] }
        let named = Set(own.flatMap { offers[$0].functions })
        return actor.types.flatMap(referential.profiles(of:))
            .filter { !named.contains($0.function) }
            .map { profile in
                let covers = profile.role == .core || profile.role == .secondary
                let presence: Presence =
                    if covers { actor.zone.isUnknown ? .unknown : .presumed } else {
                        profile.role == .unknown ? .unknown : .absent
                    }
                return effective(
                    basis: .profile(profile.type), functions: [profile.function], stages: profile.stages,
                    presence: presence, role: profile.role, zone: actor.zone, actor: actor, verification: nil,
                    places: &places)
            }
    }

    private func effective(
        basis: EffectiveOffer.Basis, functions: [FunctionID], stages: StageSet, presence: Presence, role: OfferRole,
        zone: Zone, actor: Actor, verification: Verification?, places: inout KnownPlaces
    ) -> EffectiveOffer {
        let reach = places.reach(of: zone, seat: actor.commune)
        return EffectiveOffer(
            basis: basis, functions: functions, countedFunctions: Set(functions.flatMap(referential.lineage(of:))),
            stages: stages, presence: presence, role: role, reach: reach, isZoneUnknown: zone.isUnknown,
            communes: places.communes(of: reach), verification: verification)
    }
}

/// The communes of the zones met so far: many actors share a zone, and one set of communes serves them all.
private struct KnownPlaces {
    private let territories: Territories
    private var sets: [[TerritoryReference]: CommuneSet] = [:]

    init(_ territories: Territories) { self.territories = territories }

    /// The territories of a zone; of an unknown one, the département of the seat.
    func reach(of zone: Zone, seat: String?) -> [TerritoryReference] {
        guard zone.isUnknown else { return zone.references }
        guard let commune = seat.flatMap(territories.commune) else { return [] }
        let departement = territories.departements[Int(territories.communes.departements[commune])]
        return [TerritoryReference(.departement, departement.code)]
    }

    mutating func communes(of reach: [TerritoryReference]) -> CommuneSet {
        if let known = sets[reach] { return known }
        let set = territories.communes(of: reach)
        sets[reach] = set
        return set
    }
}
