import AtlasModel
import GRDB

/// `pathway_costs`: what the choice of interlocutors weighs.
enum PathwayCostRows: StoredTable {
    enum Column: Int, StoredColumn {
        case id, value, note, source
    }

    static let name = "pathway_costs"

    static func cell(_ entry: PathwayCosts.Entry, _ column: Column) -> DatabaseValue {
        switch column {
        case .id: .choice(entry.constant)
        case .value: .integer(entry.value)
        case .note: .text(entry.note)
        case .source: .text(entry.source)
        }
    }

    static func read(_ row: StoredRow<PathwayCostRows>) throws -> PathwayCosts.Entry {
        let value = try row.required(.value, row.integer(.value))
        guard PathwayCosts.Entry.values.contains(value) else { throw row.broken(.value) }
        return try PathwayCosts.Entry(row.choice(.id), value, note: row.text(.note), source: row.text(.source))
    }
}
