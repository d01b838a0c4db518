import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage initiatives [ID]`: what was tried, side by side, or one of them.
struct InitiativesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "initiatives", abstract: HelpText.initiatives.abstract, usage: HelpText.initiatives.usage,
        discussion: HelpText.initiatives.discussion, aliases: ["demarches"])

    @Argument(help: ArgumentHelp(HelpText.initiativeArgument, valueName: "id"))
    var id: String?

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var sheet: ListingOrSheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let subject = try options.open()
        if let id {
            let initiative = try subject.atlas.initiative(named: id)
            return try sheet.write(
                [InitiativeRecord(initiative)], as: format, of: subject, at: options.path,
                document: { .initiativeSheet(initiative, in: subject, words: words, with: $0) })
        }
        let query = try filters.query(in: subject.atlas)
        let selection = CompanySelection(query, in: subject)
        let initiatives = subject.atlas.initiatives.filter { initiative in
            selection.admits(
                territory: initiative.territory, actors: initiative.leaders + initiative.participants.map(\.actor),
                text: [initiative.id.rawValue, initiative.name, initiative.funding] + initiative.objectives
                    + initiative.deliverables + initiative.nextSteps)
        }
        try sheet.write(
            initiatives.map(InitiativeRecord.init), as: format, of: subject, at: options.path,
            document: { _ in .initiativeComparison(initiatives, in: subject, words: words) })
    }
}

/// An initiative as `maillage initiatives --format json` writes it.
struct InitiativeRecord: Record {
    let id: String
    let name: String
    let territory: Nullable<String>
    let leaders: [String]
    let start: Nullable<String>
    let end: Nullable<String>
    let budgetEur: Nullable<Int>
    let budgetApproximate: Bool
    let funding: String
    let consultant: Nullable<String>
    let sessions: [Session]
    let participantDays: Nullable<Double>
    let participantParts: [Part]
    let coordinatorDays: Nullable<Double>
    let coordinatorParts: [Part]
    let invited: Nullable<Int>
    let present: Nullable<Int>
    let actors: [Participant]
    let objectives: [String]
    let deliverables: [String]
    let nextSteps: [String]
    let source: String

    struct Session: Encodable {
        let date: Nullable<String>
        let days: Nullable<Double>
        let title: String
        let content: [String]
    }

    /// A component of the time that a person spent.
    struct Part: Encodable {
        let days: Double
        let detail: String
    }

    struct Participant: Encodable {
        let actor: String
        let part: String
    }

    init(_ initiative: Initiative) {
        func parts(_ who: Initiative.Effort.Who) -> [Part] {
            initiative.efforts.filter { $0.who == who }.map { Part(days: $0.days.value, detail: $0.detail) }
        }
        id = initiative.id.rawValue
        name = initiative.name
        territory = Nullable(initiative.territory?.description)
        leaders = initiative.leaders.map(\.rawValue)
        start = Nullable(initiative.start?.text)
        end = Nullable(initiative.end?.text)
        budgetEur = Nullable(initiative.budget?.euros)
        budgetApproximate = initiative.budget?.isApproximate ?? false
        funding = initiative.funding
        consultant = Nullable(initiative.consultant?.rawValue)
        sessions = initiative.sessions.map { session in
            Session(
                date: Nullable(session.date?.text), days: Nullable(session.days?.value), title: session.title,
                content: session.content.split(separator: "|").map(String.init))
        }
        participantDays = Nullable(initiative.days(of: .participant)?.value)
        participantParts = parts(.participant)
        coordinatorDays = Nullable(initiative.days(of: .coordinator)?.value)
        coordinatorParts = parts(.coordinator)
        invited = Nullable(initiative.invited)
        present = Nullable(initiative.present)
        actors = initiative.participants.map { Participant(actor: $0.actor.rawValue, part: $0.part) }
        objectives = initiative.objectives
        deliverables = initiative.deliverables
        nextSteps = initiative.nextSteps
        source = initiative.source
    }

    static let columns = [
        "id", "name", "territory", "leaders", "start", "end", "budgetEur", "budgetApproximate", "sessions",
        "participantDays", "participantParts", "coordinatorDays", "coordinatorParts", "invited", "present", "source",
    ]

    var cells: [String] {
        func days(_ parts: [Part]) -> String { parts.map(\.days.machineText).joined(separator: "|") }
        return [
            id, name, territory.value ?? "", leaders.joined(separator: "|"), start.value ?? "", end.value ?? "",
            budgetEur.value.map(String.init) ?? "", String(budgetApproximate), String(sessions.count),
            participantDays.value?.machineText ?? "", days(participantParts),
            coordinatorDays.value?.machineText ?? "", days(coordinatorParts), invited.value.map(String.init) ?? "",
            present.value.map(String.init) ?? "", source,
        ]
    }
}
