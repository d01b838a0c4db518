import AtlasModel

/// `zones.csv`: the zones that people have named.
enum ZoneSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name, kind, members, source

        static let file = "zones.csv"
        static let mandatory: [Column] = [.id, .name, .members]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .members: .list
            default: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ places: TerritoryLookup) -> NamedZone {
        row.reportIfMissing(.members)
        return NamedZone(
            id: row.name(.id), name: row.requiredText(.name), kind: row.text(.kind),
            members: row.members(.members, in: places), source: row.text(.source))
    }

    static func cell(_ zone: NamedZone, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(zone.id)
        case .name: .text(zone.name)
        case .kind: .text(zone.kind)
        case .members: .list(zone.members.map(\.description))
        case .source: .text(zone.source)
        }
    }
}
