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
        return "\(name(of: relation.from, in: subject)) " + joined(verb, name(of: relation.to, in: subject))
    }

    package func ties(_ count: Int) -> String {
        self.count(count, ("relation", "relations"), ("relation", "relations"))
    }

    /// A verb and a name: `est membre de RESAM`, `est membre d’ETAP`.  Names in h are left alone: some are aspirated.
    private func joined(_ verb: String, _ name: String) -> String {
        guard language == .french, verb.hasSuffix(" de"), let first = name.folded.first, "aeiouy".contains(first)
        else { return "\(verb) \(name)" }
        return "\(verb.dropLast())’\(name)"
    }

    package func parts(_ parts: [String]) -> String { parts.map { part($0) }.joined(separator: ", ") }
}
