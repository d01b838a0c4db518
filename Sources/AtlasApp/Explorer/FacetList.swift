import AtlasModel

/// The values by which the list of actors can be filtered, under the name of each facet, with one of them pointed at.
struct FacetList: Sendable {
    enum Row: Hashable, Sendable {
        case heading(ActorFacet)
        case value(FacetCount, isChosen: Bool)

        var value: FacetValue? { if case .value(let counted, _) = self { counted.value } else { nil } }
    }

    /// The short ones first, so that a long list of functions or networks hides none.
    private static let order: [ActorFacet] = [.type, .presence, .level, .function, .network, .mode]

    private(set) var rows: [Row] = []
    /// A row that is a value, where there is one.
    private(set) var cursor = 0
    var inSight = RowsInSight()
    /// The value that the user went to, though another list may not have it.
    private var wanted: FacetValue?

    var selected: FacetValue? { rows.indices.contains(cursor) ? rows[cursor].value : nil }

    /// Shows what is left to choose from: values that nobody here has are left out, unless they are chosen.
    /// - Parameter isNew: whether it is another list, to be read from its top.
    mutating func show(_ found: ActorsFound, chosen: Set<FacetValue>, isNew: Bool) {
        rows = []
        for facet in Self.order {
            let counted = found.facets[facet] ?? []
            let known = Set(counted.map(\.value))
            // A value chosen in another state of the atlas may have gone from this one: it can still be taken back.
            let gone = chosen.filter { $0.facet == facet && !known.contains($0) }.map {
                FacetCount(value: $0, count: 0)
            }
            let values = (counted + gone).filter { $0.count > 0 || chosen.contains($0.value) }
            guard !values.isEmpty else { continue }
            rows.append(.heading(facet))
            rows += values.map { .value($0, isChosen: chosen.contains($0.value)) }
        }
        // What other lists on the way had or had not leaves no trace.
        if isNew { inSight = RowsInSight() }
        cursor = rows.firstIndex { $0.value != nil && $0.value == wanted } ?? rows.firstIndex { $0.value != nil } ?? 0
    }

    /// Moves over the values; headings are passed.
    mutating func move(by step: Int) {
        guard !rows.isEmpty else { return cursor = 0 }
        let target = min(max(0, cursor + step), rows.count - 1)
        let isUp = step < 0
        // On a heading: on in the same direction, and back where there is nothing that way.
        let ahead =
            isUp ? rows[...target].lastIndex { $0.value != nil } : rows[target...].firstIndex { $0.value != nil }
        let behind =
            isUp ? rows[target...].firstIndex { $0.value != nil } : rows[...target].lastIndex { $0.value != nil }
        cursor = ahead ?? behind ?? 0
        wanted = selected
    }

    mutating func select(_ row: Int) {
        guard rows.indices.contains(row), rows[row].value != nil else { return }
        cursor = row
        wanted = selected
    }
}
