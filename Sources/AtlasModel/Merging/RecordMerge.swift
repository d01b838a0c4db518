/// Three-way merges of records of one kind, field by field.
struct RecordMerge<Record: RecordWithFields> {
    private let rule: MergeRule?
    private let wrap: (Record) -> AtlasRecord
    private let verification: (Record) -> Verification?
    /// What becomes of a merged record because of actors that stay (``ReturningActors``); `nil` where none does.
    private let returning: ((MergeStates<Record>, Record?) -> Record?)?
    /// What turns the records of mine into the merged ones.
    private(set) var edits: [RecordEdit] = []
    private(set) var conflicts: [MergeConflict] = []
    /// The merged records.
    private(set) var results: [Record] = []

    init(
        _ rule: MergeRule?, _ wrap: @escaping (Record) -> AtlasRecord,
        verification: @escaping (Record) -> Verification? = { _ in nil },
        returning: ((MergeStates<Record>, Record?) -> Record?)? = nil
    ) {
        self.rule = rule
        self.wrap = wrap
        self.verification = verification
        self.returning = returning
    }

    /// Merges the three states of one record; `nil` for none.
    mutating func merge(base: Record?, mine: Record?, theirs: Record?) {
        var merged: Record?
        if mine == theirs || theirs == base {
            merged = mine
        } else if mine == base {
            merged = theirs
        } else if let mine, let theirs {
            merged = fields(base, mine, theirs)
        } else {
            merged = kept(mine, theirs)
        }
        if let returning { merged = returning(MergeStates(base: base, mine: mine, theirs: theirs), merged) }
        if let merged { results.append(merged) }
        switch (mine, merged) {
        case (let mine?, let merged?) where mine != merged: edits.append(.change(wrap(mine), to: wrap(merged)))
        case (let mine?, nil): edits.append(.delete(wrap(mine)))
        case (nil, let merged?): edits.append(.add(wrap(merged)))
        default: break
        }
    }

    private mutating func fields(_ base: Record?, _ mine: Record, _ theirs: Record) -> Record {
        var merged = mine
        let newer = newer(verification(mine)?.on, verification(theirs)?.on)
        for field in Record.fields where !field.isEqual(mine, theirs) {
            // Without an ancestor, a side that says nothing agrees with the other.
            let (isMine, isTheirs) =
                base.map { (!field.isEqual($0, mine), !field.isEqual($0, theirs)) }
                ?? (!field.isEmpty(mine), !field.isEmpty(theirs))
            if isMine && isTheirs {
                let conflict = MergeConflict(
                    record: wrap(mine).name, matter: .field(field.name), base: base.map(field.text) ?? "",
                    mine: field.text(mine), theirs: field.text(theirs), taken: nil)
                let side = rule?.side(of: conflict, newer: newer)
                conflicts.append(conflict.taking(side))
                if side == .theirs { field.copy(theirs, &merged) }
            } else if isTheirs {
                field.copy(theirs, &merged)
            }
        }
        return merged
    }

    /// A record that one side deleted and the other changed.
    private mutating func kept(_ mine: Record?, _ theirs: Record?) -> Record? {
        guard let record = mine ?? theirs else { return nil }
        let keeping: MergeConflict.Side = mine == nil ? .theirs : .mine
        let conflict = MergeConflict(
            record: wrap(record).name, matter: .deletion(by: mine == nil ? .mine : .theirs), taken: nil)
        let side = rule?.side(of: conflict, newer: keeping)
        conflicts.append(conflict.taking(side))
        // While nobody has decided, nothing is lost.
        return (side ?? keeping) == keeping ? record : nil
    }

    private func newer(_ mine: CalendarDate?, _ theirs: CalendarDate?) -> MergeConflict.Side? {
        if mine == theirs { return nil }
        guard let mine else { return .theirs }
        guard let theirs else { return .mine }
        return mine > theirs ? .mine : .theirs
    }
}

extension RecordMerge {
    /// Merges records that have an identifier: those of mine in their order, then those that only theirs has.
    mutating func merge<ID: Hashable>(_ base: [Record], _ mine: [Record], _ theirs: [Record], by id: (Record) -> ID) {
        let bases = Dictionary(base.map { (id($0), $0) }) { first, _ in first }
        let others = Dictionary(theirs.map { (id($0), $0) }) { first, _ in first }
        var isDone = Set<ID>()
        for record in mine where isDone.insert(id(record)).inserted {
            merge(base: bases[id(record)], mine: record, theirs: others[id(record)])
        }
        for record in theirs where isDone.insert(id(record)).inserted {
            merge(base: bases[id(record)], mine: nil, theirs: record)
        }
    }

    /// Merges records without identifier among those that belong together, as the offers of an actor: those of the
    /// common ancestor are found again on each side, and what both sides added alike is one.
    mutating func merge<Group: Hashable>(
        _ base: [Record], _ mine: [Record], _ theirs: [Record], inGroupsOf group: (Record) -> Group,
        closeness: (Record, Record) -> Int?
    ) {
        let bases = Dictionary(grouping: base, by: group)
        let mines = Dictionary(grouping: mine, by: group)
        let others = Dictionary(grouping: theirs, by: group)
        var isDone = Set<Group>()
        for record in mine + base + theirs where isDone.insert(group(record)).inserted {
            let key = group(record)
            merge(bases[key] ?? [], mines[key] ?? [], others[key] ?? [], closeness: closeness)
        }
    }

    private mutating func merge(
        _ base: [Record], _ mine: [Record], _ theirs: [Record], closeness: (Record, Record) -> Int?
    ) {
        if base == theirs, returning == nil {
            results += mine
            return
        }
        let ofMine = Dictionary(uniqueKeysWithValues: RecordPairing.pairs(base, mine, closeness: closeness))
        let ofTheirs = Dictionary(uniqueKeysWithValues: RecordPairing.pairs(base, theirs, closeness: closeness))
        for position in base.indices {
            merge(
                base: base[position], mine: ofMine[position].map { mine[$0] },
                theirs: ofTheirs[position].map { theirs[$0] })
        }
        let (knownMine, knownTheirs) = (Set(ofMine.values), Set(ofTheirs.values))
        let added = mine.indices.filter { !knownMine.contains($0) }.map { mine[$0] }
        let addedByThem = theirs.indices.filter { !knownTheirs.contains($0) }.map { theirs[$0] }
        // What both sides added and looks like one record is merged as one.
        let alike = Dictionary(
            uniqueKeysWithValues: RecordPairing.pairs(added, addedByThem, closeness: closeness))
        for position in added.indices {
            merge(base: nil, mine: added[position], theirs: alike[position].map { addedByThem[$0] })
        }
        let known = Set(alike.values)
        for position in addedByThem.indices where !known.contains(position) {
            merge(base: nil, mine: nil, theirs: addedByThem[position])
        }
    }
}
