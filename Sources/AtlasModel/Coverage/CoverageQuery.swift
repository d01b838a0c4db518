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

    /// The functions asked for, or those of the first rank.
    public func effectiveFunctions(in referential: Referential) -> [FunctionID] {
        functions.isEmpty ? referential.mainFunctions.map(\.id) : functions
    }

    /// The communes asked about.
    public func communes(in territories: Territories) -> CommuneSet {
        self.territories.isEmpty
            ? CommuneSet(all: territories.communes.count) : territories.communes(of: self.territories)
    }
}
