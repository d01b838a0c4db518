import ArgumentParser
import AtlasDocuments
import AtlasModel

/// Which actors of the survey are meant, beside the filters that all listings share.
struct SurveySelection: ParsableArguments {
    @Option(
        name: [.customLong("actor"), .customLong("acteur")], help: ArgumentHelp(HelpText.surveyActor, valueName: "id"))
    var actors: [String] = []

    @Option(
        name: [.customLong("status"), .customLong("etat")],
        help: ArgumentHelp(HelpText.surveyStanding, valueName: words.pick("état", "status")),
        completion: .list(SurveyStandingName.proposed))
    var standings: [String] = []

    /// Whether nobody in particular is meant.
    var isOpen: Bool { actors.isEmpty && standings.isEmpty }

    /// Rows of the actors, in the order of the atlas.
    func rows(_ query: CoverageQuery, in subject: AtlasOnDate) throws(CommandFailure) -> [Int] {
        let atlas = subject.atlas
        var rows: [Int]
        if actors.isEmpty {
            rows = query == CoverageQuery() ? Array(atlas.actors.indices) : subject.listing(query).map(\.row)
        } else {
            rows = try actors.map { text throws(CommandFailure) in try atlas.actor(named: text, option: "--actor") }
            if query != CoverageQuery() {
                let admitted = Set(subject.listing(query).map(\.row))
                rows.removeAll { !admitted.contains($0) }
            }
        }
        var wanted: Set<SurveyStanding> = []
        for text in standings { wanted.insert(try SurveyStandingName.standing(text)) }
        if !wanted.isEmpty {
            let invitations = atlas.invitationsByActor
            rows.removeAll { row in
                !wanted.contains(SurveyStanding(atlas.actors[row].survey, invitations[atlas.actors[row].id]))
            }
        }
        return Set(rows).sorted()
    }
}

/// The spellings of a standing that a person may type, in either language.
enum SurveyStandingName {
    static let proposed = ["none", "invited", "declined", "answered", "aucun", "invite", "decline", "repondu"]

    static func standing(_ text: String) throws(CommandFailure) -> SurveyStanding {
        switch text.folded {
        case "none", "aucun", "non invite", "notinvited": return .notInvited
        case "invited", "invite", "waiting", "attente": return .waiting
        case "declined", "decline", "refus": return .declined
        case "answered", "repondu": return .answered
        default: throw .unknownChoice(option: "--status", value: text, allowed: proposed)
        }
    }
}

/// Days as people type them in options.
enum TypedDay {
    static func day(_ text: String?, option: String) throws(CommandFailure) -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(typed: text) else { throw .invalidDate(option: option, value: text) }
        return day
    }

    /// The last day to answer what is asked on a day: not before that.
    static func lastDay(
        _ text: String?, option: String, from first: CalendarDate
    ) throws(CommandFailure) -> CalendarDate? {
        guard let day = try day(text, option: option) else { return nil }
        guard day >= first else { throw .pastDay(option: option, value: text ?? "", first: first) }
        return day
    }
}
