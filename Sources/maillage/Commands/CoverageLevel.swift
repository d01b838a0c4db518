import AtlasModel

/// The territories by which coverage is told.
enum CoverageLevel {
    static let names = ["commune", "epci", "departement", "region", "region2015", "zone"]

    static func level(_ name: String) throws(CommandFailure) -> TerritoryLevel {
        switch name.folded {
        case "commune": return .commune
        case "epci": return .epci
        case "departement", "department": return .departement
        case "region": return .region
        case "region2015": return .formerRegion
        case "zone": return .zone
        default: throw .unknownChoice(option: "--by", value: name, allowed: names)
        }
    }

    /// The territories of a query, the country where it names none.
    static func territories(of query: CoverageQuery) -> [TerritoryReference] {
        query.territories.isEmpty ? [.france] : query.territories
    }

    /// Calls `body` with what each function and stage looks like on each territory.  All communes of France on all
    /// functions and stages would not fit in memory: they are never together.
    /// - Parameter level: `nil` for the territories of the query themselves.
    static func forEachCell(
        _ query: CoverageQuery, by level: TerritoryLevel?, of subject: AtlasOnDate, weights: CommuneWeights?,
        _ body: (TerritoryCoverage) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        switch level {
        case nil:
            for territory in territories(of: query) {
                let coverage = coverage(of: territory, query, of: subject, weights: weights)
                for cell in coverage.summary(as: territory) { try body(cell) }
            }
        case .commune: try Coverage(query, of: subject, weights: weights).forEachCommuneSummary(body)
        case let level?:
            for cell in Coverage(query, of: subject, weights: weights).summaries(by: level) { try body(cell) }
        }
    }

    /// The question asked of one of its territories only.
    static func coverage(
        of territory: TerritoryReference, _ query: CoverageQuery, of subject: AtlasOnDate, weights: CommuneWeights?
    ) -> Coverage {
        var query = query
        query.territories = [territory]
        return Coverage(query, of: subject, weights: weights)
    }
}
