import AtlasModel
import GRDB

/// `relations`.
enum RelationRows: StoredTable {
    enum Column: Int, StoredColumn {
        case from, to, kind, note, source
    }

    static let name = "relations"

    static func cell(_ relation: Relation, _ column: Column) -> DatabaseValue {
        switch column {
        case .from: .text(relation.from.rawValue)
        case .to: .text(relation.to.rawValue)
        case .kind: .choice(relation.kind)
        case .note: .text(relation.note)
        case .source: .text(relation.source)
        }
    }

    static func read(_ row: StoredRow<RelationRows>) throws -> Relation {
        try Relation(
            from: row.id(.from), to: row.id(.to), kind: row.choice(.kind), note: row.text(.note),
            source: row.text(.source))
    }
}
