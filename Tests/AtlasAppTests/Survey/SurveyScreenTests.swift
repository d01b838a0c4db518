import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

/// The embedded atlas in the middle of a survey.
enum SurveyedAtlas {
    static let subject: AtlasOnDate = {
        var atlas = EmbeddedAtlas.subject.atlas
        func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }
        for row in atlas.actors.indices where row.isMultiple(of: 3) {
            let id = atlas.actors[row].id
            switch row % 4 {
            case 0:
                atlas.actors[row].survey = .invited
                atlas.invitations.append(
                    SurveyInvitation(
                        actor: id, invitedOn: day("2026-10-01"), reminders: [day("2026-10-20")].compactMap(\.self),
                        dueOn: day("2026-11-15")))
            case 1:
                atlas.actors[row].survey = .invited
                atlas.invitations.append(SurveyInvitation(actor: id, invitedOn: day("2026-11-02")))
            case 2:
                atlas.actors[row].survey = .answered
                atlas.actors[row].verification = day("2026-11-10").map { Verification(on: $0, by: "Anne") }
                atlas.invitations.append(
                    SurveyInvitation(actor: id, invitedOn: day("2026-11-01"), answeredOn: day("2026-11-10")))
            default:
                atlas.actors[row].survey = .declined
                atlas.actors[row].verification = day("2025-03-04").map { Verification(on: $0, by: "") }
            }
        }
        return AtlasOnDate(atlas, on: EmbeddedAtlas.subject.date)
    }()
}

@Suite("The screen of the survey")
struct SurveyScreenTests {
    private func rehearsal(keeper: FakeKeeper? = nil) -> Rehearsal {
        var rehearsal = Rehearsal(width: 120, height: 40, subject: SurveyedAtlas.subject)
        if let keeper { rehearsal.state.keeping = .editor(keeper.editor) }
        return rehearsal
    }

    @Test("it is about the actors listed, on the territory chosen and those below", arguments: ["29", "62", "01"])
    func territory(department: String) throws {
        var rehearsal = rehearsal()
        rehearsal.type("d" + department)
        rehearsal.press(.enter)
        let listed = Set(rehearsal.state.explorer.rows.map(Int.init))
        rehearsal.type("3R")
        let place = TerritoryReference(.departement, department)
        let territories = SurveyedAtlas.subject.atlas.territories
        let expected = SurveyProgress(
            of: listed, in: SurveyedAtlas.subject.atlas, on: SurveyedAtlas.subject.date,
            among: territories.children(of: place))
        let isSame = rehearsal.state.survey.study?.progress == expected
        #expect(isSame)
        rehearsal.press(.backspace)
        let wider = rehearsal.state.survey.study?.progress.total.actors ?? 0
        #expect(wider >= listed.count)
        let above = rehearsal.state.choices.territory.level
        #expect(above == .region)
    }

    @Test("→ turns to the next list, Enter opens the actor pointed at")
    func lists() throws {
        var rehearsal = rehearsal()
        rehearsal.type("R")
        for list in SurveyState.List.allCases {
            let current = rehearsal.state.survey.lists.shown
            #expect(current == list)
            let count = rehearsal.state.survey.count(of: list)
            #expect(count > 0)
            rehearsal.press(.right)
        }
        rehearsal.press(.down, .down)
        let pointed = try #require(rehearsal.state.survey.pointed.map { SurveyedAtlas.subject.atlas.actors[$0].id })
        rehearsal.press(.enter)
        #expect(rehearsal.selected == pointed)
        let screen = rehearsal.state.screen
        #expect(screen == .explorer)
    }

    @Test("r notes a reminder and v a verification, on the actor pointed at; the lists follow, undo brings them back")
    func editing() throws {
        let keeper = FakeKeeper(SurveyedAtlas.subject.atlas)
        var rehearsal = rehearsal(keeper: keeper)
        rehearsal.type("R")
        let before = rehearsal.state.survey.count(of: .reminders)
        let row = try #require(rehearsal.state.survey.pointed)
        let id = SurveyedAtlas.subject.atlas.actors[row].id
        rehearsal.type("r")
        #expect(rehearsal.state.survey.count(of: .reminders) == before - 1)
        let invitation = keeper.atlas.invitations.first { $0.actor == id }
        #expect(invitation?.reminders.last == SurveyedAtlas.subject.date)
        #expect(keeper.reasons == ["recensement\u{A0}: relance"])
        rehearsal.press(.right)
        let old = rehearsal.state.survey.count(of: .outdated)
        let outdated = try #require(rehearsal.state.survey.pointed)
        rehearsal.type("v")
        #expect(rehearsal.state.survey.count(of: .outdated) == old - 1)
        #expect(keeper.atlas.actors[outdated].verification == Verification(on: SurveyedAtlas.subject.date, by: "Bob"))
        // Whoever has been reminded today is not reminded twice, and who is not asked is not reminded.
        rehearsal.press(.right)
        rehearsal.type("r")
        #expect(
            rehearsal.notice.contains("aucune réponse attendue") || rehearsal.notice.contains("relancé aujourd’hui"))
    }

    @Test("an atlas that cannot be changed says so, and nothing is noted")
    func readOnly() {
        var rehearsal = rehearsal()
        rehearsal.type("Rr")
        #expect(!rehearsal.notice.isEmpty)
        rehearsal.type("v")
        #expect(!rehearsal.notice.isEmpty)
        let asked = rehearsal.effects.contains { if case .edit = $0 { true } else { false } }
        #expect(!asked)
    }

    @Test("a large atlas is counted behind the screen, or before anybody asks, with the same result")
    func large() {
        var atOnce = rehearsal()
        atOnce.type("R")
        let expected = atOnce.screen
        var behind = rehearsal()
        behind.state.imaginedAtOnce = 10
        behind.isWorkHeldBack = true
        behind.type("R")
        #expect(behind.screen.contains("Compte des réponses"))
        behind.isWorkHeldBack = false
        guard case .work(let running)? = behind.effects.last else {
            Issue.record("nothing is counted")
            return
        }
        behind.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(behind.screen == expected)
        var foreseen = rehearsal()
        foreseen.state.imaginedAtOnce = 10
        foreseen.isWorkHeldBack = true
        foreseen.isForeseeing = true
        foreseen.rest()
        foreseen.type("R")
        #expect(foreseen.screen == expected)
    }

    @Test("a click on a list shows it, one on a row points at it, a double one opens the actor")
    func mouse() throws {
        var rehearsal = rehearsal()
        rehearsal.type("R")
        try rehearsal.click("jamais vérifiées")
        let list = rehearsal.state.survey.lists.shown
        #expect(list == .neverVerified)
        let area = SurveyScreen.layout(rehearsal.state.size).list
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: 9, y: area.y + 3))))
        let cursor = rehearsal.state.survey.lists.cursor
        #expect(cursor == 3)
        rehearsal.tell(.mouse(MouseEvent(kind: .doubleClick, position: Position(x: 9, y: area.y + 3))))
        let screen = rehearsal.state.screen
        #expect(screen == .explorer)
    }

    @Test("the dialogue tells the same numbers and leads to the sheets")
    func dialogue() throws {
        var talk = Talk(subject: SurveyedAtlas.subject)
        try talk.pick("Recensement")
        let all = SurveyProgress(
            of: SurveyedAtlas.subject.listing(CoverageQuery()).map(\.row), in: SurveyedAtlas.subject.atlas,
            on: SurveyedAtlas.subject.date, among: SurveyedAtlas.subject.atlas.territories.children(of: .france))
        #expect(talk.hears(talk.dialogue.words.tally(all, separator: ", ")))
        try talk.pick("par type")
        #expect(talk.hears("DLA départemental : "))
        talk.say("")
        try talk.pick("À relancer, \(all.reminders.count)")
        let first = SurveyedAtlas.subject.atlas.actors[all.reminders[0].row]
        try talk.pick(first.name)
        #expect(talk.hears("Partie 1 sur"))
    }
}

@Suite("The survey looks as recorded")
struct SurveyGoldenTests {
    @Test(
        "whom to remind, whose record is old, who was never verified", arguments: ScreenTests.sizes, Language.allCases)
    func screens(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(
            width: size.0, height: size.1, language: language, subject: SurveyedAtlas.subject)
        rehearsal.type("R")
        rehearsal.press(.down)
        let name = "\(size.0)x\(size.1)-\(language.rawValue)"
        try Golden.check(rehearsal.styledScreen, "survey-reminders-\(name)")
        rehearsal.press(.right)
        try Golden.check(rehearsal.styledScreen, "survey-outdated-\(name)")
        rehearsal.press(.right, .tab, .pageDown)
        try Golden.check(rehearsal.styledScreen, "survey-never-\(name)")
        rehearsal.type("d01")
        rehearsal.press(.enter)
        try Golden.check(rehearsal.styledScreen, "survey-department-\(name)")
    }
}
