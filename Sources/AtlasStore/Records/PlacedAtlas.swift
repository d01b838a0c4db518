import AtlasModel

/// An atlas with the place of each of its records in the file.
struct PlacedAtlas {
    var atlas: Atlas
    /// The positions of the records of each kind, in the order of the atlas, which is theirs.
    private(set) var positions: [RecordKind: [Int64]]

    init(_ atlas: Atlas, positions: [RecordKind: [Int64]]) {
        self.atlas = atlas
        self.positions = positions
    }

    /// Makes places hold what stands there now; `nil` for nothing any more.
    mutating func put(_ records: [RecordPlace: AtlasRecord?]) {
        let changed = Dictionary(grouping: records.keys, by: \.kind)
        func put<Value>(
            _ kind: RecordKind, into values: inout [Value], _ value: (AtlasRecord) -> Value?
        ) {
            guard let places = changed[kind] else { return }
            Self.put(places.map(\.position).sorted(), into: &values, at: &positions[kind, default: []]) { position in
                records[RecordPlace(kind: kind, position: position)]?.flatMap(value)
            }
        }
        put(.actor, into: &atlas.actors) { if case .actor(let value) = $0 { value } else { nil } }
        put(.offer, into: &atlas.offers) { if case .offer(let value) = $0 { value } else { nil } }
        put(.relation, into: &atlas.relations) { if case .relation(let value) = $0 { value } else { nil } }
        put(.cooperation, into: &atlas.cooperations) { if case .cooperation(let value) = $0 { value } else { nil } }
        put(.initiative, into: &atlas.initiatives) { if case .initiative(let value) = $0 { value } else { nil } }
        put(.invitation, into: &atlas.invitations) { if case .invitation(let value) = $0 { value } else { nil } }
        if records.keys.contains(where: { $0.kind == .zone }) {
            var zones = atlas.territories.zones
            put(.zone, into: &zones) { if case .zone(let value) = $0 { value } else { nil } }
            atlas.territories = atlas.territories.naming(zones)
        }
    }

    /// One walk over both, or none where no value but the last comes or goes.
    ///
    /// - Parameters:
    ///   - changed: positions in ascending order.
    ///   - value: what stands at one of them now: an import changes 100,000 values, which are not held here once more.
    private static func put<Value>(
        _ changed: [Int64], into values: inout [Value], at positions: inout [Int64], _ value: (Int64) -> Value?
    ) {
        let isMoved = changed.contains { position in
            let index = positions.firstIndex(notBelow: position)
            let isThere = index < positions.count && positions[index] == position
            return index < positions.count && isThere != (value(position) != nil)
        }
        guard isMoved else {
            for position in changed {
                guard let value = value(position) else { continue }
                let index = positions.firstIndex(notBelow: position)
                if index < positions.count {
                    values[index] = value
                } else {
                    values.append(value)
                    positions.append(position)
                }
            }
            return
        }
        var (newValues, newPositions): ([Value], [Int64]) = ([], [])
        newValues.reserveCapacity(values.count + changed.count)
        newPositions.reserveCapacity(values.count + changed.count)
        var done = 0
        for position in changed {
            let index = positions.firstIndex(notBelow: position)
            newValues += values[done..<index]
            newPositions += positions[done..<index]
            done = index < positions.count && positions[index] == position ? index + 1 : index
            if let value = value(position) {
                newValues.append(value)
                newPositions.append(position)
            }
        }
        newValues += values[done...]
        newPositions += positions[done...]
        (values, positions) = (newValues, newPositions)
    }
}

extension [Int64] {
    /// The first index whose number is not below one, in ascending numbers.
    fileprivate func firstIndex(notBelow number: Int64) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
