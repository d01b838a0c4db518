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
        try Self.open(atlas, isFresh: isFresh, isAccessible: isAccessible)
    }

    /// Opens the screen, or the dialogue where an option, the environment or the settings ask for it.
    /// - Parameter atlas: `nil` for the embedded one.
    static func open(_ atlas: String?, isFresh: Bool = false, isAccessible: Bool = false) throws(CommandFailure) {
        if let atlas { try AtlasOpening.checkExists(atlas, orCommand: true) }
        if isAccessible || UserSettings.isAccessible.value {
            try openDialogue(atlas)
        } else {
            try openScreen(atlas, isFresh: isFresh)
        }
    }
}
