import GRDB

/// Where rows are read from: the tables of the atlas, or what stood there before a change.
enum RowSource {
    case present
    case past(change: Int)

    /// The table, and the condition that its rows fulfil.
    func clause(_ table: String, where condition: String? = nil) -> String {
        var conditions = condition.map { [$0] } ?? []
        switch self {
        case .present: break
        case .past: conditions.insert("change = ?", at: 0)
        }
        let name = "\"\(prefix)\(table)\""
        return conditions.isEmpty ? name : "\(name) WHERE \(conditions.joined(separator: " AND "))"
    }

    /// The arguments of the clause.
    ///
    /// - Parameter values: those of the condition.
    func arguments(_ values: [DatabaseValue]) -> [DatabaseValue] {
        switch self {
        case .present: values
        case .past(let change): [change.databaseValue] + values
        }
    }

    private var prefix: String {
        switch self {
        case .present: ""
        case .past: "past_"
        }
    }
}
