import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage survey status`: how far the survey has come.
struct SurveyStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: HelpText.surveyStatus.abstract, usage: HelpText.surveyStatus.usage,
        discussion: HelpText.surveyStatus.discussion, aliases: ["etat"])

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.surveyBy, valueName: words.pick("niveau", "level")),
        completion: .list(["region", "departement", "epci"]))
    var level: String?

    @Option(
        name: [.customLong("patience"), .customLong("delai")],
        help: ArgumentHelp(HelpText.surveyPatience, valueName: words.pick("jours", "days")))
    var patience: String?

    @OptionGroup var selection: SurveySelection
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var sheet: ListingOrSheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let level = try self.level.map { name throws(CommandFailure) in try CoverageLevel.level(name) }
        let patience = try SurveyPatience.days(self.patience)
        let subject = try options.open()
        let query = try filters.query(in: subject.atlas)
        let rows = try selection.rows(query, in: subject)
        let progress = SurveyProgress(
            of: rows, in: subject.atlas, on: subject.date, among: places(query, level, in: subject.atlas.territories),
            patience: patience)
        try sheet.write(
            SurveyRecord.records(progress, remarksOf: rows, in: subject, contacts: sheet.destination.contacts),
            as: format, of: subject, at: options.path,
            document: { parts in
                .surveyReport(
                    progress, of: title(query, in: subject), query, remarksOf: rows, in: subject, words: words,
                    with: parts)
            })
    }

    /// The territories of a level, or those below the one asked about; the régions where neither is said.
    private func places(
        _ query: CoverageQuery, _ level: TerritoryLevel?, in territories: Territories
    ) -> [TerritoryReference] {
        if let level { return territories.references(at: level) }
        guard let place = query.territories.first, query.territories.count == 1 else {
            return query.territories.isEmpty ? territories.children(of: .france) : query.territories
        }
        let children = territories.children(of: place)
        return children.isEmpty ? [place] : children
    }

    private func title(_ query: CoverageQuery, in subject: AtlasOnDate) -> String {
        guard !query.territories.isEmpty else { return subject.atlas.title.madeSafe }
        return query.territories.map { words.territory($0, in: subject.atlas.territories) }.joined(separator: ", ")
    }
}

/// How many days one waits for an answer.
enum SurveyPatience {
    static func days(_ text: String?) throws(CommandFailure) -> Int {
        guard let text else { return SurveyProgress.usualPatience }
        guard let days = Int(text) else { throw .invalidNumber(option: "--patience", value: text) }
        guard 0...3_650 ~= days else {
            throw .outOfRange(option: "--patience", value: text, least: "0", most: "3650")
        }
        return days
    }
}

/// A row of `maillage survey status`: a count, or an actor that something is to be done about.
struct SurveyRecord: Record {
    /// `total`, `territory`, `type`, `reminder`, `outdated`, `neverVerified` or `remark`.
    let what: String
    /// A territory, `elsewhere` or `unknown`; a type, or `unknown`; an actor.
    let id: String
    let name: String
    let counts: Counts?
    let lastContact: Nullable<String>
    let dueOn: Nullable<String>
    let reminders: Nullable<Int>
    let verifiedOn: Nullable<String>
    let phone: String
    let email: String
    let contactsWithheld: Bool
    /// What the actor wrote under its answers.
    let remark: String

    struct Counts: Encodable {
        let actors: Int
        let sent: Int
        let answered: Int
        let declined: Int
        let waiting: Int
        let responseRate: Nullable<Double>
        let outdated: Int
        let neverVerified: Int

        init(_ tally: SurveyTally) {
            actors = tally.actors
            sent = tally.sent
            answered = tally.answered
            declined = tally.declined
            waiting = tally.waiting
            responseRate = Nullable(tally.responseRate)
            outdated = tally.outdated
            neverVerified = tally.neverVerified
        }

        static let columns = [
            "actors", "sent", "answered", "declined", "waiting", "responseRate", "outdated", "neverVerified",
        ]

        var cells: [String] {
            [actors, sent, answered, declined, waiting].map(String.init)
                + [responseRate.value?.machineText ?? "", String(outdated), String(neverVerified)]
        }
    }

    private init(_ what: String, _ id: String, _ name: String, _ tally: SurveyTally) {
        self.what = what
        self.id = id
        self.name = name
        counts = Counts(tally)
        (lastContact, dueOn, verifiedOn, reminders) = (Nullable(nil), Nullable(nil), Nullable(nil), Nullable(nil))
        (phone, email, contactsWithheld, remark) = ("", "", false, "")
    }

    private init(
        _ what: String, _ row: Int, in subject: AtlasOnDate, _ contacts: SheetParts.Contacts,
        reminder: SurveyProgress.Reminder? = nil, dueOn: CalendarDate? = nil, remark: String = ""
    ) {
        var actor = subject.atlas.actors[row]
        // No more is told of persons than of the notes of a record.
        actor.notes = remark
        let known = PublicContacts(actor: actor, contacts: contacts, referential: subject.atlas.referential)
        self.what = what
        id = actor.id.rawValue
        name = actor.name
        counts = nil
        lastContact = Nullable(reminder?.lastContact?.description)
        self.dueOn = Nullable(dueOn?.description)
        reminders = Nullable(reminder?.remindedTimes)
        verifiedOn = Nullable(actor.verification?.on.description)
        phone = known.phone
        email = known.email
        self.remark = known.notes(withheld: words.withheld)
        contactsWithheld = known.isWithholding || self.remark != remark
    }

    static func records(
        _ progress: SurveyProgress, remarksOf rows: [Int], in subject: AtlasOnDate, contacts: SheetParts.Contacts
    ) -> [SurveyRecord] {
        let atlas = subject.atlas
        let invitations = atlas.invitationsByActor
        let places = progress.places.map { tally in
            let id =
                switch tally.place {
                case .territory(let reference): reference.description
                case .elsewhere: "elsewhere"
                case .unknown: "unknown"
                }
            return SurveyRecord("territory", id, words.place(tally.place, in: atlas.territories), tally.tally)
        }
        let types = progress.types.map {
            SurveyRecord("type", $0.type?.rawValue ?? "unknown", words.type($0, in: atlas.referential), $0.tally)
        }
        return [SurveyRecord("total", "", atlas.title, progress.total)] + places + types
            + progress.reminders.map {
                SurveyRecord(
                    "reminder", $0.row, in: subject, contacts, reminder: $0,
                    dueOn: invitations[atlas.actors[$0.row].id]?.dueOn)
            }
            + progress.outdated.map { SurveyRecord("outdated", $0.row, in: subject, contacts) }
            + progress.neverVerified.map { SurveyRecord("neverVerified", $0, in: subject, contacts) }
            + rows.compactMap { row in
                guard let note = invitations[atlas.actors[row].id]?.note, !note.isEmpty else { return nil }
                return SurveyRecord("remark", row, in: subject, contacts, remark: note)
            }
    }

    static let columns =
        ["what", "id", "name"] + Counts.columns
        + ["lastContact", "dueOn", "reminders", "verifiedOn", "phone", "email", "contactsWithheld", "remark"]

    var cells: [String] {
        [what, id, name] + (counts?.cells ?? Counts.columns.map { _ in "" })
            + [
                lastContact.value ?? "", dueOn.value ?? "", reminders.value.map(String.init) ?? "",
                verifiedOn.value ?? "", phone, email, String(contactsWithheld), remark,
            ]
    }
}
