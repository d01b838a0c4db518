/// Everything that an atlas says: the words it uses, the territories it covers, the actors, what they offer and how
/// they work together.
public struct Atlas: Equatable, Sendable {
    /// The title shown on screen and on paper.
    public var title: String
    public var referential: Referential
    public var territories: Territories
    public var actors: [Actor]
    public var offers: [Offer]
    public var relations: [Relation]
    public var cooperations: [Cooperation]
    public var initiatives: [Initiative]
    /// What is known of the survey: one for an actor at most.
    public var invitations: [SurveyInvitation]
    public var examples: [WorkedExample]
    /// What the atlas brings along instead of using the program's own.
    public var ownParts: OwnParts

    /// Parts that an atlas may have of its own, in place of those that come with the program.
    public struct OwnParts: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let referential = OwnParts(rawValue: 1)
        public static let territories = OwnParts(rawValue: 2)
    }

    public init(
        title: String, referential: Referential, territories: Territories, actors: [Actor], offers: [Offer] = [],
        relations: [Relation] = [], cooperations: [Cooperation] = [], initiatives: [Initiative] = [],
        invitations: [SurveyInvitation] = [], examples: [WorkedExample] = [], ownParts: OwnParts = []
    ) {
        self.title = title
        self.referential = referential
        self.territories = territories
        self.actors = actors
        self.offers = offers
        self.relations = relations
        self.cooperations = cooperations
        self.initiatives = initiatives
        self.invitations = invitations
        self.examples = examples
        self.ownParts = ownParts
    }
}
