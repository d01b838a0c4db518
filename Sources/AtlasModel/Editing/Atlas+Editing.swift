/// Why an edit does not apply to an atlas.
public struct EditConflict: Error, Hashable, Sendable {
    public let edit: RecordEdit
    /// What stands in the place of the record that the edit expected; `nil` where there is nothing any more.
    public let found: AtlasRecord?

    public init(edit: RecordEdit, found: AtlasRecord?) {
        self.edit = edit
        self.found = found
    }
}

extension Atlas {
    /// The atlas after some edits, one after the other: all of them or none.
    ///
    /// What changes keeps its place, what is added comes last.  Edits say nothing of what refers to their records: those
    /// who delete an actor delete its offers and ties in the same edits.
    ///
    /// - Throws: the first edit whose record is not, or no more, what the edit found; or one that adds an identifier
    ///   that the atlas has already.
    public func applying(_ edits: [RecordEdit]) throws(EditConflict) -> Atlas {
        var atlas = self
        var zones = territories.zones
        for edit in edits {
            switch edit.before ?? edit.after {
            case .actor:
                try atlas.actors.apply(edit, AtlasRecord.actor) {
                    $0.asActor
                } isSame: {
                    $0.id == $1.id
                }
            case .offer: try atlas.offers.apply(edit, AtlasRecord.offer) { $0.asOffer }
            case .relation: try atlas.relations.apply(edit, AtlasRecord.relation) { $0.asRelation }
            case .cooperation:
                try atlas.cooperations.apply(edit, AtlasRecord.cooperation) {
                    $0.asCooperation
                } isSame: {
                    $0.id == $1.id
                }
            case .initiative:
                try atlas.initiatives.apply(edit, AtlasRecord.initiative) {
                    $0.asInitiative
                } isSame: {
                    $0.id == $1.id
                }
            case .zone:
                try zones.apply(edit, AtlasRecord.zone) {
                    $0.asZone
                } isSame: {
                    $0.id == $1.id
                }
            case nil: break
            }
        }
        if zones != territories.zones { atlas.territories = territories.naming(zones) }
        return atlas
    }
}

extension Array where Element: Hashable {
    /// - Parameter isSame: whether two values are the same record; without, a record is only itself, and may be there
    ///   twice.
    fileprivate mutating func apply(
        _ edit: RecordEdit, _ record: (Element) -> AtlasRecord, _ value: (AtlasRecord) -> Element?,
        isSame: ((Element, Element) -> Bool)? = nil
    ) throws(EditConflict) {
        let before = edit.before.flatMap(value)
        let after = edit.after.flatMap(value)
        func find(_ element: Element) -> Int? {
            if let isSame { firstIndex { isSame($0, element) } } else { firstIndex(of: element) }
        }
        var place: Int?
        if let before {
            place = find(before)
            guard let place, self[place] == before else {
                throw EditConflict(edit: edit, found: place.map { record(self[$0]) })
            }
        }
        if let after, isSame != nil, let other = find(after), other != place {
            throw EditConflict(edit: edit, found: record(self[other]))
        }
        switch (place, after) {
        case (let place?, let after?): self[place] = after
        case (let place?, nil): remove(at: place)
        case (nil, let after?): append(after)
        case (nil, nil): break
        }
    }
}

extension AtlasRecord {
    var asActor: Actor? { if case .actor(let value) = self { value } else { nil } }
    var asOffer: Offer? { if case .offer(let value) = self { value } else { nil } }
    var asRelation: Relation? { if case .relation(let value) = self { value } else { nil } }
    var asCooperation: Cooperation? { if case .cooperation(let value) = self { value } else { nil } }
    var asInitiative: Initiative? { if case .initiative(let value) = self { value } else { nil } }
    var asZone: NamedZone? { if case .zone(let value) = self { value } else { nil } }
}
