/// An atlas as it stands on a day: what its actors' offers count for, and who is present where.
public struct AtlasOnDate: Sendable {
    public let atlas: Atlas
    public let date: CalendarDate
    /// Those who stop in the scenario that the atlas is imagined in: relations, clubs and initiatives still name them.
    public internal(set) var stopped: [ActorID: Actor] = [:]
    let grid: CellGrid
    let presences: PresenceIndex
    /// The names of the actors, folded.
    let foldedNames: Once<TextColumn>
    /// Rows of the actors in the order of their names.
    let nameOrder: Once<[Int32]>
    let searchIndex: Once<SearchIndex>
    let columns: Once<ActorColumns>
    /// The cells that each actor has somewhere, cell after cell.
    let anywhere: Once<PresenceColumns>
    /// The actors who reach each node of the territories.
    let reaching: Once<Grouping>
    /// The relations of each actor.
    let actorTies: Once<ActorTies>
    /// Where each commune is on the sphere of radius 1; `nil` where nobody knows.
    let communePositions: Once<[PointTree.Position?]>
    private let actorRows: [ActorID: Int]
    /// Rows of the offers of each actor, in their order.
    private let offerRows: Grouping

    /// With fewer actors, a thread of its own takes longer to begin than to put their names in order.
    private static let manyActors = 4_000

    public init(_ atlas: Atlas, on date: CalendarDate) {
        let foldedNames = Once {
            var names = TextColumn()
            names.reserve(rows: atlas.actors.count, bytes: atlas.actors.count * 32)
            for row in atlas.actors.indices {
                var name = atlas.actors[row].name
                name.withUTF8 { names.append(Folding.fold($0)) }
            }
            return names
        }
        let nameOrder = Once { NameOrder.rows(of: foldedNames()) }
        // Lists wait for it; meanwhile there is work for one thread only.
        if atlas.actors.count > Self.manyActors { Parallel.start { _ = nameOrder() } }
        // Rows are looked at where they are: a copy of each costs more than what is done with it.
        var actorRows: [ActorID: Int] = [:]
        actorRows.reserveCapacity(atlas.actors.count)
        for row in atlas.actors.indices.reversed() { actorRows[atlas.actors[row].id] = row }
        let offerRows = Grouping(rows: atlas.actorRowsOfOffers(actorRows), groupCount: atlas.actors.count)
        let grid = CellGrid(atlas.referential)
        presences = PresenceIndex(atlas, grid: grid) { row, builder in
            builder.add(zone: atlas.reach(of: atlas.actors[row].zone, seat: atlas.actors[row].commune))
            atlas.forEachEffectiveOffer(of: row, rows: offerRows[row], on: date) { builder.add($0) }
        }
        self.atlas = atlas
        self.date = date
        self.grid = grid
        self.actorRows = actorRows
        self.offerRows = offerRows
        self.foldedNames = foldedNames
        self.nameOrder = nameOrder
        actorTies = Once { [actorRows] in ActorTies(atlas, rows: actorRows) }
        communePositions = Once {
            (0..<atlas.territories.communes.count).map {
                atlas.territories.coordinate(ofCommune: $0).map(PointTree.Position.init)
            }
        }
        columns = Once { [actorRows] in ActorColumns(atlas, on: date, actorRows: actorRows, nameOrder: nameOrder) }
        anywhere = Once { [presences] in PresenceColumns(presences.anywhere, of: presences, grid: grid) }
        reaching = Once { [reach = presences.reach] in
            Grouping(inverting: reach, groupCount: atlas.territories.nodes.count)
        }
        searchIndex = Once { [anywhere = presences.anywhere] in
            SearchIndex(atlas, names: foldedNames(), anywhere: anywhere, grid: grid)
        }
    }

    /// Makes what lists and counts of actors are made from; otherwise the first of them does.
    public func prepareLists() {
        _ = Parallel.both {
            columns()
        } _: {
            _ = nameOrder()
            _ = anywhere()
            _ = reaching()
        }
    }

    /// Makes what actors are searched with; otherwise the first search does.
    public func prepareSearch() { _ = searchIndex() }

    /// Makes what lists, counts and searches of actors are made from.
    public func prepareDirectory() { _ = Parallel.both(prepareLists, prepareSearch) }

    /// The row of an actor in the atlas.
    public func row(of actor: ActorID) -> Int? { actorRows[actor] }

    public func actor(_ id: ActorID) -> Actor? { actorRows[id].map { atlas.actors[$0] } }

    /// The effective offers of the actor of a row: its own, then those that its types let us presume.
    public func offers(of row: Int) -> [EffectiveOffer] {
        atlas.effectiveOffers(of: row, rows: offerRows[row], on: date)
    }

    /// Rows of the offers of an actor in the atlas, in their order.
    func offerRows(of row: Int) -> ArraySlice<Int32> { offerRows[row] }

    /// Whether an offer speaks of a function at a stage, surely or not: of the function itself or of one that refines it.
    public func concerns(_ offer: EffectiveOffer, _ function: FunctionID, at stage: EmploymentStage) -> Bool {
        offer.stages.contains(stage)
            && offer.functions.contains { $0 == function || atlas.referential.function($0, countsOn: function) }
    }

    /// Whether the zone of an actor or one of its offers reaches a territory.
    func reaches(_ row: Int, _ place: NodeSelection) -> Bool {
        presences.reach[row].contains { place.touches(Int($0)) }
    }

    /// Whether an offer reaches a territory.
    func reaches(_ offer: EffectiveOffer, _ place: NodeSelection) -> Bool {
        var reaches = false
        for reference in offer.reach where !reaches {
            atlas.territories.forEachNode(of: reference) { reaches = reaches || place.touches($0) }
        }
        return reaches
    }

    /// Rows of the actors who are at least that sure on a function and stage in a commune, in the order of the atlas.
    func actors(
        present presence: Presence, on function: FunctionID, at stage: EmploymentStage, in commune: Int
    ) -> [Int] {
        guard let cell = grid.cell(function, stage) else { return [] }
        let lists = presences.atLeast(presence)
        let nodes = atlas.territories.nodes
        let (block, bit) = cell.quotientAndRemainder(dividingBy: CellBlock.cells)
        var rows: [Int] = []
        func collect(_ node: Int) {
            for entry in lists.entries(of: node) where lists.masks[entry * lists.blockCount + block].contains(bit) {
                rows.append(Int(lists.actors[entry]))
            }
        }
        collect(nodes.node(ofCommune: commune))
        nodes.forEachAncestor(of: nodes.node(ofCommune: commune), collect)
        return rows.sorted()
    }
}

extension Atlas {
    /// What an actor's offers count for on a day.
    /// - Parameter rows: its offers, in their order.
    func effectiveOffers(of actor: Int, rows: some Collection<Int32>, on date: CalendarDate) -> [EffectiveOffer] {
        var offers: [EffectiveOffer] = []
        forEachEffectiveOffer(of: actor, rows: rows, on: date) { offers.append($0) }
        return offers
    }

    /// The same one by one.  Actors and offers are read where they are: each has a score of texts, of which a copy counts
    /// each.
    func forEachEffectiveOffer(
        of actor: Int, rows: some Collection<Int32>, on date: CalendarDate, _ body: (EffectiveOffer) -> Void
    ) {
        for row in rows {
            if let offer = effective(offer: Int(row), of: actor, on: date) { body(offer) }
        }
        for offer in derived(of: actor, besides: rows) { body(offer) }
    }

    /// What an offer of an actor counts for on a day, or `nil` outside its validity.
    private func effective(offer row: Int, of actor: Int, on date: CalendarDate) -> EffectiveOffer? {
        guard offers[row].isValid(on: date) else { return nil }
        let zone = offers[row].zone.isUnknown ? actors[actor].zone : offers[row].zone
        let stages = offers[row].stages.isEmpty ? StageSet.all : offers[row].stages
        let presence: Presence =
            switch offers[row].role {
            case .none, .referral: .absent
            case .unknown: .unknown
            case .core, .secondary:
                if offers[row].stages.isEmpty || zone.isUnknown {
                    .unknown
                } else {
                    // What is to be verified later, a slip of the year among others, is not sure yet.
                    offers[row].verification.map { $0.on <= date } == true ? .confirmed : .presumed
                }
            }
        return EffectiveOffer(
            basis: .offer(row), functions: offers[row].functions, stages: stages, presence: presence,
            role: offers[row].role,
            reach: reach(of: zone, seat: actors[actor].commune), isZoneUnknown: zone.isUnknown,
            verification: offers[row].verification)
    }

    /// What the types of an actor let us presume: nothing where it has answered the survey, nor on a function that one
    /// of its offers names.
    private func derived(of actor: Int, besides own: some Collection<Int32>) -> [EffectiveOffer] {
        guard actors[actor].survey != .answered else { return [] }
        func isNamed(_ function: FunctionID) -> Bool {
            own.contains { offers[Int($0)].functions.contains(function) }
        }
        let zone = actors[actor].zone
        return actors[actor].types.flatMap(referential.profiles(of:)).filter { !isNamed($0.function) }
            .map { profile in
                let covers = profile.role == .core || profile.role == .secondary
                let presence: Presence =
                    if covers { zone.isUnknown ? .unknown : .presumed } else {
                        profile.role == .unknown ? .unknown : .absent
                    }
                return EffectiveOffer(
                    basis: .profile(profile.type), functions: [profile.function], stages: profile.stages,
                    presence: presence, role: profile.role, reach: reach(of: zone, seat: actors[actor].commune),
                    isZoneUnknown: zone.isUnknown, verification: nil)
            }
    }

    /// Of each offer the row of its actor; -1 for one that the atlas does not have.
    /// - Parameter rows: the first row of each actor.
    fileprivate func actorRowsOfOffers(_ rows: [ActorID: Int]) -> [Int32] {
        let areDistinct = rows.count == actors.count
        var row = -1
        return offers.indices.map { offer in
            let actor = offers[offer].actor
            // Most files go through the offers as through the actors: to ask the table for each takes ten times longer.
            if row >= 0, actors[row].id == actor { return Int32(row) }
            if row + 1 < actors.count, actors[row + 1].id == actor, areDistinct || rows[actor] == row + 1 {
                row += 1
            } else {
                row = rows[actor] ?? -1
            }
            return Int32(row)
        }
    }

    /// The territories of a zone; of an unknown one, the département of the seat.
    func reach(of zone: Zone, seat: String?) -> [TerritoryReference] {
        guard zone.isUnknown else { return zone.references }
        guard let commune = seat.flatMap(territories.commune) else { return [] }
        let departement = territories.departements[Int(territories.communes.departements[commune])]
        return [TerritoryReference(.departement, departement.code)]
    }
}
