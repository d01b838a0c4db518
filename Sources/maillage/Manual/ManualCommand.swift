import ArgumentParser
import AtlasDocuments

/// `maillage manual`: the manual page, for those who install the program.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: HelpText.manual.abstract, usage: HelpText.manual.usage,
        discussion: HelpText.manual.discussion, shouldDisplay: false, aliases: ["manuel"])

    @OptionGroup var language: LanguageOption

    func run() throws {
        guard let tree = CommandTree(of: MaillageCommand.self) else { throw CommandFailure.noManual }
        try Console.write(ManualPage(tree: tree, root: MaillageCommand.self, words: words).text)
    }
}
