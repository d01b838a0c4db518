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

    /// The coverage, in batches made one at a time: all communes of France on all functions and stages would not fit
    /// in memory.
    /// - Parameter level: `nil` for the territories of the query themselves.
    static func batches(
        _ query: CoverageQuery, by level: TerritoryLevel?, of subject: AtlasOnDate, weights: CommuneWeights?
    ) -> [() -> [TerritoryCoverage]] {
        guard let level else {
            return territories(of: query).map { territory in
                { coverage(of: territory, query, of: subject, weights: weights).summary(as: territory) }
            }
        }
        return query.effectiveFunctions(in: subject.atlas.referential).map { function in
            var query = query
            query.functions = [function]
            let narrowed = query
            return { Coverage(narrowed, of: subject, weights: weights).summaries(by: level) }
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
