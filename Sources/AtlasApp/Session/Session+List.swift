import AtlasModel

/// Filters, order and columns of the list of actors in the file of a session.
extension Session {
    var listLines: [String] {
        // In an order of their own, so that the same session is the same file.
        var lines = choices.values.map { "filter \($0.written)" }.sorted()
        if let sort = choices.sort { lines.append("sort \(sort.key.rawValue)\(sort.isReversed ? " reversed" : "")") }
        if choices.columns != ListColumn.standard {
            let columns = ListColumn.allCases.filter(choices.columns.contains).map(\.rawValue)
            lines.append("columns \(columns.joined(separator: " "))")
        }
        return lines
    }

    mutating func takeOfList(_ name: Substring, _ value: String) {
        switch name {
        case "filter": if let filter = FacetValue(written: value) { choices.values.insert(filter) }
        case "sort":
            let parts = value.split(separator: " ").map(String.init)
            guard let key = parts.first.flatMap(ActorSort.Key.init(rawValue:)) else { return }
            choices.sort = ActorSort(key, isReversed: parts.count > 1)
        case "columns":
            choices.columns = Set(value.split(separator: " ").compactMap { ListColumn(rawValue: String($0)) })
        default: break
        }
    }
}

extension FacetValue {
    private static let presences: [(Presence, String)] = [
        (.absent, "absent"), (.unknown, "unknown"), (.presumed, "presumed"), (.confirmed, "confirmed"),
    ]

    fileprivate var written: String {
        switch self {
        case .type(let id): "type \(id.rawValue.madeSafe)"
        case .network(let name): "network \(name.madeSafe)"
        case .function(let id): "function \(id.rawValue.madeSafe)"
        case .mode(let name): "mode \(name.madeSafe)"
        case .presence(let presence): "presence \(Self.presences.first { $0.0 == presence }?.1 ?? "")"
        case .level(let level): "level \(level?.prefix ?? "none")"
        }
    }

    fileprivate init?(written: String) {
        let parts = written.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let value = parts[1]
        switch parts[0] {
        case "type": self = .type(ActorTypeID(value))
        case "network": self = .network(value)
        case "function": self = .function(FunctionID(value))
        case "mode": self = .mode(value)
        case "presence":
            guard let presence = Self.presences.first(where: { $0.1 == value })?.0 else { return nil }
            self = .presence(presence)
        case "level":
            guard value != "none" else { self = .level(nil); return }
            guard let level = TerritoryLevel(prefix: value) else { return nil }
            self = .level(level)
        default: return nil
        }
    }
}

extension Referential {
    /// Whether a filter speaks of what an atlas with these words may have.
    func has(_ value: FacetValue) -> Bool {
        switch value {
        case .type(let id): type(id) != nil
        case .function(let id): function(id) != nil
        case .network, .mode, .presence, .level: true
        }
    }
}
