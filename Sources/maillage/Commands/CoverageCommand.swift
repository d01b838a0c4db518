import ArgumentParser
import AtlasDocuments
import AtlasModel
import Terminal

/// `maillage coverage`: who covers what, territory by territory.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: HelpText.coverage.abstract, usage: HelpText.coverage.usage,
        discussion: HelpText.coverage.discussion, aliases: ["couverture"])

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.by, valueName: words.pick("niveau", "level")),
        completion: .list(CoverageLevel.names))
    var level: String?

    @OptionGroup var threshold: ThresholdOption
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        let level = try self.level.map { name throws(CommandFailure) in try CoverageLevel.level(name) }
        let subject = try options.open()
        var query = try filters.query(in: subject.atlas)
        query.crowdedAbove = try threshold.chosen()
        if let level { query = query.widened(to: level, in: subject.atlas.territories) }
        switch (format, level) {
        case (.table, nil): try Console.write(sheets(query, of: subject))
        case (.table, let level?): try Console.write(table(query, by: level, of: subject))
        case (.json, _): try write(.json, query, by: level, of: subject)
        case (.csv, _): try write(.csv, query, by: level, of: subject)
        }
    }

    /// One sheet for each territory asked about.
    private func sheets(_ query: CoverageQuery, of subject: AtlasOnDate) -> String {
        let renderer = TextRenderer(width: Console.sheetWidth, measure: { displayWidth(of: $0) })
        return CoverageLevel.territories(of: query)
            .map { territory in
                var query = query
                query.territories = [territory]
                let coverage = Coverage(query, of: subject)
                let name = words.territory(territory, in: subject.atlas.territories)
                return renderer.text(
                    .coverageSheet(
                        coverage.summary(as: territory), of: name, coverage: coverage, in: subject, words: words))
            }
            .joined(separator: "\n")
    }

    /// A table is laid out whole, in memory; nobody reads one longer than this.
    private static let longestTable = 20_000

    private func table(
        _ query: CoverageQuery, by level: TerritoryLevel, of subject: AtlasOnDate
    ) throws(CommandFailure) -> String {
        var cells: [TerritoryCoverage] = []
        for batch in CoverageLevel.batches(query, by: level, of: subject) {
            cells += batch()
            guard cells.count <= Self.longestTable else { throw .tooManyRows(limit: Self.longestTable) }
        }
        let table = ListTable(
            columns: [
                .init(words.pick("Territoire", "Territory")), .init(words.pick("Fonction", "Function")),
                .init(words.pick("Stade", "Stage")), .init(words.pick("État et acteurs", "State and actors")),
            ],
            rows: cells.map { cell in
                [
                    words.territory(cell.territory, in: subject.atlas.territories),
                    words.function(cell.function, in: subject.atlas.referential), words.stage(cell.stage),
                    words.cell(cell),
                ]
            })
        return table.text(width: Console.width) + "\n"
            + words.coverageLegend(isPopulation: subject.atlas.territories.hasPopulation)
            + "\n"
    }

    private func write(
        _ format: RecordWriter<CoverageRecord>.Format, _ query: CoverageQuery, by level: TerritoryLevel?,
        of subject: AtlasOnDate
    ) throws(CommandFailure) {
        var writer = try RecordWriter<CoverageRecord>(format)
        for batch in CoverageLevel.batches(query, by: level, of: subject) {
            try writer.write(batch().map(CoverageRecord.init))
        }
        try writer.end()
    }
}

private struct CoverageRecord: Record {
    let territory: String
    let function: String
    let stage: String
    let state: String
    let confirmed: Int
    let presumed: Int
    let unknown: Int
    let gapShare: Double
    let unknownShare: Double
    let presumedShare: Double
    let fragileShare: Double
    let coveredShare: Double
    let crowdedShare: Double

    init(_ cell: TerritoryCoverage) {
        func share(_ state: CellState) -> Double { cell.shares[state] ?? 0 }
        territory = cell.territory.description
        function = cell.function.rawValue
        stage = cell.stage.code
        state = cell.state?.rawValue ?? "mixed"
        confirmed = cell.confirmed
        presumed = cell.presumed
        unknown = cell.unknown
        gapShare = share(.gap)
        unknownShare = share(.unknown)
        presumedShare = share(.presumed)
        fragileShare = share(.fragile)
        coveredShare = share(.covered)
        crowdedShare = share(.crowded)
    }

    static let columns = [
        "territory", "function", "stage", "state", "confirmed", "presumed", "unknown", "gapShare", "unknownShare",
        "presumedShare", "fragileShare", "coveredShare", "crowdedShare",
    ]

    var cells: [String] {
        [territory, function, stage, state, String(confirmed), String(presumed), String(unknown)]
            + [gapShare, unknownShare, presumedShare, fragileShare, coveredShare, crowdedShare].map(\.machineText)
    }
}
