import AtlasModel
import GRDB

/// `atlas`, a table of one row: what concerns the atlas as a whole.
enum AtlasRows: StoredTable {
    struct Value {
        let title: String
        let ownParts: Atlas.OwnParts
    }

    enum Column: Int, StoredColumn {
        case title, ownReferential, ownTerritories
    }

    static let name = "atlas"

    static func cell(_ value: Value, _ column: Column) -> DatabaseValue {
        switch column {
        case .title: .text(value.title)
        case .ownReferential: .flag(value.ownParts.contains(.referential))
        case .ownTerritories: .flag(value.ownParts.contains(.territories))
        }
    }

    static func read(_ row: StoredRow<AtlasRows>) throws -> Value {
        var ownParts: Atlas.OwnParts = []
        if try row.flag(.ownReferential) { ownParts.insert(.referential) }
        if try row.flag(.ownTerritories) { ownParts.insert(.territories) }
        return try Value(title: row.text(.title), ownParts: ownParts)
    }
}
