import ArgumentParser
import AtlasApp
import AtlasDocuments
import AtlasExchange
import AtlasModel

/// `maillage help TOPIC`: a page about something that several commands speak of.  The parser owns `help`, so that
/// ``SpokenArguments`` brings its topics here.
struct TopicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: HelpText.topic.abstract, usage: HelpText.topic.usage,
        discussion: HelpText.topic.discussion, shouldDisplay: false, aliases: ["sujet"])

    @Argument(
        help: ArgumentHelp(HelpText.topicArgument, valueName: words.pick("sujet", "topic")),
        completion: .list(HelpTopic.allCases.map(words.name)))
    var name: String

    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        guard let topic = HelpTopic(name) else {
            throw CommandFailure.unknownChoice(
                option: words.pick("<sujet>", "<topic>"), value: name, allowed: HelpTopic.allCases.map(words.name))
        }
        let format = try sheet.chosen()
        let atlas = try options.open().atlas
        let page = try page(topic, of: atlas)
        let writer = SheetWriter(format: format, destination: sheet.destination)
        try writer.write(of: atlas, at: options.path, json: { Json.text(page) }, document: { _ in page })
    }

    private func page(_ topic: HelpTopic, of atlas: Atlas) throws(CommandFailure) -> Document {
        switch topic {
        case .territories:
            let vintage = atlas.ownParts.contains(.territories) ? nil : Version.vintage?.date
            return .territoryTopic(in: atlas.territories, vintage: vintage, words: words)
        case .stages:
            return .stageTopic(
                in: atlas.referential, typed: { StageName.usual($0, words.language) }, words: words)
        case .states:
            return .stateTopic(crowdedAbove: userSettings.settings.threshold, words: words)
        case .format: return try .formatTopic(words: words)
        }
    }
}
