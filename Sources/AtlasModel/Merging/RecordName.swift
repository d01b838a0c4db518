/// Which record of an atlas is meant.
public enum RecordName: Hashable, Sendable {
    case actor(ActorID)
    /// An offer has no identifier: it is told by its actor and its functions.
    case offer(ActorID, [FunctionID])
    case relation(from: ActorID, to: ActorID, Relation.Kind)
    case cooperation(CooperationID)
    case initiative(InitiativeID)
    case invitation(ActorID)
    case zone(String)
}

extension AtlasRecord {
    public var name: RecordName {
        switch self {
        case .actor(let actor): .actor(actor.id)
        case .offer(let offer): .offer(offer.actor, offer.functions)
        case .relation(let relation): .relation(from: relation.from, to: relation.to, relation.kind)
        case .cooperation(let cooperation): .cooperation(cooperation.id)
        case .initiative(let initiative): .initiative(initiative.id)
        case .invitation(let invitation): .invitation(invitation.actor)
        case .zone(let zone): .zone(zone.id)
        }
    }
}

extension [RecordEdit] {
    /// The edits in an order in which nothing ever refers to what is not there: zones and actors come first and go last.
    public var inOrderOfReferences: [RecordEdit] {
        func rank(_ edit: RecordEdit) -> Int {
            switch (edit.before ?? edit.after, edit.after == nil) {
            case (.zone, false): 0
            case (.actor, false): 1
            case (.actor, true): 3
            case (.zone, true): 4
            default: 2
            }
        }
        return enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }
}
