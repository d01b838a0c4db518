package import AtlasModel

/// Compares what a file brings with an atlas.
///
/// An actor of the file is one of the atlas where it has the identifier of one, else its SIRET, else its RNA number;
/// the same name in the same commune, or in an unknown one, is a doubt that a person decides.  What the file does not
/// say stays: an import empties no field and deletes no record.
package struct ImportComparison {
    private let incoming: IncomingRecords
    private let atlas: Atlas
    private let decisions: ImportDecisions
    private let index: ActorIndex
    private let lines: SkippedLines

    private var items: [ImportPreview.Item] = []
    private var edits: [RecordEdit] = []
    private var findings: [Finding]
    private var usedKeys: Set<String>
    private let partDecisions: [String: Finding.Place?]
    /// The actors of the file: what each is in the atlas after the import, or why there is none.
    private var outcomes: [ActorID: Outcome] = [:]
    private var naming: ActorNaming
    private var takenRows: Set<Int> = []

    private enum Outcome {
        case actor(Actor)
        case pending
        case skipped
    }

    package static func preview(
        _ incoming: IncomingRecords, into atlas: Atlas, decisions: ImportDecisions = ImportDecisions()
    ) -> ImportPreview {
        var comparison = ImportComparison(incoming, atlas, decisions)
        return comparison.preview()
    }

    private init(_ incoming: IncomingRecords, _ atlas: Atlas, _ decisions: ImportDecisions) {
        var incoming = incoming
        lines = SkippedLines(decisions.skipped)
        let dropped =
            decisions.skipped.isEmpty
            ? IncomingRecords.DroppedLines() : incoming.dropFindings(on: lines, decisions.skipped)
        usedKeys = dropped.met
        partDecisions = dropped.parts
        self.incoming = incoming
        self.atlas = atlas
        self.decisions = decisions
        index = ActorIndex(atlas)
        findings = incoming.findings
        let stated = incoming.actors.filter(\.isIdentified).map(\.record.id.rawValue)
        naming = ActorNaming(taken: Set(atlas.actors.map(\.id.rawValue) + stated))
        items.reserveCapacity(incoming.actors.count + incoming.offers.count + incoming.relations.count)
    }

    private mutating func preview() -> ImportPreview {
        identified(incoming.zones, atlas.territories.zones, by: \.id, AtlasRecord.zone, title: \.name)
        for actor in incoming.actors { compare(actor) }
        compareOffers()
        compareRelations()
        identified(renamed(incoming.cooperations), atlas.cooperations, by: \.id, AtlasRecord.cooperation, title: \.name)
        identified(renamed(incoming.initiatives), atlas.initiatives, by: \.id, AtlasRecord.initiative, title: \.name)
        compareInvitations()
        let decided = decisions.skipped.union(decisions.same.keys).union(decisions.new)
        return ImportPreview(
            items: items, findings: findings, edits: edits.inOrderOfReferences,
            unusedDecisions: decided.subtracting(usedKeys).subtracting(partDecisions.keys).sorted(),
            partDecisions: partDecisions)
    }

    // MARK: Actors

    private mutating func compare(_ incoming: IncomingRecord<Actor>) {
        let actor = incoming.record
        if isSkipped(incoming) {
            if outcomes[actor.id] == nil { outcomes[actor.id] = .skipped }
            return add(incoming, .actor(actor), actor.name, .skipped)
        }
        findings += incoming.findings
        if incoming.hasErrors {
            // Of two rows of one identifier, the first stands.
            if outcomes[actor.id] == nil { outcomes[actor.id] = .pending }
            return add(incoming, .actor(actor), actor.name, .refused)
        }
        switch match(incoming) {
        case .doubt(let doubt):
            outcomes[actor.id] = .pending
            add(incoming, .actor(actor), actor.name, .doubtful(doubt))
        case .row(let row):
            let known = atlas.actors[row]
            let after = known.updated(by: actor)
            let changes = known.changes(to: after)
            takenRows.insert(row)
            outcomes[actor.id] = .actor(after)
            if let stated = actor.modifiedOn, let since = known.modifiedOn, stated < since, !changes.isEmpty {
                findings.append(Finding(.warning, .modifiedSince(since), at: incoming.place, value: known.name))
            }
            change(incoming, .actor(known), .actor(after), actor.name, changes)
        case .none:
            var new = actor
            if !incoming.isIdentified { new = actor.with(id: ActorID(naming.identifier(for: actor.name))) }
            outcomes[actor.id] = .actor(new)
            edits.append(.add(.actor(new)))
            add(incoming, .actor(new), actor.name, .added)
        }
    }

    private enum Match {
        case row(Int)
        case doubt(ImportPreview.Doubt)
        case none
    }

    private mutating func match(_ incoming: IncomingRecord<Actor>) -> Match {
        let actor = incoming.record
        if let same = decisions.same[incoming.key] {
            usedKeys.insert(incoming.key)
            guard let row = index.row(of: same) else { return .doubt(.noSuchActor(same)) }
            return free(row)
        }
        if incoming.isIdentified, let row = index.row(of: actor.id) { return free(row) }
        if decisions.new.contains(incoming.key) {
            usedKeys.insert(incoming.key)
            return .none
        }
        for rows in [index.rows(withSiretOf: actor), index.rows(withRnaOf: actor)] where !rows.isEmpty {
            if rows.count > 1 { return .doubt(.sameNumber(rows.map { atlas.actors[$0].id })) }
            return free(rows[0])
        }
        let namesakes = index.rows(likelyNamedAs: actor)
        return namesakes.isEmpty ? .none : .doubt(.sameName(namesakes.map { atlas.actors[$0].id }))
    }

    private func free(_ row: Int) -> Match {
        takenRows.contains(row) ? .doubt(.alreadyThere(atlas.actors[row].id)) : .row(row)
    }

    // MARK: Records without identifiers

    private mutating func compareOffers() {
        let known = Dictionary(grouping: atlas.offers, by: \.actor)
        let brought = Dictionary(grouping: incoming.offers.indices) { incoming.offers[$0].record.actor }
        var fates = [(record: AtlasRecord, fate: ImportPreview.Fate)?](repeating: nil, count: incoming.offers.count)
        for (actor, positions) in brought {
            let offers = positions.filter { !isSkipped(incoming.offers[$0]) && !incoming.offers[$0].hasErrors }
            guard case .actor(let outcome)? = outcome(of: actor) else { continue }
            var own = known[outcome.id] ?? []
            for position in offers {
                guard let old = incoming.offers[position].known else { continue }
                if let row = own.firstIndex(of: old) { own.remove(at: row) }
                let new = incoming.offers[position].record
                let changes = old.changes(to: new)
                fates[position] = (.offer(old), changes.isEmpty ? .left : .changed(changes))
                if !changes.isEmpty { edits.append(.change(.offer(old), to: .offer(new))) }
            }
            let unpaired = offers.filter { incoming.offers[$0].known == nil }
            let moved = unpaired.map { incoming.offers[$0].record.moved(to: outcome) }
            let pairs = Dictionary(uniqueKeysWithValues: Offer.pairs(own, moved).map { ($1, $0) })
            for (place, position) in unpaired.enumerated() {
                guard let row = pairs[place] else {
                    fates[position] = (.offer(moved[place]), .added)
                    continue
                }
                let after = own[row].updated(by: moved[place])
                let changes = own[row].changes(to: after)
                fates[position] = (.offer(own[row]), changes.isEmpty ? .left : .changed(changes))
                if !changes.isEmpty { edits.append(.change(.offer(own[row]), to: .offer(after))) }
            }
        }
        for (incoming, known) in zip(incoming.offers, fates) {
            settle(
                incoming, known?.record ?? .offer(incoming.record), known?.fate, actors: [incoming.record.actor])
        }
    }

    private mutating func compareRelations() {
        var known = Dictionary(grouping: atlas.relations, by: \.tie)
        var brought: Set<Relation.Tie> = []
        for incoming in incoming.relations {
            let ends = [incoming.record.from, incoming.record.to]
            guard case .actor(let from)? = outcome(of: ends[0]), case .actor(let to)? = outcome(of: ends[1]),
                !incoming.hasErrors, !isSkipped(incoming)
            else {
                settle(incoming, .relation(incoming.record), nil, actors: ends)
                continue
            }
            let relation = Relation(
                from: from.id, to: to.id, kind: incoming.record.kind, note: incoming.record.note,
                source: incoming.record.source)
            let isFirst = brought.insert(relation.tie).inserted
            guard var alike = known[relation.tie], !alike.isEmpty else {
                // The first row that says it stands; the reader has warned of the others.
                settle(incoming, .relation(relation), isFirst ? .added : .left, actors: ends)
                continue
            }
            let old = alike.remove(at: alike.firstIndex(of: relation) ?? 0)
            known[relation.tie] = alike
            let after = old.overlaid(by: relation)
            let changes = old.changes(to: after)
            if !changes.isEmpty { edits.append(.change(.relation(old), to: .relation(after))) }
            settle(incoming, .relation(relation), changes.isEmpty ? .left : .changed(changes), actors: ends)
        }
    }

    private mutating func compareInvitations() {
        let known = atlas.invitationsByActor
        for incoming in incoming.invitations {
            let actor = incoming.record.actor
            guard case .actor(let outcome)? = outcome(of: actor), !incoming.hasErrors, !isSkipped(incoming) else {
                settle(incoming, .invitation(incoming.record), nil, actors: [actor])
                continue
            }
            var invitation = incoming.record
            invitation.actor = outcome.id
            guard let old = known[outcome.id] else {
                settle(incoming, .invitation(invitation), .added, actors: [actor])
                continue
            }
            let after = old.overlaid(by: invitation)
            let changes = old.changes(to: after)
            if !changes.isEmpty { edits.append(.change(.invitation(old), to: .invitation(after))) }
            settle(
                incoming, .invitation(invitation), changes.isEmpty ? .left : .changed(changes), actors: [actor])
        }
    }

    /// Notes what becomes of a record that belongs to actors.
    private mutating func settle<Record>(
        _ incoming: IncomingRecord<Record>, _ record: AtlasRecord, _ fate: ImportPreview.Fate?, actors: [ActorID]
    ) {
        let isLeftOut =
            isSkipped(incoming)
            || actors.contains {
                if case .skipped? = outcomes[$0] { true } else { false }
            }
        if isLeftOut { return add(incoming, record, "", .skipped) }
        findings += incoming.findings
        if incoming.hasErrors { return add(incoming, record, "", .refused) }
        guard let fate else { return add(incoming, record, "", .pending) }
        if fate == .added { edits.append(.add(record)) }
        add(incoming, record, "", fate)
    }

    /// What an actor that a record names is; those of the atlas that the file does not speak of are themselves.
    private func outcome(of id: ActorID) -> Outcome? {
        outcomes[id] ?? index.row(of: id).map { .actor(atlas.actors[$0]) }
    }

    // MARK: Records with identifiers

    private mutating func identified<Record: RecordWithFields, ID: Hashable>(
        _ incoming: [IncomingRecord<Record>], _ known: [Record], by id: (Record) -> ID,
        _ wrap: (Record) -> AtlasRecord, title: (Record) -> String
    ) {
        let rows = Dictionary(known.map { (id($0), $0) }) { first, _ in first }
        for item in incoming {
            if isSkipped(item) {
                add(item, wrap(item.record), title(item.record), .skipped)
                continue
            }
            findings += item.findings
            if item.hasErrors {
                add(item, wrap(item.record), title(item.record), .refused)
            } else if let old = rows[id(item.record)] {
                let after = old.overlaid(by: item.record)
                change(item, wrap(old), wrap(after), title(item.record), old.changes(to: after))
            } else {
                edits.append(.add(wrap(item.record)))
                add(item, wrap(item.record), title(item.record), .added)
            }
        }
    }

    private func renamed(_ cooperations: [IncomingRecord<Cooperation>]) -> [IncomingRecord<Cooperation>] {
        cooperations.map { item in
            var item = item
            item.record.members = item.record.members.compactMap { member in
                finalID(of: member.actor).map { Cooperation.Member(actor: $0, role: member.role) }
            }
            item.record.rotation = Rotation(
                hosts: item.record.rotation.hosts.compactMap(finalID), startedOn: item.record.rotation.startedOn)
            return item
        }
    }

    private func renamed(_ initiatives: [IncomingRecord<Initiative>]) -> [IncomingRecord<Initiative>] {
        initiatives.map { item in
            var item = item
            item.record.leaders = item.record.leaders.compactMap(finalID)
            item.record.consultant = item.record.consultant.flatMap(finalID)
            item.record.participants = item.record.participants.compactMap { participant in
                finalID(of: participant.actor).map { Initiative.Participant(actor: $0, part: participant.part) }
            }
            return item
        }
    }

    /// `nil` for an actor that does not come into the atlas.
    private func finalID(of id: ActorID) -> ActorID? {
        if case .actor(let actor)? = outcome(of: id) { actor.id } else { nil }
    }

    // MARK: Items

    private mutating func isSkipped<Record>(_ incoming: IncomingRecord<Record>) -> Bool {
        if decisions.skipped.contains(incoming.key) {
            usedKeys.insert(incoming.key)
            return true
        }
        guard let line = lines.decision(for: incoming.place) else { return false }
        usedKeys.insert(line)
        return true
    }

    private mutating func change<Record>(
        _ incoming: IncomingRecord<Record>, _ old: AtlasRecord, _ new: AtlasRecord, _ title: String,
        _ changes: [FieldChange]
    ) {
        if !changes.isEmpty { edits.append(.change(old, to: new)) }
        add(incoming, old, title, changes.isEmpty ? .left : .changed(changes))
    }

    private mutating func add<Record>(
        _ incoming: IncomingRecord<Record>, _ record: AtlasRecord, _ title: String, _ fate: ImportPreview.Fate
    ) {
        items.append(
            ImportPreview.Item(
                record: record.name, title: title, key: incoming.key, place: incoming.place, fate: fate))
    }
}

extension Offer {
    /// The offer as one of an actor; a zone that is the actor's own need not be said.
    fileprivate func moved(to actor: Actor) -> Offer {
        var result = self
        result.actor = actor.id
        if zone == actor.zone { result.zone = .unknown }
        return result
    }
}

extension Verification? {
    /// What a file says of a check, over what is known: the day without a name does not take the name away.
    fileprivate func overlaid(by new: Verification?) -> Verification? {
        guard let self, let new else { return new ?? self }
        // What is read may be older than the atlas.
        return new.on < self.on || new.on == self.on && new.by.isEmpty ? self : new
    }
}

extension Actor {
    fileprivate func updated(by other: Actor) -> Actor {
        var result = overlaid(by: other)
        result.verification = verification.overlaid(by: other.verification)
        result.modifiedOn = [modifiedOn, other.modifiedOn].compactMap(\.self).max()
        return result
    }

    fileprivate func with(id: ActorID) -> Actor { Actor(id: id, name: name).overlaid(by: self) }
}

extension Offer {
    fileprivate func updated(by other: Offer) -> Offer {
        var result = overlaid(by: other)
        result.verification = verification.overlaid(by: other.verification)
        return result
    }
}
