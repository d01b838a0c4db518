import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("The survey in the dialogue")
struct DialogueSurveyTests {
    private let keeper = FakeKeeper(SurveyedAtlas.subject.atlas)

    private func talk() throws -> Talk {
        var talk = Talk(subject: SurveyedAtlas.subject, editor: keeper.editor)
        try talk.pick("Recensement")
        return talk
    }

    @Test("every list of the screen is there, and those whose answer is awaited")
    func lists() throws {
        var talk = try talk()
        let study = SurveyStudy(SurveyStudy.Key(talk.dialogue.choices, edition: 0), of: SurveyedAtlas.subject)
        for list in SurveyState.List.allCases {
            let count = study.rows[list]?.count ?? 0
            try talk.pick(Words(.french).surveyLists(list, count))
            let first = try #require(study.rows[list]?.first)
            #expect(talk.hears(SurveyedAtlas.subject.atlas.actors[first].name.madeSafe))
            talk.say("0")
        }
        #expect(study.awaited.count == study.progress.total.waiting)
        try talk.pick("Invités, réponse attendue, \(study.awaited.count)")
        #expect(talk.hears("invité le "))
    }

    @Test("an actor is invited with its days, by the rules of the screen, and can then be reminded, not invited again")
    func invited() throws {
        var talk = try talk()
        try talk.pick("Pas encore invités")
        let before = talk.heard[0]
        talk.say("2")
        let name = talk.heard[0]
        try talk.pick("Inviter cet acteur")
        #expect(talk.hears("Inviter 1 acteur."))
        talk.say("32/13/2026")
        #expect(talk.hears("n’est pas une date"))
        talk.say("")
        #expect(talk.hears("À rendre avant le"))
        talk.say("01/01/2020")
        #expect(talk.hears("avant l’invitation"))
        talk.say("31/12/2026")
        #expect(talk.hears("c’est noté") && !talk.hears("H : "))
        #expect(talk.hears("invité le 21 novembre 2026") && talk.hears("à rendre avant le 31 décembre 2026"))
        #expect(!talk.hears("Inviter cet acteur"))
        let isInvited = keeper.atlas.actors.contains { $0.name == name && $0.survey == .invited }
        #expect(isInvited && keeper.reasons == ["recensement\u{A0}: invitation"])
        try talk.pick("relancé aujourd’hui")
        #expect(talk.hears("c’est noté") && !talk.hears("Noter qu’il"))
        talk.say("0")
        #expect(talk.heard[0] != before && talk.heard[0].contains("Pas encore invités"))
    }

    @Test("a whole list is invited; where nobody of it can be, the dialogue does not offer it")
    func invitedAll() throws {
        var talk = try talk()
        try talk.pick("Pas encore invités")
        try talk.pick("de cette liste")
        talk.say("", "")
        #expect(talk.hears("c’est noté") && talk.hears("Pas encore invités, 0") && talk.hears("Tous ont été invités"))
        #expect(!talk.hears("de cette liste"))
        talk.say("0")
        try talk.pick("Invités, réponse attendue")
        #expect(!talk.hears("de cette liste"))
    }

    @Test("in an atlas that cannot be changed nothing is offered to be noted")
    func readOnly() throws {
        var talk = Talk(subject: SurveyedAtlas.subject)
        try talk.pick("Recensement")
        try talk.pick("Pas encore invités")
        #expect(!talk.hears("Inviter"))
        talk.say("1")
        #expect(talk.choices.map(\.label) == ["Sa fiche"])
    }
}
