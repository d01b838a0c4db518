import AtlasModel
import Terminal

/// Ways to close the zones blanches of a function at a stage on a territory.
struct Proposals: Sendable {
    enum Way: Hashable, Sendable {
        /// An actor who does it elsewhere adds territories to its zone.
        case extend(ActorID, by: [TerritoryReference], kilometres: Double)
        /// Permanences in some communes, each serving those within ``radius``.
        case open([Permanence], isBest: Bool)
        /// An actor to be created, for all that lacks.
        case create(for: [TerritoryReference])
    }

    struct Permanence: Hashable, Sendable {
        /// Row of the commune.
        let commune: Int
        let zone: [TerritoryReference]
    }

    struct Proposal: Hashable, Sendable {
        let way: Way
        /// What it would serve.
        let weight: Int
        /// The share of what lacks.
        let share: Double
    }

    let function: FunctionID
    let stage: EmploymentStage
    let territory: TerritoryReference
    let total: Int
    let unit: CommuneWeights.Unit
    /// Where nobody near does it: who does it nearest, as information, and how many kilometres away.
    private(set) var nearestFar: (actor: ActorID, kilometres: Double)?
    /// The most useful first.
    let proposals: [Proposal]
    var cursor = 0 { didSet { if cursor != oldValue { explanationScroll = 0 } } }
    var inSight = RowsInSight()
    /// The first line that is shown of what is said of the way pointed at.
    var explanationScroll = 0

    /// Kilometres that people go to a permanence.
    static let radius = 20.0
    /// Kilometres between where an actor acts and what it would add to its zone, at most: as far as the widest reach of a
    /// permanence, beyond which everybody is near everybody.  Whoever acts farther away is not proposed; where all do,
    /// the nearest is named as information.
    static let farthest = 50.0
    private static let mostPermanences = 5
    private static let mostExtensions = 8
    /// Steps of the proof that no other places are better; a fraction of a second in all.
    private static let effort = 20_000_000

    /// - Parameters:
    ///   - query: the filters in force; its territories, functions and stages are not looked at.
    ///   - isCancelled: whether nobody waits any more.
    /// - Returns: `nil` where nobody waits any more.
    init?(
        _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference, query: CoverageQuery,
        of subject: AtlasOnDate, isCancelled: () -> Bool = { false }
    ) {
        var query = query
        query.functions = [function]
        query.stages = StageSet(stage)
        query.territories = [territory]
        // Whoever is searched for is no matter: all who are there count.
        query.text = ""
        let coverage = Coverage(query, of: subject)
        let reasons = coverage.gapReasons(function: 0, stage: 0, in: territory)
        self.function = function
        self.stage = stage
        self.territory = territory
        unit = coverage.weights.unit
        let whole = reasons.weight > 0 ? reasons.weight : reasons.communes.count
        total = whole
        var found: [Proposal] = []
        func add(_ way: Way, _ weight: Double) {
            found.append(Proposal(way: way, weight: Int(weight), share: whole > 0 ? weight / Double(whole) : 0))
        }
        let near = reasons.extensions.filter { $0.distance <= Self.farthest }
        // The nearest first.
        if near.isEmpty, let nearest = reasons.extensions.first {
            nearestFar = (subject.atlas.actors[nearest.actor].id, nearest.distance)
        }
        let extensions = Self.extensions(near).sorted { $0.weight > $1.weight }
        for extended in extensions.prefix(Self.mostExtensions) {
            let actor = subject.atlas.actors[extended.actor].id
            add(.extend(actor, by: extended.territories, kilometres: extended.kilometres), extended.weight)
        }
        if isCancelled() { return nil }
        if !reasons.communes.isEmpty {
            let territories = subject.atlas.territories
            let improvement = Improvement(
                of: reasons.communes, weights: coverage.weights.values.map(Double.init), from: coverage.communes,
                reach: .radius(kilometres: Self.radius), in: territories)
            var opened = 0
            for count in 1...Self.mostPermanences {
                if isCancelled() { return nil }
                let plan = improvement.plan(permanences: count, effort: Self.effort)
                // Fewer are enough.
                guard plan.permanences.count > opened else { break }
                opened = plan.permanences.count
                let permanences = plan.permanences.map {
                    Permanence(commune: $0.commune, zone: territories.rolledUp($0.communes))
                }
                add(.open(permanences, isBest: plan.isBest), plan.reached)
            }
            add(.create(for: territories.rolledUp(reasons.communes)), Double(whole))
        }
        // The most useful first; of those that serve as many the first made, which takes the least: who is there already
        // goes further, then few places are opened, then somebody is found who does not exist yet.
        proposals = found.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    private typealias Extension = (actor: Int, territories: [TerritoryReference], kilometres: Double, weight: Double)

    /// Each actor once, with all the pieces that it would be the nearest to serve; the nearest first, which comes before
    /// another that would serve as many.
    private static func extensions(_ pieces: [ZoneExtension]) -> [Extension] {
        var order: [Int] = []
        var found: [Int: Extension] = [:]
        for piece in pieces {
            if found[piece.actor] == nil {
                order.append(piece.actor)
                found[piece.actor] = (piece.actor, [], piece.distance, 0)
            }
            found[piece.actor]?.territories += piece.territories
            found[piece.actor]?.weight += piece.weight
        }
        return order.compactMap { found[$0] }
    }

    var pointed: Proposal? { proposals.indices.contains(cursor) ? proposals[cursor] : nil }
}

extension Proposals {
    /// What a way comes to in the atlas.
    /// - Parameter isTaken: whether there is an actor of an identifier, imagined ones too.
    func changes(
        of way: Way, names: ActorNames, in territories: Territories, isTaken: (ActorID) -> Bool
    ) -> [Scenario.Change] {
        // Two permanences of one commune, found at two times, are two actors: each serves its own zone.
        func free(_ name: String) -> ActorID {
            var number = 1
            var id = ActorID("scenario-\(name)")
            while isTaken(id) {
                number += 1
                id = ActorID("scenario-\(name)-\(number)")
            }
            return id
        }
        func creation(_ place: String, _ name: String, _ commune: String?, _ zone: [TerritoryReference])
            -> ImaginedActor
        {
            ImaginedActor(
                id: free("\(function.rawValue)-\(stage.code)-\(place)"), name: name, commune: commune, zone: zone,
                function: function, stage: stage)
        }
        switch way {
        case .extend(let actor, let places, _): return [.extendActor(actor, by: places)]
        case .open(let permanences, _):
            return permanences.flatMap { permanence -> [Scenario.Change] in
                let code = territories.reference(ofCommune: permanence.commune).code
                return creation(code, names.permanence(code), code, permanence.zone).changes
            }
        case .create(let zone):
            return creation(territory.description, names.newActor, nil, zone).changes
        }
    }

    /// How the actors that are imagined are called.
    struct ActorNames {
        /// By the code of the commune.
        let permanence: (String) -> String
        let newActor: String
    }
}
