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
        let subject = try options.open()
        let association = try self.association(in: subject.atlas, stage: statedStage)
        let pathway = subject.pathway(of: association, full: full)
        let text =
            switch format {
            case .text:
                TextRenderer(width: output == nil ? Console.sheetWidth : 80, measure: { displayWidth(of: $0) })
                    .text(.pathwaySheet(pathway, in: subject, words: words))
            case .json: Json.text(PathwayRecord(pathway, in: subject)) + "\n"
            }
        if let output { try WholeFile.write(text, to: output) } else { try Console.write(text) }
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

private struct PathwayRecord: Encodable {
    let association: String
    let commune: Nullable<String>
    let stage: String
    let steps: [Step]
    let ruptures: Int

    struct Named: Encodable {
        let id: String
        let name: String

        init(_ id: ActorID, in subject: AtlasOnDate) {
            self.id = id.rawValue
            name = subject.actor(id)?.name ?? id.rawValue
        }
    }

    struct Step: Encodable {
        let order: Int
        let id: String
        let title: String
        let stage: String
        let function: String
        let deadline: String
        let source: String
        let checkedOn: Nullable<String>
        let actor: Nullable<Named>
        let reason: String
        let alternates: [Named]
    }

    init(_ pathway: Pathway, in subject: AtlasOnDate) {
        association = pathway.association.name
        commune = Nullable(pathway.association.commune)
        stage = pathway.association.stage.code
        ruptures = pathway.ruptureCount
        var last = 0
        steps = pathway.steps.map { step in
            let referential = subject.atlas.referential
            var (id, deadline, source) = ("need:\(step.function.rawValue)", "", words.source(step))
            var checkedOn: CalendarDate?
            switch step.subject {
            case .step(let fact):
                (id, deadline, source, checkedOn) = (fact.id.rawValue, fact.deadline, fact.source, fact.checkedOn)
                last = fact.order
            // A need comes after the steps of its stage, whose numbers are those of the referential.
            case .need: last += 1
            }
            return Step(
                order: last, id: id, title: words.title(step, in: referential), stage: step.stage.code,
                function: step.function.rawValue, deadline: deadline, source: source,
                checkedOn: Nullable(checkedOn?.description),
                actor: Nullable(step.choice.map { Named($0.actor, in: subject) }),
                reason: words.reason(step, in: subject),
                alternates: step.alternates.map { Named($0.actor, in: subject) })
        }
    }
}
