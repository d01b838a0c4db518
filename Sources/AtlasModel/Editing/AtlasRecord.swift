/// One record of an atlas, as a person adds, changes or deletes it.
///
/// Indirect: an import holds 100,000 of them in several lists, and the largest kind would give each its size.
public indirect enum AtlasRecord: Hashable, Sendable {
    case actor(Actor)
    case offer(Offer)
    case relation(Relation)
    case cooperation(Cooperation)
    case initiative(Initiative)
    case invitation(SurveyInvitation)
    case zone(NamedZone)
}

/// A record before and after a change of an atlas.
///
/// Nothing before is an addition, nothing after a deletion.  A change states the whole of what it found, so that one
/// made from an old state of the atlas is noticed and never undoes somebody else's work.
public struct RecordEdit: Hashable, Sendable {
    public let before: AtlasRecord?
    public let after: AtlasRecord?

    private init(before: AtlasRecord?, after: AtlasRecord?) {
        self.before = before
        self.after = after
    }

    public static func add(_ record: AtlasRecord) -> RecordEdit { RecordEdit(before: nil, after: record) }
    public static func delete(_ record: AtlasRecord) -> RecordEdit { RecordEdit(before: record, after: nil) }

    /// - Precondition: both are records of the same kind.
    public static func change(_ before: AtlasRecord, to after: AtlasRecord) -> RecordEdit {
        RecordEdit(before: before, after: after)
    }

    /// What brings back the state before.
    public var inverse: RecordEdit { RecordEdit(before: after, after: before) }
}
