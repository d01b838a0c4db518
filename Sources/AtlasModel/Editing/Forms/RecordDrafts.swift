/// A record that is being edited with all that belongs to it: an actor with its offers and its relations, a cooperation,
/// an initiative.  All of it is kept in one change.
public struct RecordDrafts: Hashable, Sendable {
    /// One record of them.
    public struct Draft: Hashable, Sendable {
        public var form: RecordForm
        /// To be deleted.
        public var isDeleted = false

        init(_ form: RecordForm) { self.form = form }
    }

    /// What is in the way of keeping it.
    public struct Obstacle: Hashable, Sendable {
        /// The place of the record among the drafts.
        public let draft: Int
        public let key: RecordForm.Key
        public let problem: FieldProblem
    }

    /// The record itself first.
    public var drafts: [Draft]
    /// Stands for an actor to be added in what belongs to it, until its identifier is known.
    public static let newcomer = ActorID("+")

    /// An actor of the atlas with its offers, in their order, and its relations.
    public init?(actor id: ActorID, _ context: FormContext) {
        let atlas = context.atlas
        guard let actor = context.subject.actor(id) else { return nil }
        let records =
            [.actor(actor)] + atlas.offers.filter { $0.actor == id }.map(AtlasRecord.offer)
            + atlas.relations.filter { $0.from == id || $0.to == id }.map(AtlasRecord.relation)
        drafts = records.compactMap { RecordForm($0, context).map(Draft.init) }
    }

    /// A cooperation or an initiative, of the atlas or to be added, or an actor to be added.
    public init?(_ record: AtlasRecord, isNew: Bool, _ context: FormContext) {
        guard let form = isNew ? RecordForm(adding: record, context) : RecordForm(record, context) else { return nil }
        drafts = [Draft(form)]
    }

    /// Whether there is anything to lose: an empty form that nobody has typed in is nothing yet.
    public var isChanged: Bool {
        drafts.contains { $0.form.isChanged || $0.isDeleted } || drafts.dropFirst().contains { $0.form.isNew }
    }

    /// The actor that the drafts are about.
    public var actor: ActorID? {
        guard let first = drafts.first, case .actor(let actor) = first.form.base else { return nil }
        return first.form.isNew ? Self.newcomer : actor.id
    }

    /// The context with the actor that is being added, under the name typed.
    public func naming(_ context: FormContext) -> FormContext {
        guard let form = drafts.first?.form, form.isNew, form.kind == .actor else { return context }
        var naming = context
        naming.newcomer = FormContext.Newcomer(id: Self.newcomer, name: form.text(RecordForm.Key(.name)).trimmed)
        return naming
    }

    /// Adds an offer of the actor, empty but for a role, and returns its place.
    public mutating func addOffer(_ context: FormContext) -> Int? {
        guard let actor else { return nil }
        return add(.offer(Offer(actor: actor, functions: [], stages: [], role: .core)), context)
    }

    /// Adds a relation of the actor to somebody, and returns its place.
    public mutating func addRelation(_ context: FormContext) -> Int? {
        guard let actor else { return nil }
        return add(
            .relation(Relation(from: actor, to: ActorID(""), kind: .partners, note: "", source: "")), context)
    }

    private mutating func add(_ record: AtlasRecord, _ context: FormContext) -> Int? {
        guard let form = RecordForm(adding: record, context) else { return nil }
        drafts.append(Draft(form))
        return drafts.count - 1
    }

    /// Marks a record as to be deleted, or no more; one that was only just added goes at once.
    public mutating func toggleDeleted(_ draft: Int) {
        guard draft > 0, drafts.indices.contains(draft) else { return }
        if drafts[draft].form.isNew { drafts.remove(at: draft) } else { drafts[draft].isDeleted.toggle() }
    }

    /// The edits that keep all of it, or what is in the way.  An actor that changes is marked as modified on the day
    /// it is, unless only its verification does.
    public func edits(_ context: FormContext) -> (edits: [RecordEdit], obstacles: [Obstacle]) {
        var (added, changed, deleted): ([RecordEdit], [RecordEdit], [RecordEdit]) = ([], [], [])
        var obstacles: [Obstacle] = []
        let context = naming(context)
        var ties = standingTies(context)
        var newcomer: ActorID?
        for (place, draft) in drafts.enumerated() {
            if draft.isDeleted {
                if let original = draft.form.original { deleted.append(.delete(original)) }
                continue
            }
            var (record, problems) = draft.form.reading(context)
            obstacles += problems.filter { $1.blocks }.map { Obstacle(draft: place, key: $0, problem: $1) }
                .sorted { left, right in
                    draft.form.keys.firstIndex(of: left.key) ?? 0 < draft.form.keys.firstIndex(of: right.key) ?? 0
                }
            if case .actor(let actor) = record {
                record = .actor(stamped(actor, draft.form, context))
                if draft.form.isNew { newcomer = actor.id }
            }
            if let newcomer { record = record.replacing(Self.newcomer, by: newcomer) }
            if case .relation(let relation) = record, draft.form.original?.tie != relation.tie {
                if relation.from == relation.to {
                    obstacles.append(Obstacle(draft: place, key: RecordForm.Key(.to), problem: .relatedToItself))
                } else if !ties.insert(relation.tie).inserted {
                    obstacles.append(Obstacle(draft: place, key: RecordForm.Key(.to), problem: .alreadyRelated))
                }
            }
            if let original = draft.form.original {
                if original != record { changed.append(.change(original, to: record)) }
            } else {
                added.append(.add(record))
            }
        }
        return (added + changed + deleted, obstacles)
    }

    /// The relations that are there whatever else the drafts say.
    private func standingTies(_ context: FormContext) -> Set<Relation.Tie> {
        let edited = Set(drafts.compactMap(\.form.original))
        let others = context.atlas.relations.filter { !edited.contains(.relation($0)) }.map(\.tie)
        let kept = drafts.filter { !$0.isDeleted }.compactMap { draft in
            draft.form.original?.tie.flatMap { draft.form.reading(context).record.tie == $0 ? $0 : nil }
        }
        return Set(others + kept)
    }

    private func stamped(_ actor: Actor, _ form: RecordForm, _ context: FormContext) -> Actor {
        let verification: Set<FieldName> = [.verifiedOn, .verifiedBy]
        guard form.fields.contains(where: { form.isChanged($0) && !verification.contains($0) }) else { return actor }
        if case .actor(let before)? = form.original, before == actor { return actor }
        var stamped = actor
        stamped.modifiedOn = context.today()
        return stamped
    }
}

extension AtlasRecord {
    /// An offer or a relation of one actor made that of another.
    fileprivate func replacing(_ id: ActorID, by other: ActorID) -> AtlasRecord {
        switch self {
        case .offer(var offer):
            if offer.actor == id { offer.actor = other }
            return .offer(offer)
        case .relation(let relation):
            return .relation(
                Relation(
                    from: relation.from == id ? other : relation.from, to: relation.to == id ? other : relation.to,
                    kind: relation.kind, note: relation.note, source: relation.source))
        default: return self
        }
    }

    /// What ties two actors, where the record is a relation.
    fileprivate var tie: Relation.Tie? { if case .relation(let relation) = self { relation.tie } else { nil } }
}
