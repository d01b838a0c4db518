import ArgumentParser
import AtlasDocuments
import AtlasModel

/// What a question about coverage is asked with: filters, functions that count, what crowds a place, what communes
/// weigh.
struct CoverageOptions: ParsableArguments {
    @Flag(
        name: [.customLong("include-useful"), .customLong("avec-utiles")], help: ArgumentHelp(HelpText.includeUseful))
    var includeUseful = false

    @OptionGroup var threshold: ThresholdOption
    @OptionGroup var weights: WeightsOption
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions

    func query(in atlas: Atlas) throws(CommandFailure) -> CoverageQuery {
        let threshold = try threshold.chosen()
        var query = try filters.query(in: atlas)
        query.includeUseful = includeUseful
        query.crowdedAbove = threshold
        return query
    }

    func coverage(of subject: AtlasOnDate) throws(CommandFailure) -> Coverage {
        Coverage(try query(in: subject.atlas), of: subject, weights: try weights.chosen(in: subject.atlas.territories))
    }
}
