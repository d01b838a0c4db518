import AtlasModel
import Testing

/// Two actors of the Finistère who differ by one thing; the association is in Quimper.
struct CandidateOrderTests {
    private let today = Verification(on: SmallAtlas.today, by: "")
    private let finistere = Zone([TerritoryReference(.departement, "29")])

    private func actor(_ id: String, commune: String = "29232") -> Actor {
        Actor(id: ActorID(id), name: id, commune: commune, zone: finistere)
    }

    private func offer(_ id: String, role: OfferRole = .core, zone: Zone = .unknown, verified: Verification?) -> Offer {
        Offer(
            actor: ActorID(id), functions: [FunctionID("grh")], stages: .all, role: role, zone: zone,
            verification: verified)
    }

    private func pathway(_ actors: [Actor], _ offers: [Offer], commune: String? = "29232") -> Pathway {
        let atlas = Atlas(
            title: "", referential: .oneFunction, territories: PlainCountry.west.territories, actors: actors,
            offers: offers)
        let association = Association(
            name: "", commune: commune, stage: .employer, needs: [FunctionID("grh")])
        return AtlasOnDate(atlas, on: SmallAtlas.today).pathway(of: association)
    }

    private func order(_ actors: [Actor], _ offers: [Offer]) -> String {
        pathway(actors, offers).steps[0].candidates.map(\.actor.rawValue).joined()
    }

    @Test func `confirmed comes before presumed, even when secondary`() {
        let offers = [offer("a", verified: nil), offer("b", role: .secondary, verified: today)]
        #expect(order([actor("a"), actor("b")], offers) == "ba")
    }

    @Test func `core comes before secondary, even when it covers more`() {
        let commune = Zone([TerritoryReference(.commune, "29232")])
        let offers = [
            offer("a", role: .secondary, zone: commune, verified: today), offer("b", verified: today),
        ]
        #expect(order([actor("a"), actor("b")], offers) == "ba")
    }

    @Test func `the most local zone comes first, even from farther away`() {
        let epci = Zone([.france, TerritoryReference(.epci, "200068120")])
        let offers = [offer("a", verified: today), offer("b", zone: epci, verified: today)]
        #expect(order([actor("a"), actor("b", commune: "29019")], offers) == "ba")
    }

    @Test func `near comes before far, and a known place before an unknown one`() {
        let actors = [actor("a", commune: "29019"), actor("b"), actor("c", commune: "00000")]
        let older = Verification(on: CalendarDate(iso: "2020-01-01")!, by: "")
        let offers = [offer("a", verified: today), offer("b", verified: older), offer("c", verified: today)]
        #expect(order(actors, offers) == "bac")
    }

    @Test func `recently verified comes before old, then the identifier decides`() {
        let older = Verification(on: CalendarDate(iso: "2020-01-01")!, by: "")
        let offers = [offer("b", verified: today), offer("a", verified: older), offer("c", verified: today)]
        #expect(order([actor("c"), actor("b"), actor("a")], offers) == "bca")
    }

    @Test func `an actor is a candidate once, by the best of its offers`() {
        let offers = [offer("a", verified: nil), offer("a", role: .secondary, verified: today)]
        let candidates = pathway([actor("a")], offers).steps[0].candidates
        #expect(candidates.map(\.role) == [.secondary])
        #expect(candidates.map(\.basis) == [.offer(1)])
    }

    @Test func `an association without commune has ruptures and no guess`() {
        let step = pathway([actor("a")], [offer("a", verified: today)], commune: nil).steps[0]
        #expect(step.choice == nil)
        #expect(step.rupture?.nearest?.actor == ActorID("a"))
        #expect(step.rupture?.nearest?.distance == nil)
        #expect(step.rupture?.orientation == nil)
    }

    @Test func `at a rupture one asks who refers, else an orientation point, else whoever receives people`() {
        let reception = SupportFunction(id: .reception, parent: nil, name: "", englishName: "")
        let need = SupportFunction(id: FunctionID("grh"), parent: nil, name: "", englishName: "")
        let referential = Referential(
            functions: [reception, need], requirements: [:], actorTypes: [], profiles: [], steps: [])
        var point = actor("b")
        point.guidAsso = .orientation
        func asked(_ offers: [Offer]) -> String? {
            let atlas = Atlas(
                title: "", referential: referential, territories: PlainCountry.west.territories,
                actors: [actor("a"), point, actor("c")], offers: offers)
            let association = Association(name: "", commune: "29232", stage: .employer, needs: [need.id])
            let pathway = AtlasOnDate(atlas, on: SmallAtlas.today).pathway(of: association)
            return pathway.steps[0].rupture?.orientation?.actor.rawValue
        }
        func receiving(_ id: String) -> Offer {
            Offer(actor: ActorID(id), functions: [.reception], stages: .all, role: .core)
        }
        #expect(asked([]) == nil)
        #expect(asked([receiving("a")]) == "a")
        #expect(asked([receiving("a"), receiving("b")]) == "b")
        #expect(asked([receiving("a"), receiving("b"), offer("c", role: .referral, verified: nil)]) == "c")
    }

    @Test func `interlocutors come once each, in the order of the steps`() {
        let step = { (order: Int) in
            PathwayStep(
                id: PathwayStepID("\(order)"), stage: .employer, order: order, title: "", englishTitle: "",
                function: FunctionID("grh"), deadline: "", source: "", checkedOn: nil, note: "")
        }
        let plain = Referential.oneFunction
        let atlas = Atlas(
            title: "",
            referential: Referential(
                functions: plain.functions, requirements: [:], actorTypes: [], profiles: [], steps: [step(2), step(1)]),
            territories: PlainCountry.west.territories, actors: [actor("a"), actor("b")],
            offers: [offer("a", verified: today), offer("b", verified: today)])
        let association = Association(name: "", commune: "29232", stage: .employer, needs: [])
        let pathway = AtlasOnDate(atlas, on: SmallAtlas.today).pathway(of: association)
        #expect(pathway.steps.count == 2)
        #expect(pathway.interlocutors == [ActorID("a")])
        #expect(pathway.ruptureCount == 0)
    }
}
