import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage cooperations [ID]`: who works together for good, and who receives the others next.
struct CooperationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cooperations", abstract: HelpText.cooperations.abstract, usage: HelpText.cooperations.usage,
        discussion: HelpText.cooperations.discussion)

    @Argument(help: ArgumentHelp(HelpText.cooperationArgument, valueName: "id"))
    var id: String?

    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var sheet: ListingOrSheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let subject = try options.open()
        if let id {
            let cooperation = try subject.atlas.cooperation(named: id)
            return try sheet.write(
                [CooperationRecord(cooperation, in: subject)], as: format, of: subject, at: options.path,
                document: { .cooperationSheet(cooperation, in: subject, words: words, with: $0) })
        }
        let selection = CompanySelection(try filters.query(in: subject.atlas), in: subject)
        let cooperations = subject.atlas.cooperations.filter { cooperation in
            selection.admits(
                territory: cooperation.territory, actors: cooperation.members.map(\.actor),
                text: [cooperation.id.rawValue, cooperation.name, cooperation.charter, cooperation.governance]
                    + cooperation.results)
        }
        try sheet.write(
            cooperations.map { CooperationRecord($0, in: subject) }, as: format, of: subject, at: options.path,
            table: { table(of: cooperations, in: subject) },
            document: { _ in .cooperationList(cooperations, in: subject, words: words) })
    }

    private func table(of cooperations: [Cooperation], in subject: AtlasOnDate) -> String {
        let table = ListTable(
            columns: [
                .init(words.pick("Identifiant", "Identifier"), isKey: true),
                .init(words.pick("Coopération", "Cooperation")),
                .init(words.pick("Genre", "Kind"), dropOrder: 2),
                .init(words.pick("Territoire", "Territory"), dropOrder: 3),
                .init(words.pick("Membres", "Members"), isNumeric: true, dropOrder: 1),
                .init(words.pick("Réunions", "Meetings"), dropOrder: 4),
                .init(words.pick("Prochains accueils", "Next hosts")),
            ],
            rows: cooperations.map { cooperation in
                [
                    cooperation.id.rawValue.madeSafe, cooperation.name.madeSafe,
                    words.cooperation(kind: cooperation.kind),
                    cooperation.territory.map { words.territory($0, in: subject.atlas.territories) } ?? "",
                    words.number(cooperation.memberCount),
                    words.rhythm(everyMonths: cooperation.monthsBetweenMeetings),
                    cooperation.nextTurns(from: subject.date).map { turn in
                        words.name(of: turn.host, in: subject) + (turn.on.map { " (\(words.date($0)))" } ?? "")
                    }.joined(separator: ", "),
                ]
            })
        let tally = words.count(
            cooperations.count, ("coopération", "coopérations"), ("cooperation", "cooperations"))
        return table.text(width: Console.width) + "\n" + tally + "\n"
    }
}

extension Cooperation {
    /// Who is in it and has no part noted is a member too.
    fileprivate var memberCount: Int { members.count { $0.role == "member" || $0.role.isEmpty } }

    /// One turn for each host.
    fileprivate func nextTurns(from day: CalendarDate) -> [Rotation.Turn] {
        rotation.turns(rotation.hosts.count, from: day, everyMonths: monthsBetweenMeetings)
    }
}

/// A cooperation as `maillage cooperations --format json` writes it.
struct CooperationRecord: Record {
    let id: String
    let name: String
    let kind: String
    let territory: Nullable<String>
    let members: [Member]
    let monthsBetweenMeetings: Nullable<Int>
    let nextHosts: [Turn]
    let charter: String
    let governance: String
    let results: [String]
    let source: String

    struct Member: Encodable {
        let actor: String
        let role: String
    }

    struct Turn: Encodable {
        let actor: String
        /// `null` where the start of the rotation is not known: the order alone holds.
        let on: Nullable<String>
    }

    init(_ cooperation: Cooperation, in subject: AtlasOnDate) {
        id = cooperation.id.rawValue
        name = cooperation.name
        kind = cooperation.kind
        territory = Nullable(cooperation.territory?.description)
        members = cooperation.members.map { Member(actor: $0.actor.rawValue, role: $0.role) }
        monthsBetweenMeetings = Nullable(cooperation.monthsBetweenMeetings)
        nextHosts = cooperation.nextTurns(from: subject.date).map { turn in
            Turn(actor: turn.host.rawValue, on: Nullable(turn.on?.description))
        }
        charter = cooperation.charter
        governance = cooperation.governance
        results = cooperation.results
        source = cooperation.source
    }

    static let columns = [
        "id", "name", "kind", "territory", "members", "monthsBetweenMeetings", "nextHosts", "results", "source",
    ]

    var cells: [String] {
        [
            id, name, kind, territory.value ?? "", members.map(\.actor).joined(separator: "|"),
            monthsBetweenMeetings.value.map(String.init) ?? "", nextHosts.map(\.actor).joined(separator: "|"),
            results.joined(separator: "|"), source,
        ]
    }
}
