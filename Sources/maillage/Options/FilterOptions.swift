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
            append(try resolver.resolve(text, as: .departement, option: "--department"), to: &query.territories)
        }
        for text in territories {
            append(try resolver.resolve(text, as: .territory, option: "--territory"), to: &query.territories)
        }
        for text in stages { query.stages.insert(StageSet(try StageName.stage(text, option: "--stage"))) }
        for text in functions {
            append(try atlas.referential.function(named: text, option: "--function"), to: &query.functions)
        }
        for text in type { append(try atlas.referential.type(named: text, option: "--type"), to: &query.types) }
        query.text = text ?? ""
        query.confirmedOnly = confirmedOnly
        return query
    }

    /// The same thing asked twice, under one name or two, counts once.
    private func append<Value: Equatable>(_ value: Value, to values: inout [Value]) {
        if !values.contains(value) { values.append(value) }
    }
}
