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
        func list<Record: Hashable, Key: Hashable>(
            _ records: [Record], by key: @escaping (Record) -> Key
        ) -> EditedRecords<Record, Key> {
            EditedRecords(records, edits: edits.count, key: key)
        }
        var zones = list(territories.zones, by: \.id)
        var actors = list(actors, by: \.id)
        var offers = list(offers, by: \.self)
        var relations = list(relations, by: \.self)
        var cooperations = list(cooperations, by: \.id)
        var initiatives = list(initiatives, by: \.id)
        var invitations = list(invitations, by: \.actor)
        for edit in edits {
            switch edit.before ?? edit.after {
            case .zone: try zones.apply(edit, AtlasRecord.zone) { $0.asZone }
            case .actor: try actors.apply(edit, AtlasRecord.actor) { $0.asActor }
            case .offer: try offers.apply(edit, AtlasRecord.offer, isUnique: false) { $0.asOffer }
            case .relation: try relations.apply(edit, AtlasRecord.relation, isUnique: false) { $0.asRelation }
            case .cooperation: try cooperations.apply(edit, AtlasRecord.cooperation) { $0.asCooperation }
            case .initiative: try initiatives.apply(edit, AtlasRecord.initiative) { $0.asInitiative }
            case .invitation: try invitations.apply(edit, AtlasRecord.invitation) { $0.asInvitation }
            case nil: break
            }
        }
        var atlas = self
        atlas.actors = actors.result
        atlas.offers = offers.result
        atlas.relations = relations.result
        atlas.cooperations = cooperations.result
        atlas.initiatives = initiatives.result
        atlas.invitations = invitations.result
        if zones.result != territories.zones { atlas.territories = territories.naming(zones.result) }
        return atlas
    }
}

extension EditedRecords {
    /// - Parameter isUnique: whether a key is there once only.
    fileprivate mutating func apply(
        _ edit: RecordEdit, _ wrap: (Record) -> AtlasRecord, isUnique: Bool = true, _ value: (AtlasRecord) -> Record?
    ) throws(EditConflict) {
        let before = edit.before.flatMap(value)
        let after = edit.after.flatMap(value)
        var place: Int?
        if let before {
            place = self.place(of: before)
            guard let place, self[place] == before else {
                throw EditConflict(edit: edit, found: place.flatMap { self[$0] }.map(wrap))
            }
        }
        if let after, isUnique, let other = self.place(of: after), other != place {
            throw EditConflict(edit: edit, found: self[other].map(wrap))
        }
        switch (place, after) {
        case (let place?, let after): put(after, at: place)
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
    var asInvitation: SurveyInvitation? { if case .invitation(let value) = self { value } else { nil } }
    var asZone: NamedZone? { if case .zone(let value) = self { value } else { nil } }
}
