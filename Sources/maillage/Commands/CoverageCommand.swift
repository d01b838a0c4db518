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

    @Flag(name: [.customLong("indicators"), .customLong("indicateurs")], help: ArgumentHelp(HelpText.indicators))
    var asksForIndicators = false

    @OptionGroup var question: CoverageOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        let level = try self.level.map { name throws(CommandFailure) in try CoverageLevel.level(name) }
        let subject = try options.open()
        var query = try question.query(in: subject.atlas)
        if let level { query = query.widened(to: level, in: subject.atlas.territories) }
        let weights = try question.weights.chosen(in: subject.atlas.territories)
        if asksForIndicators {
            let indicators = indicators(query, by: level, of: subject, weights)
            try Listing.write(indicators.map(IndicatorRecord.init), as: format) {
                words.table(
                    of: indicators, weights?.unit ?? CommuneWeights(inhabitantsOf: subject.atlas.territories).unit,
                    in: subject.atlas)
            }
            return
        }
        switch (format, level) {
        case (.table, nil): try Console.write(sheets(query, of: subject, weights))
        case (.table, let level?): try Console.write(table(query, by: level, of: subject, weights))
        case (.json, _): try write(.json, query, by: level, of: subject, weights)
        case (.csv, _): try write(.csv, query, by: level, of: subject, weights)
        }
    }

    private func indicators(
        _ query: CoverageQuery, by level: TerritoryLevel?, of subject: AtlasOnDate, _ weights: CommuneWeights?
    ) -> [TerritoryIndicators] {
        if let level { return Coverage(query, of: subject, weights: weights).indicators(by: level) }
        return CoverageLevel.territories(of: query).flatMap { territory in
            CoverageLevel.coverage(of: territory, query, of: subject, weights: weights).indicators(as: territory)
        }
    }

    /// One sheet for each territory asked about.
    private func sheets(_ query: CoverageQuery, of subject: AtlasOnDate, _ weights: CommuneWeights?) -> String {
        let renderer = TextRenderer(width: Console.sheetWidth, measure: { displayWidth(of: $0) })
        return CoverageLevel.territories(of: query)
            .map { territory in
                let coverage = CoverageLevel.coverage(of: territory, query, of: subject, weights: weights)
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
        _ query: CoverageQuery, by level: TerritoryLevel, of subject: AtlasOnDate, _ weights: CommuneWeights?
    ) throws(CommandFailure) -> String {
        var cells: [TerritoryCoverage] = []
        try CoverageLevel.forEachCell(query, by: level, of: subject, weights: weights) { cell throws(CommandFailure) in
            guard cells.count < Self.longestTable else { throw .tooManyRows(limit: Self.longestTable) }
            cells.append(cell)
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
            + words.coverageLegend(
                weights?.unit ?? (subject.atlas.territories.hasPopulation ? .inhabitants : .communes))
            + "\n"
    }

    private func write(
        _ format: RecordWriter<CoverageRecord>.Format, _ query: CoverageQuery, by level: TerritoryLevel?,
        of subject: AtlasOnDate, _ weights: CommuneWeights?
    ) throws(CommandFailure) {
        var writer = try RecordWriter<CoverageRecord>(format)
        try CoverageLevel.forEachCell(query, by: level, of: subject, weights: weights) { cell throws(CommandFailure) in
            try writer.write(CoverageRecord(cell))
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
        func share(_ state: CellState) -> Double { cell.share(state) }
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

    // Written out: millions of rows go through here.
    var cells: [String] {
        [
            territory, function, stage, state, String(confirmed), String(presumed), String(unknown),
            gapShare.machineText, unknownShare.machineText, presumedShare.machineText, fragileShare.machineText,
            coveredShare.machineText, crowdedShare.machineText,
        ]
    }
}
