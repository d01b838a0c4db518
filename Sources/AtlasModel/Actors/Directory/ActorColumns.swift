/// What lists of actors are made from, a column for each thing that they are filtered or sorted by: made once for an
/// atlas on a day.
struct ActorColumns: Sendable {
    static let unknownLevel = TerritoryLevel.allCases.count

    let types: ActorValues<ActorTypeID>
    let networks: ActorValues<String>
    let modes: ActorValues<String>
    /// The widest level of each zone, or ``unknownLevel``.
    let levels: [UInt8]
    /// Rows in the order of names.
    let nameOrder: [Int32]
    /// Rows by the widest level of their zone, the unknown ones last.
    let byLevel: RowOrder
    /// Rows by the name of the principal type, those without one last.
    let byType: Once<RowOrder>
    /// Rows by the day that they were verified, the latest first, those never verified last.
    let byVerification: Once<RowOrder>

    /// - Parameters:
    ///   - actorRows: rows by identifier.
    ///   - nameOrder: rows in the order of names.
    init(_ atlas: Atlas, on date: CalendarDate, actorRows: [ActorID: Int], nameOrder: Once<[Int32]>) {
        let (actors, offers) = (atlas.actors, atlas.offers)
        let levels = actors.indices.map { row in
            actors[row].zone.references.lazy.map(\.level).max()?.rawValue ?? UInt8(Self.unknownLevel)
        }
        self.levels = levels
        types = ActorValues(
            actors.indices.lazy.map { actors[$0].types }, ordered: atlas.referential.actorTypes.map(\.id))
        networks = ActorValues(actors.indices.lazy.map { actors[$0].networks })
        var modes = [[String]](repeating: [], count: actors.count)
        for offer in offers.indices where !offers[offer].modes.isEmpty && offers[offer].isValid(on: date) {
            if let row = actorRows[offers[offer].actor] { modes[row] += offers[offer].modes }
        }
        self.modes = ActorValues(modes)
        // Last, since it may be in the making on another thread.
        let nameOrder = nameOrder()
        self.nameOrder = nameOrder
        byLevel = RowOrder(nameOrder) { levels[$0] == Self.unknownLevel ? .max : UInt32(levels[$0]) }
        byType = Once {
            let names = Dictionary(
                atlas.referential.actorTypes.map { ($0.id, $0.name.folded) }, uniquingKeysWith: { first, _ in first })
            let order = Set(atlas.actors.compactMap(\.types.first)).sorted {
                (names[$0] ?? "\u{10FFFF}", $0) < (names[$1] ?? "\u{10FFFF}", $1)
            }
            let ranks = Dictionary(uniqueKeysWithValues: zip(order, UInt32(0)...))
            return RowOrder(nameOrder) { row in atlas.actors[row].types.first.flatMap { ranks[$0] } ?? .max }
        }
        byVerification = Once {
            RowOrder(nameOrder) { row in
                guard let day = atlas.actors[row].verification?.on else { return .max }
                return UInt32.max - 1 - UInt32(day.year * 372 + day.month * 31 + day.day)
            }
        }
    }

    /// The actors that have one of some values of a facet that is told by the row alone.
    func rows(having values: Set<FacetValue>, of facet: ActorFacet) -> RowSet {
        switch facet {
        case .type:
            return types.rows(having: Set(values.compactMap { if case .type(let id) = $0 { id } else { nil } }))
        case .network:
            return networks.rows(
                having: Set(values.compactMap { if case .network(let name) = $0 { name } else { nil } }))
        case .mode:
            return modes.rows(having: Set(values.compactMap { if case .mode(let name) = $0 { name } else { nil } }))
        case .level:
            let wanted = (TerritoryLevel.allCases.map(Optional.some) + [nil]).map { values.contains(.level($0)) }
            return RowSet(universe: levels.count) { wanted[Int(levels[$0])] }
        case .function, .presence: return RowSet(all: levels.count)
        }
    }

    /// For each level, and for none at the end, how many of some rows have it.
    func levelCounts(of rows: RowSet) -> [Int] {
        var counts = [Int](repeating: 0, count: Self.unknownLevel + 1)
        levels.withUnsafeBufferPointer { levels in rows.forEach { counts[Int(levels[$0])] += 1 } }
        return counts
    }
}
