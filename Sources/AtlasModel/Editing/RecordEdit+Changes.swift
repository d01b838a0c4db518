extension AtlasRecord {
    /// What another state of the record changes; empty where it is another kind of record.
    ///
    /// Whom an offer or a relation belongs to is a change here like any other, where a merge would see another record.
    public func changes(to other: AtlasRecord) -> [FieldChange] {
        switch (self, other) {
        case (.actor(let old), .actor(let new)): old.changes(to: new)
        case (.offer(let old), .offer(let new)):
            FieldChange.between(old.actor.rawValue, new.actor.rawValue, of: "actor") + old.changes(to: new)
        case (.relation(let old), .relation(let new)):
            FieldChange.between(old.from.rawValue, new.from.rawValue, of: "from")
                + FieldChange.between(old.to.rawValue, new.to.rawValue, of: "to")
                + FieldChange.between(old.kind.rawValue, new.kind.rawValue, of: "kind") + old.changes(to: new)
        case (.cooperation(let old), .cooperation(let new)): old.changes(to: new)
        case (.initiative(let old), .initiative(let new)): old.changes(to: new)
        case (.invitation(let old), .invitation(let new)): old.changes(to: new)
        case (.zone(let old), .zone(let new)): old.changes(to: new)
        default: []
        }
    }
}

extension FieldChange {
    /// One change, or none where both are the same.
    fileprivate static func between(_ old: String, _ new: String, of field: String) -> [FieldChange] {
        old == new ? [] : [FieldChange(field: field, old: old, new: new)]
    }
}

extension RecordEdit {
    /// The columns that a change of a record changes; none where a record is added or deleted.
    public var changedFields: [String] {
        guard let before, let after else { return [] }
        return before.changes(to: after).flatMap { $0.field.split(separator: " ").map(String.init) }
    }
}
