import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `maillage survey prepare`: a questionnaire for each actor, pre-filled, as a sheet and as a form to print.
struct SurveyPrepareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare", abstract: HelpText.surveyPrepare.abstract, usage: HelpText.surveyPrepare.usage,
        discussion: HelpText.surveyPrepare.discussion, aliases: ["preparer"])

    @Option(
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.surveyFolder, valueName: words.pick("dossier", "folder")), completion: .directory)
    var output: String?

    @Option(
        name: [.customLong("form"), .customLong("formulaire")],
        help: ArgumentHelp(HelpText.surveyForm, valueName: "pdf|html|none"),
        completion: .list(SurveyPrepareCommand.forms))
    var form: String?

    @Flag(
        name: [.customLong("single-file"), .customLong("fichier-unique")], help: ArgumentHelp(HelpText.surveySingleFile)
    )
    var isSingleFile = false

    @Flag(
        name: [.customLong("mark-invited"), .customLong("noter-invites")], help: ArgumentHelp(HelpText.markInvited))
    var marksInvited = false

    @Option(
        name: [.customLong("due"), .customLong("echeance")], help: ArgumentHelp(HelpText.surveyDue, valueName: "date"))
    var due: String?

    @OptionGroup var selection: SurveySelection
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var options: AtlasOptions

    private static let forms = ["pdf", "html", "none"]

    func run() throws {
        let form = try chosenForm()
        guard let output else {
            throw CommandFailure.missing(
                option: "--output", command: "survey prepare",
                example: "maillage survey prepare --output questionnaires")
        }
        if marksInvited, options.path == nil {
            throw CommandFailure.missing(
                option: "--atlas", command: "survey prepare",
                example: "maillage survey prepare --output questionnaires --mark-invited --atlas bretagne.maillage")
        }
        let subject = try options.open()
        let dueOn = try TypedDay.lastDay(due, option: "--due", from: subject.date)
        let query = try filters.query(in: subject.atlas)
        var rows = try selection.rows(query, in: subject)
        if selection.actors.isEmpty {
            let chosen = Set(rows.map { subject.atlas.actors[$0].id })
            let far = SurveyedActors.tellFromAfar(query, among: chosen, in: subject)
            rows.removeAll { far.contains(subject.atlas.actors[$0].id) }
        }
        guard !rows.isEmpty else { return Console.note(words.nobodyChosen) }
        try write(rows, dueOn: dueOn, form: form, of: subject, to: output)
        guard marksInvited, let path = options.path else { return }
        let target = try EditableAtlas(at: path)
        let ids = Set(rows.map { subject.atlas.actors[$0].id })
        let edits = target.atlas.inviting(ids, on: subject.date, dueOn: dueOn)
        guard !edits.isEmpty else { return Console.note(words.nothingToChange(path)) }
        try target.apply(edits, author.note(usual: words.invitationReason))
        Console.note(words.changed(edits, path, hasHistory: target.hasHistory))
    }

    private func chosenForm() throws(CommandFailure) -> SheetFormat? {
        guard let form else { return .pdf }
        guard Self.forms.contains(form) else {
            throw .unknownChoice(option: "--form", value: form, allowed: Self.forms)
        }
        return SheetFormat(rawValue: form)
    }

    private func write(
        _ rows: [Int], dueOn: CalendarDate?, form: SheetFormat?, of subject: AtlasOnDate, to folder: String
    ) throws(CommandFailure) {
        let atlas = subject.atlas
        let stems = rows.map { "\(folder)/\(fileName(of: atlas.actors[$0], $0))" }
        let single = "\(folder)/\(words.questionnairesFile).csv"
        // Two rounds may go to the same folder, and what came back of the first is nowhere else.
        var files = isSingleFile ? [single] : stems.map { "\($0).csv" }
        if let form { files += stems.map { "\($0).\(form.fileExtension)" } }
        if let taken = files.first(where: { PathKind(of: $0) != nil }) {
            throw .answersThere(path: taken, folder: folder)
        }
        try Interrupts.letEnd { () throws(CommandFailure) in
            let isNewFolder = mkdir(folder, 0o777) == 0
            guard isNewFolder || errno == EEXIST else { throw .cannotCreate(path: folder, code: errno) }
            do throws(CommandFailure) {
                try fill(stems, rows, single: isSingleFile ? single : nil, dueOn: dueOn, form: form, of: subject)
            } catch {
                // Half of a round is none: nobody could tell whose questionnaire is missing.
                for file in files { unlink(file) }
                if isNewFolder { rmdir(folder) }
                throw error
            }
        }
        Console.note(words.prepared(rows.count, in: folder))
    }

    /// - Parameters:
    ///   - stems: the paths of the files of each row, without their endings.
    ///   - single: the one sheet of all; `nil` for one of each.
    private func fill(
        _ stems: [String], _ rows: [Int], single: String?, dueOn: CalendarDate?, form: SheetFormat?,
        of subject: AtlasOnDate
    ) throws(CommandFailure) {
        let atlas = subject.atlas
        let questionnaires = Questionnaires(atlas, on: subject.date)
        let export = QuestionnaireExport(questionnaires)
        let invitations = atlas.invitationsByActor
        let bar = ProgressLine()
        defer { bar.erase() }
        if let single {
            try WholeFile.write(
                export.text(of: rows, dueOn: dueOn), to: single, isReplacing: false, isDurable: false)
        }
        for (index, row) in rows.enumerated() {
            if Interrupts.isStopped { throw .cannotWrite(path: stems[index], code: EINTR) }
            bar.show(words.batch(index, of: rows.count))
            let actor = atlas.actors[row]
            if single == nil {
                try WholeFile.write(
                    export.text(of: [row], dueOn: dueOn), to: "\(stems[index]).csv", isReplacing: false,
                    isDurable: false)
            }
            guard let form else { continue }
            let sheet = Document.questionnaire(
                questionnaires.questionnaire(of: row), of: questionnaires,
                dueOn: dueOn ?? invitations[actor.id]?.dueOn, words: words)
            try WholeFile.write(
                try SheetWriter.bytes(of: sheet, as: form), to: "\(stems[index]).\(form.fileExtension)",
                isReplacing: false, isDurable: false)
        }
    }

    /// The identifier in letters harmless in any folder; the row tells apart those that have few.
    private func fileName(of actor: Actor, _ row: Int) -> String {
        let id = actor.id.rawValue
        let slug = id.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-").prefix(60)
        return String(slug) == id ? id : [String(slug), String(row + 1)].filter { !$0.isEmpty }.joined(separator: "-")
    }
}
