import GRDB

/// Where rows are read from: the tables of the atlas, or what stood there before a change.
enum RowSource {
    case present
    case past(change: Int)

    /// The table, and the condition that its rows fulfil.
    ///
    /// - Parameter column: whose value is the last argument.
    func clause(_ table: String, where column: String?) -> String {
        var conditions = column.map { ["\"\($0)\" = ?"] } ?? []
        switch self {
        case .present: break
        case .past: conditions.insert("change = ?", at: 0)
        }
        let name = "\"\(prefix)\(table)\""
        return conditions.isEmpty ? name : "\(name) WHERE \(conditions.joined(separator: " AND "))"
    }

    /// The arguments of the condition.
    func arguments(_ value: DatabaseValue?) -> [DatabaseValue] {
        switch self {
        case .present: value.map { [$0] } ?? []
        case .past(let change): [change.databaseValue] + (value.map { [$0] } ?? [])
        }
    }

    private var prefix: String {
        switch self {
        case .present: ""
        case .past: "past_"
        }
    }
}
