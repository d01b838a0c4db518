import AtlasModel

/// Finds out which actor of an atlas an actor of a file is.
struct ActorMatching {
    enum Match {
        case row(Int)
        case doubt(ImportPreview.Doubt)
        case none
    }

    private let atlas: Atlas
    private let decisions: ImportDecisions
    private let index: ActorIndex
    private var takenRows: Set<Int> = []
    private let putsSharedNumbersInDoubt: Bool
    /// The first actor of the file with each SIRET, and whether the atlas has it.
    private var bearers: [String: (place: Finding.Place, isKnown: Bool)] = [:]
    /// The keys about which a person has decided, as far as they were met.
    private(set) var usedKeys: Set<String> = []

    init(_ atlas: Atlas, _ decisions: ImportDecisions, putsSharedNumbersInDoubt: Bool) {
        self.atlas = atlas
        self.putsSharedNumbersInDoubt = putsSharedNumbersInDoubt
        self.decisions = decisions
        index = ActorIndex(atlas)
    }

    /// The row of an actor of the atlas.
    func row(of id: ActorID) -> Int? { index.row(of: id) }

    /// The actor of the atlas that one of the file is, by what a person has decided, its identifier, its SIRET and its
    /// RNA number, in this order; none is found twice.
    mutating func match(_ incoming: IncomingRecord<Actor>) -> Match {
        let match = search(incoming)
        switch match {
        case .doubt: return match
        case .none: return sharedNumber(incoming, isKnown: false) ?? match
        case .row(let row):
            if !takenRows.insert(row).inserted { return .doubt(.alreadyThere(atlas.actors[row].id)) }
            return sharedNumber(incoming, isKnown: true) ?? match
        }
    }

    /// The doubt about an actor with the SIRET of another one of the file, unless a person has decided or both are in the
    /// atlas as two.
    private mutating func sharedNumber(_ incoming: IncomingRecord<Actor>, isKnown: Bool) -> Match? {
        guard putsSharedNumbersInDoubt, let siret = ActorIndex.siret(incoming.record) else { return nil }
        guard let first = bearers[siret] else {
            bearers[siret] = (incoming.place, isKnown)
            return nil
        }
        if isKnown && first.isKnown { return nil }
        guard decisions.same[incoming.key] != nil || decisions.new.contains(incoming.key) else {
            return .doubt(.sameNumberInFile(first.place))
        }
        // Of one with an identifier of the atlas, nothing else asked for the decision.
        usedKeys.insert(incoming.key)
        return nil
    }

    private mutating func search(_ incoming: IncomingRecord<Actor>) -> Match {
        let actor = incoming.record
        if let same = decisions.same[incoming.key] {
            usedKeys.insert(incoming.key)
            return index.row(of: same).map(Match.row) ?? .doubt(.noSuchActor(same))
        }
        if incoming.isIdentified, let row = index.row(of: actor.id) { return .row(row) }
        if decisions.new.contains(incoming.key) {
            usedKeys.insert(incoming.key)
            return .none
        }
        for rows in [index.rows(withSiretOf: actor), index.rows(withRnaOf: actor)] where !rows.isEmpty {
            return rows.count == 1 ? .row(rows[0]) : .doubt(.sameNumber(rows.map { atlas.actors[$0].id }))
        }
        let namesakes = index.rows(likelyNamedAs: actor)
        return namesakes.isEmpty ? .none : .doubt(.sameName(namesakes.map { atlas.actors[$0].id }))
    }
}
