import AtlasModel
import Testing

/// Answers known by hand: one actor of Morlaix, one function, one commune of the Finistère or of the Yonne.
struct PresenceTests {
    private var actor = Actor(
        id: ActorID("resam"), name: "Resam", types: [ActorTypeID("dla")], commune: "29151",
        zone: .union([TerritoryReference(.departement, "29")]))
    private var offer = Offer(
        actor: ActorID("resam"), functions: [FunctionID("grh")], stages: .all, role: .core,
        verification: Verification(on: SmallAtlas.today, by: "CRESS"))
    private var profiles: [Profile] = []

    private func presence(at commune: String = "29232", offered: Bool = true) -> Presence {
        let plain = Referential.oneFunction
        let referential = Referential(
            functions: plain.functions, requirements: plain.requirements, actorTypes: [], profiles: profiles, steps: [])
        let atlas = Atlas(
            title: "", referential: referential, territories: PlainCountry.west.territories, actors: [actor],
            offers: offered ? [offer] : [])
        let coverage = Coverage(CoverageQuery(), of: AtlasOnDate(atlas, on: SmallAtlas.today))
        let row = atlas.territories.commune(commune)!
        let counts = Presence.allCases.map { coverage.count($0, function: 0, stage: 2, commune: row) }
        return Presence.allCases[counts.firstIndex(of: 1) ?? 0]
    }

    @Test func `a verified offer is confirmed in its zone and nowhere else`() {
        #expect(presence() == .confirmed)
        #expect(presence(at: "89361") == .absent)
    }

    @Test mutating func `an offer that nobody has verified is presumed`() {
        offer.verification = nil
        #expect(presence() == .presumed)
    }

    @Test mutating func `an offer holds on the first and the last day of its validity`() {
        let today = SmallAtlas.today
        (offer.validFrom, offer.validTo) = (today, today)
        #expect(presence() == .confirmed)
        (offer.validFrom, offer.validTo) = (CalendarDate(iso: "2026-11-22"), nil)
        #expect(presence() == .absent)
        (offer.validFrom, offer.validTo) = (nil, CalendarDate(iso: "2026-11-20"))
        #expect(presence() == .absent)
    }

    @Test mutating func `an offer whose role or stages nobody knows is unknown`() {
        offer.role = .unknown
        #expect(presence() == .unknown)
        offer.role = .core
        offer.stages = []
        #expect(presence() == .unknown)
    }

    @Test(arguments: [OfferRole.referral, .none])
    mutating func `who sends people on, or does not do it, covers nothing`(role: OfferRole) {
        offer.role = role
        #expect(presence() == .absent)
    }

    @Test mutating func `an unknown zone is unknown in the département of the seat, and not everywhere`() {
        actor.zone = .unknown
        #expect(presence(at: "29232") == .unknown)
        #expect(presence(at: "89361") == .absent)
        actor.commune = nil
        #expect(presence(at: "29232") == .absent)
    }

    @Test mutating func `the zone of an offer stands in place of that of its actor`() {
        offer.zone = .union([TerritoryReference(.departement, "89")])
        #expect(presence(at: "29232") == .absent)
        #expect(presence(at: "89361") == .confirmed)
    }

    @Test mutating func `a profile is presumed until the actor answers or an offer names the function`() {
        profiles = [
            Profile(type: ActorTypeID("dla"), function: FunctionID("grh"), stages: .all, role: .core, source: "")
        ]
        #expect(presence(offered: false) == .presumed)
        actor.survey = .declined
        #expect(presence(offered: false) == .presumed)
        actor.survey = .answered
        #expect(presence(offered: false) == .absent)
        actor.survey = .invited
        offer.role = .none
        #expect(presence(offered: true) == .absent)
        actor.zone = .unknown
        #expect(presence(offered: false) == .unknown)
    }
}
