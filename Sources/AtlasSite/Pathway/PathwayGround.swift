import AtlasDocuments
import AtlasModel

/// What the script needs to choose interlocutors as ``AtlasOnDate/pathway(of:full:chosen:)`` does, in no language: who
/// does what where, what ties them, how far the territories are.
struct PathwayGround {
    /// An offer without its actor and its places: many actors of a type have the same.
    struct Kind: Hashable {
        /// The functions that it counts on.
        let functions: [Int]
        let stages: UInt8
        /// 2 confirmed, 1 presumed, 0 for an actor who sends people on.
        let presence: Int
        let role: OfferRole
        let verifiedOn: CalendarDate?
        let basis: Basis

        enum Basis: Hashable {
            case profile(ActorTypeID)
            case offer
        }
    }

    struct Participant {
        /// Row of the actor in the atlas.
        let row: Int
        /// Its offers in their order, with the places among ``reached`` of the territories where each holds.
        let offers: [(kind: Int, reach: [Int])]
    }

    /// In the order of their identifiers.
    let participants: [Participant]
    private(set) var kinds: [Kind] = []
    /// The territories where somebody does something.
    private(set) var reached: [TerritoryReference] = []
    /// Of each, the places that are its nearest ones for some commune of the site outside it.
    let fringes: [[Coordinate]]
    /// Relations between participants, in the order of the atlas: their places among them.
    let relations: [(from: Int, to: Int, kind: Relation.Kind)]

    init(_ ground: SiteGround) {
        let (subject, atlas) = (ground.subject, ground.subject.atlas)
        let functions = Dictionary(
            atlas.referential.functions.enumerated().map { ($1.id, $0) }
        ) { first, _ in first }
        var kindPlaces: [Kind: Int] = [:]
        var reachPlaces: [TerritoryReference: Int] = [:]
        var kinds: [Kind] = []
        var reached: [TerritoryReference] = []
        var participants: [Participant] = []
        let fringes = TerritoryFringes(ground)
        let all = atlas.actors.indices.map { row in
            subject.offers(of: row).filter { $0.presence >= .presumed || $0.role == .referral }
        }
        var sight = OffersInSight(ground, fringes)
        var isSeen = sight.inSight(
            all.enumerated().flatMap { row, offers in
                offers.map { offer in
                    let kind = Kind(offer, functions: functions, in: atlas.referential)
                    return OffersInSight.Offer(
                        reach: offer.reach, cells: kind.cells, covers: kind.presence > 0,
                        rank: (kind.verifiedOn.map(Kind.number) ?? 0, atlas.actors[row].id))
                }
            })[...]
        for row in atlas.actors.indices {
            let offers = all[row].filter { _ in isSeen.popFirst() ?? false }
            guard !offers.isEmpty else { continue }
            participants.append(
                Participant(
                    row: row,
                    offers: offers.map { offer in
                        let kind = Kind(offer, functions: functions, in: atlas.referential)
                        let place = kindPlaces[kind] ?? kinds.count
                        if place == kinds.count {
                            kinds.append(kind)
                            kindPlaces[kind] = place
                        }
                        let reach = offer.reach.map { reference in
                            if let known = reachPlaces[reference] { return known }
                            reachPlaces[reference] = reached.count
                            reached.append(reference)
                            return reached.count - 1
                        }
                        return (place, reach)
                    }))
        }
        participants.sort { atlas.actors[$0.row].id < atlas.actors[$1.row].id }
        let places = Dictionary(
            participants.enumerated().map { (atlas.actors[$1.row].id, $0) }
        ) { first, _ in first }
        relations = atlas.relations.compactMap { relation in
            guard let from = places[relation.from], let to = places[relation.to] else { return nil }
            return (from, to, relation.kind)
        }
        self.fringes = reached.map(fringes.fringe)
        (self.participants, self.kinds, self.reached) = (participants, kinds, reached)
    }
}

extension PathwayGround.Kind {
    /// A day as a number that grows with it.
    static func number(_ day: CalendarDate) -> Int { day.year * 10_000 + day.month * 100 + day.day }

    /// A number for each function at each stage.
    fileprivate var cells: [Int] {
        let stages = StageSet(rawValue: stages).stages
        return functions.flatMap { function in
            stages.map { function * EmploymentStage.allCases.count + Int($0.rawValue) }
        }
    }

    fileprivate init(_ offer: EffectiveOffer, functions places: [FunctionID: Int], in referential: Referential) {
        functions = offer.functions.flatMap(referential.lineage).compactMap { places[$0] }.eachOnce
        stages = offer.stages.rawValue
        presence = offer.presence == .confirmed ? 2 : offer.presence == .presumed ? 1 : 0
        role = offer.role
        verifiedOn = offer.verification?.on
        basis =
            switch offer.basis {
            case .profile(let type): .profile(type)
            case .offer: .offer
            }
    }
}
