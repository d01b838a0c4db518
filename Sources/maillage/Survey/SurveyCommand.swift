import ArgumentParser

/// `maillage survey`: who was asked, who answered, whom to remind; questionnaires out and answers in.
struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey", abstract: HelpText.survey.abstract, usage: HelpText.survey.usage,
        discussion: HelpText.survey.discussion,
        subcommands: [
            SurveyStatusCommand.self, SurveyPrepareCommand.self, SurveyReadCommand.self, SurveyInviteCommand.self,
            SurveyRemindCommand.self,
        ],
        defaultSubcommand: SurveyStatusCommand.self, aliases: ["recensement"])
}
