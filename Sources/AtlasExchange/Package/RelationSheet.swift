import AtlasModel

/// `relations.csv`.
enum RelationSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case from, to, kind, note, source

        static let file = "relations.csv"
        static let mandatory: [Column] = [.from, .to, .kind]

        var kind: CellKind {
            switch self {
            case .from, .to: .key(of: ActorSheet.Column.file)
            case .kind: .choice(Relation.Kind.allCases.map(\.rawValue))
            case .note: .prose
            case .source: .text
            }
        }
    }

    /// Reads the relations of a file one after the other; one that says the same as another is reported.
    static func reader(_ known: Known) -> (Row<Column>) -> Relation {
        var lines: [Relation.Tie: Int] = [:]
        return { row in
            let relation = read(row, known)
            if let first = lines[relation.tie] {
                row.report(.warning, .repeatedRelation(firstLine: first), .to, value: relation.to.rawValue)
            } else {
                lines[relation.tie] = row.line
            }
            return relation
        }
    }

    private static func read(_ row: Row<Column>, _ known: Known) -> Relation {
        row.reportIfMissing(.kind)
        return Relation(
            from: row.key(.from, in: known.actors), to: row.key(.to, in: known.actors),
            kind: row.choice(.kind, as: Relation.Kind.self) ?? .partners, note: row.text(.note),
            source: row.text(.source))
    }

    static func cell(_ relation: Relation, _ column: Column) -> WrittenCell {
        switch column {
        case .from: .text(relation.from.rawValue)
        case .to: .text(relation.to.rawValue)
        case .kind: .text(relation.kind.rawValue)
        case .note: .text(relation.note)
        case .source: .text(relation.source)
        }
    }
}
