import ArgumentParser

/// `maillage [ATLAS]`: opens the screen.
///
/// The parser would take the name of a command for the atlas if the argument stood on the root command.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: HelpText.open.abstract, usage: HelpText.open.usage,
        discussion: HelpText.open.discussion, shouldDisplay: false, aliases: ["ouvrir"])

    @Argument(help: ArgumentHelp(HelpText.atlasArgument, valueName: "atlas"))
    var atlas: String?

    @Flag(name: [.customLong("fresh"), .customLong("neuf")], help: ArgumentHelp(HelpText.fresh))
    var isFresh = false

    @Flag(name: .customLong("accessible"), help: ArgumentHelp(HelpText.accessible))
    var isAccessible = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        if let atlas { try AtlasOpening.checkExists(atlas, orCommand: true) }
        if isAccessible || UserSettings.isAccessible.value {
            try openDialogue(atlas)
        } else {
            try openScreen(atlas, isFresh: isFresh)
        }
    }
}
