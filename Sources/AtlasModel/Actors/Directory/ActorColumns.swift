/// What lists of actors are made from, a column for each thing that they are filtered or sorted by: made once for an
/// atlas on a day.
struct ActorColumns: Sendable {
    /// The values that occur, in the order of the referential or of the alphabet, and the rows of the actors of each.
    struct Values<Value: Hashable & Sendable>: Sendable {
        let values: [Value]
        let rows: Grouping

        func rows(of value: Value) -> ArraySlice<Int32> {
            values.firstIndex(of: value).map { rows[$0] } ?? []
        }
    }

    static let unknownLevel = TerritoryLevel.allCases.count

    let types: Values<ActorTypeID>
    let networks: Values<String>
    let modes: Values<String>
    /// The widest level of each zone, or ``unknownLevel``.
    let levels: [UInt8]
    /// Rows in the order of names.
    let nameOrder: [Int32]
    /// The place of each actor's principal type among the names of types, the last for none.
    let typeRanks: [UInt32]
    /// The day each record was verified, the latest first, `.max` for never.
    let verifiedRanks: [UInt32]

    /// - Parameters:
    ///   - actorRows: rows by identifier.
    ///   - nameOrder: rows in the order of names.
    init(_ atlas: Atlas, on date: CalendarDate, actorRows: [ActorID: Int], nameOrder: [Int32]) {
        self.nameOrder = nameOrder
        levels = atlas.actors.map { actor in
            actor.zone.references.map(\.level).max()?.rawValue ?? UInt8(Self.unknownLevel)
        }
        types = Values(atlas.actors.map(\.types), ordered: atlas.referential.actorTypes.map(\.id))
        networks = Values(atlas.actors.map(\.networks))
        var modes = [[String]](repeating: [], count: atlas.actors.count)
        for offer in atlas.offers where !offer.modes.isEmpty && offer.isValid(on: date) {
            if let row = actorRows[offer.actor] { modes[row] += offer.modes }
        }
        self.modes = Values(modes)
        let names = Dictionary(
            atlas.referential.actorTypes.map { ($0.id, $0.name.folded) }, uniquingKeysWith: { first, _ in first })
        let order = Set(atlas.actors.compactMap(\.types.first)).sorted {
            (names[$0] ?? "\u{10FFFF}", $0) < (names[$1] ?? "\u{10FFFF}", $1)
        }
        let ranks = Dictionary(uniqueKeysWithValues: zip(order, UInt32(0)...))
        typeRanks = atlas.actors.map { actor in actor.types.first.flatMap { ranks[$0] } ?? .max }
        verifiedRanks = atlas.actors.map { actor in
            actor.verification.map { verification in
                let day = verification.on
                return UInt32.max - 1 - UInt32(day.year * 372 + day.month * 31 + day.day)
            } ?? .max
        }
    }
}

extension ActorColumns.Values {
    /// - Parameters:
    ///   - lists: the values of each row.
    ///   - known: values whose order is known; others come after them, in their own.
    init(_ lists: [[Value]], ordered known: [Value] = []) where Value: Comparable {
        var rows: [Value: [Int32]] = [:]
        for (row, list) in lists.enumerated() {
            for value in list where rows[value]?.last != Int32(row) { rows[value, default: []].append(Int32(row)) }
        }
        let first = known.filter { rows[$0] != nil }
        values = first + rows.keys.filter { !known.contains($0) }.sorted()
        var starts: [Int32] = [0]
        var members: [Int32] = []
        for value in values {
            members += rows[value] ?? []
            starts.append(Int32(members.count))
        }
        self.rows = Grouping(starts: starts, members: members)
    }
}
