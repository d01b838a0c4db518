import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage survey invite`: notes that actors were asked to answer.
struct SurveyInviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: HelpText.surveyInvite.abstract, usage: HelpText.surveyInvite.usage,
        discussion: HelpText.surveyInvite.discussion, aliases: ["inviter"])

    @Argument(help: ArgumentHelp(HelpText.surveyedActors, valueName: "id"))
    var names: [String] = []

    @Option(
        name: [.customLong("actor"), .customLong("acteur")], help: ArgumentHelp(HelpText.surveyActor, valueName: "id"))
    var actors: [String] = []

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.invitedOn, valueName: "date"))
    var on: String?

    @Option(
        name: [.customLong("due"), .customLong("echeance")], help: ArgumentHelp(HelpText.surveyDue, valueName: "date"))
    var due: String?

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var options: EditOptions

    func run() throws {
        let day = try TypedDay.day(on, option: "--on") ?? .today
        let dueOn = try TypedDay.lastDay(due, option: "--due", from: day)
        let atlas = try options.open(for: "survey invite")
        var ids = try SurveyedActors.ids(names, actors, filters, in: atlas.atlas, command: "survey invite")
        if (names + actors).isEmpty {
            let subject = AtlasOnDate(atlas.atlas, on: .today)
            ids.subtract(SurveyedActors.tellFromAfar(try filters.query(in: atlas.atlas), among: ids, in: subject))
        }
        // Who is named may have been noted on a wrong day; a whole territory is invited, never corrected.
        let corrections =
            (names + actors).isEmpty ? [] : atlas.atlas.puttingBackInvitations(of: ids, to: day, dueOn: dueOn)
        let corrected = Set(corrections.flatMap { $0.after?.actors ?? [] })
        let edits = atlas.atlas.inviting(ids.subtracting(corrected), on: day, dueOn: dueOn) + corrections
        let invited = Set(edits.flatMap { $0.after?.actors ?? [] })
        SurveyedActors.tellLeft(ids.subtracting(invited), in: atlas.atlas, words.nothingToInvite)
        try options.make(edits, in: atlas)
    }
}

/// `maillage survey remind`: notes that actors who were asked were reminded.
struct SurveyRemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: HelpText.surveyRemind.abstract, usage: HelpText.surveyRemind.usage,
        discussion: HelpText.surveyRemind.discussion, aliases: ["relancer"])

    @Argument(help: ArgumentHelp(HelpText.surveyedActors, valueName: "id"))
    var names: [String] = []

    @Option(
        name: [.customLong("actor"), .customLong("acteur")], help: ArgumentHelp(HelpText.surveyActor, valueName: "id"))
    var actors: [String] = []

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.remindedOn, valueName: "date"))
    var on: String?

    @Flag(name: [.customLong("all-due"), .customLong("tous")], help: ArgumentHelp(HelpText.allDue))
    var takesAllDue = false

    @Option(
        name: [.customLong("patience"), .customLong("delai")],
        help: ArgumentHelp(HelpText.surveyPatience, valueName: words.pick("jours", "days")))
    var patience: String?

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var options: EditOptions

    func run() throws {
        let day = try TypedDay.day(on, option: "--on") ?? .today
        let patience = try SurveyPatience.days(self.patience)
        guard self.patience == nil || takesAllDue else {
            throw CommandFailure.missing(
                option: "--all-due", command: "survey remind",
                example: "maillage survey remind --all-due --patience 20")
        }
        let atlas = try options.open(for: "survey remind")
        var ids: Set<ActorID> = []
        if takesAllDue {
            let subject = AtlasOnDate(atlas.atlas, on: day)
            let rows = try SurveySelection.parse([]).rows(try filters.query(in: atlas.atlas), in: subject)
            let progress = SurveyProgress(of: rows, in: atlas.atlas, on: day, among: [], patience: patience)
            ids = Set(progress.reminders.map { atlas.atlas.actors[$0.row].id })
        } else {
            ids = try SurveyedActors.ids(names, actors, filters, in: atlas.atlas, command: "survey remind")
        }
        let edits = atlas.atlas.reminding(ids, on: day)
        let reminded = Set(edits.flatMap { $0.after?.actors ?? [] })
        SurveyedActors.tellLeft(ids.subtracting(reminded), in: atlas.atlas, words.nothingToRemind)
        try options.make(edits, in: atlas)
    }
}

/// The actors that a command of the survey names.
enum SurveyedActors {
    private static let told = 8

    /// Those named, `actors` by an option, else those that the filters admit; nobody is meant by saying nothing.
    static func ids(
        _ names: [String], _ actors: [String], _ filters: FilterOptions, in atlas: Atlas, command: String
    ) throws(CommandFailure) -> Set<ActorID> {
        var ids: Set<ActorID> = []
        for name in names { ids.insert(atlas.actors[try atlas.actor(named: name, option: nil)].id) }
        for name in actors { ids.insert(atlas.actors[try atlas.actor(named: name, option: "--actor")].id) }
        let query = try filters.query(in: atlas)
        guard query != CoverageQuery() else {
            if ids.isEmpty {
                throw .missing(
                    option: words.pick("<acteur>", "<actor>"), command: command, example: "maillage \(command) resam")
            }
            return ids
        }
        let admitted = AtlasOnDate(atlas, on: .today).listing(query).map { atlas.actors[$0.row].id }
        return ids.isEmpty ? Set(admitted) : ids.intersection(admitted)
    }

    /// Those who act all over the country and do nothing on the territory asked about that anybody knows, as the heads of
    /// networks: who asks the actors of a département does not mean them.  Names them.
    static func tellFromAfar(
        _ query: CoverageQuery, among chosen: Set<ActorID>, in subject: AtlasOnDate
    ) -> Set<ActorID> {
        guard !query.territories.isEmpty, !query.territories.contains(.france) else { return [] }
        let territories = subject.atlas.territories
        let communes = query.communes(in: territories)
        let far = subject.listing(query).filter { listing in
            let commune = subject.atlas.actors[listing.row].commune.flatMap(territories.commune)
            return listing.level == .france && listing.presence == .absent
                && commune.map { !communes.contains($0) } ?? true
        }
        let ids = chosen.intersection(far.map { subject.atlas.actors[$0.row].id })
        tellLeft(ids, in: subject.atlas, words.actFromAfar)
        return ids
    }

    /// Names those for whom there was nothing to note.
    static func tellLeft(_ ids: Set<ActorID>, in atlas: Atlas, _ sentence: (String) -> String) {
        guard !ids.isEmpty else { return }
        let names = ids.map(\.rawValue.madeSafe).sorted()
        let more = names.count - told
        Console.note(sentence(names.prefix(told).joined(separator: ", ") + (more > 0 ? " …" : "")))
    }
}
