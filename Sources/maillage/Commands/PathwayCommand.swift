import ArgumentParser
import AtlasDocuments
import AtlasModel
import Terminal

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
        name: [.customLong("output"), .customLong("sortie")],
        help: ArgumentHelp(HelpText.output, valueName: words.pick("fichier", "file")), completion: .file())
    var output: String?

    @OptionGroup var format: SheetFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
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
        let text =
            switch format {
            case .text:
                TextRenderer(width: output == nil ? Console.sheetWidth : 80, measure: { displayWidth(of: $0) })
                    .text(.pathwaySheet(pathway, in: subject, words: words))
            case .json: Json.text(PathwayRecord(pathway, in: subject)) + "\n"
            }
        if let output { try WholeFile.write(text, to: output) } else { try Console.write(text) }
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
