import AtlasModel

/// Functions, types and the like by any of the names that people write for them.
struct KnownNames<ID: Hashable> {
    private var ids: [String: ID] = [:]
    private var shown: [String] = []
    let entity: Finding.Entity

    /// - Parameter things: each with its identifier as text first, then the name to propose, then others.
    init(_ things: [(id: ID, names: [String])], of entity: Finding.Entity) {
        self.entity = entity
        var ambiguous: Set<String> = []
        for level in 0..<3 {
            // Identifiers go before names, names before what else they are called by.
            for thing in things {
                let names = level < 2 ? Array(thing.names.dropFirst(level).prefix(1)) : Array(thing.names.dropFirst(2))
                for name in names.map(\.folded) where !name.isEmpty {
                    if let other = ids[name], other != thing.id { if level == 2 { ambiguous.insert(name) } }
                    if ids[name] == nil { ids[name] = thing.id }
                }
            }
        }
        for name in ambiguous where !things.contains(where: { $0.names.prefix(2).map(\.folded).contains(name) }) {
            ids[name] = nil
        }
        shown = things.map { $0.names.count > 1 ? $0.names[1] : $0.names[0] }
    }

    func id(_ text: String) -> ID? { ids[text.folded] }

    func nearest(_ text: String) -> [String] { NearestNames.of(text, among: shown, limit: 3) }
}

extension Referential {
    var functionNames: KnownNames<FunctionID> {
        KnownNames(
            functions.map { ($0.id, [$0.id.rawValue, $0.name, $0.englishName, $0.name.withoutBrackets]) }, of: .function
        )
    }

    var typeNames: KnownNames<ActorTypeID> {
        KnownNames(
            actorTypes.map {
                ($0.id, [$0.id.rawValue, $0.name, $0.englishName, $0.name.withoutBrackets] + $0.aliases)
            },
            of: .actorType)
    }
}

extension String {
    /// `Gestion humaine des ressources` of `Gestion humaine des ressources (B2)`.
    fileprivate var withoutBrackets: String {
        guard let open = firstIndex(of: "(") else { return "" }
        return String(self[..<open]).trimmed
    }
}

extension ForeignRecord {
    /// What the names of a list mean; those that mean nothing are reported.
    func known<ID>(
        _ field: Field, _ names: KnownNames<ID>, separatedBy separators: [Character] = ["|"]
    ) -> [ID] {
        var found: [ID] = []
        for item in items(field, separatedBy: separators, known: { names.id($0) != nil }) {
            guard let id = names.id(item) else {
                report(.error, .unknownName(of: names.entity, nearest: names.nearest(item)), field, value: item)
                continue
            }
            if !found.contains(id) { found.append(id) }
        }
        return found
    }
}
