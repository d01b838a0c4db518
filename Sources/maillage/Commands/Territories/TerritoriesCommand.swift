import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources

/// `maillage territories`: what is done with the territories themselves.
struct TerritoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "territories", abstract: HelpText.territories.abstract, usage: HelpText.territories.usage,
        discussion: HelpText.territories.discussion, subcommands: [TerritoryUpdateCommand.self],
        aliases: ["territoires"])
}

/// `maillage territories update --cog FOLDER`: the territories of next year, and what they change in an atlas.
struct TerritoryUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: HelpText.territoryUpdate.abstract, usage: HelpText.territoryUpdate.usage,
        discussion: HelpText.territoryUpdate.discussion, aliases: ["maj"])

    @Option(
        name: .customLong("cog"), help: ArgumentHelp(HelpText.cog, valueName: words.pick("dossier", "folder")),
        completion: .directory)
    var cog: String?

    @Option(
        name: .customLong("atlas"), help: ArgumentHelp(HelpText.movedAtlas, valueName: "atlas"),
        completion: .directory)
    var path: String?

    @Option(name: [.customLong("since"), .customLong("depuis")], help: ArgumentHelp(HelpText.since, valueName: "date"))
    var since: String?

    @Option(
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.territoryOutput, valueName: words.pick("dossier", "folder")),
        completion: .directory)
    var output: String?

    @OptionGroup var format: ListingFormatOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let format = try self.format.chosen()
        guard let cog else {
            throw CommandFailure.missing(
                option: "--cog", command: "territories update", example: "maillage territories update --cog cog-2027")
        }
        try PathKind.checkIsThere(cog)
        let atlas = try AtlasOpening.open(path)
        let source = try TerritorySource(of: atlas, at: path)
        let since = try day() ?? source.vintage?.date
        guard let since else { throw CommandFailure.vintageUnknown }
        if let date = TerritoryUpdate.date(of: cog), date < since {
            throw CommandFailure.olderVintage(date, present: since)
        }
        let present = atlas.territories.naming([])
        let (update, findings) = TerritoryUpdate.read(folder: cog, present: present, since: since)
        let placed = findings.map { finding in
            var place = finding.place
            place.file = "\(cog)/\(place.file)"
            return Finding(finding.severity, finding.problem, at: place, value: finding.value)
        }
        guard let update else { throw CommandFailure.brokenFile(path: cog, findings: placed) }
        for finding in placed { Console.note(words.labelled(finding)) }
        let changes = present.changes(to: update.territories, by: update.succession)
        let (moved, moves) = atlas.moved(to: update.territories, by: update.succession)
        try TerritoryReport(
            from: atlas.territories, to: moved.territories, since: since, vintage: update.vintage.date,
            changes: changes, moves: moves
        ).write(as: format)
        guard let output else { return Console.note(words.territoriesNotWritten) }
        try Interrupts.letEnd { () throws(CommandFailure) in
            do throws(ExchangeError) {
                if path == nil {
                    try TerritoryWriter.write(
                        update.territories, update.vintage, to: output, outlinesFrom: source.folder)
                } else {
                    try PackageWriter.write(
                        moved, to: output, outlinesFrom: source.folder, vintage: update.vintage,
                        isStopped: { Interrupts.isStopped })
                }
            } catch {
                throw .exchange(error)
            }
        }
        Console.note(words.territoriesWritten(to: output, isAtlas: path != nil))
    }

    private func day() throws(CommandFailure) -> CalendarDate? {
        guard let since else { return nil }
        guard let day = CalendarDate(typed: since) else { throw .invalidDate(option: "--since", value: since) }
        return day
    }
}

/// Where the territories of an atlas come from.
struct TerritorySource {
    /// `nil` where they are in an atlas file.
    let folder: String?
    let vintage: TerritoryVintage?

    init(of atlas: Atlas, at path: String?) throws(CommandFailure) {
        if atlas.ownParts.contains(.territories), let path {
            let isFolder = try AtlasOpening.checkExists(path, orCommand: false) == .folder
            folder = isFolder ? "\(path)/territories" : nil
        } else {
            do { folder = "\(try ResourceFolder.find())/territories" } catch { throw .resources(error) }
        }
        vintage = folder.flatMap { TerritoryVintage.read(folder: $0) }
    }
}
