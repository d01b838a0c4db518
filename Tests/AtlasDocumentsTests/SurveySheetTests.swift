import AtlasDocuments
import AtlasModel
import Testing

@Suite("Sheets of the survey")
struct SurveySheetTests {
    /// The sample atlas in the middle of its survey.
    private var subject: AtlasOnDate {
        var atlas = SampleAtlas.atlas
        let days = ["2026-10-01", "2026-10-20", "2026-11-10"].compactMap { CalendarDate(iso: $0) }
        atlas.actors[0].survey = .invited
        atlas.actors[0].email = "jeanne.dupont@exemple.fr"
        atlas.actors[0].verification = CalendarDate(iso: "2024-05-06").map { Verification(on: $0, by: "Jeanne Dupont") }
        atlas.invitations = [
            SurveyInvitation(
                actor: atlas.actors[0].id, invitedOn: days[0], reminders: [days[1]], dueOn: days[2])
        ]
        atlas.actors[1].survey = .answered
        return AtlasOnDate(atlas, on: SampleAtlas.day)
    }

    private func report(_ words: Words, _ parts: SheetParts = SheetParts(isHandout: true)) -> Document {
        let subject = subject
        let progress = SurveyProgress(
            of: Array(subject.atlas.actors.indices), in: subject.atlas, on: subject.date,
            among: subject.atlas.territories.references(at: .departement))
        return .surveyReport(progress, of: "France", CoverageQuery(), in: subject, words: words, with: parts)
    }

    @Test("How far it has come, in both languages", arguments: [Language.french, .english])
    func progress(language: Language) throws {
        try expectGolden(report(Words(language)).rendered(), "survey-\(language.rawValue)")
    }

    @Test("The mailbox of a person is told only to who asks for it")
    func contacts() {
        let words = Words(.french)
        #expect(!report(words).rendered(width: 400).contains("jeanne.dupont"))
        let parts = SheetParts(contacts: .everybody, isHandout: true)
        #expect(report(words, parts).rendered(width: 400).contains("jeanne.dupont@exemple.fr"))
        #expect(!report(words, parts).rendered(width: 400).contains("Jeanne Dupont"))
    }

    @Test("The questionnaire of an actor, pre-filled", arguments: [Language.french, .english])
    func questionnaire(language: Language) throws {
        let questionnaires = Questionnaires(subject.atlas, on: subject.date)
        for row in subject.atlas.actors.indices.prefix(2) {
            let sheet = Document.questionnaire(
                questionnaires.questionnaire(of: row), of: questionnaires, dueOn: CalendarDate(iso: "2026-12-15"),
                words: Words(language))
            try expectGolden(
                sheet.rendered(), "questionnaire-\(subject.atlas.actors[row].id.rawValue)-\(language.rawValue)")
        }
    }
}
