/// What two copies of an atlas say differently, each having changed it since they were one.
public struct MergeConflict: Hashable, Sendable {
    public enum Side: Hashable, Sendable {
        case mine
        case theirs
    }

    public enum Matter: Hashable, Sendable {
        /// The name of a field that has another value on each side.
        case field(String)
        /// This side deleted the record, the other changed it.
        case deletion(by: Side)
        /// One side deleted the record, which the other goes on referring to.
        case reference
    }

    public let record: RecordName
    public let matter: Matter
    /// The value of the field in the common ancestor and on each side; empty for a whole record.
    public let base: String
    public let mine: String
    public let theirs: String
    /// The side that the rule decided for; `nil` where a person must.
    public let taken: Side?

    public init(
        record: RecordName, matter: Matter, base: String = "", mine: String = "", theirs: String = "", taken: Side?
    ) {
        self.record = record
        self.matter = matter
        self.base = base
        self.mine = mine
        self.theirs = theirs
        self.taken = taken
    }
}

/// How conflicts of a merge are decided where nobody looks at each.
public enum MergeRule: Hashable, Sendable {
    case prefer(MergeConflict.Side)
    /// For actors and offers, the side that was verified later; a record that one side deleted is kept.
    case newestVerified
    /// What a person has answered to the conflicts of a merge without rule.
    case answers([MergeConflict: MergeConflict.Side])
}

extension MergeRule {
    /// The side that a conflict of fields or of a deletion is decided for; `nil` where the rule says nothing of it.
    /// - Parameter newer: the side that was verified later, or that still has the record.
    func side(of conflict: MergeConflict, newer: MergeConflict.Side?) -> MergeConflict.Side? {
        switch self {
        case .prefer(let side): side
        case .newestVerified: newer
        case .answers(let answers): answers[conflict]
        }
    }
}

extension MergeConflict {
    /// The same conflict decided.
    func taking(_ side: Side?) -> MergeConflict {
        MergeConflict(record: record, matter: matter, base: base, mine: mine, theirs: theirs, taken: side)
    }
}
