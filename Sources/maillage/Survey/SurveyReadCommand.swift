import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel

/// `maillage survey read`: what answered questionnaires bring to an atlas, told first and written only when nothing is
/// in doubt.
struct SurveyReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: HelpText.surveyRead.abstract, usage: HelpText.surveyRead.usage,
        discussion: HelpText.surveyRead.discussion, aliases: ["lire"])

    @Argument(help: ArgumentHelp(HelpText.answeredFiles, valueName: words.pick("fichier", "file")))
    var files: [String]

    @Option(help: ArgumentHelp(HelpText.changedAtlas, valueName: "atlas"), completion: .directory)
    var atlas: String?

    @Flag(name: [.customLong("dry-run"), .customLong("essai")], help: ArgumentHelp(HelpText.dryRun))
    var isDryRun = false

    @Option(name: [.customLong("skip"), .customLong("passer")], help: ArgumentHelp(HelpText.skip, valueName: "id"))
    var skipped: [String] = []

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.receivedOn, valueName: "date"))
    var on: String?

    @Option(
        name: [.customLong("report"), .customLong("compte-rendu")],
        help: ArgumentHelp(HelpText.importReport, valueName: "table|json|csv"),
        completion: .list(ListingFormat.allCases.map(\.rawValue)))
    var report: String?

    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let listing = try ListingFormatOption.chosen(report, option: "--report")
        let receivedOn = try TypedDay.day(on, option: "--on") ?? .today
        for file in files { try PathKind.checkIsThere(file) }
        guard let atlas else {
            throw CommandFailure.missing(
                option: "--atlas", command: "survey read",
                example: "maillage survey read questionnaires --atlas bretagne.maillage --dry-run")
        }
        let target = try EditableAtlas(at: atlas)
        let incoming = QuestionnaireImport.read(files, for: target.atlas, receivedOn: receivedOn)
        let preview = ImportComparison.preview(
            incoming, into: target.atlas, decisions: ImportDecisions(skipped: Set(skipped)))
        try ImportReport(preview, into: target.atlas).write(as: listing)
        for key in preview.unusedDecisions { Console.note(words.unusedDecision(key)) }
        let source = files.joined(separator: ", ")
        if isDryRun {
            Console.note(words.dryRunDone(preview))
            if !preview.isReady {
                throw CommandFailure.importUndecided(path: source, inParts: preview.isHeldUpByPartsOnly)
            }
            return
        }
        guard preview.isReady else {
            throw CommandFailure.importUndecided(path: source, inParts: preview.isHeldUpByPartsOnly)
        }
        let copy = try target.apply(
            preview.edits, author.note(usual: words.answersReason(preview)), backup: words.surveyBackup)
        Console.note(words.imported(preview, into: target.path, copy: copy, hasHistory: target.hasHistory))
    }
}
