/// A tie from one actor to another.
public struct Relation: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case partners
        case member
        case refers
        case funds
        case hosts
        /// The first carries (porte) the second: a delegation, a dispositif.
        case runs
    }

    public let from: ActorID
    public let to: ActorID
    public let kind: Kind
    public let note: String
    public let source: String

    public init(from: ActorID, to: ActorID, kind: Kind, note: String, source: String) {
        self.from = from
        self.to = to
        self.kind = kind
        self.note = note
        self.source = source
    }
}
