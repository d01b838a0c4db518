/// An actor that could add a piece of uncovered territory to its zone, because no other acts nearer.
public struct ZoneExtension: Hashable, Sendable {
    /// Row of the actor.
    public let actor: Int
    /// The territories to add to its zone: an EPCI where it lacks as a whole, else communes.
    public let territories: [TerritoryReference]
    /// The communes of these territories.
    public let communes: CommuneSet
    /// Kilometres, to the metre, between the nearest two communes: one where the actor acts, one to add.
    public let distance: Double
    /// Kilometres, to the metre, from the actor's own place to the nearest commune to add; `nil` where its place is not
    /// known.
    public let placeDistance: Double?
    /// What the communes weigh together; their number where all communes that lack weigh 0.
    public let weight: Double

    public init(
        actor: Int, territories: [TerritoryReference], communes: CommuneSet, distance: Double, placeDistance: Double?,
        weight: Double
    ) {
        self.actor = actor
        self.territories = territories
        self.communes = communes
        self.distance = distance
        self.placeDistance = placeDistance
        self.weight = weight
    }
}

/// An actor that may extend its zone: present on the function and the stage in question, somewhere.
public struct ExtensionCandidate: Sendable {
    /// Row of the actor.
    public let actor: Int
    /// Where it is: its own place, or else its commune's.
    public let place: Coordinate?
    /// Where it acts already.
    public let communes: CommuneSet

    public init(actor: Int, place: Coordinate?, communes: CommuneSet) {
        self.actor = actor
        self.place = place
        self.communes = communes
    }
}
