import AtlasDocuments
import AtlasModel
import AtlasStore

/// How records are called in what is said of a change: by the identifiers that commands take, or by the names that
/// people know.
enum RecordCalling {
    case byIdentifier
    /// With the names of the actors whose offers, ties and invitations are told of, as far as they are known.
    case byName([ActorID: String])

    /// The names for some edits; one pass through the actors, however many edits there are.
    static func byName(_ edits: some Sequence<RecordEdit>, in atlas: Atlas) -> RecordCalling {
        let meant = Set(edits.flatMap { ($0.after ?? $0.before)?.actorsNamed ?? [] })
        if meant.isEmpty { return .byName([:]) }
        let known = atlas.actors.lazy.filter { meant.contains($0.id) }
        return .byName(Dictionary(known.map { ($0.id, $0.name) }) { first, _ in first })
    }
}

extension AtlasRecord {
    /// The actors that a record is called by, having no name of its own.
    fileprivate var actorsNamed: [ActorID] {
        switch self {
        case .offer(let offer): [offer.actor]
        case .relation(let relation): [relation.from, relation.to]
        case .invitation(let invitation): [invitation.actor]
        case .actor, .cooperation, .initiative, .zone: []
        }
    }
}

extension Atlas {
    /// With the actors that some edits took away, so that what is said of these edits can name them.
    func remembering(_ edits: some Sequence<RecordEdit>) -> Atlas {
        let gone = edits.compactMap { edit -> Actor? in
            guard edit.after == nil, case .actor(let actor)? = edit.before else { return nil }
            return actor
        }
        if gone.isEmpty { return self }
        var names = Dictionary(gone.map { ($0.id, $0) }) { first, _ in first }
        for actor in actors where names[actor.id] != nil { names[actor.id] = nil }
        var atlas = self
        atlas.actors += names.values
        return atlas
    }
}

extension Words {
    /// A record as `calling` has it: `acteur resam`, or `RESAM`.
    func name(of record: AtlasRecord, _ calling: RecordCalling, in atlas: Atlas) -> String {
        guard case .byName(let names) = calling else { return name(of: record) }
        func called(_ id: ActorID) -> String { (names[id] ?? id.rawValue).madeSafe }
        switch record {
        case .actor(let actor): return actor.name.madeSafe
        case .offer(let offer):
            let functions = offer.functions.map { function($0, in: atlas.referential).madeSafe }
            return pick("offre de ", "offer of ") + called(offer.actor)
                + (functions.isEmpty ? "" : " (\(functions.joined(separator: ", ")))")
        case .relation(let relation): return pick("lien ", "tie ") + "\(called(relation.from)) → \(called(relation.to))"
        case .cooperation(let cooperation): return pick("coopération ", "cooperation ") + cooperation.name.madeSafe
        case .initiative(let initiative): return pick("démarche ", "initiative ") + initiative.name.madeSafe
        case .invitation(let invitation): return pick("recensement de ", "survey of ") + called(invitation.actor)
        case .zone(let zone): return "zone " + zone.name.madeSafe
        }
    }
}
