/// The merge of two copies of an atlas, mine and theirs, that have a common ancestor: by record and by field.
///
/// What one side changed and the other did not is taken; what both changed alike is taken once; what they changed
/// otherwise is a ``MergeConflict``.  An actor that one side deleted and that stays keeps what went with it
/// (``ReturningActors``).  Actors, cooperations, initiatives and zones are known by their identifiers,
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

    /// The decisions, to be taken over into a merge of copies that have changed: a conflict of which a side says
    /// something else by then is another one, and nobody has decided on it.
    public var answers: [MergeConflict: MergeConflict.Side] {
        var answers: [MergeConflict: MergeConflict.Side] = [:]
        for conflict in questions { answers[conflict.taking(nil)] = conflict.taken }
        return answers
    }

    public init(base: Atlas, mine: Atlas, theirs: Atlas, rule: MergeRule? = nil) {
        var zones = RecordMerge<NamedZone>(rule, AtlasRecord.zone)
        zones.merge(base.territories.zones, mine.territories.zones, theirs.territories.zones, by: \.id)
        var actors = RecordMerge<Actor>(rule, AtlasRecord.actor) { $0.verification }
        actors.merge(base.actors, mine.actors, theirs.actors, by: \.id)
        let found = Set(actors.results.map(\.id))
        var parts = PartMerge(base: base, mine: mine, theirs: theirs, rule: rule, staying: found)
        let missing = Set(parts.results.actorsReferredTo).subtracting(found)
        if !missing.isEmpty {
            parts = PartMerge(base: base, mine: mine, theirs: theirs, rule: rule, staying: found.union(missing))
        }

        var edits = zones.edits + actors.edits + parts.edits
        var conflicts = zones.conflicts + actors.conflicts + parts.conflicts
        var merged = parts.results
        merged.actors = actors.results
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

/// The merge of what names actors: their offers, ties, cooperations, initiatives and invitations.
private struct PartMerge {
    let edits: [RecordEdit]
    let conflicts: [MergeConflict]
    /// The merged records; no actors.
    let results: Atlas

    /// - Parameter staying: the actors of the merged atlas.
    init(base: Atlas, mine: Atlas, theirs: Atlas, rule: MergeRule?, staying: Set<ActorID>) {
        let returning = ReturningActors(base: base, mine: mine, theirs: theirs, staying: staying)
        let isNeeded = !returning.isEmpty
        var offers = RecordMerge<Offer>(
            rule, AtlasRecord.offer, verification: { $0.verification },
            returning: isNeeded ? { returning.part($0, merged: $1) { [$0.actor] } } : nil)
        offers.merge(base.offers, mine.offers, theirs.offers, inGroupsOf: \.actor) { $0.closeness(to: $1) }
        var relations = RecordMerge<Relation>(
            rule, AtlasRecord.relation,
            returning: isNeeded ? { returning.part($0, merged: $1) { [$0.from, $0.to] } } : nil)
        relations.merge(base.relations, mine.relations, theirs.relations, inGroupsOf: RelationKey.init) {
            $0.likeness(to: $1)
        }
        var cooperations = RecordMerge<Cooperation>(
            rule, AtlasRecord.cooperation, returning: isNeeded ? { returning.cooperation($0, merged: $1) } : nil)
        cooperations.merge(base.cooperations, mine.cooperations, theirs.cooperations, by: \.id)
        var initiatives = RecordMerge<Initiative>(
            rule, AtlasRecord.initiative, returning: isNeeded ? { returning.initiative($0, merged: $1) } : nil)
        initiatives.merge(base.initiatives, mine.initiatives, theirs.initiatives, by: \.id)
        var invitations = RecordMerge<SurveyInvitation>(
            rule, AtlasRecord.invitation,
            returning: isNeeded ? { returning.part($0, merged: $1) { [$0.actor] } } : nil)
        invitations.merge(base.invitations, mine.invitations, theirs.invitations, by: \.actor)
        edits = offers.edits + relations.edits + cooperations.edits + initiatives.edits + invitations.edits
        conflicts =
            offers.conflicts + relations.conflicts + cooperations.conflicts + initiatives.conflicts
            + invitations.conflicts
        results = Atlas(
            title: "", referential: .empty, territories: .none, actors: [], offers: offers.results,
            relations: relations.results, cooperations: cooperations.results, initiatives: initiatives.results,
            invitations: invitations.results)
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
