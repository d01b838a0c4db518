/// Where new permanences would close most, and how far from the best that can be.
public struct PermanencePlan: Hashable, Sendable {
    /// A place to open, and what it adds to those before it.
    public struct Permanence: Hashable, Sendable {
        /// Row of the commune where it would be.
        public let commune: Int
        /// The weight that it newly reaches.
        public let gain: Double
        /// The communes of the demand that it newly reaches.
        public let communes: CommuneSet
    }

    /// The one that adds most first; fewer than asked where no other adds anything.
    public let permanences: [Permanence]
    /// The weight that they reach together.
    public let reached: Double
    /// The weight of the whole demand.
    public let total: Double
    /// Proven: as many permanences, wherever they are, reach no more.  Never below ``reached``.
    public let bound: Double
    /// Whether no other places reach more.
    public let isBest: Bool
    /// Whether weights are numbers of communes, because every commune of the demand weighs 0 or nothing is known of it.
    public let countsCommunes: Bool

    /// What part of the demand is reached, from 0 to 1; 1 where there is no demand.
    public var share: Double { total > 0 ? reached / total : 1 }

    /// The least part of the optimum that is reached for certain, from 0 to 1.
    public var quality: Double { bound > 0 ? min(1, reached / bound) : 1 }
}
