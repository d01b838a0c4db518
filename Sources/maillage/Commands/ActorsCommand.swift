import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage actors`: who acts on a territory.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: HelpText.actors.abstract, usage: HelpText.actors.usage,
        discussion: HelpText.actors.discussion, aliases: ["acteurs"])

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        let subject = try options.open()
        let listing = subject.listing(try filters.query(in: subject.atlas))
        try Listing.write(listing.map { ActorRecord($0, in: subject.atlas) }, as: format) {
            table(of: listing, in: subject.atlas)
        }
    }

    private func table(of listing: [ActorListing], in atlas: Atlas) -> String {
        let table = ListTable(
            columns: [
                .init(words.pick("Identifiant", "Identifier"), isKey: true), .init(words.pick("Acteur", "Actor")),
                .init(words.pick("Type", "Type"), dropOrder: 2), .init(words.pick("Zone", "Zone")),
                .init(words.pick("Stades", "Stages"), dropOrder: 1), .init(words.pick("Offre", "Offer")),
            ],
            rows: listing.map { item in
                let actor = atlas.actors[item.row]
                return [
                    actor.id.rawValue.madeSafe, actor.name.madeSafe, words.types(of: actor, in: atlas.referential),
                    words.zone(actor.zone, in: atlas.territories),
                    item.stages.isEmpty ? "" : words.stages(item.stages),
                    item.presence == .absent ? "" : words.presence(item.presence),
                ]
            })
        return table.text(width: Console.width) + "\n" + words.tally(listing) + "\n"
    }
}

private struct ActorRecord: Record {
    let id: String
    let name: String
    /// Identifiers joined by `|`, the principal type first.
    let type: String
    let commune: Nullable<String>
    let territories: [String]
    let stages: [String]
    let functions: [String]
    let confirmed: Int
    let presumed: Int
    let verifiedOn: Nullable<String>

    init(_ item: ActorListing, in atlas: Atlas) {
        let actor = atlas.actors[item.row]
        id = actor.id.rawValue
        name = actor.name
        type = actor.types.map(\.rawValue).joined(separator: "|")
        commune = Nullable(actor.commune)
        territories = actor.zone.references.map(\.description)
        stages = item.stages.stages.map(\.code)
        functions = item.functions.map(\.rawValue)
        confirmed = item.confirmed
        presumed = item.presumed
        verifiedOn = Nullable(actor.verification?.on.description)
    }

    static let columns = [
        "id", "name", "type", "commune", "territories", "stages", "functions", "confirmed", "presumed", "verifiedOn",
    ]

    var cells: [String] {
        [
            id, name, type, commune.value ?? "", territories.joined(separator: "|"), stages.joined(separator: "|"),
            functions.joined(separator: "|"), String(confirmed), String(presumed), verifiedOn.value ?? "",
        ]
    }
}
