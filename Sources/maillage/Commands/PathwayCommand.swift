import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage pathway`: whom an association meets, step by step.
struct PathwayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pathway", abstract: HelpText.pathway.abstract, usage: HelpText.pathway.usage,
        discussion: HelpText.pathway.discussion, aliases: ["parcours"])

    @Argument(help: ArgumentHelp(HelpText.associationArgument, valueName: words.pick("nom", "name")))
    var name: String?

    @Option(help: ArgumentHelp(HelpText.commune, valueName: "commune"))
    var commune: String?

    @Option(
        name: [.customLong("stage"), .customLong("stade")],
        help: ArgumentHelp(HelpText.associationStage, valueName: words.pick("stade", "stage")),
        completion: .list(StageName.proposed))
    var stage: String?

    @Option(
        name: [.customLong("need"), .customLong("besoin")], help: ArgumentHelp(HelpText.need, valueName: "id"))
    var needs: [String] = []

    @Flag(name: [.customLong("full"), .customLong("complet")], help: ArgumentHelp(HelpText.full))
    var full = false

    @Option(
        name: [.customLong("hire-date"), .customLong("embauche")],
        help: ArgumentHelp(HelpText.hireDate, valueName: "date"))
    var hireDate: String?

    @Option(
        name: [.customLong("choose"), .customLong("choisir")],
        help: ArgumentHelp(HelpText.choose, valueName: words.pick("étape=acteur", "step=actor")))
    var chosen: [String] = []

    @Option(
        name: [.customLong("example"), .customLong("exemple")], help: ArgumentHelp(HelpText.example, valueName: "id"))
    var example: String?

    @Option(
        name: [.customLong("batch"), .customLong("liste")],
        help: ArgumentHelp(HelpText.batch, valueName: "csv"), completion: .file())
    var batch: String?

    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        if let batch { return try run(on: batch) }
        let format = try sheet.chosen()
        let statedStage = try self.stage.map { text throws(CommandFailure) in
            try StageName.stage(text, option: "--stage")
        }
        let statedHire = try self.hireDate.map { text throws(CommandFailure) in
            guard let date = CalendarDate(iso: text) else { throw .invalidDate(option: "--hire-date", value: text) }
            return date
        }
        let subject = try options.open()
        var association = try self.association(in: subject.atlas, stage: statedStage)
        association.hireDate = statedHire
        let pathway = try self.pathway(of: association, in: subject)
        try SheetWriter(format: format, destination: sheet.destination).write(
            of: subject.atlas, at: options.path, json: { Json.text(PathwayRecord(pathway, in: subject)) },
            document: { .pathwaySheet(pathway, in: subject, words: words, with: $0) })
    }

    /// A sheet for each association of a list.
    private func run(on list: String) throws(CommandFailure) {
        let format = try sheet.chosen(usual: .pdf)
        guard let folder = sheet.destination.output else {
            throw .missing(
                option: "--output", command: "pathway",
                example: words.pick("--output parcours", "--output pathways"))
        }
        let stated: [(String, Bool)] = [
            (words.pick("<nom>", "<name>"), name != nil), ("--commune", commune != nil), ("--stage", stage != nil),
            ("--need", !needs.isEmpty), ("--hire-date", hireDate != nil), ("--choose", !chosen.isEmpty),
            ("--example", example != nil),
        ]
        if let (option, _) = stated.first(where: \.1) {
            throw .tooMuch(option: option, besides: "--batch", command: "pathway")
        }
        if sheet.destination.isPrinted { throw .tooMuch(option: "--print", besides: "--batch", command: "pathway") }
        let subject = try options.open()
        let parts = SheetWriter(format: format, destination: sheet.destination)
            .parts(for: format, of: subject.atlas, at: options.path)
        try PathwayBatch(
            list: list, folder: folder, format: format, parts: parts, full: full, subject: subject
        ).run()
    }

    /// The pathway, with the actors whom a person wants to see.
    private func pathway(of association: Association, in subject: AtlasOnDate) throws(CommandFailure) -> Pathway {
        let pathway = subject.pathway(of: association, full: full)
        guard !chosen.isEmpty else { return pathway }
        let chosen = try ChosenInterlocutors(texts: chosen).resolved(in: pathway, of: subject)
        return subject.pathway(of: association, full: full, chosen: chosen)
    }

    /// What the options say, completed by the example where one is named.
    private func association(in atlas: Atlas, stage: EmploymentStage?) throws(CommandFailure) -> Association {
        var known: Association?
        if let example { known = try atlas.example(named: example).association }
        guard let name = name ?? known?.name, !name.allSatisfy(\.isWhitespace) else {
            throw .missing(
                option: words.pick("<nom>", "<name>"), command: "pathway",
                example: words.pick("\"Mon association\"", "\"My association\""))
        }
        guard let stage = stage ?? known?.stage else {
            throw .missing(option: "--stage", command: "pathway", example: "--stage primo-employeur")
        }
        var code = known?.commune
        if let commune {
            code = try TerritoryResolver(atlas.territories).resolve(commune, as: .commune, option: "--commune").code
        }
        guard let code else {
            throw .missing(option: "--commune", command: "pathway", example: "--commune Quimper")
        }
        var needs = self.needs.isEmpty ? known?.needs ?? [] : []
        for need in self.needs { needs.append(try atlas.referential.function(named: need, option: "--need")) }
        return Association(name: name, commune: code, stage: stage, needs: needs)
    }
}
