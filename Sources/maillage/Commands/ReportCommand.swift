import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage report TERRITORY`: who covers what there, for those who decide.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: HelpText.report.abstract, usage: HelpText.report.usage,
        discussion: HelpText.report.discussion, aliases: ["rapport"])

    @Argument(help: ArgumentHelp(HelpText.reportTerritory, valueName: words.pick("territoire", "territory")))
    var territory: String?

    @OptionGroup var question: CoverageOptions
    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let subject = try options.open()
        let query = try question.query(in: subject.atlas)
        let place = try query.place(named: territory, in: subject.atlas.territories, command: "report")
        let weights = try question.weights.chosen(in: subject.atlas.territories)
        func document(_ parts: SheetParts) -> Document {
            .coverageReport(on: place, query, weights: weights, in: subject, words: words, with: parts)
        }
        let writer = SheetWriter(format: format, destination: sheet.destination)
        try writer.write(
            of: subject.atlas, at: options.path,
            json: { Json.text(document(writer.parts(for: .json, of: subject.atlas, at: options.path))) },
            document: document)
    }
}

extension CoverageQuery {
    /// The one territory that a sheet is about, by the argument of its command or by a filter.
    func place(
        named text: String?, in territories: Territories, command: String
    ) throws(CommandFailure) -> TerritoryReference {
        if let text {
            if !self.territories.isEmpty { throw .tooMuch(option: "--territory", besides: text, command: command) }
            return try TerritoryResolver(territories).resolve(
                text, as: .territory, option: words.pick("<territoire>", "<territory>"))
        }
        guard let place = self.territories.first, self.territories.count == 1 else {
            throw .missing(
                option: words.pick("<territoire>", "<territory>"), command: command, example: "dep:29")
        }
        return place
    }
}
