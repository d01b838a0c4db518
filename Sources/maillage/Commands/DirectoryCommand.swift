import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage directory TERRITORY`: the actors there, to print.
struct DirectoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: HelpText.directory.abstract, usage: HelpText.directory.usage,
        discussion: HelpText.directory.discussion, aliases: ["annuaire"])

    @Argument(help: ArgumentHelp(HelpText.reportTerritory, valueName: words.pick("territoire", "territory")))
    var territory: String?

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let subject = try options.open()
        var query = try filters.query(in: subject.atlas)
        query.territories = [try query.place(named: territory, in: subject.atlas.territories, command: "directory")]
        func document(_ parts: SheetParts) -> Document {
            .directory(query, in: subject, words: words, with: parts)
        }
        let writer = SheetWriter(format: format, destination: sheet.destination)
        try writer.write(
            of: subject.atlas, at: options.path,
            json: { Json.text(document(writer.parts(for: .json, of: subject.atlas, at: options.path))) },
            document: document)
    }
}
