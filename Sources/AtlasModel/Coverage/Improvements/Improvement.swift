/// A demand that nobody serves, and the places where somebody could be.
///
/// ```swift
/// let gap = coverage.communes(in: .gap, function: 0, stage: 0)
/// let improvement = Improvement(
///     of: gap, weights: territories.inhabitants, from: coverage.communes, reach: .radius(kilometres: 20),
///     in: territories)
/// let plan = improvement.plan(permanences: 5)
/// ```
public struct Improvement: Sendable {
    private let demand: Demand
    private let table: ReachTable
    private let covering: MaximalCovering
    /// How many communes the country has.
    private let universe: Int

    /// Finds out who reaches whom: near-linear in the number of pairs, 60 for each commune of France within 15 km.
    /// - Parameters:
    ///   - communes: the communes to be reached.
    ///   - weights: what each commune of the country weighs, by row, finite, at least 0; they count alike where those
    ///     of the demand all weigh 0.
    ///   - sites: where a permanence may be opened: the communes of the territory asked about, for want of better.
    public init(
        of communes: CommuneSet, weights: [Double], from sites: CommuneSet, reach: PermanenceReach,
        in territories: Territories
    ) {
        precondition(weights.count == territories.communes.count, "a weight for each commune")
        universe = territories.communes.count
        demand = Demand(communes, weights: weights)
        table = ReachTable(reach, from: sites, to: communes, weights: weights, in: territories)
        covering = MaximalCovering(
            starts: table.starts, points: table.points, weights: table.communes.map(demand.weight))
    }

    /// The best places for `count` permanences.
    /// - Parameter effort: as in ``MaximalCovering/choose(_:effort:)``.
    public func plan(permanences count: Int, effort: Int = 200_000_000) -> PermanencePlan {
        let choice = covering.choose(count, effort: effort)
        var rest = demand.communes
        let permanences = zip(choice.sites, choice.gains).map { site, gain in
            var reached = CommuneSet(universe: universe)
            for commune in table.reached(by: site) where rest.contains(commune) {
                reached.insert(commune)
                rest.remove(commune)
            }
            return PermanencePlan.Permanence(commune: table.sites[site], gain: gain, communes: reached)
        }
        return PermanencePlan(
            permanences: permanences, reached: choice.reached, total: choice.total, bound: choice.bound,
            isBest: choice.isBest, countsCommunes: demand.countsCommunes)
    }
}

/// Communes to be served, and what each is worth.
struct Demand: Sendable {
    let communes: CommuneSet
    /// Whether each commune counts 1, because they all weigh 0.
    let countsCommunes: Bool
    private let weights: [Double]

    init(_ communes: CommuneSet, weights: [Double]) {
        self.communes = communes
        self.weights = weights
        countsCommunes = communes.allSatisfy { weights[$0] == 0 }
    }

    func weight(of commune: Int) -> Double { countsCommunes ? 1 : weights[commune] }
}

extension Territories {
    /// The inhabitants of each commune, by row; 0 where unknown.
    public var inhabitants: [Double] { communes.populations.map { Double(max(0, $0)) } }
}
