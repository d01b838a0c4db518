package import AtlasModel

extension Words {
    /// A relation as a sentence, from its first actor to its second.
    package func sentence(_ relation: Relation, in subject: AtlasOnDate) -> String {
        let (first, second) = (name(of: relation.from, in: subject), name(of: relation.to, in: subject))
        let rest =
            switch relation.kind {
            case .partners: pick("est partenaire \(de(second))", "is a partner of \(second)")
            case .member: pick("est membre \(de(second))", "is a member of \(second)")
            case .refers: pick("oriente vers \(second)", "refers people to \(second)")
            case .funds: pick("finance \(second)", "funds \(second)")
            case .hosts: pick("héberge \(second)", "hosts \(second)")
            case .runs: pick("porte \(second)", "runs \(second)")
            }
        return "\(first) \(rest)"
    }

    package func ties(_ count: Int) -> String {
        self.count(count, ("relation", "relations"), ("relation", "relations"))
    }

    /// A French name after its preposition: `de RESAM`, `d’ETAP`.  Names in h are left alone: some are aspirated.
    private func de(_ name: String) -> String {
        guard let first = name.folded.first, "aeiouy".contains(first) else { return "de \(name)" }
        return "d’\(name)"
    }

    package func parts(_ parts: [String]) -> String { parts.map { part($0) }.joined(separator: ", ") }
}
