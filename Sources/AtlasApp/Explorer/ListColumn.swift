import AtlasModel

/// A column that the list of actors may have beside the name.
enum ListColumn: String, CaseIterable, Sendable {
    case type
    case town
    case networks
    case zone
    case presence
    case verified

    static let standard: Set<ListColumn> = [.type, .zone, .presence]

    /// What a click on its header sorts by.
    var sortKey: ActorSort.Key? {
        switch self {
        case .type: .type
        case .zone: .zone
        case .presence: .presence
        case .verified: .verified
        case .town, .networks: nil
        }
    }
}

/// Where the columns of a list of some width stand.
struct ListColumns {
    /// Columns of the name, then of each column shown, from the left edge of the list.
    private(set) var name: Range<Int>
    private(set) var shown: [(column: ListColumn, range: Range<Int>)] = []
    /// The presence as a sign instead of a word.
    private(set) var isPresenceShort = true

    /// Room for the longest word of a presence, « rien de connu », and a space.
    private static let presenceWidth = 14

    /// The name keeps room to be read; columns come in as there is room, the most telling first, and then grow.
    init(_ chosen: Set<ListColumn>, width: Int) {
        var widths: [ListColumn: Int] = [:]
        var room = width - 2
        func add(_ column: ListColumn, _ columns: Int, leaving least: Int) {
            guard chosen.contains(column), room - (columns - widths[column, default: 0]) >= least else { return }
            room -= columns - widths[column, default: 0]
            widths[column] = columns
        }
        add(.presence, 2, leaving: 0)
        add(.zone, 7, leaving: 20)
        // A column that was asked for goes before the type, which is there unless it is not wanted.
        add(.verified, 11, leaving: 20)
        add(.town, 15, leaving: 20)
        add(.networks, 15, leaving: 20)
        add(.type, 13, leaving: 20)
        add(.presence, Self.presenceWidth, leaving: 29)
        isPresenceShort = widths[.presence, default: 0] < Self.presenceWidth
        for columns in stride(from: 26, to: 13, by: -1) where widths[.type] == 13 { add(.type, columns, leaving: 29) }
        if widths[.networks] != nil { add(.networks, 24, leaving: 36) }
        if widths[.town] != nil { add(.town, 20, leaving: 36) }
        name = 2..<2 + max(0, room)
        var x = name.upperBound
        for column in ListColumn.allCases {
            guard let width = widths[column] else { continue }
            shown.append((column, x..<x + width))
            x += width
        }
    }

    /// The header under a column of the list: what it sorts by.
    func sortKey(at x: Int) -> ActorSort.Key? {
        if x < name.upperBound { return .name }
        return shown.first { $0.range.contains(x) }?.column.sortKey
    }
}
