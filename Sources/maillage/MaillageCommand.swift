import ArgumentParser

/// The commands; without one, the screen.
struct MaillageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maillage",
        abstract: HelpText.root.abstract,
        usage: HelpText.root.usage,
        discussion: HelpText.root.discussion,
        version: Version.number,
        subcommands: [
            ActorsCommand.self, ActorCommand.self, CoverageCommand.self, GapsCommand.self, CompareCommand.self,
            ImproveCommand.self, PathwayCommand.self, ReportCommand.self, DirectoryCommand.self, PublishCommand.self,
            InitiativesCommand.self, CooperationsCommand.self,
            CheckCommand.self, NewCommand.self, EditCommand.self, AddCommand.self, DeleteCommand.self,
            ConfirmCommand.self, ImportCommand.self, ExportCommand.self, MergeCommand.self, DuplicatesCommand.self,
            SurveyCommand.self, HistoryCommand.self, UndoCommand.self, RedoCommand.self,
            TerritoriesCommand.self, SettingsCommand.self, OpenCommand.self, TopicCommand.self, ManualCommand.self,
        ],
        defaultSubcommand: OpenCommand.self
    )

    /// The commands with every name that they answer to, their own first.
    static let commandNames: [[String]] = configuration.subcommands.map(names)

    /// The commands below one, with every name that they answer to, their own first; `nil` for no command.
    static func commandNames(below name: String) -> [[String]]? {
        configuration.subcommands.first { names(of: $0).contains(name) }?.configuration.subcommands.map(names)
    }

    private static func names(of command: any ParsableCommand.Type) -> [String] {
        [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
    }
}
