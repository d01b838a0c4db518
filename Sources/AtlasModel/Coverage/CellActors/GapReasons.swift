/// Why a function lacks at a stage on a part of a territory: who is near and does not count, and who could be asked.
public struct GapReasons: Hashable, Sendable {
    /// The communes where nobody is.
    public let communes: CommuneSet
    /// What they weigh.
    public let weight: Int
    /// Rows of the actors whose zone touches these communes and who have not answered the survey.
    public let unsurveyed: [Int]
    /// Rows of the actors who say there that they send people on to others.
    public let referring: [Int]
    /// Rows of the actors who say there that they do not do it.
    public let declining: [Int]
    /// Who does it elsewhere, and by how much each would have to extend its zone; the nearest first.
    public let extensions: [ZoneExtension]
}

extension Coverage {
    /// Explains the zones blanches of a function at a stage on a territory; linear in the actors and their offers.
    /// - Parameters: as in ``actors(function:stage:in:)``.
    public func gapReasons(function: Int, stage: Int, in territory: TerritoryReference) -> GapReasons {
        let place = selected(territory)
        var gaps = CommuneSet(universe: subject.atlas.territories.communes.count)
        for commune in place where state(function: function, stage: stage, commune: commune) == .gap {
            gaps.insert(commune)
        }
        let touched = NodeSelection(gaps, of: subject.atlas.territories.nodes)
        var (unsurveyed, referring, declining): ([Int], [Int], [Int]) = ([], [], [])
        // Whoever is there, even those whom the query leaves out: they are not counted but can be asked.
        for row in subject.atlas.actors.indices where !gaps.isEmpty && subject.reaches(row, touched) {
            if subject.atlas.actors[row].survey != .answered { unsurveyed.append(row) }
            let roles = subject.offers(of: row)
                .filter { subject.concerns($0, functions[function], at: stages[stage]) && subject.reaches($0, touched) }
                .map(\.role)
            if roles.contains(.referral) {
                referring.append(row)
            } else if roles.contains(.none) {
                declining.append(row)
            }
        }
        return GapReasons(
            communes: gaps, weight: weights.total(of: gaps), unsurveyed: unsurveyed, referring: referring,
            declining: declining, extensions: extensions(function: function, stage: stage, to: gaps))
    }
}
