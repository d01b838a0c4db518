import AtlasModel

/// Which groups of actors (initiatives, cooperations) a query is about.
struct CompanySelection {
    private let communes: CommuneSet?
    private let words: [Substring]
    /// `nil` where every actor will do.
    private let actors: Set<ActorID>?
    private let territories: Territories

    /// The territory and the words of a query are asked of the group; its stages, functions and types of one actor of
    /// the group at least.
    init(_ query: CoverageQuery, in subject: AtlasOnDate) {
        territories = subject.atlas.territories
        communes = query.territories.isEmpty ? nil : query.communes(in: territories)
        words = query.text.folded.split(separator: " ")
        var own = query
        own.territories = []
        own.text = ""
        let isOpen = own.stages.isEmpty && own.functions.isEmpty && own.types.isEmpty && !own.confirmedOnly
        actors = isOpen ? nil : Set(subject.listing(own).map { subject.atlas.actors[$0.row].id })
    }

    /// A group whose territory nobody knows is on no territory asked for.
    func admits(territory: TerritoryReference?, actors company: [ActorID], text: [String]) -> Bool {
        if let communes, territory.map({ territories.communes(of: $0).intersects(communes) }) != true { return false }
        if let actors, actors.isDisjoint(with: company) { return false }
        guard !words.isEmpty else { return true }
        let folded = text.map(\.folded).joined(separator: "\n")
        return words.allSatisfy { folded.contains($0) }
    }
}
