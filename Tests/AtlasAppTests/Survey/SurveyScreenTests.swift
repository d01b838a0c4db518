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
        let listed = rehearsal.state.explorer.rows.map(Int.init)
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

    @Test("the tally is told before the end of a long place", arguments: [Language.french, .english])
    func header(language: Language) throws {
        let territories = SurveyedAtlas.subject.atlas.territories
        let epci = territories.references(at: .epci)
        let longest = try #require(
            epci.max { territories.name(of: $0)?.count ?? 0 < territories.name(of: $1)?.count ?? 0 })
        var rehearsal = Rehearsal(width: 80, height: 24, language: language, subject: SurveyedAtlas.subject)
        rehearsal.state.choose { $0.territory = longest }
        rehearsal.type("R")
        let title = try #require(rehearsal.screen.split(separator: "\n").first)
        #expect(title.contains("…") && title.contains(language == .french ? "envoyé à" : "sent to"))
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
        rehearsal.state.survey.lists.turn(to: .outdated)
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

    @Test("each standing has its list, and every actor is in one of them or awaited")
    func standings() {
        var rehearsal = rehearsal()
        rehearsal.type("R")
        let (survey, atlas) = (rehearsal.state.survey, SurveyedAtlas.subject.atlas)
        let invitations = atlas.invitationsByActor
        for (list, standing) in [
            (SurveyState.List.answered, SurveyStanding.answered), (.declined, .declined), (.notInvited, .notInvited),
        ] {
            let expected = atlas.actors.indices.filter {
                SurveyStanding(atlas.actors[$0].survey, invitations[atlas.actors[$0].id]) == standing
            }
            #expect(!expected.isEmpty && survey.rows(of: list).sorted() == expected)
        }
        let total = survey.study?.progress.total
        #expect(total?.answered == survey.count(of: .answered) && total?.declined == survey.count(of: .declined))
    }

    @Test("i invites the actor pointed at on a day, until another, as the command does; the lists follow")
    func invited() throws {
        let keeper = FakeKeeper(SurveyedAtlas.subject.atlas)
        var rehearsal = rehearsal(keeper: keeper)
        rehearsal.type("R")
        rehearsal.state.survey.lists.turn(to: .notInvited)
        let before = rehearsal.state.survey.count(of: .notInvited)
        let id = try #require(rehearsal.state.survey.pointed.map { SurveyedAtlas.subject.atlas.actors[$0].id })
        rehearsal.type("i")
        #expect(rehearsal.isAsking && rehearsal.screen.contains("21/11/2026"))
        rehearsal.press(.control("u"))
        rehearsal.type("hier")
        rehearsal.press(.enter)
        #expect(rehearsal.isAsking && rehearsal.notice.contains("hier"))
        rehearsal.press(.control("u"))
        rehearsal.type("19/11/2026")
        rehearsal.press(.enter)
        rehearsal.type("1/11/2026")
        rehearsal.press(.enter)
        #expect(rehearsal.isAsking && rehearsal.notice.contains("avant l’invitation"))
        rehearsal.press(.control("u"))
        rehearsal.type("13/12/2026")
        rehearsal.press(.enter)
        let (day, due) = (CalendarDate(iso: "2026-11-19"), CalendarDate(iso: "2026-12-13"))
        let expected = try SurveyedAtlas.subject.atlas.applying(
            SurveyedAtlas.subject.atlas.inviting([id], on: try #require(day), dueOn: due))
        let isSame = keeper.atlas == expected
        #expect(isSame && keeper.reasons == ["recensement\u{A0}: invitation"])
        #expect(rehearsal.state.survey.count(of: .notInvited) == before - 1)
        #expect(rehearsal.notice.contains("c’est noté"))
    }

    @Test("the palette, from another screen and another territory, shows who would be invited before anybody is")
    func invitedFromThePalette() throws {
        let keeper = FakeKeeper(SurveyedAtlas.subject.atlas)
        var rehearsal = rehearsal(keeper: keeper)
        rehearsal.type("R")
        rehearsal.state.survey.lists.turn(to: .notInvited)
        let all = rehearsal.state.survey.count(of: .notInvited)
        rehearsal.press(.escape)
        rehearsal.type("cd29")
        rehearsal.press(.enter)
        rehearsal.type(":inviter tous")
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == .survey && !rehearsal.isAsking)
        let isCountedAnew = rehearsal.state.survey.study?.key == rehearsal.state.surveyKey
        #expect(isCountedAnew && rehearsal.state.survey.count(of: .notInvited) < all)
        #expect(keeper.atlas.invitations == SurveyedAtlas.subject.atlas.invitations)
    }

    @Test("the sheet of an actor leads back to the list that it was opened on")
    func sheet() {
        var rehearsal = rehearsal()
        rehearsal.type("R")
        rehearsal.state.survey.lists.turn(to: .notInvited)
        rehearsal.press(.down, .enter)
        #expect(rehearsal.state.context == .sheet)
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .survey && rehearsal.state.survey.lists.shown == .notInvited)
        #expect(rehearsal.state.survey.lists.cursor == 1)
    }

    @Test("I invites the whole list but those awaited, whom i sends to a reminder")
    func invitedAll() throws {
        let keeper = FakeKeeper(SurveyedAtlas.subject.atlas)
        var rehearsal = rehearsal(keeper: keeper)
        rehearsal.type("Ri")
        #expect(!rehearsal.isAsking && rehearsal.notice.contains("relance"))
        rehearsal.type("I")
        #expect(!rehearsal.isAsking && rehearsal.notice.contains("Personne à inviter"))
        rehearsal.state.survey.lists.turn(to: .notInvited)
        let rows = rehearsal.state.survey.rows(of: .notInvited)
        rehearsal.type("I")
        rehearsal.press(.enter, .enter)
        #expect(rows.allSatisfy { keeper.atlas.actors[$0].survey == .invited } && !rows.isEmpty)
        #expect(rehearsal.state.survey.count(of: .notInvited) == 0)
    }

    @Test("what an actor wrote under its answers is on its sheet and beside the list")
    func remarks() throws {
        var atlas = SurveyedAtlas.subject.atlas
        let place = try #require(atlas.invitations.firstIndex { $0.answeredOn != nil })
        atlas.invitations[place].note = "Nous n’ouvrons\nque le mardi."
        let id = atlas.invitations[place].actor
        var rehearsal = Rehearsal(
            width: 120, height: 200, subject: AtlasOnDate(atlas, on: SurveyedAtlas.subject.date))
        rehearsal.state.show(id)
        #expect(rehearsal.screen.contains("Remarques au recensement") && rehearsal.screen.contains("que le mardi."))
        rehearsal.type("R")
        rehearsal.state.survey.lists.turn(to: .answered)
        let row = try #require(
            rehearsal.state.survey.rows(of: .answered).firstIndex { atlas.actors[$0].id == id })
        rehearsal.state.survey.lists.move(to: row, of: row + 1)
        #expect(rehearsal.screen.contains("Remarques"))
        let subject = rehearsal.state.subject
        let actor = try #require(subject.row(of: id))
        let handed = Document.actorSheet(actor, in: subject, words: Words(.french), with: SheetParts(isHandout: true))
        #expect(!rehearsal.state.renderer(width: 80).text(handed).contains("mardi"))
    }

    @Test("an atlas that cannot be changed says so, and nothing is noted")
    func readOnly() {
        var rehearsal = rehearsal()
        for key in ["Rr", "v", "i", "I"] {
            rehearsal.type(key)
            #expect(!rehearsal.notice.isEmpty && !rehearsal.isAsking)
        }
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
        try talk.pick("Sa fiche")
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
        rehearsal.state.survey.lists.turn(to: .notInvited)
        try Golden.check(rehearsal.styledScreen, "survey-not-invited-\(name)")
        rehearsal.press(.right)
        try Golden.check(rehearsal.styledScreen, "survey-outdated-\(name)")
        rehearsal.press(.right, .tab, .pageDown)
        try Golden.check(rehearsal.styledScreen, "survey-never-\(name)")
        rehearsal.type("d01")
        rehearsal.press(.enter)
        try Golden.check(rehearsal.styledScreen, "survey-department-\(name)")
    }
}
