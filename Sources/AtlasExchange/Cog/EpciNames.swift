import AtlasModel

/// The names of EPCI, which INSEE abbreviates (`CC du Pays d'Ancenis`), and their kinds.
enum EpciNames {
    private static let natures = Dictionary(uniqueKeysWithValues: EpciName.kinds.map { ($0.letters, $0.words) })
    /// Words that tell no EPCI from another.
    private static let common: Set<Substring> = [
        "cc", "ca", "cu", "communaute", "communes", "agglomeration", "urbaine", "metropole", "de", "du", "des", "d",
        "la", "le", "les", "l", "et", "en", "a",
    ]

    /// The name with its nature in full.
    static func written(_ name: String) -> String {
        guard let space = name.firstIndex(of: " "), let nature = natures[String(name[..<space])] else { return name }
        return nature + name[space...]
    }

    /// Whether two names are one, however their natures, articles and hyphens are written.
    static func areSame(_ one: String, _ other: String) -> Bool { words(one) == words(other) }

    private static func words(_ name: String) -> [Substring] {
        let words = name.folded.split { !$0.isLetter && !$0.isNumber }
        let own = words.filter { !common.contains($0) }
        return own.isEmpty ? words : own
    }

    /// The kind as our files write it, from INSEE's `NATURE_EPCI`, or from the beginning of the name.
    static func kind(_ nature: String?, name: String) -> String {
        switch nature ?? String(name.prefix { $0 != " " }) {
        case "ME", "METLYON", "METRO": "METRO"
        case let kind where natures[kind] != nil: kind
        case let other:
            nature == nil
                ? natures.first { name.hasPrefix($0.value) }?.key ?? (name.folded.contains("metropole") ? "METRO" : "")
                : other
        }
    }
}
