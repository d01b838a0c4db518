import ArgumentParser
import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import AtlasSite

/// `maillage publish`: a static site of an atlas, or of a part of it.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: HelpText.publish.abstract, usage: HelpText.publish.usage,
        discussion: HelpText.publish.discussion, aliases: ["publier"])

    @Option(
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.publishOutput, valueName: words.pick("dossier", "folder")), completion: .directory)
    var output: String?

    @Option(
        name: [.customLong("territory"), .customLong("territoire")],
        help: ArgumentHelp(HelpText.publishTerritory, valueName: "ref"))
    var territory: String?

    @Option(
        name: [.customLong("correction")],
        help: ArgumentHelp(HelpText.correction, valueName: words.pick("adresse", "address")))
    var correction: String?

    @Flag(
        name: [.customLong("with-contacts"), .customLong("avec-contacts")], help: ArgumentHelp(HelpText.withContacts))
    var hasContacts = false

    @Flag(name: [.customLong("with-notes"), .customLong("avec-notes")], help: ArgumentHelp(HelpText.withNotes))
    var hasNotes = false

    @OptionGroup var threshold: ThresholdOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        guard let output else {
            throw CommandFailure.missing(
                option: "--output", command: "publish",
                example: words.pick("--output site", "--output site"))
        }
        var order = SiteOrder(assets: try assets())
        order.crowdedAbove = try threshold.chosen()
        order.correction = try correctionLink()
        order.contacts = hasContacts ? .everybody : .organisations
        order.hasNotes = hasNotes
        order.languages = [words.language] + Language.allCases.filter { $0 != words.language }
        let subject = try options.open()
        if let territory {
            order.territory = try TerritoryResolver(subject.atlas.territories).resolve(
                territory, as: .territory, option: "--territory")
        }
        guard !subject.atlas.territories.communes(of: order.territory).isEmpty else {
            throw CommandFailure.notFound(
                .commune, value: order.territory.description, option: "--territory", nearest: [])
        }
        order.outlines = AtlasOpening.outlines(
            of: subject.atlas, at: options.path, detail: order.territory == .france ? .country : .region)
        let line = ProgressLine()
        line.show(words.publishing)
        let site = Site(order, of: subject)
        line.erase()
        try Interrupts.letEnd { () throws(CommandFailure) in
            do throws(ExchangeError) {
                try PublishedFolder.write(
                    site.files.map { ($0.path, $0.text) }, to: output, isStopped: { Interrupts.isStopped })
            } catch {
                throw .exchange(error)
            }
        }
        Console.note(
            words.published(
                pages: site.files.count { $0.path.hasSuffix(".html") },
                bytes: site.files.reduce(0) { $0 + $1.text.utf8.count }, to: output))
    }

    private func assets() throws(CommandFailure) -> SiteAssets {
        let resources: String
        do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
        do {
            return SiteAssets(
                style: try PublishedFolder.template("site.css", in: resources),
                script: try PublishedFolder.template("site.js", in: resources))
        } catch {
            throw .exchange(error)
        }
    }

    private func correctionLink() throws(CommandFailure) -> Link? {
        guard let correction else { return nil }
        guard let link = Link.page(correction) ?? Link.mail(correction) else {
            throw .malformed(option: "--correction", value: correction, example: "contact@exemple.fr")
        }
        return link
    }
}

extension HelpText {
    fileprivate static let withNotes = words.pick(
        "Avec les notes sur les acteurs et leurs relations, écrites pour qui tient l’atlas ; sans, aucune n’est publiée.",
        "With the notes on actors and their relations, written for those who keep the atlas; without, none is published."
    )
}
