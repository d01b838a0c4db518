import AtlasModel

/// The kinds of records that are edited, with the name that the history gives them.
enum RecordKind: String, CaseIterable, Sendable {
    case actor, offer, relation, cooperation, initiative, invitation, zone

    init(_ record: AtlasRecord) {
        switch record {
        case .actor: self = .actor
        case .offer: self = .offer
        case .relation: self = .relation
        case .cooperation: self = .cooperation
        case .initiative: self = .initiative
        case .invitation: self = .invitation
        case .zone: self = .zone
        }
    }

    /// The table with a row for each record.
    var table: TableShape {
        switch self {
        case .actor: ActorRows.shape
        case .offer: OfferRows.shape
        case .relation: RelationRows.shape
        case .cooperation: CooperationRows.shape
        case .initiative: InitiativeRows.shape
        case .invitation: InvitationRows.shape
        case .zone: ZoneRows.shape
        }
    }

    /// The column that tells a record from the others of its kind, where one does.
    var key: String { self == .invitation ? "actor" : "id" }

    /// The lists of a record.
    var lists: [StoredList] {
        switch self {
        case .cooperation: [.rotation]
        case .initiative: [.leaders]
        case .actor, .offer, .relation, .invitation, .zone: []
        }
    }

    /// The tables whose rows name the record by its identifier and belong to it alone, with the column that names it.
    var parts: [(table: TableShape, owner: String)] {
        switch self {
        case .cooperation: [(MemberRows.shape, "cooperation")]
        case .initiative:
            [
                (SessionRows.shape, "initiative"), (EffortRows.shape, "initiative"),
                (ParticipantRows.shape, "initiative"),
            ]
        case .actor, .offer, .relation, .invitation, .zone: []
        }
    }
}

/// Where a record stands in the file.
struct RecordPlace: Hashable, Comparable, Sendable {
    let kind: RecordKind
    let position: Int64

    static func < (left: RecordPlace, right: RecordPlace) -> Bool {
        (left.kind.rawValue, left.position) < (right.kind.rawValue, right.position)
    }
}
