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
    /// The keys about which a person has decided, as far as they were met.
    private(set) var usedKeys: Set<String> = []

    init(_ atlas: Atlas, _ decisions: ImportDecisions) {
        self.atlas = atlas
        self.decisions = decisions
        index = ActorIndex(atlas)
    }

    /// The row of an actor of the atlas.
    func row(of id: ActorID) -> Int? { index.row(of: id) }

    /// The actor of the atlas that one of the file is, by what a person has decided, its identifier, its SIRET and its
    /// RNA number, in this order; none is found twice.
    mutating func match(_ incoming: IncomingRecord<Actor>) -> Match {
        let match = search(incoming)
        guard case .row(let row) = match else { return match }
        return takenRows.insert(row).inserted ? match : .doubt(.alreadyThere(atlas.actors[row].id))
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
