import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Pathway read step by step")
struct PathwayResultTests {
    /// The pathway of an association of Quimper, at its first step.
    static func quimper(
        width: Int = 120, height: Int = 40, language: Language = .french, hireDate: String = ""
    ) -> Rehearsal {
        var rehearsal = Rehearsal(width: width, height: height, language: language)
        rehearsal.type("pLes Amis")
        rehearsal.press(.tab)
        rehearsal.type("29232")
        rehearsal.press(.enter, .enter)
        rehearsal.type(hireDate)
        rehearsal.press(.enter, .enter)
        return rehearsal
    }

    /// The first step that several could take.
    private func atContestedStep() throws -> (Rehearsal, Int) {
        var rehearsal = Self.quimper()
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let place = try #require(steps.firstIndex { $0.candidates.count > 1 })
        for _ in 0..<place { rehearsal.press(.down) }
        return (rehearsal, place)
    }

    private func text(_ rehearsal: Rehearsal) -> String {
        rehearsal.state.pathway.pathway.map { rehearsal.state.text(of: $0) } ?? ""
    }

    @Test("the header counts ruptures and interlocutors as the steps have them")
    func header() throws {
        let rehearsal = Self.quimper()
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let ruptures = steps.count { $0.choice == nil }
        let people = Set(steps.compactMap { $0.choice?.actor }).count
        #expect(ruptures > 0 && people > 1)
        let head = try #require(rehearsal.screen.split(separator: "\n").first)
        #expect(head.contains("✗ \(rehearsal.state.words.ruptures(ruptures)), \(people) interlocuteurs"))
        #expect(rehearsal.screen.split(separator: "\n").count { $0.contains("rupture : personne ici") } == ruptures)
    }

    @Test("looking at a sheet, and the territory of the explorer, leave the commune and whom one chose as they are")
    func kept() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.choose { $0.territory = TerritoryReference(.commune, "60175") }
        rehearsal.type("pLes Amis")
        rehearsal.press(.tab, .control("u"))
        rehearsal.type("29232")
        rehearsal.press(.enter, .enter, .enter, .enter)
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let place = try #require(steps.firstIndex { $0.candidates.count > 1 })
        for _ in 0..<place { rehearsal.press(.down) }
        rehearsal.press(.enter, .down, .enter)
        let chosen = rehearsal.state.choices.interlocutors
        #expect(chosen.byStep.count == 1)
        rehearsal.type("f")
        #expect(rehearsal.state.screen == .explorer)
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .pathway && rehearsal.state.choices.interlocutors == chosen)
        rehearsal.type("gp")
        #expect(rehearsal.commune == TerritoryReference(.commune, "29232"))
        var next = Rehearsal(width: 120, height: 40)
        next.restore(rehearsal.state.session)
        #expect(next.commune == TerritoryReference(.commune, "29232"))
        #expect(next.state.choices.interlocutors == chosen)
    }

    @Test("Enter opens the candidates, Enter takes one, and the pathway heeds it")
    func choose() throws {
        var (rehearsal, place) = try atContestedStep()
        rehearsal.press(.enter)
        #expect(rehearsal.state.context == .candidates)
        let step = try #require(rehearsal.state.pathway.selectedStep)
        let other = try #require(step.candidates.indices.first { $0 != step.chosen })
        rehearsal.press(.home)
        for _ in 0..<other { rehearsal.press(.down) }
        rehearsal.press(.enter)
        let after = try #require(rehearsal.state.pathway.planned).steps[place]
        #expect(after.choice?.actor == step.candidates[other].actor)
        #expect(after.isChosenByHand)
        #expect(rehearsal.screen.contains("choisi par vous"))
        #expect(text(rehearsal).contains("choisi par vous"))
    }

    @Test("a choice given back leaves the same bytes as before it was made")
    func release() throws {
        var (rehearsal, place) = try atContestedStep()
        let (screen, sheet) = (rehearsal.styledScreen, text(rehearsal))
        rehearsal.press(.enter, .down, .down, .enter)
        #expect(text(rehearsal) != sheet)
        rehearsal.press(.backspace)
        #expect(text(rehearsal) == sheet)
        // The notice goes with the next key.
        rehearsal.press(.home)
        for _ in 0..<place { rehearsal.press(.down) }
        let isSame = rehearsal.styledScreen == screen
        #expect(isSame)
    }

    @Test("u gives a choice back and U makes it again, with the same bytes")
    func undo() throws {
        var (rehearsal, _) = try atContestedStep()
        let before = text(rehearsal)
        rehearsal.press(.enter, .down, .enter)
        let after = text(rehearsal)
        #expect(after != before)
        rehearsal.type("u")
        #expect(text(rehearsal) == before)
        #expect(rehearsal.notice == rehearsal.state.words.undone(["interlocuteur d’une étape"]))
        rehearsal.type("U")
        #expect(text(rehearsal) == after)
    }

    @Test("another commune forgets whom one took, and undo comes back to where that was")
    func undoElsewhere() throws {
        var (rehearsal, _) = try atContestedStep()
        rehearsal.press(.enter, .down, .enter)
        let after = text(rehearsal)
        rehearsal.press(.escape, .backTab, .backTab, .backTab)
        #expect(rehearsal.field == .commune)
        for _ in 0..<20 { rehearsal.press(.backspace) }
        rehearsal.type("Brest")
        rehearsal.press(.enter, .enter, .enter, .enter)
        #expect(rehearsal.field == .result)
        let isForgotten = rehearsal.state.choices.interlocutors == ChosenInterlocutors()
        #expect(isForgotten)
        #expect(!text(rehearsal).contains("choisi par vous"))
        rehearsal.type("u")
        #expect(rehearsal.commune == TerritoryReference(.commune, "29232"))
        #expect(text(rehearsal) == after)
    }

    @Test("at a rupture Enter shows who does it elsewhere and whom to ask, whom nobody can take for it")
    func rupture() throws {
        var rehearsal = Self.quimper()
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let place = try #require(steps.firstIndex { $0.choice == nil && !$0.people.isEmpty })
        for _ in 0..<place { rehearsal.press(.down) }
        rehearsal.press(.enter)
        #expect(rehearsal.screen.contains("à qui demander") || rehearsal.screen.contains("le plus proche ailleurs"))
        let bar = KeyBar.items(rehearsal.state).map(\.binding.action)
        #expect(bar.contains(.actorSheet) && !bar.contains(.open))
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == .explorer)
        #expect(rehearsal.selected == steps[place].people[0].actor)
        rehearsal.press(.escape)
        #expect(rehearsal.state.context == .candidates && rehearsal.state.pathway.reading.step == place)
    }

    @Test("the sheet of an interlocutor leads back to the pathway, with what was chosen before")
    func sheetOfInterlocutor() {
        var rehearsal = Self.quimper()
        let before = rehearsal.state.choices
        rehearsal.type("f")
        #expect(rehearsal.state.screen == .explorer && rehearsal.state.context == .sheet)
        rehearsal.press(.escape)
        let isSame = rehearsal.state.choices == before
        #expect(rehearsal.state.screen == .pathway && rehearsal.field == .result && isSame)
    }

    @Test("a referential without steps is not told as a pathway without a rupture")
    func noStep() {
        let whole = EmbeddedAtlas.subject.atlas
        let referential = Referential(
            functions: whole.referential.functions, requirements: whole.referential.requirements,
            actorTypes: whole.referential.actorTypes, profiles: whole.referential.profiles, steps: [])
        let atlas = Atlas(
            title: "", referential: referential, territories: whole.territories, actors: whole.actors)
        var rehearsal = Rehearsal(
            width: 120, height: 40, subject: AtlasOnDate(atlas, on: EmbeddedAtlas.subject.date))
        rehearsal.type("pLes Amis")
        rehearsal.press(.tab)
        rehearsal.type("29232")
        rehearsal.press(.enter)
        #expect(rehearsal.stepCount == 0 && !rehearsal.screen.contains("aucune rupture"))
        #expect(rehearsal.screen.contains("aucune étape") && rehearsal.screen.contains("cochez un besoin"))
        // A need is a step of its own there.
        rehearsal.press(.enter, .enter)
        rehearsal.type(" ")
        #expect(rehearsal.stepCount == 1)
    }

    @Test(
        "a hire date makes days of deadlines; what is no date says so",
        arguments: ["15/01/2027", "2027-01-15", "15.1.27"])
    func hireDate(typed: String) {
        let rehearsal = Self.quimper(hireDate: typed)
        #expect(rehearsal.screen.contains("15 janvier 2027"))
        #expect(rehearsal.state.pathway.planned?.steps.contains { $0.earliest != nil || $0.latest != nil } ?? false)
        let wrong = Self.quimper(hireDate: "31/02/2027")
        #expect(wrong.screen.contains("pas une date"))
        #expect(wrong.state.pathway.planned?.steps.allSatisfy { $0.earliest == nil && $0.latest == nil } ?? false)
    }

    @Test("t follows the pathway through the next stages, and back")
    func full() {
        var rehearsal = Self.quimper()
        let count = rehearsal.stepCount
        rehearsal.type("t")
        #expect(rehearsal.stepCount > count && rehearsal.screen.contains("et la suite"))
        rehearsal.type("t")
        #expect(rehearsal.stepCount == count)
    }

    @Test("v shows the sheet as it is printed, and the steps again")
    func sheet() {
        var rehearsal = Self.quimper()
        let before = rehearsal.styledScreen
        rehearsal.type("v")
        #expect(rehearsal.screen.contains("Parcours d’accompagnement"))
        rehearsal.type("v")
        let isSame = rehearsal.styledScreen == before
        #expect(isSame)
    }

    @Test("→ reads on in what is said of a step, to its end; another step is read from its beginning")
    func readOn() throws {
        var rehearsal = Self.quimper(width: 80, height: 24)
        let width = PathwayLayout(rehearsal.state).detail.width
        let lines = rehearsal.state.stepLines(width: width).map(\.text)
        let (first, last) = (try #require(lines.first), try #require(lines.last { !$0.isEmpty }))
        #expect(rehearsal.screen.contains(first) && !rehearsal.screen.contains(last))
        for _ in lines { rehearsal.press(.right) }
        #expect(rehearsal.screen.contains(last) && !rehearsal.screen.contains("Échéance"))
        for _ in lines { rehearsal.press(.left) }
        #expect(rehearsal.screen.contains(first))
        let detail = PathwayLayout(rehearsal.state).detail
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: detail.x + 1, y: detail.y + 1))))
        #expect(rehearsal.state.pathway.reading.detailScroll > 0 && rehearsal.state.pathway.reading.step == 0)
        rehearsal.press(.down)
        #expect(rehearsal.state.pathway.reading.detailScroll == 0)
    }

    @Test("the wheel goes through the needs that lie under it")
    func wheelOverNeeds() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("p")
        let needs = PathwayLayout(rehearsal.state).needs
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: needs.x + 2, y: needs.y + 1))))
        #expect(rehearsal.field == .needs && rehearsal.state.pathway.needCursor == 3)
    }

    @Test("a step has the number that it has on the sheet that is printed")
    func numbers() throws {
        let rehearsal = Self.quimper()
        let steps = try #require(rehearsal.state.pathway.planned).steps
        let (sheet, screen) = (text(rehearsal), rehearsal.screen)
        for (place, step) in steps.enumerated() {
            let title = rehearsal.state.words.title(step, in: EmbeddedAtlas.subject.atlas.referential)
            #expect(sheet.contains("\n\(place + 1). \(title.prefix(12))"))
            #expect(
                screen.contains(" \(place + 1) ○ \(title.prefix(12))")
                    || screen.contains(" \(place + 1) ✗ \(title.prefix(12))"))
        }
    }

    @Test("the form is still there after a look elsewhere")
    func comingBack() {
        var rehearsal = Self.quimper()
        rehearsal.type("r")
        #expect(rehearsal.isInNetwork)
        rehearsal.press(.escape)
        #expect(rehearsal.field == .result)
        rehearsal.press(.escape, .escape)
        rehearsal.type("p")
        #expect(rehearsal.form.name == "Les Amis" && rehearsal.stepCount > 0)
    }

    @Test("a click selects a step, a second one opens its candidates; the wheel goes through the steps")
    func mouse() throws {
        var rehearsal = Self.quimper()
        try rehearsal.click("DPAE", kinds: [.press])
        let step = try #require(rehearsal.state.pathway.selectedStep)
        #expect(rehearsal.state.words.title(step, in: EmbeddedAtlas.subject.atlas.referential).contains("DPAE"))
        try rehearsal.click("DPAE", kinds: [.doubleClick])
        #expect(rehearsal.state.context == .candidates || step.people.isEmpty)
        rehearsal.press(.escape)
        let area = PathwayLayout(rehearsal.state).steps
        let before = rehearsal.state.pathway.reading.step
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: area.x + 2, y: area.y))))
        #expect(rehearsal.state.pathway.reading.step == before + 3)
    }

    @Test("the candidates of a step look as recorded", arguments: ScreenTests.sizes, Language.allCases)
    func candidates(size: (Int, Int), language: Language) throws {
        var rehearsal = Self.quimper(width: size.0, height: size.1, language: language, hireDate: "15/01/2027")
        rehearsal.press(.enter)
        try Golden.check(rehearsal.styledScreen, "candidates-\(size.0)x\(size.1)-\(language.rawValue)")
    }
}
