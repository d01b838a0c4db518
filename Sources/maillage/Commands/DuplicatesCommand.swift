import ArgumentParser
import AtlasDocuments
import AtlasModel
import AtlasStore

/// `maillage duplicates`: actors that may be in an atlas twice; made one where somebody asks for it.
struct DuplicatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: HelpText.duplicates.abstract, usage: HelpText.duplicates.usage,
        discussion: HelpText.duplicates.discussion, aliases: ["doublons"])

    @Option(
        name: [.customLong("unite"), .customLong("reunir")], help: ArgumentHelp(HelpText.unite, valueName: "id=id"))
    var united: [String] = []

    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions
    @OptionGroup var author: AuthorOptions

    func run() throws {
        let format = try self.format.chosen()
        if !united.isEmpty { return try unite() }
        let atlas = try options.open().atlas
        let groups = DuplicateSearch.groups(of: atlas)
        let actors = Dictionary(atlas.actors.map { ($0.id, $0) }) { first, _ in first }
        let records = groups.enumerated().flatMap { number, group in
            group.actors.compactMap { actors[$0] }.map { DuplicateRecord($0, number + 1, group, in: atlas) }
        }
        try Listing.write(records, as: format) {
            guard !records.isEmpty else { return words.noDuplicates + "\n" }
            let table = ListTable(
                columns: [
                    .init("n°", isNumeric: true), .init(words.pick("Identifiant", "Identifier"), isKey: true),
                    .init(words.pick("Acteur", "Actor")), .init(words.pick("Commune", "Commune"), dropOrder: 2),
                    .init("SIRET", dropOrder: 1), .init(words.pick("Pourquoi", "Why")),
                ],
                rows: zip(records, groups.flatMap { group in group.actors.map { _ in group } }).map { record, group in
                    [
                        String(record.group), record.actor, record.name, record.commune, record.siret,
                        group.reasons.map(words.reason).joined(separator: ", "),
                    ]
                })
            return table.text(width: Console.width) + "\n" + words.duplicatesFound(groups.count) + "\n"
        }
    }

    private func unite() throws {
        guard let path = options.path else {
            throw CommandFailure.missing(
                option: "--atlas", command: "duplicates",
                example: "maillage duplicates --atlas mon-atlas --unite resam=resam-2")
        }
        let target = try EditableAtlas(at: path)
        var atlas = target.atlas
        var edits: [RecordEdit] = []
        for text in united {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw CommandFailure.malformed(option: "--unite", value: text, example: "resam=resam-2")
            }
            let kept = atlas.actors[try atlas.actor(named: parts[0], option: "--unite")].id
            let other = atlas.actors[try atlas.actor(named: parts[1], option: "--unite")].id
            guard kept != other else {
                throw CommandFailure.malformed(option: "--unite", value: text, example: "resam=resam-2")
            }
            let more = atlas.uniting(other, into: kept)
            edits += more
            do throws(EditConflict) {
                atlas = try atlas.applying(more)
            } catch {
                throw CommandFailure.store(.conflict(error), path: path)
            }
            Console.note(words.united(other.rawValue, into: kept.rawValue))
        }
        let copy = try target.apply(edits, author.note(usual: words.uniteReason), backup: "duplicates")
        Console.note(words.merged(edits.count, into: path, copy: copy))
    }
}

private struct DuplicateRecord: Record {
    let group: Int
    let actor: String
    let name: String
    let commune: String
    let siret: String
    let rna: String
    let reasons: [String]

    init(_ actor: Actor, _ number: Int, _ group: DuplicateGroup, in atlas: Atlas) {
        self.group = number
        self.actor = actor.id.rawValue
        name = actor.name
        commune = actor.commune ?? ""
        siret = actor.siret
        rna = actor.rna
        reasons = group.reasons.map { reason in
            switch reason {
            case .siret: "siret"
            case .rna: "rna"
            case .nameAndCommune: "nameAndCommune"
            case .nameNearby: "nameNearby"
            }
        }
    }

    static let columns = ["group", "actor", "name", "commune", "siret", "rna", "reasons"]

    var cells: [String] {
        [String(group), actor, name, commune, siret, rna, reasons.joined(separator: "|")]
    }
}
