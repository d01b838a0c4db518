/// The name of an EPCI as people say it, `Morlaix Communauté` or `CC du Pays de Landivisiau`, where official files put
/// its kind in full before it.
public struct EpciName: Hashable, Sendable {
    /// The kinds whose letters stand for words at the beginning of a name.
    public static let kinds: [(letters: String, words: String)] = [
        ("CC", "Communauté de communes"), ("CA", "Communauté d'agglomération"), ("CU", "Communauté urbaine"),
    ]

    private static let folded = kinds.map { (letters: $0.letters.folded, words: $0.words.folded) }
    private static let articles: Set<Substring> = ["de", "du", "des", "d", "la", "le", "les", "l"]

    /// The letters of its kind, folded, where the name begins with it.
    private let kind: String?
    /// What tells it from others: folded, without its kind and the articles behind it.
    private let own: [Substring]

    /// - Parameter name: folded.
    init(folded name: String) {
        let begun = EpciName.folded.lazy.compactMap { kind in
            [kind.words, kind.letters].first { name.hasPrefix($0 + " ") }.map { (kind.letters, $0.count) }
        }.first
        kind = begun?.0
        let words = name.dropFirst(begun?.1 ?? 0).split(separator: " ")
        let rest = words.drop(while: EpciName.articles.contains)
        own = Array(rest.isEmpty ? words[...] : rest)
    }

    /// Whether somebody who says `said` means the EPCI of this name: its own words, and its kind where one is said.
    ///
    /// A `Pays` is mostly wider than the EPCI called after it: without a kind it means none.
    func isMeant(by said: EpciName) -> Bool {
        guard own == said.own else { return false }
        return said.kind == nil ? own.first != "pays" : said.kind == kind
    }
}
