import AtlasModel

/// Where the actors are installed who do something about a question, part by part.
struct MapSites: Sendable {
    struct Site: Hashable, Sendable {
        /// Row of the actor.
        let actor: Int
        let place: Coordinate
        /// Row of the commune, where the atlas says it.
        let commune: Int?
        let presence: Presence
    }

    /// By the rows of the division.
    private(set) var sites: [[Site]] = []

    init() {}

    /// The actors present on a function at a stage in the frame and installed there; those of whom nobody says where
    /// they are have no site.
    init(
        _ question: MapFigures.Question, query: CoverageQuery, of subject: AtlasOnDate, on division: MapDivision
    ) {
        var query = query
        query.functions = [question.function]
        query.stages = StageSet(question.stage)
        if division.frame != .france { query.territories = [division.frame] }
        let territories = subject.atlas.territories
        sites = [[Site]](repeating: [], count: division.parts.count)
        for listing in subject.listing(query) {
            let actor = subject.atlas.actors[listing.row]
            let commune = actor.commune.flatMap(territories.commune)
            guard let place = actor.coordinate ?? commune.flatMap(territories.coordinate(ofCommune:)) else { continue }
            guard let near = commune ?? territories.nearestCommune(to: place),
                let part = division.row(ofCommune: near)
            else { continue }
            sites[part].append(
                Site(actor: listing.row, place: place, commune: commune, presence: listing.presence))
        }
    }

    func count(of part: Int) -> Int { sites.indices.contains(part) ? sites[part].count : 0 }
}

extension Territories {
    /// The commune whose point is nearest on a flat ground, by which a site without a commune is told to lie somewhere.
    fileprivate func nearestCommune(to place: Coordinate) -> Int? {
        var best: (distance: Double, row: Int)?
        for row in 0..<communes.count {
            guard let other = coordinate(ofCommune: row), abs(other.latitude - place.latitude) < 0.5 else { continue }
            let distance = other.distance(to: place)
            if distance < best?.distance ?? .infinity { best = (distance, row) }
        }
        return best?.row
    }
}
