/// The merge of two copies of an atlas, mine and theirs, that have a common ancestor: by record and by field.
///
/// What one side changed and the other did not is taken; what both changed alike is taken once; what they changed
/// otherwise is a ``MergeConflict``.  Actors, cooperations, initiatives and zones are known by their identifiers,
/// invitations by their actor, offers by their actor and the functions that they share, relations by whom they tie and how.  The referential, the
/// official territories and the worked examples are not merged: mine stand.
public struct AtlasMerge: Sendable {
    /// What turns mine into the merged atlas, in an order in which it can be applied.  Conflicts that no rule decides
    /// leave what mine has.
    public let edits: [RecordEdit]
    public let conflicts: [MergeConflict]

    /// Whether nothing is left for a person to decide.
    public var isDecided: Bool { conflicts.allSatisfy { $0.taken != nil } }

    /// What a person can choose a side in: all but what becomes of records that are still referred to, which follows.
    public var questions: [MergeConflict] { conflicts.filter { $0.matter != .reference } }

    public init(base: Atlas, mine: Atlas, theirs: Atlas, rule: MergeRule? = nil) {
        var zones = RecordMerge<NamedZone>(rule, AtlasRecord.zone)
        zones.merge(base.territories.zones, mine.territories.zones, theirs.territories.zones, by: \.id)
        var actors = RecordMerge<Actor>(rule, AtlasRecord.actor) { $0.verification }
        actors.merge(base.actors, mine.actors, theirs.actors, by: \.id)
        var offers = RecordMerge<Offer>(rule, AtlasRecord.offer) { $0.verification }
        offers.merge(base.offers, mine.offers, theirs.offers, inGroupsOf: \.actor) { $0.closeness(to: $1) }
        var relations = RecordMerge<Relation>(rule, AtlasRecord.relation)
        relations.merge(base.relations, mine.relations, theirs.relations, inGroupsOf: RelationKey.init) {
            $0.likeness(to: $1)
        }
        var cooperations = RecordMerge<Cooperation>(rule, AtlasRecord.cooperation)
        cooperations.merge(base.cooperations, mine.cooperations, theirs.cooperations, by: \.id)
        var initiatives = RecordMerge<Initiative>(rule, AtlasRecord.initiative)
        initiatives.merge(base.initiatives, mine.initiatives, theirs.initiatives, by: \.id)
        var invitations = RecordMerge<SurveyInvitation>(rule, AtlasRecord.invitation)
        invitations.merge(base.invitations, mine.invitations, theirs.invitations, by: \.actor)

        var edits =
            zones.edits + actors.edits + offers.edits + relations.edits + cooperations.edits + initiatives.edits
            + invitations.edits
        var conflicts =
            zones.conflicts + actors.conflicts + offers.conflicts + relations.conflicts + cooperations.conflicts
            + initiatives.conflicts + invitations.conflicts
        let merged = Atlas(
            title: "", referential: .empty, territories: .none, actors: actors.results, offers: offers.results,
            relations: relations.results, cooperations: cooperations.results, initiatives: initiatives.results,
            invitations: invitations.results)
        AtlasMerge.keep(
            Set(merged.actorsReferredTo), merged.actors, mine: mine.actors, theirs: theirs.actors, by: \.id,
            AtlasRecord.actor, &edits, &conflicts, isDecided: rule != nil)
        // An actor that is kept may act in a zone.
        let kept = edits.compactMap { $0.after?.asActor }
        let zonesReferredTo =
            merged.zonesReferredTo + kept.flatMap(\.zone.references).filter { $0.level == .zone }.map(\.code)
        AtlasMerge.keep(
            Set(zonesReferredTo), zones.results, mine: mine.territories.zones, theirs: theirs.territories.zones,
            by: \.id, AtlasRecord.zone, &edits, &conflicts, isDecided: rule != nil)
        self.edits = edits.inOrderOfReferences
        self.conflicts = conflicts
    }

    /// Keeps the records that one side deleted and the merged atlas refers to.
    private static func keep<Record, ID: Hashable>(
        _ referredTo: Set<ID>, _ merged: [Record], mine: [Record], theirs: [Record], by id: (Record) -> ID,
        _ wrap: (Record) -> AtlasRecord, _ edits: inout [RecordEdit], _ conflicts: inout [MergeConflict],
        isDecided: Bool
    ) {
        let missing = referredTo.subtracting(merged.map(id))
        guard !missing.isEmpty else { return }
        let isMine = Set(mine.map(id))
        for record in mine where missing.contains(id(record)) {
            edits.removeAll { $0 == .delete(wrap(record)) }
            conflicts.append(
                MergeConflict(record: wrap(record).name, matter: .reference, taken: isDecided ? .mine : nil))
        }
        for record in theirs where missing.contains(id(record)) && !isMine.contains(id(record)) {
            edits.append(.add(wrap(record)))
            conflicts.append(
                MergeConflict(record: wrap(record).name, matter: .reference, taken: isDecided ? .theirs : nil))
        }
    }
}

/// Whom a relation ties, and how.
private struct RelationKey: Hashable {
    let from: ActorID
    let to: ActorID
    let kind: Relation.Kind

    init(_ relation: Relation) {
        from = relation.from
        to = relation.to
        kind = relation.kind
    }
}

extension Atlas {
    /// Every actor that another record names, as often as it is named.
    var actorsReferredTo: [ActorID] {
        offers.map(\.actor) + relations.flatMap { [$0.from, $0.to] }
            + cooperations.flatMap { $0.members.map(\.actor) + $0.rotation.hosts }
            + initiatives.flatMap { $0.leaders + $0.participants.map(\.actor) + [$0.consultant].compactMap(\.self) }
            + invitations.map(\.actor)
    }

    /// The identifiers of the named zones that a record names, as often as it names them.
    var zonesReferredTo: [String] {
        let references =
            actors.flatMap(\.zone.references) + offers.flatMap(\.zone.references)
            + cooperations.compactMap(\.territory) + initiatives.compactMap(\.territory)
        return references.filter { $0.level == .zone }.map(\.code)
    }
}
