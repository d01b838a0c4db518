/// Which part of an atlas a question is about.  Empty lists mean "all".
public struct CoverageQuery: Hashable, Sendable {
    /// The question is about the union of these territories.
    public var territories: [TerritoryReference] = []
    public var stages: StageSet = []
    public var functions: [FunctionID] = []
    public var types: [ActorTypeID] = []
    /// Words that an actor's record must all contain, in any order, accents and case ignored.
    public var text = ""
    /// Leaves presumed and unknown presence out.
    public var confirmedOnly = false
    /// A place with more confirmed actors than this is crowded.
    public var crowdedAbove = 5
    public var includeUseful = false

    public init() {}

    /// The stages asked for, or all.
    public var effectiveStages: [EmploymentStage] { (stages.isEmpty ? .all : stages).stages }

    /// The functions asked for, each once, or those of the first rank.
    public func effectiveFunctions(in referential: Referential) -> [FunctionID] {
        functions.isEmpty ? referential.mainFunctions.map(\.id) : functions.eachOnce
    }

    /// The communes asked about.
    public func communes(in territories: Territories) -> CommuneSet {
        self.territories.isEmpty
            ? CommuneSet(all: territories.communes.count) : territories.communes(of: self.territories)
    }

    /// The same question about the whole of every territory of a level that it touches, so that an EPCI seen from one
    /// of its départements is told as it is, and not as the part of it that lies there.
    public func widened(to level: TerritoryLevel, in territories: Territories) -> CoverageQuery {
        guard !self.territories.isEmpty, level != .commune else { return self }
        let asked = communes(in: territories)
        var query = self
        query.territories = territories.references(at: level).filter { territories.communes(of: $0).intersects(asked) }
        // None is not the same as all.
        return query.territories.isEmpty ? self : query
    }
}
