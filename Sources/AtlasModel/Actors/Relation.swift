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

    /// Who is tied to whom, and how: what two relations of an atlas should not have in common.  Partners are so of each
    /// other, whoever is named first.
    public struct Tie: Hashable, Sendable {
        public let kind: Kind
        private let ends: [ActorID]

        fileprivate init(_ relation: Relation) {
            kind = relation.kind
            let ends = [relation.from, relation.to]
            self.ends = kind == .partners ? ends.sorted { $0.rawValue < $1.rawValue } : ends
        }
    }

    public var tie: Tie { Tie(self) }

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
