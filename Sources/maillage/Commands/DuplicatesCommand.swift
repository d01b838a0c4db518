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
            group.actors.compactMap { actors[$0] }.map { DuplicateRecord($0, number + 1, group) }
        }
        try Listing.write(records, as: format) {
            guard !records.isEmpty else { return words.noDuplicates + "\n" }
            let table = ListTable(
                columns: [
                    .init("n°", isNumeric: true), .init(words.pick("Identifiant", "Identifier"), isKey: true),
                    .init(words.pick("Acteur", "Actor")), .init(words.pick("Commune", "Commune"), dropOrder: 2),
                    .init("SIRET", dropOrder: 1), .init(words.pick("Pourquoi", "Why")),
                ],
                rows: records.map { record in
                    [
                        String(record.group), record.actor, record.name,
                        record.commune.isEmpty
                            ? "" : words.territory(TerritoryReference(.commune, record.commune), in: atlas.territories),
                        record.siret, words.reasons(record.actor, in: groups[record.group - 1]),
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
        let copy = try target.apply(edits, author.note(usual: words.uniteReason), backup: words.uniteCopy)
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
    let likenesses: [Likeness]

    /// Whom the actor looks like, and why.
    struct Likeness: Encodable {
        let actor: String
        let reasons: [String]
    }

    init(_ actor: Actor, _ number: Int, _ group: DuplicateGroup) {
        self.group = number
        self.actor = actor.id.rawValue
        name = actor.name
        commune = actor.commune ?? ""
        siret = actor.siret
        rna = actor.rna
        likenesses = group.likenesses(of: actor.id).map { likeness in
            Likeness(
                actor: (likeness.first == actor.id ? likeness.second : likeness.first).rawValue,
                reasons: likeness.reasons.map { "\($0)" })
        }
    }

    static let columns = ["group", "actor", "name", "commune", "siret", "rna", "likenesses"]

    /// `resam-2: siret, rna|resam-3: rna`
    var cells: [String] {
        let alike = likenesses.map { "\($0.actor): \($0.reasons.joined(separator: ", "))" }
        return [String(group), actor, name, commune, siret, rna, alike.joined(separator: "|")]
    }
}
