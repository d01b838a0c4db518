import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources

/// `maillage import`: what a file brings to an atlas, told first and written only when nothing is in doubt.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: HelpText.importing.abstract, usage: HelpText.importing.usage,
        discussion: HelpText.importing.discussion, aliases: ["importer"])

    @Argument(help: ArgumentHelp(HelpText.importedArgument, valueName: words.pick("fichier", "file")))
    var file: String

    @Option(help: ArgumentHelp(HelpText.changedAtlas, valueName: "atlas"), completion: .directory)
    var atlas: String?

    @Option(
        help: ArgumentHelp(HelpText.importFormat, valueName: "format"),
        completion: .list(ExchangeFormat.allCases.map(\.rawValue)))
    var format: String?

    @Flag(name: [.customLong("dry-run"), .customLong("essai")], help: ArgumentHelp(HelpText.dryRun))
    var isDryRun = false

    @Option(name: [.customLong("skip"), .customLong("passer")], help: ArgumentHelp(HelpText.skip, valueName: "id"))
    var skipped: [String] = []

    @Option(
        name: [.customLong("same"), .customLong("identique")], help: ArgumentHelp(HelpText.same, valueName: "id=id"))
    var same: [String] = []

    @Option(name: [.customLong("new"), .customLong("nouveau")], help: ArgumentHelp(HelpText.newOne, valueName: "id"))
    var new: [String] = []

    @Option(
        name: [.customLong("map"), .customLong("colonnes")],
        help: ArgumentHelp(HelpText.columnMap, valueName: words.pick("fichier", "file")), completion: .file())
    var map: String?

    @Option(
        name: [.customLong("save-map"), .customLong("garder-colonnes")],
        help: ArgumentHelp(HelpText.saveMap, valueName: words.pick("fichier", "file")), completion: .file())
    var savedMap: String?

    @Option(
        name: [.customLong("report"), .customLong("compte-rendu")],
        help: ArgumentHelp(HelpText.importReport, valueName: "table|json|csv"),
        completion: .list(ListingFormat.allCases.map(\.rawValue)))
    var report: String?

    @OptionGroup var author: AuthorOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let listing = try ListingFormatOption.chosen(report, option: "--report")
        let format = try chosenFormat()
        let target = try self.target()
        let decisions = try self.decisions()
        let atlas = try target?.atlas ?? AtlasOpening.open(nil)
        let preview = try self.preview(format, into: atlas, decisions, shownAs: listing)
        try ImportReport(preview, into: atlas).write(as: listing)
        for key in preview.unusedDecisions { Console.note(words.unusedDecision(key)) }
        for (line, record) in preview.partDecisions.sorted(by: { $0.key < $1.key }) {
            Console.note(words.partIsNotSkipped(line, of: record))
        }
        if isDryRun {
            Console.note(words.dryRunDone(preview))
            if !preview.isReady {
                throw CommandFailure.importUndecided(path: file, inParts: preview.isHeldUpByPartsOnly)
            }
            return
        }
        guard preview.isReady else {
            throw CommandFailure.importUndecided(path: file, inParts: preview.isHeldUpByPartsOnly)
        }
        guard let target else { return }
        let note = author.note(usual: words.importReason(file))
        let copy = try target.apply(preview.edits, note, backup: "import")
        Console.note(words.imported(preview, into: target.path, copy: copy, hasHistory: target.hasHistory))
    }

    private func chosenFormat() throws(CommandFailure) -> ExchangeFormat {
        try PathKind.checkIsThere(file)
        if let format {
            guard let chosen = ExchangeFormat(rawValue: format) else {
                throw .unknownChoice(
                    option: "--format", value: format, allowed: ExchangeFormat.allCases.map(\.rawValue))
            }
            return chosen
        }
        guard let guessed = Importer.format(of: file) else { throw .unknownFormat(path: file) }
        return guessed
    }

    /// `nil` for a look at what would come into the embedded atlas.
    private func target() throws(CommandFailure) -> EditableAtlas? {
        if let atlas { return try EditableAtlas(at: atlas) }
        guard isDryRun else {
            throw .missing(
                option: "--atlas", command: "import",
                example: "maillage import acteurs.csv --atlas mon-atlas --dry-run")
        }
        return nil
    }

    private func decisions() throws(CommandFailure) -> ImportDecisions {
        var decisions = ImportDecisions(skipped: Set(skipped), new: Set(new))
        for text in same {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw .malformed(option: "--same", value: text, example: "amis-29=resam") }
            decisions.same[parts[0]] = ActorID(parts[1])
        }
        return decisions
    }

    private func preview(
        _ format: ExchangeFormat, into atlas: Atlas, _ decisions: ImportDecisions, shownAs listing: ListingFormat
    ) throws(CommandFailure) -> ImportPreview {
        var options = Importer.Options(today: .today)
        if let map {
            let (mapping, findings) = ColumnMapping.read(map)
            guard let mapping else { throw .brokenFile(path: map, findings: findings) }
            options.mapping = mapping
        }
        if format == .dataInclusion {
            let resources: String
            do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
            options.serviceTypes = ServiceTypes.read(resources: resources, for: atlas.referential)
        }
        let line = ProgressLine()
        defer { line.erase() }
        options.progress = { line.show(words.reading($0.file, $0.fraction)) }
        let incoming = Importer.read(file, as: format, for: atlas, options: options)
        if listing == .table, !incoming.obstacles.isEmpty {
            throw .brokenFile(path: file, findings: incoming.obstacles)
        }
        if format == .csv, let savedMap, let mapping = options.mapping ?? ColumnMapping.proposed(for: file) {
            try WholeFile.write(mapping.text, to: savedMap, isReplacing: false)
            Console.note(words.mapSaved(savedMap))
        }
        return ImportComparison.preview(incoming, into: atlas, decisions: decisions, today: .today)
    }
}
