package import AtlasModel

extension Words {
    /// A relation as a sentence, from its first actor to its second.
    package func sentence(_ relation: Relation, in subject: AtlasOnDate) -> String {
        let verb =
            switch relation.kind {
            case .partners: pick("est partenaire de", "is a partner of")
            case .member: pick("est membre de", "is a member of")
            case .refers: pick("oriente vers", "refers people to")
            case .funds: pick("finance", "funds")
            case .hosts: pick("héberge", "hosts")
            case .runs: pick("porte", "runs")
            }
        return "\(name(of: relation.from, in: subject)) \(verb) \(name(of: relation.to, in: subject))"
    }

    package func ties(_ count: Int) -> String {
        self.count(count, ("relation", "relations"), ("relation", "relations"))
    }

    package func parts(_ parts: [String]) -> String { parts.map { part($0) }.joined(separator: ", ") }
}
