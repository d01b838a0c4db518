package import AtlasModel

extension AtlasRecord {
    /// What the kind of record is called in files: `actor`, `offer`, `relation`, `cooperation`, `initiative`,
    /// `invitation`, `zone`.
    package var kindName: String { RecordKind(self).rawValue }

    /// `nil` for an offer or a relation, which are nothing but what they say.
    package var identifier: String? {
        switch self {
        case .actor(let actor): actor.id.rawValue
        case .cooperation(let cooperation): cooperation.id.rawValue
        case .initiative(let initiative): initiative.id.rawValue
        case .invitation(let invitation): invitation.actor.rawValue
        case .zone(let zone): zone.id
        case .offer, .relation: nil
        }
    }
}
