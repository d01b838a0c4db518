package import AtlasModel

/// Compares what a file brings with an atlas.
///
/// An actor of the file is one of the atlas where it has the identifier of one, else its SIRET, else its RNA number;
/// the same name in the same commune, or in an unknown one, is a doubt that a person decides.  What the file does not
/// say stays: an import empties no field and deletes no record.
package struct ImportComparison {
    private var incoming: IncomingRecords
    private let atlas: Atlas
    private let decisions: ImportDecisions
    private let lines: SkippedLines
    private let today: CalendarDate?

    private var items: [ImportPreview.Item] = []
    private var edits: [RecordEdit] = []
    private var findings: [Finding]
    private var usedKeys: Set<String>
    private let partDecisions: [String: Finding.Place?]
    /// The actors of the file: what each is in the atlas after the import, or why there is none.
    private var outcomes: [ActorID: Outcome] = [:]
    /// The actors of the atlas that the file speaks of, by their rows, in the order of the file.
    private var met: [(row: Int, place: Finding.Place)] = []
    private var naming: ActorNaming
    private var matching: ActorMatching

    private enum Outcome {
        case actor(ActorID, Zone)
        case pending
        case skipped
    }

    /// - Parameter today: the day of change of actors that the file changes without saying when; `nil` to leave theirs.
    package static func preview(
        _ incoming: consuming IncomingRecords, into atlas: Atlas, decisions: ImportDecisions = ImportDecisions(),
        today: CalendarDate? = nil
    ) -> ImportPreview {
        var comparison = ImportComparison(incoming, atlas, decisions, today)
        return comparison.preview()
    }

    private init(
        _ incoming: consuming IncomingRecords, _ atlas: Atlas, _ decisions: ImportDecisions, _ today: CalendarDate?
    ) {
        self.today = today
        lines = SkippedLines(decisions.skipped)
        let dropped =
            decisions.skipped.isEmpty
            ? IncomingRecords.DroppedLines() : incoming.dropFindings(on: lines, decisions.skipped)
        usedKeys = dropped.met
        partDecisions = dropped.parts
        self.incoming = incoming
        self.atlas = atlas
        self.decisions = decisions
        matching = ActorMatching(atlas, decisions, putsSharedNumbersInDoubt: incoming.putsSharedNumbersInDoubt)
        findings = incoming.findings
        let stated = incoming.actors.filter(\.isIdentified).map(\.record.id.rawValue)
        naming = ActorNaming(taken: Set(atlas.actors.map(\.id.rawValue) + stated))
        items.reserveCapacity(incoming.actors.count + incoming.offers.count + incoming.relations.count)
    }

    private mutating func preview() -> ImportPreview {
        identified(incoming.zones, atlas.territories.zones, by: \.id, AtlasRecord.zone, title: \.name)
        for actor in incoming.actors { compare(actor) }
        // What has been compared is in items and edits: with a file of 100,000 services, this is a fifth of its room.
        incoming.actors = []
        compareOffers()
        incoming.offers = []
        compareRelations()
        identified(renamed(incoming.cooperations), atlas.cooperations, by: \.id, AtlasRecord.cooperation, title: \.name)
        identified(renamed(incoming.initiatives), atlas.initiatives, by: \.id, AtlasRecord.initiative, title: \.name)
        compareInvitations()
        let decided = decisions.skipped.union(decisions.same.keys).union(decisions.new)
        return ImportPreview(
            items: items, findings: findings, edits: edits.inOrderOfReferences,
            unusedDecisions: decided.subtracting(usedKeys).subtracting(matching.usedKeys).subtracting(
                partDecisions.keys
            ).sorted(),
            partDecisions: partDecisions, partFiles: Set(incoming.parts.keys))
    }

    // MARK: Actors

    private mutating func compare(_ incoming: IncomingRecord<Actor>) {
        let actor = incoming.record
        if isSkipped(incoming) {
            if outcomes[actor.id] == nil { outcomes[actor.id] = .skipped }
            return add(incoming, .actor(actor.id), actor.name, .skipped)
        }
        findings += incoming.findings
        if incoming.hasErrors {
            // Of two rows of one identifier, the first stands.
            if outcomes[actor.id] == nil { outcomes[actor.id] = .pending }
            return add(incoming, .actor(actor.id), actor.name, .refused)
        }
        switch matching.match(incoming) {
        case .doubt(let doubt):
            outcomes[actor.id] = .pending
            add(incoming, .actor(actor.id), actor.name, .doubtful(doubt))
        case .row(let row):
            let known = atlas.actors[row]
            var after = known.updated(by: actor)
            // As by hand: a check by itself changes nothing of what is known.
            if actor.modifiedOn == nil, let today, !known.changes(to: after.with(known.verification)).isEmpty {
                after.modifiedOn = today
            }
            let changes = known.changes(to: after)
            tellNumbersTakenOut(of: known, by: actor, at: incoming.place)
            outcomes[actor.id] = .actor(after.id, after.zone)
            met.append((row, incoming.place))
            if let stated = actor.modifiedOn, let since = known.modifiedOn, stated < since, !changes.isEmpty {
                findings.append(Finding(.warning, .modifiedSince(since), at: incoming.place, value: known.name))
            }
            change(incoming, .actor(known), .actor(after), actor.name, changes)
        case .none:
            var new = actor
            if !incoming.isIdentified { new = actor.with(id: ActorID(naming.identifier(for: actor.name))) }
            outcomes[actor.id] = .actor(new.id, new.zone)
            edits.append(.add(.actor(new)))
            add(incoming, .actor(new.id), actor.name, .added)
        }
    }

    /// A file for anybody lacks the numbers of persons; whoever has taken one out by hand finds it kept.
    private mutating func tellNumbersTakenOut(of known: Actor, by stated: Actor, at place: Finding.Place) {
        guard stated.phone != known.phone, !stated.phone.isEmpty else { return }
        let (old, new) = (known.phoneNumbers, stated.phoneNumbers)
        guard new.allSatisfy(old.contains) else { return }
        for number in old where !new.contains(number) {
            findings.append(Finding(.warning, .numberNotInFile, at: place, value: number))
        }
    }

    // MARK: Records without identifiers

    /// What becomes of an offer of the file: what it is called, and the record that it adds, if it does.
    private struct OfferFate {
        let name: RecordName
        let fate: ImportPreview.Fate
        var addition: AtlasRecord?
    }

    private mutating func compareOffers() {
        let known = Dictionary(grouping: atlas.offers.indices) { atlas.offers[$0].actor }
        let brought = Dictionary(grouping: incoming.offers.indices) { incoming.offers[$0].record.actor }
        var fates = [OfferFate?](repeating: nil, count: incoming.offers.count)
        var spokenOf: Set<ActorID> = []
        // In the order of the file, so that the same import makes the same history.
        for positions in brought.values.sorted(by: { $0[0] < $1[0] }) {
            let actor = incoming.offers[positions[0]].record.actor
            let offers = positions.filter { !isSkipped(incoming.offers[$0]) && !incoming.offers[$0].hasErrors }
            guard case .actor(let id, let zone)? = outcome(of: actor) else { continue }
            spokenOf.insert(id)
            var own = (known[id] ?? []).map { atlas.offers[$0] }
            for position in offers {
                guard let old = incoming.offers[position].known else { continue }
                if let row = own.firstIndex(of: old) { own.remove(at: row) }
                fates[position] = change(old, to: incoming.offers[position].record)
            }
            let unpaired = offers.filter { incoming.offers[$0].known == nil }
            let moved = unpaired.map { incoming.offers[$0].record.moved(to: id, of: zone) }
            let pairs = Dictionary(uniqueKeysWithValues: Offer.pairs(own, moved).map { ($1, $0) })
            if offers.count == positions.count, let row = matching.row(of: id) {
                tellOffersTakenOff(own.count - pairs.count, of: row, at: incoming.offers[positions[0]].place)
            }
            for (place, position) in unpaired.enumerated() {
                if let row = pairs[place] {
                    fates[position] = change(own[row], to: own[row].updated(by: moved[place]))
                } else {
                    let new = AtlasRecord.offer(moved[place])
                    fates[position] = OfferFate(name: new.name, fate: .added, addition: new)
                }
            }
        }
        for (row, place) in met where !spokenOf.contains(atlas.actors[row].id) {
            tellOffersTakenOff(known[atlas.actors[row].id]?.count ?? 0, of: row, at: place)
        }
        for (incoming, fate) in zip(incoming.offers, fates) {
            settle(
                incoming, fate?.name ?? incoming.record.name, fate?.fate, actors: [incoming.record.actor],
                adding: fate?.addition)
        }
    }

    /// Whoever takes an offer off the sheet of an actor means that there is no such offer any more.
    private mutating func tellOffersTakenOff(_ count: Int, of row: Int, at place: Finding.Place) {
        guard incoming.listsAllOffers, count > 0 else { return }
        findings.append(Finding(.warning, .offersNotInFile(count), at: place, value: atlas.actors[row].name))
    }

    private mutating func change(_ old: Offer, to new: Offer) -> OfferFate {
        let changes = old.changes(to: new)
        if !changes.isEmpty { edits.append(.change(.offer(old), to: .offer(new))) }
        return OfferFate(name: old.name, fate: changes.isEmpty ? .left : .changed(changes))
    }

    private mutating func compareRelations() {
        var known = Dictionary(grouping: atlas.relations, by: \.tie)
        var brought: Set<Relation.Tie> = []
        for incoming in incoming.relations {
            let ends = [incoming.record.from, incoming.record.to]
            guard case .actor(let from, _)? = outcome(of: ends[0]), case .actor(let to, _)? = outcome(of: ends[1]),
                !incoming.hasErrors, !isSkipped(incoming)
            else {
                settle(incoming, AtlasRecord.relation(incoming.record).name, nil, actors: ends)
                continue
            }
            let relation = Relation(
                from: from, to: to, kind: incoming.record.kind, note: incoming.record.note,
                source: incoming.record.source)
            let isFirst = brought.insert(relation.tie).inserted
            guard var alike = known[relation.tie], !alike.isEmpty else {
                // The first row that says it stands; the reader has warned of the others.
                let new = AtlasRecord.relation(relation)
                settle(incoming, new.name, isFirst ? .added : .left, actors: ends, adding: new)
                continue
            }
            let old = alike.remove(at: alike.firstIndex(of: relation) ?? 0)
            known[relation.tie] = alike
            let after = old.overlaid(by: relation)
            let changes = old.changes(to: after)
            if !changes.isEmpty { edits.append(.change(.relation(old), to: .relation(after))) }
            let name = AtlasRecord.relation(relation).name
            settle(incoming, name, changes.isEmpty ? .left : .changed(changes), actors: ends)
        }
    }

    private mutating func compareInvitations() {
        let known = atlas.invitationsByActor
        for incoming in incoming.invitations {
            let actor = incoming.record.actor
            guard case .actor(let id, _)? = outcome(of: actor), !incoming.hasErrors, !isSkipped(incoming) else {
                settle(incoming, .invitation(actor), nil, actors: [actor])
                continue
            }
            var invitation = incoming.record
            invitation.actor = id
            guard let old = known[id] else {
                settle(incoming, .invitation(id), .added, actors: [actor], adding: .invitation(invitation))
                continue
            }
            let after = old.overlaid(by: invitation)
            let changes = old.changes(to: after)
            if !changes.isEmpty { edits.append(.change(.invitation(old), to: .invitation(after))) }
            settle(incoming, .invitation(id), changes.isEmpty ? .left : .changed(changes), actors: [actor])
        }
    }

    /// Notes what becomes of a record that belongs to actors.
    /// - Parameter addition: what comes into the atlas where it is added.
    private mutating func settle<Record>(
        _ incoming: IncomingRecord<Record>, _ name: RecordName, _ fate: ImportPreview.Fate?, actors: [ActorID],
        adding addition: AtlasRecord? = nil
    ) {
        let isLeftOut =
            isSkipped(incoming)
            || actors.contains {
                if case .skipped? = outcomes[$0] { true } else { false }
            }
        if isLeftOut { return add(incoming, name, "", .skipped) }
        findings += incoming.findings
        if incoming.hasErrors { return add(incoming, name, "", .refused) }
        guard let fate else { return add(incoming, name, "", .pending) }
        if fate == .added, let addition { edits.append(.add(addition)) }
        add(incoming, name, "", fate)
    }

    /// What an actor that a record names is; those of the atlas that the file does not speak of are themselves.
    private func outcome(of id: ActorID) -> Outcome? {
        outcomes[id] ?? matching.row(of: id).map { .actor(id, atlas.actors[$0].zone) }
    }

    // MARK: Records with identifiers

    private mutating func identified<Record: RecordWithFields, ID: Hashable>(
        _ incoming: [IncomingRecord<Record>], _ known: [Record], by id: (Record) -> ID,
        _ wrap: (Record) -> AtlasRecord, title: (Record) -> String
    ) {
        let rows = Dictionary(known.map { (id($0), $0) }) { first, _ in first }
        for item in incoming {
            if isSkipped(item) {
                add(item, wrap(item.record).name, title(item.record), .skipped)
                continue
            }
            findings += item.findings
            if item.hasErrors {
                add(item, wrap(item.record).name, title(item.record), .refused)
            } else if let old = rows[id(item.record)] {
                let after = old.overlaid(by: item.record)
                change(item, wrap(old), wrap(after), title(item.record), old.changes(to: after))
            } else {
                edits.append(.add(wrap(item.record)))
                add(item, wrap(item.record).name, title(item.record), .added)
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
        if case .actor(let id, _)? = outcome(of: id) { id } else { nil }
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
        add(incoming, old.name, title, changes.isEmpty ? .left : .changed(changes))
    }

    private mutating func add<Record>(
        _ incoming: IncomingRecord<Record>, _ name: RecordName, _ title: String, _ fate: ImportPreview.Fate
    ) {
        items.append(
            ImportPreview.Item(
                record: name, title: title, key: incoming.key, place: incoming.place, fate: fate))
    }
}
