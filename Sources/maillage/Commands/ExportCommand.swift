import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel

/// `maillage export`: an atlas, or a part of it, in a format that others read.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: HelpText.exporting.abstract, usage: HelpText.exporting.usage,
        discussion: HelpText.exporting.discussion, aliases: ["exporter"])

    @Option(
        name: [.customLong("to"), .customLong("vers")],
        help: ArgumentHelp(HelpText.exportFormat, valueName: "format"),
        completion: .list(ExchangeFormat.allCases.map(\.rawValue)))
    var format: String?

    @Option(
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.exportOutput, valueName: words.pick("chemin", "path")), completion: .file())
    var output: String?

    @Option(
        name: [.customLong("actor"), .customLong("acteur")], help: ArgumentHelp(HelpText.exportedActor, valueName: "id")
    )
    var actors: [String] = []

    @Flag(
        name: [.customLong("with-contacts"), .customLong("avec-contacts")], help: ArgumentHelp(HelpText.withContacts))
    var hasContacts = false

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try chosenFormat()
        if format.isFolder, output == nil {
            throw CommandFailure.missing(
                option: "--output", command: "export",
                example: "maillage export --to \(format.rawValue) --output dossier")
        }
        if let output, !format.isFolder { try WholeFile.check(output) }
        let subject = try options.open()
        if let output { try checkIsElsewhere(output) }
        let chosen = try chosen(in: subject)
        let (open, actors, undertakings) = hasContacts ? (chosen, 0, 0) : chosen.withPublicContacts()
        if actors + undertakings > 0 {
            if format == .package, let output, PackageReader.isPackage(output) {
                throw CommandFailure.contactsWouldGo(path: output)
            }
            Console.note(words.contactsWithheld(ofActors: actors, undertakings: undertakings))
        }
        let lost = words.lost(open, as: format)
        if !lost.isEmpty { Console.note(words.leftBehind(lost, format)) }
        if format.isFolder, let output {
            let outlines: String? = options.path.flatMap { path in
                let kind = try? AtlasOpening.checkExists(path, orCommand: false)
                return kind == .folder ? "\(path)/territories" : nil
            }
            try Interrupts.letEnd { () throws(CommandFailure) in
                do throws(ExchangeError) {
                    try Exporter.writeFolder(
                        of: open, as: format, to: output, today: .today, outlinesFrom: outlines,
                        isStopped: { Interrupts.isStopped })
                } catch {
                    throw .exchange(error)
                }
            }
            Console.note(words.exported(open, to: output, as: format))
            return
        }
        for (_, text) in Exporter.files(of: open, as: format, today: .today) {
            guard let output else {
                try Console.write(text)
                continue
            }
            try Interrupts.letEnd { () throws(CommandFailure) in try WholeFile.write(text, to: output) }
        }
        guard let output else { return }
        Console.note(words.exported(open, to: output, as: format))
    }

    /// An export is rarely all of an atlas, and never its history: it may not take its place.
    private func checkIsElsewhere(_ output: String) throws(CommandFailure) {
        guard let path = options.path, WholeFile.resolved(path) == WholeFile.resolved(output) else { return }
        throw .isSource(path: output)
    }

    private func chosenFormat() throws(CommandFailure) -> ExchangeFormat {
        let names = ExchangeFormat.allCases.map(\.rawValue)
        guard let format else {
            throw .missing(
                option: "--to", command: "export", example: "maillage export --to csv --output acteurs.csv")
        }
        guard let chosen = ExchangeFormat(rawValue: format) else {
            throw .unknownChoice(option: "--to", value: format, allowed: names)
        }
        return chosen
    }

    /// The whole atlas where nobody asks for less.
    private func chosen(in subject: AtlasOnDate) throws(CommandFailure) -> Atlas {
        let query = try filters.query(in: subject.atlas)
        if !actors.isEmpty {
            let rows = try actors.map { text throws(CommandFailure) in
                try subject.atlas.actor(named: text, option: "--actor")
            }
            return subject.atlas.part(of: Set(rows.map { subject.atlas.actors[$0].id }))
        }
        guard query != CoverageQuery() else { return subject.atlas }
        return subject.atlas.part(of: Set(subject.listing(query).map { subject.atlas.actors[$0.row].id }))
    }
}
