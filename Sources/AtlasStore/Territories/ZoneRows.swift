import AtlasModel
import GRDB

/// `zones`: the zones that people have named.
enum ZoneRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, name, kind, members, source
    }

    static let name = "zones"

    static func cell(_ zone: NamedZone, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .text(zone.id)
        case .name: .text(zone.name)
        case .kind: .text(zone.kind)
        case .members: .references(zone.members)
        case .source: .text(zone.source)
        }
    }

    static func read(_ row: StoredRow<ZoneRows>) throws -> NamedZone {
        try NamedZone(
            id: row.text(.id), name: row.text(.name), kind: row.text(.kind), members: row.references(.members),
            source: row.text(.source))
    }
}
