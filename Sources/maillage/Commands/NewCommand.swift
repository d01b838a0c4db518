import ArgumentParser
import AtlasDocuments
import AtlasStore

/// `maillage new FILE.maillage`: an atlas file of one's own, from a package or from the embedded atlas.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: HelpText.new.abstract, usage: HelpText.new.usage,
        discussion: HelpText.new.discussion, aliases: ["nouveau"])

    @Argument(help: ArgumentHelp(HelpText.newArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @Option(
        name: [.customLong("from"), .customLong("depuis")], help: ArgumentHelp(HelpText.from, valueName: "atlas"),
        completion: .directory)
    var from: String?

    @OptionGroup var language: LanguageOption

    func run() throws {
        let atlas = try AtlasOpening.open(from == "embedded" ? nil : from)
        do {
            try AtlasFile.create(at: file, from: atlas)
        } catch {
            throw CommandFailure.store(error, path: file)
        }
        try Console.write(words.created(file, atlas) + "\n")
    }
}
