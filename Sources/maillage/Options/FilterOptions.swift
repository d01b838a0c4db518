import ArgumentParser
import AtlasDocuments
import AtlasModel

/// The filters that all listings share.
struct FilterOptions: ParsableArguments {
    @Option(
        name: [.customLong("department"), .customLong("departement")],
        help: ArgumentHelp(HelpText.department, valueName: "code"))
    var departments: [String] = []

    @Option(
        name: [.customLong("territory"), .customLong("territoire")],
        help: ArgumentHelp(HelpText.territory, valueName: "ref"))
    var territories: [String] = []

    @Option(
        name: [.customLong("stage"), .customLong("stade")],
        help: ArgumentHelp(HelpText.stage, valueName: words.pick("stade", "stage")),
        completion: .list(StageName.proposed))
    var stages: [String] = []

    @Option(
        name: [.customLong("function"), .customLong("fonction")],
        help: ArgumentHelp(HelpText.function, valueName: "id"))
    var functions: [String] = []

    @Option(help: ArgumentHelp(HelpText.type, valueName: "id"))
    var type: [String] = []

    @Option(
        name: [.customLong("query"), .customLong("recherche")],
        help: ArgumentHelp(HelpText.query, valueName: words.pick("texte", "text")))
    var text: String?

    @Flag(
        name: [.customLong("confirmed-only"), .customLong("verifies-seulement")],
        help: ArgumentHelp(HelpText.confirmedOnly))
    var confirmedOnly = false

    /// The question that the filters ask of an atlas.
    func query(in atlas: Atlas) throws(CommandFailure) -> CoverageQuery {
        var query = CoverageQuery()
        let resolver = TerritoryResolver(atlas.territories)
        for text in departments {
            query.territories.append(try resolver.resolve(text, as: .departement, option: "--department"))
        }
        for text in territories {
            query.territories.append(try resolver.resolve(text, as: .territory, option: "--territory"))
        }
        for text in stages { query.stages.insert(StageSet(try StageName.stage(text, option: "--stage"))) }
        for text in functions {
            query.functions.append(try atlas.referential.function(named: text, option: "--function"))
        }
        for text in type { query.types.append(try atlas.referential.type(named: text, option: "--type")) }
        query.text = text ?? ""
        query.confirmedOnly = confirmedOnly
        return query
    }
}
